package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;
import se.uppdrag.web.OwnSections;
import se.uppdrag.web.Texts;

/// What the reader has been paid this year and what waits, for her own assignment's page.
@Component
class OwnFees implements OwnSections {

    private final Remuneration remuneration;
    private final Texts texts;

    OwnFees(Remuneration remuneration, Texts texts) {
        this.remuneration = remuneration;
        this.texts = texts;
    }

    @Override
    public List<Section> sectionsFor(UUID person, LocalDate on) {
        var id = new PersonId(person);
        var waiting =
                remuneration.waitingFor(id).stream()
                        .map(Voucher::total)
                        .reduce(Money.ZERO, Money::plus);
        return List.of(
                new Section(
                        "ersattningar",
                        texts.get("remuneration.regulations"),
                        List.of(
                                new Row(
                                        texts.get(
                                                "remuneration.paid-in",
                                                Integer.toString(on.getYear())),
                                        remuneration.paid(id, on.getYear()).toString()),
                                new Row(texts.get("remuneration.waiting"), waiting.toString())),
                        "/mina-ersattningar",
                        texts.get("remuneration.mine")));
    }
}
