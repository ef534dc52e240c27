package se.uppdrag.meetings;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Progress.Mark;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.meetings.pages.CalendarPage;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a meeting into words: how it stands, its agenda, and what happens when with its source.
@Component
class MeetingPages {

    private final List<Progress> progress;
    private final Preparing preparing;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    MeetingPages(
            List<Progress> progress,
            Preparing preparing,
            Register register,
            Texts texts,
            Clock clock) {
        this.progress = progress;
        this.preparing = preparing;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    CalendarPage.Line line(Meeting meeting) {
        return new CalendarPage.Line(
                meeting.address(),
                Integer.toString(meeting.onDate().getDayOfMonth()),
                Swedish.month(meeting.onDate()),
                meeting.onDate().toString(),
                meeting.organName(),
                facts(meeting),
                status(meeting, marks(meeting)));
    }

    String facts(Meeting meeting) {
        return texts.get(
                meeting.openToPublic() ? "meetings.facts.open" : "meetings.facts.closed",
                Swedish.time(meeting.startsAt()),
                meeting.place());
    }

    /// Who leads, who keeps the minutes, where it is, and how many are called.
    List<MeetingPage.Fact> about(Meeting meeting, int called) {
        var facts = new ArrayList<MeetingPage.Fact>();
        var organ = register.organ(meeting.organ()).orElseThrow();
        register.roll(organ, meeting.onDate()).members().stream()
                .filter(member -> member.post().presidium())
                .forEach(member ->
                        facts.add(
                                new MeetingPage.Fact(
                                        texts.get("meetings.post." + member.post()),
                                        member.party() == null
                                                ? member.name()
                                                : member.name() + " (" + member.party() + ")")));
        register.holders(Role.SECRETARY, meeting.organ(), meeting.onDate())
                .forEach(person ->
                        facts.add(
                                new MeetingPage.Fact(
                                        texts.get("meetings.secretary"), person.name())));
        facts.add(new MeetingPage.Fact(texts.get("meetings.place"), meeting.place()));
        if (meeting.published()) {
            facts.add(
                    new MeetingPage.Fact(
                            texts.get("meetings.called"),
                            texts.get("meetings.called.count", called)));
        }
        return facts;
    }

    List<Mark> marks(Meeting meeting) {
        return progress.stream().flatMap(one -> one.marks(meeting).stream()).toList();
    }

    String status(Meeting meeting, List<Mark> marks) {
        if (meeting.cancelled()) {
            return "CANCELLED";
        }
        if (Progress.reached(marks, Stage.FINAL).isPresent()) {
            return "FINAL";
        }
        if (Progress.reached(marks, Stage.POSTED).isPresent()) {
            return "VERIFIED";
        }
        if (Progress.reached(marks, Stage.CLOSED).isPresent()) {
            return "BEING_VERIFIED";
        }
        if (Progress.reached(marks, Stage.OPENED).isPresent()) {
            return "ONGOING";
        }
        return meeting.published() ? "PUBLISHED" : "PLANNED";
    }

    List<MeetingPage.Item> items(
            Meeting meeting, List<AgendaItem> agenda, List<AgendaTable.Paper> papers) {
        var byItem = papers.stream().collect(Collectors.groupingBy(AgendaTable.Paper::item));
        var standing = told(one -> one.items(meeting));
        var votes = told(one -> one.votes(meeting));
        var briefs = told(one -> one.briefs(meeting));
        var elections = named(one -> one.elections(meeting));
        var secret = named(one -> one.secret(meeting));
        votes.keySet().removeAll(secret);
        elections.removeAll(secret);
        return agenda.stream()
                .map(item ->
                        new MeetingPage.Item(
                                item.position(),
                                item.title(),
                                item.dnr() == null ? "" : item.dnr(),
                                item.matterSlug() == null ? "" : "/diarium/" + item.matterSlug(),
                                item.kind() == AgendaItem.Kind.FORMALITY ? "" : item.proposal(),
                                Stream.of(
                                                papers(byItem.getOrDefault(item.id(), List.of())),
                                                votes(
                                                        meeting,
                                                        votes.getOrDefault(
                                                                item.position(), List.of())),
                                                elections.contains(item.position())
                                                        ? election(meeting, item.position())
                                                        : Stream.<MeetingPage.Link>empty())
                                        .flatMap(links -> links)
                                        .toList(),
                                standing.getOrDefault(item.position(), ""),
                                late(meeting, item),
                                preparation(meeting, item),
                                asked(meeting, item),
                                item.secrecyCited(),
                                brief(briefs.get(item.position()))))
                .toList();
    }

    /// What all of them say of the items, by their numbers.
    private <T> Map<Integer, T> told(Function<Progress, Map<Integer, T>> what) {
        var told = new HashMap<Integer, T>();
        progress.forEach(one -> told.putAll(what.apply(one)));
        return told;
    }

    private Set<Integer> named(Function<Progress, Collection<Integer>> which) {
        return progress.stream()
                .flatMap(one -> which.apply(one).stream())
                .collect(Collectors.toSet());
    }

    private static MeetingPage.@Nullable Brief brief(Progress.@Nullable Brief brief) {
        return brief == null
                ? null
                : new MeetingPage.Brief(brief.text(), brief.corrected(), brief.earlier());
    }

    private String preparation(Meeting meeting, AgendaItem item) {
        var by = preparing.of(meeting, item).by();
        return by.isEmpty() ? "" : texts.get("meetings.prepared", String.join(", ", by));
    }

    private String asked(Meeting meeting, AgendaItem item) {
        return item.special() == Special.ANNUAL_REPORT
                        && register.rules(meeting.organ(), meeting.onDate()).publicMayAsk()
                ? texts.get("meetings.public-may-ask")
                : "";
    }

    private static Stream<MeetingPage.Link> papers(List<AgendaTable.Paper> papers) {
        return papers.stream()
                .map(paper -> new MeetingPage.Link(paper.link(), paper.title(), false));
    }

    private Stream<MeetingPage.Link> votes(Meeting meeting, List<Integer> numbers) {
        return numbers.stream()
                .map(number ->
                        new MeetingPage.Link(
                                meeting.address() + "/omrostningar/" + number,
                                texts.get("meetings.vote", number),
                                false));
    }

    private Stream<MeetingPage.Link> election(Meeting meeting, int item) {
        return Stream.of(
                new MeetingPage.Link(
                        meeting.address() + "/val/" + item, texts.get("meetings.election"), false));
    }

    private static String late(Meeting meeting, AgendaItem item) {
        return meeting.published()
                ? switch (item.announcement(meeting)) {
                    case URGENT -> "URGENT";
                    case TOO_LATE -> "TOO_LATE";
                    case IN_TIME, NOT_NEEDED -> "";
                }
                : "";
    }

    boolean today(Meeting meeting) {
        return meeting.onDate().equals(SwedishTime.dateOf(clock.instant()));
    }
}
