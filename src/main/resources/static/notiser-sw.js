// Shows that there is something to read, and opens the page when it is pressed. Nothing is kept.
self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("push", (event) => {
  const { title, link } = event.data?.json() ?? { title: "Uppdraget", link: "/start" };
  event.waitUntil(self.registration.showNotification(title, { data: { link }, tag: link, lang: "sv" }));
});

self.addEventListener("notificationclick", (event) => {
  event.notification.close();
  const link = event.notification.data?.link ?? "/start";
  const address = new URL(link, location.origin);
  if (address.origin === location.origin) event.waitUntil(self.clients.openWindow(address.href));
});
