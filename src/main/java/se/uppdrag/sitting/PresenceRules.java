package se.uppdrag.sitting;

import static se.uppdrag.law.Outcome.refused;
import static se.uppdrag.sitting.SittingRules.happens;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.sitting.SittingCommand.Arrive;
import se.uppdrag.sitting.SittingCommand.CallIn;
import se.uppdrag.sitting.SittingCommand.ElectVerifiers;
import se.uppdrag.sitting.SittingCommand.Leave;

/// Who may take which seat, and when (KL 5:17–20, 5:47, 6:28).
record PresenceRules(Sitting sitting) {

    Outcome<List<SittingEvent>> arrive(Arrive arrive) {
        var person = arrive.person();
        if (sitting.roll().find(person).isEmpty()) {
            return refused(SittingRefusal.NOT_CALLED);
        }
        if (attendance().present().contains(person)) {
            return refused(SittingRefusal.ALREADY_PRESENT, name(person));
        }
        if (arrive.distance() && !sitting.roll().distanceAllowed()) {
            return refused(SittingRefusal.DISTANCE_IS_NOT_DECIDED);
        }
        // A member who has stopped serving may come back into the room, but not to her seat.
        return happens(new SittingEvent.Arrived(person, arrive.distance()));
    }

    Outcome<List<SittingEvent>> leave(Leave leave) {
        return attendance().present().contains(leave.person())
                ? happens(new SittingEvent.Left(leave.person(), leave.reason()))
                : refused(SittingRefusal.NOT_PRESENT, name(leave.person()));
    }

    Outcome<List<SittingEvent>> callIn(CallIn callIn) {
        var alternate = callIn.alternate();
        var member = callIn.member();
        if (sitting.roll().alternate(alternate).isEmpty()
                || sitting.roll().member(member).isEmpty()) {
            return refused(SittingRefusal.NOT_CALLED);
        }
        if (!attendance().vacant(member)) {
            return refused(SittingRefusal.SEAT_IS_TAKEN, name(member));
        }
        if (!attendance().present().contains(alternate)) {
            return refused(SittingRefusal.NOT_PRESENT, name(alternate));
        }
        if (sitting.roll().onceADay() && attendance().gone().contains(alternate)) {
            return refused(SittingRefusal.MAY_NOT_SERVE_AGAIN_TODAY, name(alternate));
        }
        var next = attendance().nextFor(member);
        if (next.isEmpty() || !next.get().person().equals(alternate)) {
            return refused(
                    SittingRefusal.NOT_NEXT_IN_ORDER,
                    name(alternate),
                    next.map(Called::nameAndParty).orElse("–"));
        }
        var order = attendance().orderFor(member).stream().map(Called::person).toList();
        var place = order.indexOf(alternate);
        return happens(
                new SittingEvent.AlternateCalledIn(
                        alternate, member, place + 1, order.subList(0, place)));
    }

    Outcome<List<SittingEvent>> takeSeat(PersonId member) {
        if (!attendance().present().contains(member)) {
            return refused(SittingRefusal.NOT_PRESENT, name(member));
        }
        if (sitting.roll().onceADay() && attendance().gone().contains(member)) {
            return refused(SittingRefusal.MAY_NOT_SERVE_AGAIN_TODAY, name(member));
        }
        return attendance()
                .holder(member)
                .filter(holder -> !holder.equals(member))
                .map(holder -> happens(new SittingEvent.AlternateRelieved(holder, member)))
                .orElse(refused(SittingRefusal.SEAT_IS_TAKEN, name(member)));
    }

    Outcome<List<SittingEvent>> stepAside(PersonId person) {
        if (sitting.current() == 0) {
            return refused(SittingRefusal.NOTHING_IS_BEFORE_THE_MEETING);
        }
        return attendance().serves(person)
                ? happens(new SittingEvent.SteppedAside(person, sitting.current()))
                : refused(SittingRefusal.NOT_SERVING, name(person));
    }

    Outcome<List<SittingEvent>> electVerifiers(ElectVerifiers elect) {
        var chosen = elect.verifiers();
        if (new HashSet<>(chosen).size() != sitting.roll().verifiers()
                || chosen.contains(sitting.presiding())) {
            return refused(
                    SittingRefusal.WRONG_NUMBER_OF_VERIFIERS,
                    Integer.toString(sitting.roll().verifiers()));
        }
        var alternates = elect.alternates();
        if (new HashSet<>(alternates).size() != alternates.size()
                || alternates.stream().anyMatch(chosen::contains)
                || alternates.contains(sitting.presiding())) {
            return refused(SittingRefusal.VERIFIES_ALREADY);
        }
        for (var person : Stream.concat(chosen.stream(), alternates.stream()).toList()) {
            // Entered after the meeting, those who had gone by then are no longer seated.
            var known =
                    sitting.verifiersMayBeEntered()
                            ? sitting.roll().find(person).isPresent()
                            : attendance().serves(person);
            if (!known) {
                return refused(SittingRefusal.NOT_SERVING, name(person));
            }
        }
        return happens(
                new SittingEvent.VerifiersElected(
                        List.copyOf(chosen), elect.by(), elect.where(), alternates));
    }

    Outcome<List<SittingEvent>> handGavel(PersonId to) {
        var presidium =
                sitting.roll().member(to).filter(one -> !one.post().equals("MEMBER")).isPresent();
        return presidium && attendance().present().contains(to)
                ? happens(new SittingEvent.GavelHanded(to))
                : refused(SittingRefusal.NOT_IN_THE_PRESIDIUM, name(to));
    }

    /// When an item ends: those who stepped aside come back, and members who waited for the item to
    /// end take their seats.
    static List<SittingEvent> afterItem(Sitting sitting) {
        var events = new ArrayList<SittingEvent>();
        var attendance = sitting.attendance();
        for (var person : attendance.aside()) {
            events.add(new SittingEvent.Returned(person, sitting.current()));
            attendance = attendance.returned(person);
        }
        for (var member : attendance.waitingMembers()) {
            events.add(
                    new SittingEvent.AlternateRelieved(
                            attendance.holder(member).orElseThrow(), member));
        }
        return events;
    }

    private Attendance attendance() {
        return sitting.attendance();
    }

    private String name(PersonId person) {
        return sitting.roll().name(person);
    }
}
