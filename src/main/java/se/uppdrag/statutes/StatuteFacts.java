package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.minutes.Finality;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.statutes.DecisionTable.Trace;
import se.uppdrag.statutes.pages.StatutePage.Fact;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// What is known of a statute beside its text, for people and for programs (ELI, schema.org).
@Component
class StatuteFacts {

    private final DecisionTable decisions;
    private final Finality finality;
    private final StatuteWords words;
    private final Houses houses;
    private final Texts texts;

    StatuteFacts(
            DecisionTable decisions,
            Finality finality,
            StatuteWords words,
            Houses houses,
            Texts texts) {
        this.decisions = decisions;
        this.finality = finality;
        this.words = words;
        this.houses = houses;
        this.texts = texts;
    }

    /// As legislation, for programs; ELI says the same in the page itself.
    LinkedData linked(Statute statute, Optional<StatuteVersion> version, LocalDate today) {
        var law =
                LinkedData.of("Legislation")
                        .id(LinkedData.here(statute.address()) + "#forfattning")
                        .with("name", statute.title())
                        .with("url", LinkedData.here(statute.address()))
                        .with("legislationType", words.kind(statute.kind()))
                        .with("legislationJurisdiction", houses.ours().name())
                        .with("inLanguage", "sv");
        version.ifPresent(one ->
                law.with("legislationDate", one.decided().on().toString())
                        .with("legislationDateOfApplicability", one.period().from().toString())
                        .with(
                                "legislationPassedBy",
                                LinkedData.of("GovernmentOrganization")
                                        .with("name", words.organ(one.decided().organ())))
                        .is(
                                "legislationLegalForce",
                                one.period().holds(today) ? "InForce" : "NotInForce"));
        return law;
    }

    List<Fact> of(Statute statute, Optional<StatuteVersion> version) {
        var card = statute.card();
        var facts = new ArrayList<Fact>();
        facts.add(fact("kind", words.kind(statute.kind()), "type_document"));
        version.ifPresent(one -> decided(statute, one, facts));
        facts.add(fact("organ", words.organ(card.organ()), "responsibility_of"));
        if (!card.responsible().isEmpty()) {
            facts.add(fact("responsible", card.responsible(), ""));
        }
        if (!card.subject().isEmpty()) {
            facts.add(fact("subject", card.subject(), "is_about"));
        }
        day(facts, "review", card.nextReview(), "");
        return facts;
    }

    private void decided(Statute statute, StatuteVersion version, List<Fact> facts) {
        var trace =
                decisions.traces(statute.id()).stream()
                        .filter(one -> one.number() == version.number())
                        .findFirst();
        facts.add(
                new Fact(
                        texts.get("statutes.fact.decision"),
                        words.decision(version.decided()),
                        "",
                        "",
                        trace.map(Trace::minutes).orElse("")));
        facts.add(fact("passed-by", words.organ(version.decided().organ()), "passed_by"));
        day(facts, "decided", version.decided().on(), "date_document");
        var matter = version.decided().matter();
        if (matter != null) {
            facts.add(
                    new Fact(
                            texts.get("statutes.fact.matter"),
                            matter,
                            "",
                            "",
                            "/diarium/" + matter));
        }
        finality.of(version.decided().organ(), version.decided().on(), version.decided().section())
                .ifPresent(one ->
                        facts.add(
                                new Fact(texts.get("minutes.finality"), one.words(), "", "", "")));
        day(facts, "from", version.period().from(), "first_date_entry_in_force");
        day(facts, "to", version.period().to(), "date_no_longer_in_force");
        trace.map(Trace::posted)
                .ifPresent(posted ->
                        facts.add(
                                new Fact(
                                        texts.get("statutes.fact.promulgated"),
                                        Swedish.date(posted),
                                        "date_publication",
                                        posted.toString(),
                                        trace.map(Trace::notice)
                                                .map(id -> new NoticeId(id).address())
                                                .orElse(""))));
    }

    private Fact fact(String key, String text, String property) {
        return new Fact(texts.get("statutes.fact." + key), text, property, "", "");
    }

    private void day(List<Fact> facts, String key, @Nullable LocalDate day, String property) {
        if (day != null) {
            facts.add(
                    new Fact(
                            texts.get("statutes.fact." + key),
                            Swedish.date(day),
                            property,
                            day.toString(),
                            ""));
        }
    }
}
