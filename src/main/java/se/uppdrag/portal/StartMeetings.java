package se.uppdrag.portal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.portal.pages.StartPage;
import se.uppdrag.portal.pages.StartPage.Action;
import se.uppdrag.register.Membership;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// The reader's meetings: those of the organs she serves in or keeps minutes for, and for everybody
/// else those of the assembly.
@Component
class StartMeetings {

    private static final int EVENING_FROM = 17;

    private final Meetings meetings;
    private final Neighbours neighbours;
    private final OwnPages pages;
    private final Gate gate;
    private final Texts texts;

    StartMeetings(
            Meetings meetings, Neighbours neighbours, OwnPages pages, Gate gate, Texts texts) {
        this.meetings = meetings;
        this.neighbours = neighbours;
        this.pages = pages;
        this.gate = gate;
        this.texts = texts;
    }

    /// Those that go on come first, then the soonest.
    List<Meeting> of(SignedIn who, List<Membership> mine, Instant now) {
        var organs = mine.stream().map(Membership::organ).collect(Collectors.toSet());
        var all = neighbours.coming("", now);
        var own =
                all.stream()
                        .filter(one ->
                                organs.contains(one.organ())
                                        || gate.open(who, Role.SECRETARY, one.organ()))
                        .toList();
        var assembly = neighbours.assembly(SwedishTime.dateOf(now)).map(one -> Set.of(one.slug()));
        var shown =
                own.isEmpty()
                        ? all.stream()
                                .filter(one ->
                                        assembly.filter(slug -> slug.contains(one.organ()))
                                                .isPresent())
                                .toList()
                        : own;
        var ordered =
                new ArrayList<>(
                        shown.stream().filter(one -> neighbours.ongoing(one, now)).toList());
        shown.stream().filter(one -> !ordered.contains(one)).forEach(ordered::add);
        return ordered;
    }

    StartPage.Hero hero(Meeting meeting, SignedIn who, Instant now) {
        var called = called(meeting, who);
        return new StartPage.Hero(
                Integer.toString(meeting.onDate().getDayOfMonth()),
                Swedish.month(meeting.onDate()),
                meeting.onDate().toString(),
                eyebrow(meeting, now),
                meeting.organName(),
                facts(meeting, called),
                meeting.published()
                        ? ""
                        : texts.get(
                                "portal.hero.not-called", Swedish.date(meeting.notice().last())),
                actions(meeting, who, now));
    }

    private String facts(Meeting meeting, boolean called) {
        var parts = new ArrayList<String>();
        parts.add(meeting.place());
        if (meeting.published()) {
            parts.add(texts.get("portal.hero.items", meetings.agenda(meeting.id()).size()));
        }
        if (called) {
            parts.add(texts.get("portal.hero.called"));
        }
        return String.join(" · ", parts);
    }

    private String eyebrow(Meeting meeting, Instant now) {
        var today = SwedishTime.dateOf(now);
        var time = Swedish.time(meeting.startsAt());
        if (neighbours.ongoing(meeting, now)) {
            return texts.get("portal.hero.ongoing", time);
        }
        var days = ChronoUnit.DAYS.between(today, meeting.onDate());
        if (days == 0) {
            var evening = SwedishTime.timeOf(meeting.startsAt()).getHour() >= EVENING_FROM;
            return texts.get(evening ? "portal.hero.tonight" : "portal.hero.today", time);
        }
        return days == 1
                ? texts.get("portal.hero.tomorrow", time)
                : texts.get("portal.hero.on", Swedish.weekday(meeting.onDate()), time);
    }

    /// The first is the one thing to do.
    private List<Action> actions(Meeting meeting, SignedIn who, Instant now) {
        var today = SwedishTime.dateOf(now);
        var actions = new ArrayList<Action>();
        var secretary = gate.open(who, Role.SECRETARY, meeting.organ());
        if (neighbours.ongoing(meeting, now)
                || meeting.published() && meeting.onDate().equals(today)) {
            room(meeting, who, secretary)
                    .forEach(address ->
                            actions.add(
                                    action(address, "portal.hero.enter", "BroadcastPlusCircle")));
        }
        if (secretary && !meeting.published()) {
            actions.add(action(meeting.address() + "/planera", "portal.hero.plan", "Calendar"));
        }
        actions.add(
                action(
                        meeting.address(),
                        meeting.published() ? "portal.hero.read" : "portal.hero.open",
                        "FileText"));
        return actions.stream().limit(2).toList();
    }

    /// The reader's own view of the live meeting; the first that is hers and exists.
    private List<String> room(Meeting meeting, SignedIn who, boolean secretary) {
        var doors = new ArrayList<String>();
        if (secretary) {
            doors.add("/sekreterare");
        }
        if (gate.open(who, Role.PRESIDIUM, meeting.organ())) {
            doors.add("/ordforande");
        }
        if (gate.open(who, Role.MEMBER, meeting.organ())
                || gate.open(who, Role.SUBSTITUTE, meeting.organ())) {
            doors.add("/ledamot");
        }
        if (meeting.openToPublic()) {
            doors.add("/live");
        }
        return doors.stream()
                .map(door -> meeting.address() + door)
                .filter(pages::exist)
                .limit(1)
                .toList();
    }

    private Action action(String href, String key, String icon) {
        return new Action(href, texts.get(key), icon);
    }

    StartPage.Meeting line(Meeting meeting, SignedIn who, Instant now) {
        var ongoing = neighbours.ongoing(meeting, now);
        var called = called(meeting, who);
        return new StartPage.Meeting(
                meeting.address(),
                Integer.toString(meeting.onDate().getDayOfMonth()),
                Swedish.month(meeting.onDate()),
                meeting.onDate().toString(),
                meeting.organName(),
                Swedish.time(meeting.startsAt()) + " · " + meeting.place(),
                ongoing
                        ? texts.get("portal.meeting.ongoing")
                        : called
                                ? texts.get("portal.meeting.called")
                                : meeting.published()
                                        ? texts.get("portal.meeting.published")
                                        : texts.get(
                                                "portal.meeting.call-by",
                                                Swedish.day(meeting.notice().last())),
                ongoing ? "danger" : called ? "accent" : "neutral",
                called ? "CheckmarkCircle" : "Clock");
    }

    private boolean called(Meeting meeting, SignedIn who) {
        return meetings.calledTo(who.person(), meeting.onDate()).stream()
                .anyMatch(one -> one.id().equals(meeting.id()));
    }
}
