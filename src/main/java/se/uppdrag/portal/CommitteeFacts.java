package se.uppdrag.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// How many committees there are, and which of them meets next.
@Component
class CommitteeFacts implements Facts {

    private final Neighbours neighbours;
    private final Texts texts;

    CommitteeFacts(Neighbours neighbours, Texts texts) {
        this.neighbours = neighbours;
        this.texts = texts;
    }

    @Override
    public String topic() {
        return "namnderna";
    }

    @Override
    public List<Fact> at(Instant now) {
        var organs = neighbours.organs(Organ.Kind.COMMITTEE, SwedishTime.dateOf(now));
        if (organs.isEmpty()) {
            return List.of();
        }
        var slugs = organs.stream().map(Organ::slug).toList();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        texts.get("portal.fact.committees", organs.size()),
                        texts.get("portal.fact.committees.en", organs.size()),
                        "/ledamoter",
                        "PersonGroup"));
        neighbours.coming("", now).stream()
                .filter(meeting -> slugs.contains(meeting.organ()))
                .findFirst()
                .ifPresent(meeting -> facts.add(next(meeting)));
        return facts;
    }

    private Fact next(Meeting meeting) {
        return new Fact(
                texts.get(
                        "portal.fact.next-of",
                        meeting.organName(),
                        Swedish.day(meeting.onDate()),
                        Swedish.time(meeting.startsAt())),
                texts.get(
                        "portal.fact.next-of.en",
                        meeting.organName(),
                        meeting.onDate().toString(),
                        Swedish.time(meeting.startsAt())),
                meeting.address(),
                "Calendar");
    }
}
