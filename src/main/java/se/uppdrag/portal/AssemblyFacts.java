package se.uppdrag.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.initiatives.Initiatives;
import se.uppdrag.initiatives.Kind;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// When the assembly meets next, and what has been handed in since it last met.
@Component
class AssemblyFacts implements Facts {

    private final Neighbours neighbours;
    private final Initiatives initiatives;
    private final Texts texts;

    AssemblyFacts(Neighbours neighbours, Initiatives initiatives, Texts texts) {
        this.neighbours = neighbours;
        this.initiatives = initiatives;
        this.texts = texts;
    }

    @Override
    public String topic() {
        return "kommunfullmaktige";
    }

    @Override
    public List<Fact> at(Instant now) {
        var facts = new ArrayList<Fact>();
        neighbours
                .assembly(SwedishTime.dateOf(now))
                .flatMap(organ -> neighbours.coming(organ.slug(), now).stream().findFirst())
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
        var waiting =
                initiatives.notRaised().stream().filter(one -> one.kind() == Kind.MOTION).count();
        facts.add(
                new Fact(
                        texts.get("portal.fact.motions-waiting", waiting),
                        texts.get("portal.fact.motions-waiting.en", waiting),
                        "/motioner",
                        "Megaphone"));
        return facts;
    }
}
