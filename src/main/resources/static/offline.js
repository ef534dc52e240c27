// Live pages on a bad network. What somebody presses is kept on the device before it is sent, and let
// go when the server has answered; so a dead network, a closed tab or a server that restarts loses
// nothing. It is sent again with the same command id, and the server does each command once.
const stream = document.getElementById("strom");
const person = stream.dataset.person;
// A press has a key of its own: two pages of one person never write over each other's.
const prefix = "uppdraget:vantar:" + person + ":";
const notice = document.getElementById("vantar");
const answers = document.getElementById("svar");

// Older presses were for another moment. They are told of, never sent.
const stale = 15 * 60 * 1000;

// A network that takes a press and says nothing is no network. What is sent again counts once.
const patience = 10000;
const under = new Map();
let sending = false;
let lost = false;
let seen = new Date();

const read = () =>
  Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => JSON.parse(localStorage.getItem(key) ?? "null"))
    .filter(Boolean)
    .sort((one, other) => one.at - other.at);
const keep = (press) => {
  localStorage.setItem(prefix + press.command, JSON.stringify(press));
  tell();
};
const forget = (command) => {
  localStorage.removeItem(prefix + command);
  tell();
};
const waiting = () => read().filter((press) => !under.has(press.command));
// What waits, and before it what was pressed earlier on the same form and is still on its way: the
// server does that once however it comes.
const due = () => {
  const actions = new Set(waiting().map((press) => press.action));
  return read().filter((press) => actions.has(press.action));
};

function tell() {
  const count = waiting().length;
  const time = seen.toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });
  const lines = [];
  if (lost) lines.push(notice.dataset.state + " " + time + ".");
  if (count === 1) lines.push(notice.dataset.one);
  if (count > 1) lines.push(count + " " + notice.dataset.many);
  const text = lines.join(" ");
  if (notice.textContent !== text) notice.textContent = text;
  notice.hidden = !text;
}

function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

// An answer is one that comes from the act itself, which leads back to the page it was pressed on; a
// sign-in page or a proxy's error is none. What waits may have been pressed on another page than this.
function answered(status, url, page) {
  return (status === 200 && new URL(url, location).pathname === page) || (status >= 400 && status < 500);
}

if (person) {
  // Who changes her mind before the first answer has come is not held up by it: a vote shown by a
  // push can be changed at once. Heard before the form's own guard against a second press.
  window.addEventListener(
    "submit",
    (event) => {
      const form = event.target.closest?.("#live form[method=post][data-hx-post]");
      const action = form?.dataset.hxPost;
      if (![...under.values()].some((press) => press.action === action)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      const body = new URLSearchParams(new FormData(form, event.submitter));
      const command = randomId();
      body.set("kommando", command);
      // The same words again are an impatient second press.
      const last = new URLSearchParams(read().findLast((press) => press.action === action)?.body);
      last.set("kommando", command);
      if (last.toString() === body.toString()) return;
      keep({ command, action, body: body.toString(), page: location.pathname, at: Date.now() });
      send();
    },
    true,
  );

  document.addEventListener("htmx.before.request", (event) => {
    const ctx = event.detail.ctx;
    const form = event.target.closest?.("#live form[method=post]");
    if (!form) return;
    const body = new URLSearchParams(ctx.request.body);
    const command = body.get("kommando");
    const first = waiting().length > 0;
    const press = { command, action: ctx.request.action, body: body.toString(), page: location.pathname, at: Date.now() };
    under.set(command, press);
    keep(press);
    setTimeout(() => under.has(command) && ctx.request.abort("timeout"), patience);
    // In the order they were pressed: what waits goes first.
    if (first || lost) event.preventDefault();
  });

  document.addEventListener("htmx.finally.request", (event) => {
    const ctx = event.detail.ctx;
    const form = event.target.closest?.("form[method=post]");
    const command = ctx?.request?.body && new URLSearchParams(ctx.request.body).get("kommando");
    if (!command || !under.delete(command)) return;
    const response = ctx.response;
    if (response && answered(response.status, response.raw.url, location.pathname)) {
      forget(command);
      return;
    }
    // The next press of the same button is a press of its own.
    const field = form?.querySelector("input[name=kommando]");
    if (field?.value === command) field.value = randomId();
    tell();
    send();
  });

  async function send() {
    if (sending) return;
    sending = true;
    try {
      for (let press = due()[0]; press; press = due()[0]) {
        if (Date.now() - press.at > stale) {
          forget(press.command);
          answers.textContent = notice.dataset.stale;
          continue;
        }
        const body = new URLSearchParams(press.body);
        // The proof that a form is ours is the browser's own, and may be another one by now.
        const proof = document.querySelector("#live input[name=_csrf]");
        if (proof) body.set("_csrf", proof.value);
        const response = await fetch(press.action, { method: "POST", body, signal: AbortSignal.timeout(patience) });
        if (!answered(response.status, response.url, press.page)) return;
        forget(press.command);
        if (response.status === 200) {
          answers.replaceChildren();
          continue;
        }
        const page = new DOMParser().parseFromString(await response.text(), "text/html");
        const why = page.getElementById("svar");
        if (why?.childElementCount) answers.replaceChildren(...why.childNodes);
        else answers.textContent = notice.dataset.refused;
      }
    } catch {
      // Still no network. It is tried again.
    } finally {
      sending = false;
      tell();
    }
  }

  window.addEventListener("online", send);
  stream.addEventListener("htmx.sse.after.connection", send);
  setInterval(send, 3000);
  send();
}

const hears = (now) => {
  if (now) seen = new Date();
  lost = !now;
  tell();
};
stream.addEventListener("htmx.sse.after.connection", () => hears(true));
stream.addEventListener("htmx.sse.after.message", () => hears(true));
stream.addEventListener("htmx.sse.error", () => hears(false));
stream.addEventListener("htmx.sse.before.connection", (event) => {
  if (event.detail?.connection?.attempt > 0) hears(false);
});
window.addEventListener("offline", () => hears(false));

// What a press led to may be on the page before a push from just before it arrives. A page never
// goes back.
stream.addEventListener("htmx.sse.before.message", (event) => {
  const live = document.getElementById("live");
  const id = Number(event.detail.message.id);
  if (id < Number(live.dataset.seq)) {
    event.detail.cancelled = true;
    event.preventDefault();
  } else live.dataset.seq = String(id);
});
