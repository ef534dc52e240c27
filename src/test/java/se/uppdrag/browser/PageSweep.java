package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.springframework.beans.factory.annotation.Autowired;

/// What it takes to look at every page there is. The classes that do it share the pages among them,
/// so that they can be run side by side.
abstract class PageSweep {

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
        var status =
                looks.rightAt(
                        page,
                        visit.toString(),
                        () -> {
                            var answer = Site.go(page, visit.address());
                            for (var sent : visit.doing()) {
                                answer = Forms.send(page, sent.action(), sent.fields());
                            }
                            return answer;
                        });
        assertThat(status).as(visit.toString()).isEqualTo(visit.status());
    }
}
