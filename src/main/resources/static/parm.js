// The binder on a device: notes that are kept before they are sent, pages that can be read without a
// network, and PDFs with marks and drawings. Every page works without this file.
//
// What is kept, and where:
//   indexedDB "uppdraget-parm": changes that wait to be sent, and the notes as the server last told them
//   caches "uppdraget-parm-<person>": the pages and files of the coming binders, when she has asked for it
// All of it is taken away when she signs out, when somebody else signs in, or when the server says that
// she has no binders any more. What waits to be sent is kept until its own writer has sent it.

const box = document.getElementById("enhet");
const person = box.dataset.person;
const line = document.getElementById("enhet-lage");
const button = document.getElementById("enhet-knapp");
const storeName = "uppdraget-parm-" + person;
const wanted = "uppdraget:parm:" + person;
const longest = 30 * 24 * 3600 * 1000;

// Nothing else makes addresses of scripts here.
const trusted = window.trustedTypes?.createPolicy("uppdraget-parm", {
  createScriptURL: (address) => {
    const url = new URL(address, location);
    if (url.origin !== location.origin) throw new TypeError("not ours: " + address);
    return url.pathname + url.search;
  },
});
const script = (address) => (trusted ? trusted.createScriptURL(address) : address);

// ---- what is kept on the device

const opened = new Promise((done, failed) => {
  const asked = indexedDB.open("uppdraget-parm", 1);
  asked.onupgradeneeded = () => {
    asked.result.createObjectStore("waiting", { keyPath: "command" });
    asked.result.createObjectStore("notes", { keyPath: "key" });
  };
  asked.onsuccess = () => done(asked.result);
  asked.onerror = () => failed(asked.error);
});
async function kept(store, mode, act) {
  const base = await opened;
  return new Promise((done, failed) => {
    // Not answered before it is on the disk.
    const transaction = base.transaction(store, mode, { durability: "strict" });
    const request = act(transaction.objectStore(store));
    transaction.oncomplete = () => done(request?.result);
    transaction.onerror = () => failed(transaction.error);
    transaction.onabort = () => failed(transaction.error);
  });
}
const waiting = async () =>
  (await kept("waiting", "readonly", (store) => store.getAll()))
    .filter((one) => one.person === person)
    .sort((one, other) => one.at - other.at || one.order - other.order);
let order = 0;
const wait = (change) =>
  kept("waiting", "readwrite", (store) => store.put({ ...change, person, at: Date.now(), order: order++ }));
const sent = (command) => kept("waiting", "readwrite", (store) => store.delete(command));
const told = async (binder) => (await kept("notes", "readonly", (store) => store.get(person + " " + binder)))?.notes;
// Tells every other page that there is something to take away when she signs out (app.js).
const here = () => localStorage.setItem("uppdraget:parm-har", "ja");
const tell = (binder, notes) => {
  here();
  return kept("notes", "readwrite", (store) => store.put({ key: person + " " + binder, person, notes, at: Date.now() }));
};

function randomId() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** Takes away all that is kept of a person but what waits to be sent. */
async function wipe(whose) {
  await caches.delete("uppdraget-parm-" + whose);
  localStorage.removeItem("uppdraget:parm:" + whose);
  const all = await kept("notes", "readonly", (store) => store.getAll());
  for (const one of all) {
    if (one.person === whose) await kept("notes", "readwrite", (store) => store.delete(one.key));
  }
}
async function wipeOthers() {
  for (const name of await caches.keys()) {
    if (name.startsWith("uppdraget-parm-") && name !== storeName) await wipe(name.slice("uppdraget-parm-".length));
  }
  for (const one of await kept("notes", "readonly", (store) => store.getAll())) {
    if (one.person !== person) await kept("notes", "readwrite", (store) => store.delete(one.key));
  }
}

// ---- talking to the server

// A network that takes what is sent and says nothing is no network: it is tried again, and what was
// written counts once. A whole binder's papers may take their time.
const patience = 10000;
const longPatience = 120000;
// How much is sent at once. Where it did not come through, one at a time: the network may only be slow.
const most = 50;
let atOnce = most;

/** The server's state: "away" without a network, "out" when she must sign in, "gone" when it is no longer hers. */
async function ask() {
  let answer;
  try {
    answer = await fetch("/parm/lage.json", {
      redirect: "manual",
      cache: "no-store",
      headers: { Accept: "application/json" },
      signal: AbortSignal.timeout(patience),
    });
  } catch {
    return { how: "away" };
  }
  if (answer.type === "opaqueredirect" || answer.status === 401) return { how: "out" };
  if (answer.status === 403 || answer.status === 404) return { how: "gone" };
  if (!answer.ok) return { how: "away" };
  const state = await answer.json();
  return state.person === person ? { how: "here", state } : { how: "out" };
}

let syncing;
const syncs = () => (syncing ??= sync().finally(() => (syncing = undefined)));

async function sync() {
  const { how, state } = await ask();
  if (how === "gone") await wipe(person);
  if (how !== "here") return say(how);
  if (await send(state)) {
    if (localStorage.getItem(wanted)) await keep(state);
    await say("here");
  } else await say("away");
}

/** Sends what waits, binder by binder and in the order it was written. */
async function send(state) {
  const open = paper?.dataset.binder;
  const binders = new Set((await waiting()).map((one) => one.binder));
  if (open) binders.add(open);
  for (const binder of binders) {
    for (let more = true; more; ) {
      const changes = (await waiting()).filter((one) => one.binder === binder).slice(0, atOnce);
      let answer;
      try {
        answer = await fetch(binder + "/synk", {
          method: "POST",
          redirect: "manual",
          headers: { "Content-Type": "application/json", [state.header]: state.token },
          signal: AbortSignal.timeout(3 * patience),
          body: JSON.stringify({
            changes: changes.map(({ command, id, base, erase, group, paper, kind, page, text, shape }) => ({
              command, id, base, erase, group, paper, kind, page, text, shape,
            })),
          }),
        });
      } catch {
        atOnce = 1;
        return false;
      }
      // No longer hers: there is nobody to send it to.
      if (answer.status === 403 || answer.status === 404) break;
      if (!answer.ok) return false;
      const { notes, refused } = await answer.json();
      await tell(binder, notes);
      for (const one of changes) await sent(one.command);
      // What was written while it was on its way came from what it led to.
      for (const one of await waiting()) {
        const led = changes.some((other) => other.id === one.id) && notes.find((other) => other.id === one.id);
        if (led && changes.some((other) => other.id === led.id && other.text === led.text)) {
          await kept("waiting", "readwrite", (store) => store.put({ ...one, base: led.version }));
        }
      }
      for (const one of refused) refusals.push(one.why);
      more = changes.length === atOnce;
      atOnce = most;
    }
    if (binder === open) await show();
  }
  return true;
}
const refusals = [];

// ---- pages to be read without a network

async function keep(state) {
  const store = await caches.open(storeName);
  const marks = JSON.parse(localStorage.getItem(wanted) ?? "{}");
  const fresh = {};
  const all = new Set(["/parm"]);
  for (const one of state.binders) {
    fresh[one.address] = one.mark;
    for (const address of one.addresses) all.add(address);
  }
  // What is no longer hers, or has been, goes.
  for (const request of await store.keys()) {
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/parm") && !pathname.startsWith("/parm.") && !pathname.startsWith("/parm-") && !all.has(pathname)) await store.delete(request);
  }
  await assets(store);
  await take(store, "/parm");
  for (const one of state.binders) {
    if (marks[one.address] === one.mark) continue;
    for (const address of one.addresses) await take(store, address);
    // Binder by binder: one that was kept whole is not fetched again when the network goes.
    marks[one.address] = one.mark;
    localStorage.setItem(wanted, JSON.stringify(marks));
  }
  localStorage.setItem(wanted, JSON.stringify(Object.keys(fresh).length ? { ...fresh, at: Date.now() } : { at: Date.now() }));
}
async function take(store, address) {
  const answer = await fetch(address, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(longPatience) });
  if (!answer.ok) throw new Error(address + " " + answer.status);
  await store.put(address, answer);
}
/** What the pages are made of: named on them, or loaded by what is named on them. */
async function assets(store) {
  const names = new Set(["/parm-sw.js", "/uppdraget.webmanifest"]);
  for (const one of document.querySelectorAll("link[rel=stylesheet], script[src]")) names.add(one.getAttribute("href") ?? one.getAttribute("src"));
  for (const one of performance.getEntriesByType("resource")) {
    const url = new URL(one.name);
    if (url.origin === location.origin && !url.pathname.startsWith("/parm/")) names.add(url.pathname + url.search);
  }
  const build = new URL(import.meta.url).search;
  for (const name of ["/pdf.min.mjs", "/pdf.worker.min.mjs"]) names.add(name + build);
  for (const name of ["jbig2", "openjpeg"]) names.add("/pdf-decoders/" + name + "_nowasm_fallback.js");
  for (const name of names) {
    if (await store.match(name)) continue;
    const answer = await fetch(name, { signal: AbortSignal.timeout(longPatience) });
    if (answer.ok) await store.put(name, answer);
  }
}

async function say(how) {
  const lines = [];
  const count = (await waiting()).length;
  if (how === "away") lines.push(box.dataset.away);
  else if (how === "out") lines.push(box.dataset.signedOut);
  lines.push(localStorage.getItem(wanted) ? box.dataset.kept : box.dataset.none);
  if (count) lines.push(box.dataset.waiting + " " + count + ".");
  for (const why of refusals) lines.push(box.dataset.refused + " " + why);
  const text = lines.join(" ");
  if (line.textContent !== text) line.textContent = text;
  button.textContent = localStorage.getItem(wanted) ? box.dataset.dropText : box.dataset.keepText;
}

button.addEventListener("click", async () => {
  button.disabled = true;
  try {
    if (localStorage.getItem(wanted)) {
      await wipe(person);
      await say("here");
      return;
    }
    line.textContent = box.dataset.keeping;
    navigator.storage?.persist?.();
    const { how, state } = await ask();
    if (how !== "here") return await say(how);
    here();
    localStorage.setItem(wanted, "{}");
    await keep(state);
    await say("here");
  } catch {
    line.textContent = box.dataset.failed;
  } finally {
    button.disabled = false;
  }
});

// ---- notes on this paper

const paper = document.getElementById("handling");
const list = document.getElementById("lista");
const mould = document.getElementById("mall");

// Until the server has told of them, the notes are those the page came with.
const came = [...(list?.children ?? [])].map(({ dataset }, place) => ({
  id: dataset.id,
  version: Number(dataset.version),
  beside: dataset.beside === "true" || undefined,
  group: dataset.group === "true",
  mine: dataset.mine === "true",
  paper: paper.dataset.paper,
  kind: dataset.kind,
  page: Number(dataset.sheet),
  shape: dataset.where,
  about: dataset.about,
  text: list.children[place].querySelector(".note-text")?.textContent ?? "",
}));

/** The notes of the binder as they are with what waits. */
async function notes() {
  const now = new Map(((await told(paper.dataset.binder)) ?? came).map((one) => [one.id, one]));
  for (const one of await waiting()) {
    if (one.binder !== paper.dataset.binder) continue;
    if (one.erase) now.delete(one.id);
    else {
      const before = now.get(one.id);
      now.set(one.id, { ...before, ...one, version: one.base, mine: true, waits: true, about: before?.about ?? new Date(one.at).toLocaleString("sv-SE") });
    }
  }
  return [...now.values()].filter((one) => one.paper === paper.dataset.paper);
}

async function change(note) {
  // What waits already is overtaken, once the new wording is on the disk; it came from the same version.
  const before = (await waiting()).filter((one) => one.id === note.id);
  const base = before[0]?.base ?? note.base ?? 0;
  await wait({ command: randomId(), binder: paper.dataset.binder, paper: paper.dataset.paper, erase: false, group: false, page: 0, text: "", shape: "", ...note, base });
  for (const one of before) await sent(one.command);
  await show();
  syncs();
}

async function show() {
  if (!paper) return;
  const all = await notes();
  // What is being written in is left as it is.
  const busy = new Map([...list.querySelectorAll("li[data-busy]")].map((one) => [one.dataset.id, one]));
  list.replaceChildren(...all.filter((one) => one.kind !== "READ").map((one) => busy.get(one.id) ?? row(one)));
  document.getElementById("inga").hidden = list.childElementCount > 0;
  draw(all);
}

function row(note) {
  const item = mould.content.firstElementChild.cloneNode(true);
  const part = (name) => item.querySelector(`[data-part=${name}]`);
  const names = document.getElementById("anteckningslista").dataset;
  item.dataset.id = note.id;
  if (!note.beside) part("beside").remove();
  if (!note.waits) part("kept").remove();
  part("text").textContent = note.text;
  part("text").hidden = !note.text;
  part("about").textContent = note.about + ". " + (note.group ? names.group : names.mine);
  if (!note.mine) {
    part("acts").remove();
    part("form").remove();
    return item;
  }
  const form = part("form");
  const close = () => {
    form.hidden = true;
    delete item.dataset.busy;
  };
  const same = { id: note.id, base: note.version, group: note.group, kind: note.kind, page: note.page, shape: note.shape };
  item.querySelector("[data-act=change]").addEventListener("click", () => {
    form.hidden = false;
    item.dataset.busy = "";
    form.text.value = note.text;
    form.text.focus();
  });
  item.querySelector("[data-act=leave]").addEventListener("click", close);
  item.querySelector("[data-act=erase]").addEventListener("click", () => change({ ...same, erase: true, text: note.text }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const text = form.text.value.trim();
    if (!text && note.kind === "TEXT") return form.text.focus();
    close();
    change({ ...same, text });
  });
  return item;
}

// A new note is on the device before anything else happens to it.
const fresh = document.getElementById("ny-anteckning");
fresh?.addEventListener(
  "submit",
  (event) => {
    const text = fresh.text.value.trim();
    if (!text) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const page = /^\d{1,3}$/.test(fresh.sida.value.trim()) ? Number(fresh.sida.value) : 0;
    const group = fresh.grupp?.checked ?? false;
    change({ id: randomId(), kind: "TEXT", page, text, group }).then(() => {
      fresh.reset();
      fresh.text.value = "";
      localStorage.removeItem(draft);
    });
  },
  true,
);
// Half a note outlives a tab that dies.
const draft = "uppdraget:parm-utkast:" + person + ":" + paper?.dataset.paper;
if (fresh) {
  if (!fresh.text.value) fresh.text.value = localStorage.getItem(draft) ?? "";
  fresh.text.addEventListener("input", () => localStorage.setItem(draft, fresh.text.value));
}

// What has been read, too, is on the device first.
const reading = document.getElementById("last");
reading?.addEventListener(
  "submit",
  async (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    const before = (await notes()).filter((one) => one.kind === "READ");
    if (!before.length) await change({ id: randomId(), kind: "READ" });
    for (const one of before) await change({ id: one.id, base: one.version, kind: "READ", erase: true });
    reading.querySelector("[data-word]").textContent = before.length ? reading.dataset.unread : reading.dataset.read;
  },
  true,
);

// ---- the file, page by page

const sheets = document.getElementById("sidor");
const svg = "http://www.w3.org/2000/svg";
let draw = () => {};

async function view() {
  const { getDocument, GlobalWorkerOptions, TextLayer } = await import(paper.dataset.library);
  GlobalWorkerOptions.workerPort = new Worker(script(paper.dataset.worker), { type: "module" });
  const data = await fetch(paper.dataset.file);
  if (!data.ok) throw new Error("no file");
  const file = await getDocument({
    data: await data.arrayBuffer(),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    standardFontDataUrl: "/pdf-standard-fonts/",
    wasmUrl: "/pdf-decoders/",
  }).promise;
  const pages = [];
  sheets.hidden = false;
  for (let number = 1; number <= file.numPages; number++) {
    const sheet = document.createElement("section");
    sheet.className = "sheet-page";
    sheet.setAttribute("aria-label", paper.dataset.pageName + " " + number);
    sheet.dataset.page = number;
    sheets.append(sheet);
    pages.push({ number, sheet });
  }
  const seen = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        seen.unobserve(entry.target);
        paint(pages[entry.target.dataset.page - 1]).catch(() => {});
      }
    },
    { rootMargin: "400px" },
  );
  const first = (await file.getPage(1)).getViewport({ scale: 1 });
  for (const one of pages) {
    one.sheet.style.setProperty("--ratio", first.width + " / " + first.height);
    seen.observe(one.sheet);
  }

  async function paint(one) {
    const page = await file.getPage(one.number);
    const size = page.getViewport({ scale: 1 });
    one.sheet.style.setProperty("--ratio", size.width + " / " + size.height);
    const width = one.sheet.clientWidth;
    const viewport = page.getViewport({ scale: width / size.width });
    const fine = Math.min(window.devicePixelRatio || 1, 2);
    const canvas = document.createElement("canvas");
    canvas.width = Math.floor(viewport.width * fine);
    canvas.height = Math.floor(viewport.height * fine);
    canvas.setAttribute("aria-hidden", "true");
    const text = document.createElement("div");
    text.className = "textLayer";
    one.sheet.style.setProperty("--scale-factor", viewport.scale);
    one.sheet.style.setProperty("--total-scale-factor", viewport.scale);
    const ink = document.createElementNS(svg, "svg");
    ink.setAttribute("viewBox", "0 0 10000 10000");
    ink.setAttribute("preserveAspectRatio", "none");
    ink.setAttribute("aria-hidden", "true");
    ink.classList.add("ink");
    one.ink = ink;
    one.sheet.replaceChildren(canvas, text, ink);
    await page.render({ canvasContext: canvas.getContext("2d"), canvas, viewport, transform: [fine, 0, 0, fine, 0, 0] }).promise;
    await new TextLayer({ textContentSource: await page.getTextContent(), container: text, viewport }).render();
    pens(one);
    draw(await notes());
  }

  draw = (all) => {
    for (const one of pages) {
      if (!one.ink) continue;
      one.ink.replaceChildren(
        ...all.filter((note) => note.page === one.number && note.shape).flatMap((note) =>
          note.shape.split(";").filter(Boolean).map((part) => {
            const numbers = part.trim().split(" ").map(Number);
            if (note.kind === "HIGHLIGHT") {
              const mark = document.createElementNS(svg, "rect");
              ["x", "y", "width", "height"].forEach((name, place) => mark.setAttribute(name, numbers[place]));
              return mark;
            }
            const stroke = document.createElementNS(svg, "polyline");
            stroke.setAttribute("points", numbers.join(" "));
            return stroke;
          }),
        ),
      );
    }
  };

  const place = (sheet, x, y) => {
    const box = sheet.getBoundingClientRect();
    const within = (part, whole) => Math.max(0, Math.min(10000, Math.round((part / whole) * 10000)));
    return [within(x - box.left, box.width), within(y - box.top, box.height)];
  };

  const tools = document.getElementById("verktyg");
  const drawing = document.getElementById("rita");
  tools.hidden = false;
  document.getElementById("text").open = false;
  document.getElementById("markera").addEventListener("click", () => {
    const chosen = getSelection();
    const within = chosen.rangeCount && chosen.anchorNode?.parentElement?.closest(".sheet-page");
    if (!within || chosen.isCollapsed) {
      line.textContent = paper.dataset.noneMarked;
      document.getElementById("meddelande").textContent = paper.dataset.noneMarked;
      return;
    }
    mark(chosen.getRangeAt(0), within, chosen.toString());
    chosen.removeAllRanges();
  });
  function mark(range, within, words) {
    const shape = [...range.getClientRects()]
      .filter((one) => one.width > 1 && one.height > 1)
      .slice(0, 200)
      .map((one) => {
        const [x, y] = place(within, one.left, one.top);
        const [right, bottom] = place(within, one.right, one.bottom);
        return [x, y, right - x, bottom - y].join(" ");
      })
      .join(";");
    change({ id: randomId(), kind: "HIGHLIGHT", page: Number(within.dataset.page), text: words.trim().slice(0, 2000), shape });
  }

  // Words are marked without a pointer too: typed, and marked where they stand next.
  const byWord = document.getElementById("markera-ord");
  const typed = document.getElementById("ord");
  let last = { words: "", page: 1, end: 0 };
  byWord.hidden = false;
  byWord.addEventListener("submit", async (event) => {
    event.preventDefault();
    const words = typed.value.trim();
    if (!words) return;
    const sought = pattern(words);
    if (last.words !== words) last = { words, page: 1, end: 0 };
    let told = paper.dataset.noWords;
    for (const one of pages.slice(last.page - 1)) {
      const from = one.number === last.page ? last.end : 0;
      const { items } = await (await file.getPage(one.number)).getTextContent();
      if (!sought.test(items.map((item) => item.str + (item.hasEOL ? " " : "")).join(""))) continue;
      seen.unobserve(one.sheet);
      if (!one.ink) await paint(one);
      const found = range(one.sheet.querySelector(".textLayer"), sought, from);
      if (!found) continue;
      one.sheet.scrollIntoView({ block: "nearest" });
      mark(found.range, one.sheet, found.words);
      last = { words, page: one.number, end: found.end };
      told = paper.dataset.marked + " " + one.number;
      break;
    }
    if (told === paper.dataset.noWords) last = { words: "", page: 1, end: 0 };
    document.getElementById("meddelande").textContent = told;
    line.textContent = told;
  });
  /** Where the words stand next in the text of a page. */
  function range(layer, sought, from) {
    const places = [];
    let all = "";
    const walker = document.createTreeWalker(layer);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeName === "BR") all += " ";
      if (node.nodeType !== Node.TEXT_NODE) continue;
      places.push({ node, from: all.length });
      all += node.data;
    }
    const found = sought.exec(all.slice(from));
    if (!found) return undefined;
    const begins = from + found.index;
    const end = begins + found[0].length;
    const at = (place) => places.findLast((one) => one.from <= place);
    const answer = document.createRange();
    const first = at(begins);
    const final = at(end - 1);
    answer.setStart(first.node, begins - first.from);
    answer.setEnd(final.node, end - final.from);
    return { range: answer, words: found[0], end };
  }

  let strokes = [];
  let on = 0;
  drawing.addEventListener("click", () => {
    const begun = drawing.getAttribute("aria-pressed") === "true";
    drawing.setAttribute("aria-pressed", String(!begun));
    sheets.toggleAttribute("data-drawing", !begun);
    if (!begun) document.getElementById("meddelande").textContent = paper.dataset.drawing;
    else done();
  });
  function done() {
    if (strokes.length) change({ id: randomId(), kind: "DRAWING", page: on, shape: strokes.join(";").slice(0, 39000).replace(/;[^;]*$/, (end) => (strokes.join(";").length > 39000 ? "" : end)) });
    strokes = [];
  }
  function pens(one) {
    let points;
    let stroke;
    one.ink.addEventListener("pointerdown", (event) => {
      if (!sheets.hasAttribute("data-drawing")) return;
      if (on !== one.number) done();
      on = one.number;
      points = place(one.sheet, event.clientX, event.clientY);
      stroke = document.createElementNS(svg, "polyline");
      one.ink.append(stroke);
      one.ink.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    one.ink.addEventListener("pointermove", (event) => {
      if (!points) return;
      points.push(...place(one.sheet, event.clientX, event.clientY));
      stroke.setAttribute("points", points.join(" "));
    });
    const up = () => {
      if (points && points.length > 3) strokes.push(points.join(" "));
      points = undefined;
    };
    one.ink.addEventListener("pointerup", up);
    one.ink.addEventListener("pointercancel", up);
  }
}

// ---- words in what is kept

/** As they may stand in a text, whatever parts them. */
function pattern(words) {
  return new RegExp(words.split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("\\s+"), "i");
}
// A page that was kept knows no answer to what is asked for in its address.
const seek = document.querySelector("form.seek[data-none]");
const asked = new URLSearchParams(location.search).get("q")?.trim();
async function seeks() {
  const words = asked.split(/\s+/).map(pattern);
  const store = await caches.open(storeName);
  const hits = [];
  for (const request of await store.keys()) {
    const { pathname } = new URL(request.url);
    const answer = pathname.startsWith(location.pathname + "/") && (await store.match(request));
    if (!answer || !(answer.headers.get("Content-Type") ?? "").includes("html")) continue;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const title = page.querySelector("h1")?.textContent ?? "";
    const texts = [title, ...[...page.querySelectorAll("#text p")].map((one) => one.textContent)];
    const found = texts.find((text) => words.every((word) => word.test(text)));
    if (found === undefined) continue;
    // To show the words of a secret paper would be to have it read.
    const secret = page.getElementById("handling")?.dataset.secret === "ja";
    const begins = Math.max(0, found.search(words[0]) - 80);
    hits.push({ pathname, title, words: secret || found === title ? "" : found.slice(begins, begins + 240) });
  }
  const panel = document.createElement("section");
  panel.className = "panel stack";
  panel.setAttribute("aria-labelledby", "traffar-har");
  const heading = document.createElement("h2");
  heading.className = "h2";
  heading.id = "traffar-har";
  heading.textContent = hits.length ? seek.dataset.found + " " + hits.length : seek.dataset.none;
  const list = document.createElement("ul");
  list.className = "plain stack s-1";
  for (const hit of hits.slice(0, 50)) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.className = "title";
    link.href = hit.pathname;
    link.textContent = hit.title;
    const words = document.createElement("p");
    words.className = "small";
    words.textContent = hit.words;
    item.append(link, ...(hit.words ? [words] : []));
    list.append(item);
  }
  panel.append(heading, ...(hits.length ? [list] : []));
  seek.after(panel);
  seek.elements.q.value = asked;
}

// ---- signing out

const out = document.querySelector("form[action='/logga-ut']");
out?.addEventListener("submit", async (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
  await Promise.race([syncs(), new Promise((done) => setTimeout(done, 4000))]).catch(() => {});
  await wipe(person).catch(() => {});
  out.submit();
}, true);

// ---- begin

for (const form of [fresh, reading, out]) if (form) form.dataset.here = "";
box.hidden = false;
if ("serviceWorker" in navigator) navigator.serviceWorker.register(script("/parm-sw.js"), { scope: "/parm" }).catch(() => {});
const marks = JSON.parse(localStorage.getItem(wanted) ?? "null");
// A device that has heard nothing for a month keeps nothing.
if (marks?.at && Date.now() - marks.at > longest) await wipe(person);
await wipeOthers();
await show();
if (seek && asked && !seek.elements.q.value) await seeks();
if (paper?.dataset.file) {
  view().catch(() => {
    sheets.hidden = true;
    document.getElementById("text").open = true;
    line.textContent = paper.dataset.failed;
  });
}
await say("here");
await syncs();
window.addEventListener("online", syncs);
setInterval(async () => (await waiting()).length && syncs(), 4000);
