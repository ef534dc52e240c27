package se.uppdrag.statutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.minutes.Finality;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.register.Register;
import se.uppdrag.statutes.StatuteVersionTable.Trace;
import se.uppdrag.statutes.pages.StatutePage;
import se.uppdrag.statutes.pages.StatutePage.Fact;
import se.uppdrag.statutes.pages.StatutePage.Link;
import se.uppdrag.statutes.pages.StatutePage.Remark;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a statute on a day into words.
@Component
class StatutePages {

    private final StatuteVersionTable versions;
    private final StatuteDrafts drafts;
    private final Finality finality;
    private final Register register;
    private final StatuteWords words;
    private final TextViews views;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    StatutePages(
            StatuteVersionTable versions,
            StatuteDrafts drafts,
            Finality finality,
            Register register,
            StatuteWords words,
            TextViews views,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.versions = versions;
        this.drafts = drafts;
        this.finality = finality;
        this.register = register;
        this.words = words;
        this.views = views;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    static Link parent(Statute statute, StatuteWords words) {
        var collection = statute.kind().collection();
        return new Link(words.collection(collection), "/" + collection);
    }

    StatutePage on(Statute statute, LocalDate day) {
        var all = versions.read(statute.id());
        var version = StatuteVersion.on(all, day);
        var tree = version.map(StatuteVersion::tree);
        return new StatutePage(
                parent(statute, words),
                statute.address(),
                statute.address() + "/" + day,
                statute.title(),
                words.kind(statute.kind()),
                state(all, version, day),
                version.isPresent() && day.equals(today()),
                remarks(statute, all, version, day),
                facts(statute, version),
                tree.map(views::of).orElse(null),
                applied(statute, day),
                links(statute, all, tree),
                version.isPresent() ? files(statute, day) : List.of(),
                day.toString(),
                linked(statute, version));
    }

    /// As legislation, for programs; ELI says the same in the page itself.
    private LinkedData linked(Statute statute, Optional<StatuteVersion> version) {
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
                                one.period().holds(today()) ? "InForce" : "NotInForce"));
        return law;
    }

    private String state(
            List<StatuteVersion> all, Optional<StatuteVersion> version, LocalDate day) {
        if (version.isPresent()) {
            return day.equals(today())
                    ? texts.get("statutes.now")
                    : texts.get("statutes.then", Swedish.date(day));
        }
        return all.isEmpty()
                ? texts.get("statutes.empty")
                : texts.get("statutes.nothing", Swedish.date(day));
    }

    private List<Remark> remarks(
            Statute statute,
            List<StatuteVersion> all,
            Optional<StatuteVersion> version,
            LocalDate day) {
        var remarks = new ArrayList<Remark>();
        if (!day.equals(today())) {
            remarks.add(
                    new Remark(
                            texts.get("statutes.remark.other-day", Swedish.date(day)),
                            statute.address(),
                            texts.get("statutes.remark.today")));
        }
        versions.annulled(statute.id()).stream()
                .filter(one -> !one.inForceFrom().isAfter(day))
                .forEach(one ->
                        remarks.add(
                                new Remark(
                                        words.annulled(one),
                                        statute.address() + "/historik",
                                        texts.get("statutes.remark.history"))));
        if (version.isEmpty() && !all.isEmpty()) {
            versions.repeal(statute.id())
                    .filter(one -> !one.from().isAfter(day))
                    .ifPresent(one ->
                            remarks.add(
                                    new Remark(
                                            texts.get(
                                                    "statutes.remark.repealed",
                                                    words.decision(one.decided()),
                                                    Swedish.date(one.from())),
                                            "",
                                            "")));
        }
        all.stream()
                .filter(one -> one.period().from().isAfter(day))
                .findFirst()
                .ifPresent(next ->
                        remarks.add(
                                new Remark(
                                        texts.get(
                                                "statutes.remark.next",
                                                Swedish.date(next.period().from())),
                                        statute.address() + "/" + next.period().from(),
                                        texts.get("statutes.remark.read-next"))));
        drafts.published(statute)
                .forEach(put ->
                        remarks.add(
                                new Remark(
                                        texts.get("statutes.remark.proposed"),
                                        StatuteDrafts.address(statute, put),
                                        texts.get("statutes.remark.read-proposal"))));
        return remarks;
    }

    private List<Fact> facts(Statute statute, Optional<StatuteVersion> version) {
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
                versions.traces(statute.id()).stream()
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

    /// The values that the program follows at meetings, from where they are kept.
    private List<StatutePage.Applied> applied(Statute statute, LocalDate day) {
        if (statute.kind() != StatuteKind.RULES_OF_PROCEDURE
                && statute.kind() != StatuteKind.STANDING_ORDERS) {
            return List.of();
        }
        return register.decidedRules(statute.card().organ(), day).stream()
                .map(rule ->
                        new StatutePage.Applied(
                                texts.getOr("register.rule." + rule.rule(), rule.rule()),
                                texts.getOr("register.value." + rule.value(), rule.value()),
                                rule.decidedBy()))
                .toList();
    }

    private List<Link> links(
            Statute statute, List<StatuteVersion> all, Optional<StatuteText> text) {
        return Stream.of(
                        Optional.of(
                                new Link(
                                        texts.get("statutes.link.history", all.size()),
                                        statute.address() + "/historik")),
                        Optional.of(
                                        new Link(
                                                texts.get("statutes.link.difference"),
                                                statute.address() + "/skillnad"))
                                .filter(_ -> all.size() > 1),
                        text.filter(one -> !Tariff.of(one).fees().isEmpty())
                                .map(_ ->
                                        new Link(
                                                texts.get("statutes.link.calculate"),
                                                statute.address() + "/rakna")))
                .flatMap(Optional::stream)
                .toList();
    }

    private List<Link> files(Statute statute, LocalDate day) {
        return Stream.of("pdf", "xml", "txt")
                .map(ending ->
                        new Link(
                                texts.get("statutes.file." + ending),
                                statute.address() + "/" + day + "." + ending))
                .toList();
    }
}
