// Keeps a course on the device, as everybody sees it: nothing of the reader goes with it.
const box = document.getElementById("pa-enheten");
const ours = "uppdraget-kurs-" + box?.dataset.course + "-";

const keptAs = async () => (await caches.keys()).filter((name) => name.startsWith(ours));

function lessons() {
  const links = document.querySelectorAll("[aria-labelledby=lektioner] a");
  return [location.pathname, ...[...links].map((link) => link.pathname)];
}

/** What the pages are made of: named on them, or loaded by what is named on them. */
function assets() {
  const named = [...document.querySelectorAll("link[rel=stylesheet], script[src]")].map((one) => one.href || one.src);
  const loaded = performance.getEntriesByType("resource").map((one) => one.name);
  return [...new Set([...named, ...loaded])].filter((one) => new URL(one).origin === location.origin);
}

/** What stands around the lessons is kept in the language it is read in. */
function inLanguage(address) {
  const page = address.startsWith("/utbildning/");
  return page && document.documentElement.lang === "en" ? address + "?sprak=en" : address;
}

/** All of it or nothing: what was kept before stays until the new is whole. */
async function keep() {
  const before = await keptAs();
  const name = ours + Date.now();
  const store = await caches.open(name);
  try {
    for (const address of [...lessons(), ...assets()]) {
      const answer = await fetch(inLanguage(address), { credentials: "omit" });
      if (!answer.ok) throw new Error(address + " " + answer.status);
      await store.put(address, answer);
    }
  } catch (cut) {
    await caches.delete(name);
    throw cut;
  }
  for (const old of before) await caches.delete(old);
  await navigator.serviceWorker.register("/kurs-sw.js", { scope: "/utbildning" });
}

async function show(failed) {
  const has = (await keptAs()).length > 0;
  const [keeps, drops] = box.querySelectorAll("button");
  box.querySelector("[role=status]").textContent =
    (failed ? box.dataset.failed + " " : "") + (has ? box.dataset.kept : box.dataset.none);
  keeps.textContent = has ? box.dataset.again : box.dataset.keep;
  drops.hidden = !has;
}

if (box && "serviceWorker" in navigator && "caches" in window) {
  const [keeps, drops] = box.querySelectorAll("button");
  box.hidden = false;
  show(false);
  keeps.addEventListener("click", async () => {
    keeps.disabled = true;
    box.querySelector("[role=status]").textContent = box.dataset.keeping;
    const failed = await keep().then(() => false, () => true);
    keeps.disabled = false;
    await show(failed);
  });
  drops.addEventListener("click", async () => {
    for (const name of await keptAs()) await caches.delete(name);
    await show(false);
    keeps.focus();
  });
}
