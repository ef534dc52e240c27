package se.uppdrag.sitting;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppdrag.access.PersonId;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;

/// Makes the first line of a log from the register, the local rules and the agenda of the day.
record Convening(Register register, Initiatives initiatives, LogTable log) {

    SittingEvent.Convened of(Meeting meeting, List<AgendaItem> agenda) {
        var organ = register.organ(meeting.organ()).orElseThrow();
        var roll = register.roll(organ, meeting.onDate());
        var rules = register.rules(organ.slug(), meeting.onDate());
        return new SittingEvent.Convened(
                new SittingRoll(
                        organ.slug(),
                        organ.name(),
                        organ.assembly(),
                        organ.seats(),
                        roll.members().stream().map(Convening::called).toList(),
                        roll.alternates().stream().map(Convening::called).toList(),
                        rules.verifiers(organ),
                        rules.answersWithoutQuorum(),
                        rules.distanceAllowed(),
                        new SittingRoll.Customs(rules.speechMinutes(), rules.orderWord())),
                agenda.stream().map(item -> item(meeting, item)).toList(),
                log.nextSection(organ.slug(), meeting.onDate().getYear()));
    }

    private static Called called(Membership membership) {
        return new Called(
                membership.person(),
                membership.name(),
                membership.party() == null ? "" : membership.party(),
                membership.post().name(),
                membership.position());
    }

    Item item(Meeting meeting, AgendaItem item) {
        return new Item(
                item.position(),
                item.title(),
                Item.Kind.valueOf(item.kind().name()),
                item.dnr(),
                item.matter(),
                item.proposal(),
                item.announcement(meeting) != AgendaItem.Announcement.TOO_LATE,
                item.matter() != null && log.deferredByMinority(item.matter()),
                item.kind() == AgendaItem.Kind.QUESTION ? speakers(meeting, item) : List.of());
    }

    /// In a question only who asks and who answers: the chair of the organ that was asked.
    private List<PersonId> speakers(Meeting meeting, AgendaItem item) {
        var asked =
                Optional.ofNullable(item.matter()).map(MatterId::new).flatMap(initiatives::receipt);
        if (asked.isEmpty()) {
            return List.of();
        }
        var answers =
                register.organ(asked.get().addressee())
                        .map(organ -> register.roll(organ, meeting.onDate()))
                        .flatMap(roll -> roll.holder(Post.CHAIR))
                        .map(Membership::person);
        return Stream.concat(Stream.of(asked.get().mover()), answers.stream()).distinct().toList();
    }
}
