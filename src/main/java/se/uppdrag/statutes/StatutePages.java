package se.uppdrag.statutes;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;
import se.uppdrag.statutes.InForceTable.Span;
import se.uppdrag.statutes.pages.StatutePage;
import se.uppdrag.statutes.pages.StatutePage.Link;
import se.uppdrag.statutes.pages.StatutePage.Remark;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a statute on a day into words.
@Component
class StatutePages {

    private final StatuteVersionTable versions;
    private final InForceTable inForce;
    private final StatuteFacts facts;
    private final StatuteDrafts drafts;
    private final Register register;
    private final StatuteWords words;
    private final TextViews views;
    private final Texts texts;
    private final Clock clock;

    StatutePages(
            StatuteVersionTable versions,
            InForceTable inForce,
            StatuteFacts facts,
            StatuteDrafts drafts,
            Register register,
            StatuteWords words,
            TextViews views,
            Texts texts,
            Clock clock) {
        this.versions = versions;
        this.inForce = inForce;
        this.facts = facts;
        this.drafts = drafts;
        this.register = register;
        this.words = words;
        this.views = views;
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
        var all = inForce.spans(statute.id());
        var version = inForce.on(statute.id(), day);
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
                facts.of(statute, version),
                tree.map(views::of).orElse(null),
                applied(statute, day),
                links(statute, all, tree),
                version.isPresent() ? files(statute, day) : List.of(),
                day.toString(),
                facts.linked(statute, version, today()));
    }

    private String state(List<Span> all, Optional<StatuteVersion> version, LocalDate day) {
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
            Statute statute, List<Span> all, Optional<StatuteVersion> version, LocalDate day) {
        var remarks = new ArrayList<Remark>();
        if (!day.equals(today())) {
            remarks.add(
                    new Remark(
                            texts.get("statutes.remark.other-day", Swedish.date(day)),
                            statute.address(),
                            texts.get("statutes.remark.today")));
        }
        inForce.annulled(statute.id()).stream()
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
                .filter(one -> one.inForceFrom().isAfter(day))
                .findFirst()
                .ifPresent(next ->
                        remarks.add(
                                new Remark(
                                        texts.get(
                                                "statutes.remark.next",
                                                Swedish.date(next.inForceFrom())),
                                        statute.address() + "/" + next.inForceFrom(),
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

    private List<Link> links(Statute statute, List<Span> all, Optional<StatuteText> text) {
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
