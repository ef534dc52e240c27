// Answers for the pages of a course when the network does not, with what the reader has had kept
// (kurs.js). The server is asked first, always.
const ours = "uppdraget-kurs-";

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && new URL(request.url).origin === location.origin) event.respondWith(answer(request));
});

async function answer(request) {
  try {
    return await fetch(request);
  } catch (away) {
    const found = await kept(request);
    if (found) return found;
    throw away;
  }
}

// A page is the same page whatever answers were chosen on it.
async function kept(request) {
  const ignoreSearch = request.mode === "navigate";
  for (const name of await caches.keys()) {
    if (!name.startsWith(ours)) continue;
    const found = await (await caches.open(name)).match(request, { ignoreVary: true, ignoreSearch });
    if (found) return found;
  }
}
