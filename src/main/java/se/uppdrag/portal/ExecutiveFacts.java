package se.uppdrag.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Who leads the executive committee, and when it meets next.
@Component
class ExecutiveFacts implements Facts {

    private final Neighbours neighbours;
    private final Register register;
    private final Texts texts;

    ExecutiveFacts(Neighbours neighbours, Register register, Texts texts) {
        this.neighbours = neighbours;
        this.register = register;
        this.texts = texts;
    }

    @Override
    public String topic() {
        return "kommunstyrelsen";
    }

    @Override
    public List<Fact> at(Instant now) {
        var today = SwedishTime.dateOf(now);
        var facts = new ArrayList<Fact>();
        for (var organ : neighbours.organs(Organ.Kind.EXECUTIVE, today)) {
            neighbours.coming(organ.slug(), now).stream()
                    .findFirst()
                    .ifPresent(meeting ->
                            facts.add(
                                    new Fact(
                                            texts.get(
                                                    "portal.fact.next-meeting",
                                                    Swedish.day(meeting.onDate()),
                                                    Swedish.time(meeting.startsAt())),
                                            texts.get(
                                                    "portal.fact.next-meeting.en",
                                                    meeting.onDate().toString(),
                                                    Swedish.time(meeting.startsAt())),
                                            meeting.address(),
                                            "Calendar")));
            register.roll(organ, today)
                    .holder(Post.CHAIR)
                    .ifPresent(chair ->
                            facts.add(
                                    new Fact(
                                            texts.get("portal.fact.chair", chair.name()),
                                            texts.get("portal.fact.chair.en", chair.name()),
                                            "/organ/" + organ.slug(),
                                            "PersonGavel")));
        }
        return facts;
    }
}
