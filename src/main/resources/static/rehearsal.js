// Answers by itself in every round of a rehearsal, and tells how long the answer took.
const form = document.getElementById("svara");
const state = document.getElementById("lage");
const results = document.getElementById("resultat");
let took = "";
let acknowledged = 0;

async function send(asked) {
  const body = new URLSearchParams(new FormData(form));
  body.set("repetition", asked.repetition);
  body.set("omgang", asked.omgang);
  body.set("forra", took);
  body.set("tyst", "true");
  took = "";
  const pressed = performance.now();
  try {
    const answer = await fetch(form.action, { method: "POST", body });
    if (!answer.ok) throw new Error(answer.status);
    took = Math.round(performance.now() - pressed);
    acknowledged = asked.omgang;
  } catch {
    state.textContent = state.dataset.lost;
  }
}

// What it showed so far, for whoever began it.
async function show() {
  if (!results.childElementCount) return;
  const page = await fetch(location.href);
  if (!page.ok) return;
  const fresh = new DOMParser().parseFromString(await page.text(), "text/html").getElementById("resultat");
  results.replaceChildren(...fresh.childNodes);
}

const stream = new EventSource(form.dataset.stream);
stream.addEventListener("message", async (event) => {
  const asked = JSON.parse(event.data);
  form.querySelector("button")?.remove();
  if (asked.slut) {
    took = "";
    state.textContent = state.dataset.over;
  } else {
    await send(asked);
    if (acknowledged === asked.omgang && took !== "") state.textContent = `${state.dataset.answered} ${asked.omgang} (${took} ms)`;
  }
  await show();
});
stream.addEventListener("open", () => {
  if (!acknowledged) state.textContent = state.dataset.in;
});
