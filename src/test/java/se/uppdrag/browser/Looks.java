package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks at a page the way a strict reader does: with axe, from a narrow phone to a wide screen, in
/// light and dark; and listens to what the browser complains of.
final class Looks {

    /// How a page is looked at.
    ///
    /// @param rules the rules of axe that can say something else here than at the first look; all
    ///   of them at the first
    record At(int width, ColorScheme scheme, List<String> rules) {

        /// What can change with what is shown, where it stands, and in which colours.
        private static final List<String> NARROW_AND_DARK =
                List.of(
                        "color-contrast",
                        "link-in-text-block",
                        "target-size",
                        "link-name",
                        "button-name",
                        "region",
                        "scrollable-region-focusable");

        /// A wide screen in light, and the narrowest phone in dark. A tablet is looked at for its
        /// width alone.
        static final List<At> ALL =
                List.of(
                        new At(1920, ColorScheme.LIGHT, List.of()),
                        new At(320, ColorScheme.DARK, NARROW_AND_DARK));
    }

    private static final int TABLET = 768;

    /// Handed to each window once, and begun on the pages that are looked at. The browser does not
    /// ask a page's policy for what its driver does.
    private static final String AXE = "window.beginAxe = () => {" + axe() + "}";

    /// What stands among the same elements in the same states as something this look has seen on an
    /// earlier page has its colours too: its contrast, and how a link differs from the text around
    /// it, are not reckoned again. They take most of the time. Nor is, where there is room, whether
    /// it can be hit; on the narrowest phone all of it is tried on every page. The window remembers
    /// what it has seen.
    ///
    /// Bars that stay in sight are laid where they belong: what happens to lie half under one can
    /// be scrolled out from there, and is no smaller for it (WCAG 2.5.8).
    private static final String RUN =
            """
            async ([look, rules]) => {
              document.body.querySelectorAll('*').forEach(element => {
                if (['fixed', 'sticky'].includes(getComputedStyle(element).position)) {
                  element.style.setProperty('position', 'static', 'important');
                }
              });
              const seen = new Set(JSON.parse(sessionStorage.getItem('looks') ?? '[]'));
              const states = /^(class|style|role|type|open|disabled|hidden|data-.*|aria-(current|invalid|disabled|expanded|pressed|selected|checked))$/;
              const mark = (text, hash) => [...text].reduce(
                (sum, sign) => Math.imul(sum ^ sign.codePointAt(0), 0x5bd1e995) ^ sum >>> 15, hash);
              const visit = (element, first, second) => {
                const own = element.tagName + [...element.attributes]
                  .filter(one => states.test(one.name)).map(one => one.name + '=' + one.value);
                const place = [mark(own, first), mark(own, second)];
                const name = place.map(one => (one >>> 0).toString(36)).join();
                element.toggleAttribute('unseen', !seen.has(name));
                seen.add(name);
                for (const child of element.children) visit(child, ...place);
              };
              visit(document.body, mark(look, 1), mark(look, 2));
              sessionStorage.setItem('looks', JSON.stringify([...seen]));
              axe.configure({rules: [
                {id: 'color-contrast', selector: '[unseen]'},
                {id: 'link-in-text-block', selector: 'a[href][unseen], [role=link][unseen]'},
                {id: 'target-size', selector: rules.length ? '*' : '[unseen]'}
              ]});
              const result = await axe.run(document, {
                runOnly: rules.length ? {type: 'rule', values: rules} : {
                  type: 'tag',
                  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
                },
                rules: rules.length ? {} : {'target-size': {enabled: true}},
                resultTypes: ['violations']
              });
              return result.violations.map(rule => rule.id + ' (' + rule.nodes.length + '): '
                + rule.nodes.slice(0, 3).map(node => node.target.join(' ') + ' '
                  + (node.any[0]?.message ?? node.all[0]?.message ?? node.none[0]?.message ?? ''))
                  .join(' | '));
            }
            """;

    static void handAxeTo(BrowserContext windows) {
        windows.addInitScript(AXE);
    }

    /// What reaches past the right edge, when the page can be scrolled sideways.
    private static final String TOO_WIDE =
            """
            () => {
              const page = document.documentElement;
              if (page.scrollWidth <= page.clientWidth) return [];
              const scrolls = element => element && element !== document.body
                && (['auto', 'scroll', 'hidden'].includes(getComputedStyle(element).overflowX)
                  || scrolls(element.parentElement));
              return [...document.body.querySelectorAll('*')]
                .filter(element => element.getBoundingClientRect().right > page.clientWidth + 1
                  && !scrolls(element.parentElement))
                .slice(0, 4)
                .map(element => 'too wide: ' + element.tagName + '.' + element.className
                  + ' ' + Math.round(element.getBoundingClientRect().right))
                .concat(page.scrollWidth + ' > ' + page.clientWidth);
            }
            """;

    private final HtmlChecker html = new HtmlChecker();

    /// Comes to a page, and sees to that nothing is wrong with it: neither in its HTML, nor to axe,
    /// nor to the browser.
    ///
    /// @param name what the page is called when there is something wrong with it
    /// @param coming how it is come to; the server's answer
    /// @return the status it was answered with
    int rightAt(Page page, String name, Supplier<Response> coming) {
        var answer = new AtomicReference<Response>();
        var wrong = complaints(page, () -> answer.set(coming.get()));
        wrong.addAll(html.errorsIn(answer.get().text()));
        wrong.addAll(everywhere(page));
        if (!wrong.isEmpty()) {
            keep(page, name);
        }
        assertThat(wrong).as(name).isEmpty();
        return answer.get().status();
    }

    private static List<String> everywhere(Page page) {
        var wrong = new ArrayList<String>();
        page.evaluate("beginAxe()");
        for (var look : At.ALL) {
            page.setViewportSize(look.width(), 900);
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            var name = look.width() + " " + look.scheme();
            for (var fault : strings(page.evaluate(RUN, List.of(name, look.rules())))) {
                wrong.add(name + " axe " + fault);
            }
            wrong.addAll(tooWide(page, look.width()));
        }
        page.setViewportSize(TABLET, 900);
        wrong.addAll(tooWide(page, TABLET));
        return wrong;
    }

    private static List<String> tooWide(Page page, int width) {
        return strings(page.evaluate(TOO_WIDE)).stream().map(one -> width + " " + one).toList();
    }

    /// Hears what the browser complains of while something is done: errors of scripts, and what the
    /// content security policy stopped. That a page answered 404 is no complaint.
    private static List<String> complaints(Page page, Runnable doing) {
        var heard = new ArrayList<String>();
        Consumer<ConsoleMessage> console =
                message -> {
                    if (message.type().equals("error")
                            && !message.text().contains("the server responded with a status")) {
                        heard.add("console: " + message.text());
                    }
                };
        Consumer<String> thrown = error -> heard.add("script: " + error);
        page.onConsoleMessage(console);
        page.onPageError(thrown);
        try {
            doing.run();
        } finally {
            page.offConsoleMessage(console);
            page.offPageError(thrown);
        }
        return heard;
    }

    private static List<String> strings(Object value) {
        return ((List<?>) value).stream().map(Objects::toString).toList();
    }

    private static String axe() {
        try (var source = Looks.class.getResourceAsStream("/axe.min.js")) {
            return new String(
                    Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// For a failed test: how the page looked.
    static void keep(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(
                                Path.of(
                                        "target/browser",
                                        name.replaceAll("[^a-zA-Z0-9åäö-]+", "-") + ".png")));
    }

    static Map<String, String> fields(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
