// Tells the other program that a lesson is done when all its questions have been answered right.
(function () {
  "use strict";
  function find(name) {
    for (var places = [window, window.opener], i = 0; i < places.length; i++) {
      var at = places[i];
      for (var steps = 0; at && steps < 10; steps++) {
        try {
          if (at[name]) return at[name];
        } catch (elsewhere) {
          break;
        }
        if (at.parent === at) break;
        at = at.parent;
      }
    }
    return null;
  }

  var newer = find("API_1484_11");
  var older = newer ? null : find("API");
  if (newer) newer.Initialize("");
  if (older) older.LMSInitialize("");

  function done() {
    if (newer) {
      newer.SetValue("cmi.completion_status", "completed");
      newer.SetValue("cmi.success_status", "passed");
      newer.Commit("");
    }
    if (older) {
      older.LMSSetValue("cmi.core.lesson_status", "passed");
      older.LMSCommit("");
    }
  }

  var form = document.querySelector("form");
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    var right = 0;
    var questions = form.querySelectorAll("fieldset");
    questions.forEach(function (question) {
      var chosen = question.querySelector("input:checked");
      var why = question.querySelector(".why");
      why.textContent = chosen ? chosen.dataset.why : "";
      why.hidden = !chosen;
      if (chosen && chosen.dataset.right === "yes") right++;
    });
    document.getElementById("svar").textContent = right + " / " + questions.length;
    if (right === questions.length) done();
  });

  addEventListener("pagehide", function () {
    if (newer) newer.Terminate("");
    if (older) older.LMSFinish("");
  });
})();
