package se.uppdrag.binder;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Register;

/// Erases each night the notes of those who have left, with the keys they were sealed with, and
/// what party groups wrote long ago.
@Component
class NoteErasure {

    /// How long she who has left may fetch what she wrote.
    static final int GRACE_DAYS = 30;

    /// How long after the meeting a group's notes are kept.
    static final int GROUP_YEARS = 1;

    private static final Duration REMEMBERED = Duration.ofDays(60);

    private final NoteTable table;
    private final BinderAccess access;
    private final Register register;
    private final Meetings meetings;
    private final Clock clock;

    NoteErasure(
            NoteTable table,
            BinderAccess access,
            Register register,
            Meetings meetings,
            Clock clock) {
        this.table = table;
        this.access = access;
        this.register = register;
        this.meetings = meetings;
        this.clock = clock;
    }

    @Scheduled(cron = "0 10 4 * * *", zone = "Europe/Stockholm")
    @Transactional
    public void nightly() {
        for (var holder : table.holders()) {
            var parts = holder.split("/", 3);
            if (parts[0].equals("person")) {
                person(holder, new PersonId(UUID.fromString(parts[1])), parts[2]);
            } else {
                group(holder, parts[1], parts[2]);
            }
        }
        table.forgetChanges(clock.instant().minus(REMEMBERED));
    }

    private void person(String holder, PersonId person, String organ) {
        if (access.reads(person, organ)) {
            return;
        }
        var ended = access.ended(person, organ);
        if (ended.isEmpty() || !ended.get().plusDays(GRACE_DAYS).isAfter(access.today())) {
            table.deleteKey(holder);
        }
    }

    private void group(String holder, String organ, String party) {
        var today = access.today();
        boolean somebody =
                register.memberships(today).stream()
                        .anyMatch(one -> one.organ().equals(organ) && party.equals(one.party()));
        if (!somebody) {
            table.deleteKey(holder);
            return;
        }
        table.of(holder).stream()
                .map(NoteTable.Sealed::meeting)
                .distinct()
                .filter(meeting ->
                        meetings.meeting(new MeetingId(meeting))
                                .filter(one -> one.onDate().plusYears(GROUP_YEARS).isAfter(today))
                                .isEmpty())
                .forEach(meeting -> table.deleteOf(holder, meeting));
    }
}
