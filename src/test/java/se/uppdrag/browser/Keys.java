package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Objects;

/// Somebody who has no mouse, on the narrowest phone.
final class Keys {

    static final int WIDTH = 320;
    private static final int TABS = 150;

    /// What has the focus is in sight and has something around it; and the page is not wider than
    /// the phone.
    private static final String SEEN =
            """
            () => {
              const at = document.activeElement;
              const box = at.getBoundingClientRect();
              // Around a choice it is its whole field that is marked.
              const marked = [at, at.matches('[type=radio],[type=checkbox]') ? at.closest('.ds-field') : null]
                .filter(one => one).map(one => getComputedStyle(one))
                .some(look => look.outlineStyle === 'auto' || look.boxShadow !== 'none'
                  || look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2);
              const wide = document.documentElement.scrollWidth;
              return box.bottom <= 0 || box.top >= innerHeight ? 'out of sight'
                : !marked ? 'not marked'
                : wide > innerWidth ? 'the page is ' + wide + ' wide' : '';
            }
            """;

    private Keys() {}

    /// Presses Tab until the place is reached.
    static void tabTo(Page page, String selector) {
        for (int i = 0; i < TABS; i++) {
            page.keyboard().press("Tab");
            var there =
                    page.locator(":focus").count() == 1
                            && page.locator(selector).and(page.locator(":focus")).count() == 1;
            if (there) {
                assertThat(Objects.requireNonNull(page.evaluate(SEEN)))
                        .as(selector + " on " + page.url())
                        .isEqualTo("");
                return;
            }
        }
        throw new AssertionError("Tab does not come to " + selector + " on " + page.url());
    }

    static void press(Page page, String selector) {
        tabTo(page, selector);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    static void choose(Page page, String selector, int steps) {
        tabTo(page, selector);
        for (int i = 0; i < steps; i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    static void write(Page page, String selector, String text) {
        tabTo(page, selector);
        page.keyboard().type(text);
    }
}
