package se.uppdrag.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.Map;

/// Sends forms as they are sent without JavaScript, with whatever the test wants in them.
final class Forms {

    private static final String SEND =
            """
            ({action, fields}) => {
              const all = [...document.querySelectorAll('form[method=post]')];
              const at = same => all.filter(form => same(form.getAttribute('action')));
              const exact = at(one => one === action);
              const forms = exact.length ? exact : at(one => one.endsWith(action));
              const form = forms.find(one => Object.keys(fields).every(name => one.elements[name]))
                ?? forms[0];
              if (!form) throw new Error('No form to ' + action + ' on ' + location.pathname);
              for (const [name, value] of Object.entries(fields)) {
                const named = form.elements[name];
                const field = named?.length && !named.tagName ? named[0] : named;
                if (field?.type === 'radio') {
                  for (const one of form.elements[name]) one.checked = one.value === value;
                } else if (field && field.tagName !== 'BUTTON' && (field.tagName !== 'SELECT'
                    || [...field.options].some(option => option.value === value))) {
                  if (['date', 'time', 'datetime-local', 'number'].includes(field.type)) {
                    field.type = 'text';
                  }
                  field.value = value;
                } else {
                  const extra = document.createElement('input');
                  extra.type = 'hidden';
                  extra.name = name;
                  extra.value = value;
                  form.append(extra);
                }
              }
              HTMLFormElement.prototype.submit.call(form);
            }
            """;

    private Forms() {}

    /// @param action the form's address, or the end of one that has an id in it
    /// @return what the server answered in the end
    static Response send(Page page, String action, Map<String, String> fields) {
        var answer =
                page.waitForNavigation(
                        () -> page.evaluate(SEND, Map.of("action", action, "fields", fields)));
        // A live page may write its own address in the history meanwhile, which is no answer.
        while (answer == null) {
            answer = page.waitForNavigation(() -> {});
        }
        return answer;
    }
}
