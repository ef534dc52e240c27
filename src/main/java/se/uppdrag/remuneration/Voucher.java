package se.uppdrag.remuneration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Money;

/// What somebody is to be paid for one thing (`underlag`), with the reason. Never changed: it is
/// approved or rejected as it stands, paid once, and corrected by another voucher.
///
/// @param meeting the meeting it comes from; none for annual fees and duties outside meetings
/// @param organ the organ's address
/// @param post the post an annual fee belongs to
/// @param onDate the day it concerns; for an annual fee the first of the month
/// @param section the paragraph of the regulations, with who decided them
/// @param file the certificate or receipt
/// @param madeBy who entered it; nobody for what the program proposes
/// @param corrects the voucher it corrects
public record Voucher(
        VoucherId id,
        PersonId person,
        String name,
        Origin origin,
        @Nullable UUID meeting,
        String organ,
        @Nullable String post,
        LocalDate onDate,
        String why,
        String section,
        @Nullable UUID file,
        Instant madeAt,
        @Nullable PersonId madeBy,
        @Nullable UUID corrects,
        List<Line> lines) {

    public Voucher {
        lines = List.copyOf(lines);
    }

    /// Where a voucher comes from.
    public enum Origin {
        /// Proposed from the attendance of a meeting.
        MEETING,
        /// Proposed from a post that has an annual fee.
        POST,
        /// Proposed from the attendance of a training.
        TRAINING,
        /// Claimed by the person.
        CLAIM,
        /// Entered to correct another.
        CORRECTION
    }

    /// What is paid, as the payroll has it.
    public enum Kind {
        ANNUAL_FEE,
        MEETING_FEE,
        DUTY_FEE,
        LOST_EARNINGS,
        LOST_PENSION,
        LOST_HOLIDAY,
        TRAVEL,
        CHILD_CARE,
        DISABILITY
    }

    /// What a quantity counts.
    public enum Unit {
        MINUTES,
        KILOMETRES,
        DAYS,
        TIMES
    }

    public record Line(Kind kind, Money sum, int quantity, Unit unit) {}

    public Money total() {
        return lines.stream().map(Line::sum).reduce(Money.ZERO, Money::plus);
    }

    Kind kind() {
        return lines.getFirst().kind();
    }

    boolean has(Kind kind) {
        return lines.stream().anyMatch(line -> line.kind() == kind);
    }
}
