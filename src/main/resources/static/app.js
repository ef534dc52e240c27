// What plain forms cannot do by themselves. Every page works without this file.

// A form that is on its way is not sent again by an impatient second press, nor is the second half
// of a double click a press of its own; the server would recognise the form by its command id, but
// the person should not wonder. Heard before anybody else hears it. A form marked data-here is taken
// care of by a script on the page and may be sent many times.
let sent = new WeakSet();
document.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (sent.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (form.method === "post" && !("here" in form.dataset)) sent.add(form);
  },
  true,
);
document.addEventListener(
  "click",
  (event) => {
    if (event.detail > 1 && event.target.closest?.("form[method=post] [type=submit]")) event.preventDefault();
  },
  true,
);
window.addEventListener("pageshow", () => (sent = new WeakSet()));

// What a person types in a form marked data-keep outlives a lost connection, a closed lid and a
// crashed browser. It is kept on the device only, and let go when the server has answered.
for (const form of document.querySelectorAll("form[data-keep]")) {
  const key = "uppdraget:" + form.dataset.keep;
  const fields = () =>
    [...form.elements].filter((field) => field.name && !["hidden", "file", "password", "submit"].includes(field.type));
  const kept = JSON.parse(localStorage.getItem(key) ?? "{}");
  for (const field of fields()) {
    if (!(field.name in kept)) continue;
    if (field.type === "radio" || field.type === "checkbox") {
      if (!form.dataset.filled) field.checked = kept[field.name] === field.value;
    } else if (field.value === "") field.value = kept[field.name];
  }
  form.addEventListener("input", () => {
    const now = {};
    for (const field of fields()) {
      if (field.type === "radio" || field.type === "checkbox") {
        if (field.checked) now[field.name] = field.value;
      } else now[field.name] = field.value;
    }
    localStorage.setItem(key, JSON.stringify(now));
  });
}
for (const done of document.querySelectorAll("[data-kept-done]")) {
  localStorage.removeItem("uppdraget:" + done.dataset.keptDone);
}

// Live pages. htmx writes a dot where it otherwise has a colon (metaCharacter), so that its
// attributes are valid HTML; its events have the dot too. A form sent without leaving the page is emptied when it was granted and left as it is
// when it was refused; then it may be sent again.
document.addEventListener("htmx.finally.request", (event) => {
  const form = event.target.closest?.("form");
  if (!form) return;
  sent.delete(form);
  if (event.detail?.ctx?.response?.status !== 200) return;
  form.reset();
  if (form.dataset.keep) localStorage.removeItem("uppdraget:" + form.dataset.keep);
});

// Says in words whether the page still hears from the server. Each push is a sign of life.
const stream = document.getElementById("strom");
if (stream) {
  let connected = true;
  const tell = (now) => {
    for (const pill of document.querySelectorAll("[data-connection]")) {
      pill.dataset.lost = String(!now);
      pill.querySelector("span").textContent = now ? stream.dataset.connected : stream.dataset.lost;
    }
    if (now !== connected) document.getElementById("meddelande").textContent = now ? stream.dataset.connected : stream.dataset.lostText;
    connected = now;
  };
  stream.addEventListener("htmx.sse.after.connection", () => tell(true));
  stream.addEventListener("htmx.sse.after.message", () => tell(true));
  stream.addEventListener("htmx.sse.error", () => tell(false));
  stream.addEventListener("htmx.sse.before.connection", (event) => {
    if (event.detail?.connection?.attempt > 0) tell(false);
  });
  window.addEventListener("offline", () => tell(false));

  // The server gives a sign of life each quarter of a minute (LiveStreams). Where two have not come the
  // network is gone, though nobody has closed the stream: it is left, and htmx asks for another.
  const silence = 40000;
  let life = Date.now();
  let current;
  const lives = (event) => {
    life = Date.now();
    current = event.detail?.connection;
  };
  stream.addEventListener("htmx.sse.after.connection", lives);
  stream.addEventListener("htmx.sse.before.message", lives);
  setInterval(() => {
    if (!current?.reader || Date.now() - life < silence) return;
    life = Date.now();
    stream.dispatchEvent(new CustomEvent("htmx.sse.error"));
    current.reader.cancel();
  }, 5000);

  // htmx comes back to a stream that was lost, but gives up one that never came.
  let attempts = 0;
  const again = () => {
    stream.dispatchEvent(new CustomEvent("htmx.sse.error"));
    const wait = Math.min(500 * 2 ** attempts++, 5000) * (0.7 + 0.6 * Math.random());
    setTimeout(() => htmx.ajax("GET", stream.getAttribute("data-hx-sse.connect"), { source: stream }), wait);
  };
  stream.addEventListener("htmx.error", again);
  stream.addEventListener("htmx.response.error", (event) => {
    // Whoever may not read the stream is not let in by asking again.
    if (event.detail.ctx.response.status >= 500) again();
  });
}

// How long the speaker has spoken goes on between pushes.
let heard = Date.now();
document.addEventListener("htmx.sse.after.message", (event) => {
  // A sign of life says nothing of how long.
  if (!event.detail.message.event) heard = Date.now();
});
setInterval(() => {
  for (const timer of document.querySelectorAll("[data-spoken]")) {
    const [minutes, seconds] = timer.dataset.spoken.split(":").map(Number);
    const spoken = minutes * 60 + seconds + Math.floor((Date.now() - heard) / 1000);
    timer.textContent = Math.floor(spoken / 60) + ":" + String(spoken % 60).padStart(2, "0");
  }
}, 1000);

// A link to a folded part unfolds it and goes to its first field.
document.addEventListener("click", (event) => {
  const opens = event.target.closest?.("[data-opens]");
  const part = opens && document.getElementById(opens.dataset.opens);
  if (!part) return;
  part.open = true;
  part.querySelector("textarea, select, input:not([type=hidden])")?.focus();
});

// What the binders have kept on the device goes when its reader signs out, wherever she does so, and
// before the server is told. What she has written and not sent stays until she is back; only her own
// sign-in sends it.
document.querySelector("form[action='/logga-ut']")?.addEventListener("submit", async (event) => {
  if (!localStorage.getItem("uppdraget:parm-har")) return;
  event.preventDefault();
  try {
    for (const key of Object.keys(localStorage)) if (/^uppdraget:parm[:-]/.test(key) && !key.startsWith("uppdraget:parm-utkast:")) localStorage.removeItem(key);
    for (const name of await caches.keys()) if (name.startsWith("uppdraget-parm-")) await caches.delete(name);
    await new Promise((done) => {
      const asked = indexedDB.open("uppdraget-parm", 1);
      asked.onerror = done;
      asked.onsuccess = () => {
        const change = asked.result.transaction("notes", "readwrite");
        change.oncomplete = change.onerror = done;
        change.objectStore("notes").clear();
      };
    });
  } finally {
    event.target.submit();
  }
});
