package se.uppdrag.registry;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.test.context.TestComponent;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Sittings;

/// A meeting of the social committee, where the member sits, with a secret item. Its minutes are
/// sent to those who verify them, the member among others, and are nobody else's yet.
@TestComponent
record SecretMeeting(
        RegistryTown town,
        Register register,
        Meetings meetings,
        Sittings sittings,
        Minutes minutes) {

    Meeting held() {
        var day = LocalDate.of(2026, 3, 4);
        var here = new LinkedHashMap<PersonId, Post>();
        here.put(town.committeeChair, Post.CHAIR);
        here.put(town.member, Post.MEMBER);
        here.put(PageChecks.somebody(), Post.MEMBER);
        int seat = 0;
        for (var one : here.entrySet()) {
            seat++;
            var name = one.getKey().equals(town.member) ? "Alva Berg" : "Nils Nummer" + seat;
            if (!one.getKey().equals(town.member)) {
                register.enter(
                        new Person(one.getKey(), name.split(" ")[0], name.split(" ")[1], null));
            }
            register.appoint(
                    new Membership(
                            one.getKey(),
                            name,
                            "sn",
                            one.getValue(),
                            null,
                            10 + seat,
                            RegistryTown.START,
                            null,
                            "val 2022"));
        }
        town.clock.set("2026-02-20", "08.00");
        var meeting =
                meetings.plan(
                        register.organ("sn").orElseThrow(),
                        day,
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        false);
        granted(
                meetings.addItem(
                        meeting,
                        "Något hemligt",
                        AgendaItem.Kind.ORDINARY,
                        Optional.empty(),
                        "Det görs.",
                        new SecretMark("26:1", "")));
        granted(meetings.publish(meeting));
        town.clock.set(day.toString(), "18.00");
        here.keySet().forEach(one -> does(meeting, new SittingCommand.Arrive(one, false)));
        does(meeting, new SittingCommand.Open());
        does(meeting, new SittingCommand.TakeUp(1));
        does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        List.of(town.member), day.plusDays(7), "digitalt"));
        for (int item = 1; item <= 3; item++) {
            if (item > 1) {
                does(meeting, new SittingCommand.TakeUp(item));
            }
            does(meeting, new SittingCommand.Decide(new Decision(Decision.Kind.NOTED, "Klart.")));
        }
        does(meeting, new SittingCommand.Close());
        granted(minutes.send(meeting, town.secretary));
        return meeting;
    }

    private void does(Meeting meeting, SittingCommand command) {
        granted(sittings.act(meeting, command, town.secretary));
    }

    private static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(var value, var _) -> value;
            case Outcome.Refused<T> no -> throw new AssertionError(no.toString());
        };
    }
}
