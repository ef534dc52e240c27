// What plain forms cannot do by themselves. Every page works without this file.

// A form that is on its way is not sent again by an impatient second press; the server would
// recognise it by its command id, but the person should not wonder.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") form.dataset.sent = "true";
});
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sent]")) delete form.dataset.sent;
});

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
