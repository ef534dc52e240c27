package se.uppdrag.remuneration;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Money;

/// What a person asks to be paid beside the fees (`yrkande om ersättning`).
public sealed interface Claim {

    /// A claim that belongs to a meeting.
    sealed interface AtMeeting extends Claim {
        UUID meeting();
    }

    /// @param standard whether it is the standard sum for those with a business of their own
    /// @param sum what the certificate says; nothing for the standard sum
    record LostEarnings(UUID meeting, boolean standard, int minutes, Money sum, @Nullable UUID file)
            implements AtMeeting {}

    /// @param kilometres one way
    record Travel(UUID meeting, int kilometres, String way) implements AtMeeting {}

    /// @param age of the youngest child
    record ChildCare(UUID meeting, int minutes, Money sum, int age, @Nullable UUID file)
            implements AtMeeting {}

    /// Costs because of a disability: a companion, reading aloud, an interpreter, travel.
    record Disability(UUID meeting, Money sum, String what, @Nullable UUID file)
            implements AtMeeting {}

    /// A duty outside meetings (`förrättning`).
    record Duty(
            String organ,
            LocalDate onDate,
            LocalTime from,
            LocalTime to,
            String what,
            @Nullable UUID file)
            implements Claim {}
}
