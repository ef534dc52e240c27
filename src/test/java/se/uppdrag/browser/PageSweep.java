package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;

/// What it takes to look at every page there is. The classes that do it share the pages among them,
/// so that they can be run side by side.
abstract class PageSweep {

    /// What is shown and can be pressed, but leads nowhere without a script.
    private static final String NEEDS_SCRIPT =
            """
            () => [...document.querySelectorAll('button, a')]
              .filter(one => one.checkVisibility({visibilityProperty: true}))
              .filter(one => one.tagName === 'A'
                ? !one.getAttribute('href') || one.getAttribute('href') === '#'
                : !(one.form && one.type === 'submit') && !one.hasAttribute('popovertarget'))
              .map(one => one.outerHTML)
            """;

    @Autowired Site site;
    @Autowired OpenVisits open;
    @Autowired MatterVisits matters;
    @Autowired OfficeVisits office;
    @Autowired DiariumVisits diarium;
    @Autowired BinderVisits binders;

    private final Looks looks = new Looks();

    @AfterAll
    void leave() {
        for (var who : Who.values()) {
            site.window(who).navigate("about:blank");
        }
    }

    Stream<Visit> everything() {
        return Stream.of(
                        open.open(),
                        open.meetings(),
                        open.none(),
                        matters.statutes(),
                        matters.safety(),
                        matters.audit(),
                        matters.steering(),
                        matters.learning(),
                        office.own(),
                        office.run(),
                        diarium.all(),
                        binders.all())
                .flatMap(one -> one);
    }

    void looksRight(Visit visit) {
        var page = site.window(visit.who());
        var html = new AtomicReference<String>();
        var status =
                looks.rightAt(
                        page,
                        visit.toString(),
                        () -> {
                            var answer = Site.go(page, visit.address());
                            for (var sent : visit.doing()) {
                                answer = Forms.send(page, sent.action(), sent.fields());
                            }
                            html.set(answer.text());
                            return answer;
                        });
        assertThat(status).as(visit.toString()).isEqualTo(visit.status());
        doesAsMuchWithoutScript(visit, html.get());
    }

    /// The same answer in a window that runs no script: the server cannot tell who asks.
    private void doesAsMuchWithoutScript(Visit visit, String html) {
        var page = site.plainWindow(Who.CITIZEN);
        if (!page.url().startsWith(site.home())) {
            Site.go(page, site.home() + "/");
        }
        page.setContent(html);
        assertThat(page.locator("main h1").isVisible()).as("a heading: " + visit).isTrue();
        assertThat((List<?>) page.evaluate(NEEDS_SCRIPT)).as(visit.toString()).isEmpty();
    }
}
