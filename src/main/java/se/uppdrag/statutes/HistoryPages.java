package se.uppdrag.statutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.statutes.DecisionTable.Trace;
import se.uppdrag.statutes.InForceTable.Span;
import se.uppdrag.statutes.StatuteVersionTable.Head;
import se.uppdrag.statutes.pages.DifferencePage;
import se.uppdrag.statutes.pages.HistoryPage;
import se.uppdrag.statutes.pages.StatutePage;
import se.uppdrag.statutes.pages.StatutePage.Fact;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// How a text came to read as it does, and what somebody proposes that it should read.
@Component
class HistoryPages {

    private final Statutes statutes;
    private final StatuteVersionTable versions;
    private final InForceTable inForce;
    private final DecisionTable decisions;
    private final StatuteDrafts drafts;
    private final Meetings meetings;
    private final StatutePages pages;
    private final StatuteWords words;
    private final TextViews views;
    private final Gate gate;
    private final Texts texts;

    HistoryPages(
            Statutes statutes,
            StatuteVersionTable versions,
            InForceTable inForce,
            DecisionTable decisions,
            StatuteDrafts drafts,
            Meetings meetings,
            StatutePages pages,
            StatuteWords words,
            TextViews views,
            Gate gate,
            Texts texts) {
        this.statutes = statutes;
        this.versions = versions;
        this.inForce = inForce;
        this.decisions = decisions;
        this.drafts = drafts;
        this.meetings = meetings;
        this.pages = pages;
        this.words = words;
        this.views = views;
        this.gate = gate;
        this.texts = texts;
    }

    HistoryPage history(Statute statute) {
        var traces = new HashMap<Integer, Trace>();
        decisions.traces(statute.id()).forEach(one -> traces.put(one.number(), one));
        var rows = new ArrayList<HistoryPage.Row>();
        var spans = inForce.spans(statute.id());
        var annulled = inForce.annulled(statute.id());
        Head before = null;
        for (var version : versions.heads(statute.id())) {
            rows.addFirst(
                    row(
                            statute,
                            version,
                            before,
                            traces.get(version.number()),
                            only(spans, version),
                            only(annulled, version)));
            before = version;
        }
        return new HistoryPage(
                new StatutePage.Link(statute.title(), statute.address()),
                statute.title(),
                rows,
                drafts.published(statute).stream()
                        .map(put ->
                                new StatutePage.Link(
                                        texts.get(
                                                "statutes.coming",
                                                meetings.meeting(put.meeting())
                                                        .map(one -> one.name())
                                                        .orElse("")),
                                        StatuteDrafts.address(statute, put)))
                        .toList());
    }

    private static List<Span> only(List<Span> spans, Head version) {
        return spans.stream().filter(one -> one.number() == version.number()).toList();
    }

    /// What courts have made of it, in words.
    private List<String> judged(
            Statute statute, Head version, List<Span> spans, List<Span> annulled) {
        var then = statutes.called(statute, version.period().from()).title();
        return Stream.concat(
                        then.equals(statute.title())
                                ? Stream.of()
                                : Stream.of(texts.get("statutes.called-then", then)),
                        judged(spans, annulled).stream())
                .toList();
    }

    private List<String> judged(List<Span> spans, List<Span> annulled) {
        return Stream.concat(
                        annulled.stream().map(words::annulled),
                        spans.stream()
                                .filter(Span::again)
                                .map(one ->
                                        texts.get(
                                                "statutes.again", Swedish.date(one.inForceFrom()))))
                .toList();
    }

    private HistoryPage.Row row(
            Statute statute,
            Head version,
            @Nullable Head before,
            @Nullable Trace trace,
            List<Span> spans,
            List<Span> annulled) {
        var posted = trace == null ? null : trace.posted();
        var notice = trace == null ? null : trace.notice();
        var minutes = trace == null ? null : trace.minutes();
        return new HistoryPage.Row(
                Integer.toString(version.number()),
                words.period(version.period()),
                spans.stream().anyMatch(one -> one.period().holds(pages.today())),
                judged(statute, version, spans, annulled),
                statute.address() + "/" + version.period().from(),
                words.decision(version.decided()),
                minutes == null ? "" : minutes,
                posted == null ? "" : Swedish.date(posted),
                notice == null ? "" : new NoticeId(notice).address(),
                texts.get("statutes.form." + version.form()),
                before == null
                        ? ""
                        : statute.address()
                                + "/skillnad?fran="
                                + before.number()
                                + "&till="
                                + version.number());
    }

    /// @param from and `to`: numbers of versions; the last two where they are none
    /// @return nothing where there is nothing to compare
    Optional<DifferencePage> difference(Statute statute, String from, String to) {
        var all = versions.heads(statute.id());
        if (all.size() < 2) {
            return Optional.empty();
        }
        var first = numbered(all, from, all.get(all.size() - 2)).number();
        var last = numbered(all, to, all.getLast()).number();
        var both = new HashMap<Integer, StatuteVersion>();
        versions.numbered(statute.id(), List.of(first, last))
                .forEach(one -> both.put(one.number(), one));
        var before = Objects.requireNonNull(both.get(first));
        var after = Objects.requireNonNull(both.get(last));
        var difference = Difference.between(before.tree(), after.tree());
        return Optional.of(
                new DifferencePage(
                        new StatutePage.Link(statute.title(), statute.address()),
                        statute.address() + "/skillnad",
                        texts.get("statutes.difference.title", statute.title()),
                        texts.get(
                                "statutes.difference.lead",
                                Swedish.inSentence(words.period(before.period())),
                                Swedish.inSentence(words.period(after.period()))),
                        List.of(),
                        choices(all, before),
                        choices(all, after),
                        words.lines(difference.changed().size()),
                        words.lines(difference),
                        null));
    }

    private static Head numbered(List<Head> all, String number, Head otherwise) {
        return all.stream()
                .filter(one -> Integer.toString(one.number()).equals(number))
                .findFirst()
                .orElse(otherwise);
    }

    private List<DifferencePage.Choice> choices(List<Head> all, StatuteVersion chosen) {
        return all.stream()
                .map(one ->
                        new DifferencePage.Choice(
                                Integer.toString(one.number()),
                                words.period(one.period()),
                                one.number() == chosen.number()))
                .toList();
    }

    /// @param who may see it before the agenda is public, if she is the organ's secretary
    Optional<DifferencePage> proposal(Statute statute, UUID id, @Nullable SignedIn who) {
        var put = drafts.put(id).filter(one -> one.statute().equals(statute.id()));
        var meeting = put.flatMap(one -> meetings.meeting(one.meeting()));
        if (put.isEmpty()
                || meeting.isEmpty()
                || !meeting.get().published()
                        && (who == null
                                || !gate.open(who, Role.SECRETARY, meeting.get().organ()))) {
            return Optional.empty();
        }
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact(
                        texts.get("statutes.fact.meeting"),
                        meeting.get().name(),
                        "",
                        "",
                        meeting.get().address()));
        facts.add(
                new Fact(
                        texts.get("statutes.fact.matter"),
                        put.get().matterSlug(),
                        "",
                        "",
                        "/diarium/" + put.get().matterSlug()));
        facts.add(
                new Fact(
                        texts.get("statutes.fact.proposed-from"),
                        Swedish.date(put.get().from()),
                        "",
                        put.get().from().toString(),
                        ""));
        facts.add(
                new Fact(
                        texts.get("statutes.fact.answer"),
                        answer(put.get(), meeting.get().organ(), meeting.get().onDate()),
                        "",
                        "",
                        ""));
        return Optional.of(page(statute, put.get(), facts));
    }

    private String answer(Put put, String organ, LocalDate on) {
        return drafts.answer(put)
                .map(one ->
                        texts.get(
                                "statutes.answer." + one.result(),
                                words.decision(words.organ(organ), on, one.section())))
                .orElseGet(() -> texts.get("statutes.answer.none"));
    }

    private DifferencePage page(Statute statute, Put put, List<Fact> facts) {
        var before = put.before();
        var old =
                before == null
                        ? StatuteText.EMPTY
                        : statutes.versions(statute).stream()
                                .filter(one -> one.number() == before)
                                .findFirst()
                                .map(StatuteVersion::tree)
                                .orElse(StatuteText.EMPTY);
        var proposed =
                TextReader.read(put.text()) instanceof Reading.Read(var text)
                        ? text
                        : StatuteText.EMPTY;
        var difference = Difference.between(old, proposed);
        return new DifferencePage(
                new StatutePage.Link(statute.title(), statute.address()),
                "",
                texts.get("statutes.proposal.title", statute.title()),
                texts.get(before == null ? "statutes.proposal.new" : "statutes.proposal.lead"),
                facts,
                List.of(),
                List.of(),
                words.lines(difference.changed().size()),
                before == null ? List.of() : words.lines(difference),
                views.of(proposed));
    }
}
