// Answers for the binder's pages when the network does not, with what the page itself has kept
// (parm.js). The server is asked first, always: a page that was kept is never shown while it answers.
const ours = "uppdraget-parm-";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (url.pathname === "/parm/lage.json") return;
  event.respondWith(answer(request, url));
});

async function answer(request, url) {
  try {
    return await fetch(request);
  } catch (away) {
    const found = await kept(request, url);
    if (found) return found;
    throw away;
  }
}

async function kept(request, url) {
  for (const name of await caches.keys()) {
    if (!name.startsWith(ours)) continue;
    const store = await caches.open(name);
    const found =
      (await store.match(request, { ignoreVary: true })) ??
      (url.pathname.startsWith("/parm/") && (await store.match(url.pathname, { ignoreVary: true })));
    if (found) return found;
  }
}
