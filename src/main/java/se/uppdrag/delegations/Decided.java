package se.uppdrag.delegations;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Money;

/// A delegated decision (`delegationsbeslut`) as it was recorded, and where it has gone since.
///
/// @param version the version of the order it was weighed against; none where there was none
/// @param marks what there was to say against the power to take it
/// @param minuted whether it is minuted by itself and posted, instead of reported
/// @param meetingOn the meeting it was reported to; nothing before that
/// @param address where that meeting is; empty before
/// @param postedOn the day it was posted on the notice board; nothing before that
record Decided(
        UUID id,
        String organ,
        int year,
        int serial,
        LocalDate decidedOn,
        String number,
        @Nullable Integer version,
        String what,
        String dnr,
        @Nullable Money sum,
        Holder holder,
        String decider,
        String title,
        List<Power.Mark> marks,
        boolean minuted,
        boolean urgent,
        Instant recordedAt,
        @Nullable LocalDate meetingOn,
        String address,
        @Nullable LocalDate postedOn) {

    enum State {
        TO_REPORT,
        TO_POST,
        REPORTED,
        POSTED
    }

    /// `SN D 2026:14`, without the committee.
    String name() {
        return "D " + year + ":" + serial;
    }

    /// What cannot wait is always reported too (KL 6:40).
    State state() {
        if (meetingOn != null) {
            return State.REPORTED;
        }
        if (postedOn != null) {
            return State.POSTED;
        }
        return minuted && !urgent ? State.TO_POST : State.TO_REPORT;
    }
}
