package se.uppdrag.binder;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Lent;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Register;

/// Who has the binder of a meeting: those who sit in the organ today, its alternates and its
/// secretary.
@Component
class BinderAccess {

    private static final List<Role> READERS = List.of(Role.MEMBER, Role.SUBSTITUTE, Role.SECRETARY);

    /// How long a binder stays in the list after the meeting, and how far ahead it is listed.
    private static final int DAYS_AFTER = 30;

    private static final int DAYS_AHEAD = 120;

    private final Meetings meetings;
    private final Register register;
    private final Roles roles;
    private final Clock clock;

    BinderAccess(Meetings meetings, Register register, Roles roles, Clock clock) {
        this.meetings = meetings;
        this.register = register;
        this.roles = roles;
        this.clock = clock;
    }

    /// Turns away whoever has nothing to do there (403), and from what is not out yet (404).
    Desk require(SignedIn who, String organ, String day) {
        var meeting = meetings.meeting(organ, day).orElseThrow(BinderAccess::notFound);
        if (!reads(who.person(), organ)) {
            throw new AccessDeniedException("The binder of " + organ);
        }
        if (!meeting.published() && !roles.holds(who.person(), Role.SECRETARY, organ, today())) {
            throw notFound();
        }
        return new Desk(who, meeting, party(who.person(), organ), reach(meeting));
    }

    private Desk.Reach reach(Meeting meeting) {
        if (Lent.current().isEmpty()) {
            return Desk.Reach.ALL;
        }
        return register.rules(meeting.organ(), meeting.onDate()).secretPapersOnLentDevices()
                ? Desk.Reach.LENT
                : Desk.Reach.LENT_WITHOUT_SECRETS;
    }

    /// For everybody, once the notice is out.
    Meeting published(String organ, String day) {
        return meetings.meeting(organ, day)
                .filter(Meeting::published)
                .orElseThrow(BinderAccess::notFound);
    }

    boolean reads(PersonId person, String organ) {
        return READERS.stream().anyMatch(role -> roles.holds(person, role, organ, today()));
    }

    @Nullable String party(PersonId person, String organ) {
        return register.memberships(person).stream()
                .filter(one -> one.organ().equals(organ) && one.on(today()))
                .flatMap(one -> Stream.ofNullable(one.party()))
                .findFirst()
                .orElse(null);
    }

    /// Her binders: what is to come first, soonest first, then what has been.
    List<Desk> desks(SignedIn who) {
        var today = today();
        var near = meetings.between(today.minusDays(DAYS_AFTER), today.plusDays(DAYS_AHEAD), "");
        return near.stream()
                .filter(Meeting::published)
                .filter(one -> reads(who.person(), one.organ()))
                .map(one -> new Desk(who, one, party(who.person(), one.organ()), reach(one)))
                .toList();
    }

    /// When her last post in the organ ended; nothing while she has one, or never had any.
    Optional<LocalDate> ended(PersonId person, String organ) {
        if (reads(person, organ)) {
            return Optional.empty();
        }
        return register.memberships(person).stream()
                .filter(one -> one.organ().equals(organ))
                .map(Membership::toDate)
                .flatMap(Stream::ofNullable)
                .max(LocalDate::compareTo);
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
