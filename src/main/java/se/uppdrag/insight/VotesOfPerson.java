package se.uppdrag.insight;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.web.PersonSections;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// How she has voted, on her own page.
@Component
class VotesOfPerson implements PersonSections {

    private static final int MOST = 50;

    private final Logs logs;
    private final Texts texts;

    VotesOfPerson(Logs logs, Texts texts) {
        this.logs = logs;
        this.texts = texts;
    }

    @Override
    public List<Section> of(UUID person) {
        var who = new PersonId(person);
        var lines =
                logs.votes("").stream()
                        .flatMap(vote ->
                                vote.cast().stream()
                                        .filter(one -> one.person().equals(who))
                                        .map(one -> line(vote, one)))
                        .limit(MOST)
                        .toList();
        return lines.isEmpty()
                ? List.of()
                : List.of(new Section("omrostningar", texts.get("insight.votes"), lines));
    }

    private Line line(Vote vote, Vote.Cast cast) {
        var meant =
                switch (cast.side()) {
                    case YES -> vote.yes();
                    case NO -> vote.no();
                    case ABSTAIN -> "";
                };
        return new Line(
                vote.link(),
                vote.matter(),
                texts.get(
                        "insight.vote." + cast.side(),
                        meant,
                        vote.organ(),
                        Swedish.date(vote.on())));
    }
}
