// Asks the browser to show our notifications, and carries its answer in an ordinary form.
const form = document.getElementById("enhet");
const wrong = document.getElementById("enhet-fel");

const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

function device() {
  const system = navigator.userAgentData?.platform || (/\(([^;)]+)/.exec(navigator.userAgent) ?? [])[1] || "";
  const browser =
    (/(Firefox|Edg|Chrome)\//.exec(navigator.userAgent) ?? [])[1]?.replace("Edg", "Edge") ??
    (navigator.userAgent.includes("Safari") ? "Safari" : "");
  return [browser, system].filter(Boolean).join(", ");
}

function tell(text) {
  wrong.textContent = text;
  wrong.hidden = false;
}

async function ask() {
  if ((await Notification.requestPermission()) !== "granted") return tell(wrong.dataset.denied);
  const worker = await navigator.serviceWorker.register("/notiser-sw.js", { scope: "/mina-notiser" });
  await ready(worker);
  const old = await worker.pushManager.getSubscription();
  const key = decode(form.dataset.key);
  const made =
    old ?? (await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  const { endpoint, keys } = made.toJSON();
  form.elements.adress.value = endpoint;
  form.elements.nyckel.value = keys.p256dh;
  form.elements.hemlighet.value = keys.auth;
  form.elements.namn.value = device();
  form.submit();
}

// A worker that is being put in place cannot be asked yet.
function ready(worker) {
  if (worker.active) return undefined;
  const coming = worker.installing ?? worker.waiting;
  return new Promise((done) =>
    coming.addEventListener("statechange", () => coming.state === "activated" && done()),
  );
}

if (form && "serviceWorker" in navigator && "PushManager" in window && "Notification" in window) {
  form.hidden = false;
  document.getElementById("enhet-saknas").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    wrong.hidden = true;
    ask().catch(() => tell(wrong.dataset.failed));
  });
}
