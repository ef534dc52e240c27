package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.statutes.pages.DifferencePage;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.web.Rewording;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Words that several pages of the statutes share.
@Component
class StatuteWords {

    private final Register register;
    private final Texts texts;

    StatuteWords(Register register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /// The names of organs on a day, by their address.
    Map<String, String> organs(LocalDate on) {
        return register.organs(on).stream().collect(Collectors.toMap(Organ::slug, Organ::name));
    }

    String organ(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    boolean known(String organ) {
        return register.organ(organ).isPresent();
    }

    /// The organs that can be chosen in a form.
    List<StatuteForm.Option> organOptions(LocalDate on) {
        return register.organs(on).stream()
                .map(one -> new StatuteForm.Option(one.slug(), one.name()))
                .toList();
    }

    String kind(StatuteKind kind) {
        return texts.get("statutes.kind." + kind);
    }

    String collection(String collection) {
        return texts.get("statutes.collection." + collection);
    }

    /// `Kommunfullmäktige 28 oktober 2026 § 12`
    String decision(Decided decided) {
        return decision(organ(decided.organ()), decided.on(), decided.section());
    }

    String decision(String organ, LocalDate on, int section) {
        return texts.get("statutes.decision", organ, Swedish.date(on), Integer.toString(section));
    }

    /// `Från 1 januari 2026 till och med 31 december 2026`
    String period(Period period) {
        return Optional.ofNullable(period.to())
                .map(to ->
                        texts.get(
                                "statutes.period.ended",
                                Swedish.date(period.from()),
                                Swedish.date(to.minusDays(1))))
                .orElseGet(() -> texts.get("statutes.period", Swedish.date(period.from())));
    }

    /// `Beslutet om lydelsen från 1 mars 2027 upphävdes av domstol 3 maj 2027 …`
    String annulled(InForceTable.Span one) {
        var on = Objects.requireNonNull(one.annulledOn());
        var said =
                texts.get(
                        on.isAfter(one.inForceFrom())
                                ? "statutes.annulled"
                                : "statutes.annulled.never",
                        Swedish.date(one.inForceFrom()),
                        Swedish.date(on));
        var corrected = one.correctedOn();
        return corrected == null
                ? said
                : said + " " + texts.get("statutes.annulled.corrected", Swedish.date(corrected));
    }

    String lines(int count) {
        return count == 0
                ? texts.get("statutes.difference.none")
                : texts.get("statutes.difference.count", count);
    }

    List<DifferencePage.Line> lines(Difference difference) {
        return difference.changed().stream()
                .map(line ->
                        new DifferencePage.Line(
                                line.kind().name(),
                                texts.get("statutes.difference." + line.kind()),
                                line.key(),
                                line.change().paragraphs().stream()
                                        .map(StatuteWords::paragraph)
                                        .toList()))
                .toList();
    }

    private static DifferencePage.Paragraph paragraph(Rewording.Paragraph paragraph) {
        return new DifferencePage.Paragraph(
                paragraph.parts().stream()
                        .map(part -> new DifferencePage.Part(part.kind().name(), part.text()))
                        .toList());
    }
}
