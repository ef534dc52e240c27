// Passkeys: carries the page's question to the device and its answer back in an ordinary form.
const decode = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));

const encode = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");

const known = (list) => (list ?? []).map((one) => ({ ...one, id: decode(one.id) }));

async function create(asked) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...asked,
      challenge: decode(asked.challenge),
      user: { ...asked.user, id: decode(asked.user.id) },
      excludeCredentials: known(asked.excludeCredentials),
    },
  });
  return answer(made, {
    attestationObject: encode(made.response.attestationObject),
    clientDataJSON: encode(made.response.clientDataJSON),
    transports: made.response.getTransports?.() ?? [],
  });
}

async function get(asked) {
  const shown = await navigator.credentials.get({
    publicKey: {
      ...asked,
      challenge: decode(asked.challenge),
      allowCredentials: known(asked.allowCredentials),
    },
  });
  const handle = shown.response.userHandle;
  return answer(shown, {
    authenticatorData: encode(shown.response.authenticatorData),
    clientDataJSON: encode(shown.response.clientDataJSON),
    signature: encode(shown.response.signature),
    userHandle: handle ? encode(handle) : undefined,
  });
}

function answer(credential, response) {
  return {
    id: credential.id,
    rawId: encode(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: credential.getClientExtensionResults(),
    authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  };
}

function begin(form) {
  const sent = form.elements.svar;
  const wrong = form.querySelector("[data-wrong]");
  form.hidden = false;
  // Heard before the form is sent: what has been sent once is not sent again.
  form.querySelector("[type=submit]").addEventListener("click", async (event) => {
    event.preventDefault();
    if (!form.reportValidity()) return;
    wrong.hidden = true;
    try {
      const asked = await fetch(form.dataset.ask, {
        method: "POST",
        body: new URLSearchParams({ _csrf: form.elements._csrf.value }),
      });
      const kind = asked.headers.get("Content-Type") ?? "";
      if (!asked.ok || !kind.includes("json")) {
        // She is asked who she is before this; the server says so to a page that is asked for.
        location.assign(form.dataset.otherwise ?? location.href);
        return;
      }
      const question = await asked.json();
      sent.value = JSON.stringify(await (form.dataset.passkey === "create" ? create : get)(question));
      form.requestSubmit();
    } catch (error) {
      wrong.textContent =
        error.name === "InvalidStateError" ? wrong.dataset.already : wrong.dataset.wrong;
      wrong.hidden = false;
    }
  });
}

if (window.PublicKeyCredential) {
  for (const form of document.querySelectorAll("form[data-passkey]")) begin(form);
} else {
  for (const one of document.querySelectorAll("[data-no-passkeys]")) one.hidden = false;
}

// What was kept while she was asked goes on by itself; without a script there is a button.
document.querySelector("form[data-carry-on]")?.requestSubmit();
