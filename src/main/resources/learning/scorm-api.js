// Our side of SCORM 1.2 and 2004: keeps what the part says of itself and tells the page around the frame.
(function () {
  "use strict";
  var browsers = Object.getOwnPropertyNames(window);
  var around = window.parent;
  var values = Object.assign({}, uppdragetState);
  var begun = false;
  var ended = false;
  var error = "0";
  var told = JSON.stringify(values);
  var resumed = told !== "{}";
  var pressed = false;
  var soon = 0;

  function initial(name) {
    if (name === "cmi.core.lesson_status") return "not attempted";
    if (name === "cmi.completion_status" || name === "cmi.success_status") return "unknown";
    if (name === "cmi.core.entry" || name === "cmi.entry") return resumed ? "resume" : "ab-initio";
    if (name === "cmi.core.lesson_mode" || name === "cmi.mode") return "normal";
    if (name === "cmi.core.credit" || name === "cmi.credit") return "credit";
    if (/_children$/.test(name)) return "";
    if (/_count$/.test(name)) {
      var start = name.slice(0, -6);
      var most = -1;
      Object.keys(values).forEach(function (one) {
        var found = one.indexOf(start) === 0 ? one.slice(start.length).match(/^(\d+)\./) : null;
        if (found) most = Math.max(most, Number(found[1]));
      });
      return String(most + 1);
    }
    return "";
  }

  function tell() {
    window.clearTimeout(soon);
    soon = 0;
    var now = JSON.stringify(values);
    if (now === told) return;
    told = now;
    window.top.postMessage({ uppdraget: "scorm", values: now }, "*");
  }

  function answer(code, value) {
    error = code;
    return value;
  }

  var api = {
    begin: function () {
      if (begun && !ended) return answer("101", "false");
      begun = true;
      ended = false;
      return answer("0", "true");
    },
    end: function () {
      if (!begun || ended) return answer("301", "false");
      ended = true;
      tell();
      return answer("0", "true");
    },
    get: function (name) {
      if (!begun) return answer("301", "");
      name = String(name);
      error = "0";
      return Object.prototype.hasOwnProperty.call(values, name) ? values[name] : initial(name);
    },
    set: function (name, value) {
      if (!begun || ended) return answer("301", "false");
      name = String(name);
      if (!/^(cmi|adl)\.[A-Za-z0-9_.]{1,200}$/.test(name) || /_(children|count)$/.test(name)) {
        return answer("201", "false");
      }
      values[name] = String(value);
      // Many courses save only when they are left, and then nobody may be there to hear it.
      soon = soon || window.setTimeout(tell, 500);
      return answer("0", "true");
    },
    save: function () {
      if (!begun || ended) return answer("301", "false");
      tell();
      return answer("0", "true");
    },
    last: function () {
      return error;
    },
    words: function (code) {
      return String(code) === "0" ? "" : "Error " + code;
    },
  };

  window.API = {
    LMSInitialize: api.begin,
    LMSFinish: api.end,
    LMSGetValue: api.get,
    LMSSetValue: api.set,
    LMSCommit: api.save,
    LMSGetLastError: api.last,
    LMSGetErrorString: api.words,
    LMSGetDiagnostic: api.words,
  };
  window.API_1484_11 = {
    Initialize: api.begin,
    Terminate: api.end,
    GetValue: api.get,
    SetValue: api.set,
    Commit: api.save,
    GetLastError: api.last,
    GetErrorString: api.words,
    GetDiagnostic: api.words,
  };

  // Many courses look for us in what is around them before they look beside themselves. Where they may
  // not look there, they find us all the same.
  function closed() {
    try {
      return !window.parent.location.href;
    } catch (elsewhere) {
      return true;
    }
  }
  var beside = null;
  if (closed()) {
    beside = { API: window.API, API_1484_11: window.API_1484_11, postMessage: function () {} };
    beside.parent = beside;
    window.parent = beside;
    ask();
    window.addEventListener("load", ask);
  }

  // The pages of a course call functions that the page around them has written. Where each has an
  // origin of its own they may not; the call is then carried over, and nothing comes back.
  function ask() {
    around.postMessage({ uppdraget: "asks" }, "*");
  }
  function written() {
    return Object.keys(window).filter(function (name) {
      return browsers.indexOf(name) < 0 && typeof window[name] === "function";
    });
  }
  function lend(name) {
    if (name in beside) return;
    beside[name] = function () {
      around.postMessage({ uppdraget: "calls", name: name, values: Array.from(arguments) }, "*");
    };
  }
  function isInside(frame) {
    for (var i = 0; i < window.length; i++) if (window[i] === frame) return true;
    return false;
  }
  window.addEventListener("message", function (event) {
    var said = event.data || {};
    if (beside && event.source === around && said.uppdraget === "has") said.names.forEach(lend);
    if (!isInside(event.source)) return;
    if (said.uppdraget === "asks") event.source.postMessage({ uppdraget: "has", names: written() }, "*");
    if (said.uppdraget === "calls" && written().indexOf(said.name) >= 0) {
      window[said.name].apply(window, said.values);
    }
  });

  // The frame may show no dialogue, and a browser answers no to what is asked in one. What a course
  // asks before anything is pressed is whether to go on where she was: yes, when she has been here.
  ["pointerdown", "keydown"].forEach(function (kind) {
    window.addEventListener(kind, function () { pressed = true; }, true);
  });
  window.confirm = function () {
    return resumed && !pressed;
  };

  window.addEventListener("pagehide", tell);
})();
