package se.uppdrag.remuneration;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.Texts;

/// Writes down what a rule found, with the reason as a sentence: what was said then stays said,
/// whatever the texts of the program become.
@Component
class Writing {

    private final Texts texts;
    private final Clock clock;

    Writing(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    Voucher voucher(
            Proposed proposed,
            PersonId person,
            String name,
            Regulations regulations,
            @Nullable PersonId by) {
        return new Voucher(
                new VoucherId(UUID.randomUUID()),
                person,
                name,
                proposed.origin(),
                proposed.meeting(),
                proposed.organ(),
                proposed.post(),
                proposed.onDate(),
                texts.get(proposed.why(), proposed.arguments().toArray()),
                regulations.cite(proposed.part()),
                proposed.file(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                null,
                proposed.lines());
    }

    /// @param lines the differences
    Voucher correction(Voucher original, List<Voucher.Line> lines, String reason, PersonId by) {
        return new Voucher(
                new VoucherId(UUID.randomUUID()),
                original.person(),
                original.name(),
                Voucher.Origin.CORRECTION,
                original.meeting(),
                original.organ(),
                null,
                original.onDate(),
                texts.get("remuneration.why.correction", reason, original.why()),
                original.section(),
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by,
                original.id().value(),
                lines);
    }
}
