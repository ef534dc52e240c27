package se.uppdrag.elections;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.elections.AuthorityResult.Candidate;
import se.uppdrag.elections.AuthorityResult.PartyElected;
import se.uppdrag.elections.pages.ResultPage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes a kept result ready to show: to everybody, and to those who confirm it.
@Component
class ElectionPages {

    private final DistributionPages distributions;
    private final Texts texts;
    private final Clock clock;

    ElectionPages(DistributionPages distributions, Texts texts, Clock clock) {
        this.distributions = distributions;
        this.texts = texts;
        this.clock = clock;
    }

    /// @param problem what was wrong with what was typed, or empty
    ResultPage of(Result result, String problem, @Nullable RefusalText refusal) {
        return new ResultPage(
                result.id().address(),
                "/rakna/mandat/" + result.year(),
                texts.get("elections.of-year", Integer.toString(result.year())),
                result.confirmed(),
                facts(result),
                result.asOfficial() ? "" : texts.get("elections.differs"),
                distributions.view(result.distribution(), result.read().partyNames()),
                result.lots().values().stream().map(this::drawn).toList(),
                open(result),
                result.elected().stream().map(one -> elected(result, one)).toList(),
                SwedishTime.dateOf(clock.instant()).toString(),
                problem,
                refusal);
    }

    private List<ResultPage.OpenLot> open(Result result) {
        var lots = new ArrayList<ResultPage.OpenLot>();
        for (var lot : result.distribution().open()) {
            var id = "lott" + (lots.size() + 1);
            var among = new ArrayList<ResultPage.Choice>();
            for (var name : lot.among()) {
                among.add(new ResultPage.Choice(id + "-" + (among.size() + 1), name));
            }
            lots.add(
                    new ResultPage.OpenLot(
                            id, lot.key(), distributions.sentence(lot), lot.seats(), among));
        }
        return lots;
    }

    private List<ResultPage.Fact> facts(Result result) {
        var count = result.read().count();
        var facts = new ArrayList<ResultPage.Fact>();
        facts.add(fact("elections.municipality", count.name()));
        facts.add(fact("elections.day", Swedish.date(result.electionDay())));
        facts.add(fact("elections.seats", Integer.toString(count.seats())));
        facts.add(fact("elections.valid", DistributionPages.number(count.validVotes())));
        facts.add(fact("elections.source", texts.get("elections.source." + result.source())));
        facts.add(fact("elections.term", Swedish.date(Elections.termStart(result.year()))));
        return facts;
    }

    private ResultPage.Fact fact(String key, String value) {
        return new ResultPage.Fact(texts.get(key), value);
    }

    private String drawn(Result.DrawnLot lot) {
        return texts.get(
                "elections.drawn",
                String.join(", ", lot.winners()),
                lot.drawnBy(),
                Swedish.date(lot.drawnOn()));
    }

    private static ResultPage.Elected elected(Result result, PartyElected one) {
        var count = result.read().count();
        return new ResultPage.Elected(
                result.read().partyNames().getOrDefault(one.party(), one.party()),
                count.divided()
                        ? count.constituencies().stream()
                                .filter(part -> part.code().equals(one.constituency()))
                                .map(MunicipalCount.Constituency::name)
                                .findFirst()
                                .orElse(one.constituency())
                        : "",
                one.members().stream().map(Candidate::name).toList(),
                one.substitutes().stream().map(Candidate::name).toList());
    }
}
