package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.steering.pages.CommissionsPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts what minutes order, and nobody has entered, into words.
@Component
class ProposedLines {

    private final ProposedCommissions proposed;
    private final Committees committees;
    private final Texts texts;

    ProposedLines(ProposedCommissions proposed, Committees committees, Texts texts) {
        this.proposed = proposed;
        this.committees = committees;
        this.texts = texts;
    }

    List<CommissionsPage.Proposed> of(Organ organ, LocalDate today) {
        return proposed.of(organ, today).stream()
                .map(one ->
                        new CommissionsPage.Proposed(
                                one.title(),
                                texts.get(
                                        "steering.proposed.source",
                                        committees.name(one.decidedBy()),
                                        Swedish.date(one.decidedOn()),
                                        Integer.toString(one.section())),
                                Swedish.date(one.due()),
                                "/styrning/uppdrag?organ="
                                        + organ.slug()
                                        + "&ur="
                                        + one.from()
                                        + "#commission",
                                organ.slug(),
                                one.from()))
                .toList();
    }
}
