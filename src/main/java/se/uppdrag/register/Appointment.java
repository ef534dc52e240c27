package se.uppdrag.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;

/// Somebody who serves beside the elected without a seat among them.
///
/// @param organ the organ served; for a head, the committee whose administration she leads
/// @param party whose political secretary or group leader she is
public record Appointment(
        PersonId person,
        String name,
        Kind kind,
        @Nullable String organ,
        @Nullable String party,
        LocalDate fromDate,
        @Nullable LocalDate toDate,
        String decidedBy) {

    public enum Kind {
        /// `personalföreträdare` (KL 7:10–19)
        STAFF_REPRESENTATIVE,
        /// A staff representative's own substitute.
        STAFF_SUBSTITUTE,
        /// An elected person whom the assembly has let attend another committee and speak there
        /// (`närvarorätt`, KL 4:28).
        ATTENDANCE_RIGHT,
        /// `politisk sekreterare` (KL 4:31–33)
        POLITICAL_SECRETARY,
        /// `gruppledare`: who speaks for a party's group in the assembly
        GROUP_LEADER,
        /// `lekmannarevisor` in a company, one of the elected auditors (KL 10:3–5)
        LAY_AUDITOR,
        /// `direktör` (KL 7:1)
        DIRECTOR,
        /// `förvaltningschef`
        HEAD;

        /// Whether it is a party that she serves.
        public boolean ofParty() {
            return this == POLITICAL_SECRETARY || this == GROUP_LEADER;
        }
    }

    public boolean overlaps(LocalDate from, @Nullable LocalDate to) {
        return (to == null || fromDate.isBefore(to)) && (toDate == null || toDate.isAfter(from));
    }
}
