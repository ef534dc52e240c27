package se.uppdrag.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.drafting.Way.Been;
import se.uppdrag.drafting.Way.Coming;
import se.uppdrag.drafting.Way.Presidium;
import se.uppdrag.drafting.Way.Result;
import se.uppdrag.drafting.Way.State;
import se.uppdrag.drafting.pages.WayView;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Reads the way of a matter from agendas, offers and what the matter has been told, and puts it
/// into words.
@Component
class WayReader {

    private final Memoranda memoranda;
    private final Offers offers;
    private final Meetings meetings;
    private final Registry registry;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    WayReader(
            Memoranda memoranda,
            Offers offers,
            Meetings meetings,
            Registry registry,
            Register register,
            Texts texts,
            Clock clock) {
        this.memoranda = memoranda;
        this.offers = offers;
        this.meetings = meetings;
        this.registry = registry;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Way of(MatterId matter, String slug) {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var bySlug = bySlug(organs);
        return Way.of(
                been(matter, slug, bySlug), goal(matter, slug), organs, coming(bySlug, today));
    }

    /// As everybody may know it: by agendas that are out and what is proposed on them, whoever has
    /// offered or written what.
    @Transactional(readOnly = true)
    Way fromOutside(MatterId matter) {
        var told = registry.steps(matter);
        var been = new ArrayList<Been>();
        var proposals = new ArrayList<String>();
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var bySlug = bySlug(organs);
        for (var one : meetings.having(matter)) {
            var meeting = meetings.meeting(one.meeting()).filter(Meeting::published);
            var item =
                    meeting.stream()
                            .flatMap(published -> meetings.agenda(published.id()).stream())
                            .filter(other -> other.id().equals(one.item()))
                            .filter(other -> matter.value().equals(other.matter()))
                            .findFirst();
            item.ifPresent(open -> {
                proposals.add(open.proposal());
                been.add(been(meeting.get(), bySlug, result(meeting.get(), told), null));
            });
        }
        var goal = Way.goal(proposals);
        return goal.isEmpty()
                ? new Way(List.of(), List.of())
                : Way.of(been, goal, organs, coming(bySlug, today));
    }

    private static Map<String, Organ> bySlug(List<Organ> organs) {
        return organs.stream().collect(Collectors.toMap(Organ::slug, Function.identity()));
    }

    private List<Coming> coming(Map<String, Organ> organs, LocalDate today) {
        var all =
                offers.coming("", today).stream()
                        .filter(one -> organs.containsKey(one.organ()))
                        .toList();
        var days = offers.lastDays(all);
        return all.stream()
                .map(one -> {
                    var day = Objects.requireNonNull(days.get(one.id()));
                    return new Coming(
                            Objects.requireNonNull(organs.get(one.organ())),
                            one.id(),
                            one.onDate(),
                            one.address(),
                            one.notice().last(),
                            day.ruled(),
                            day.presidium());
                })
                .toList();
    }

    private List<Been> been(MatterId matter, String slug, Map<String, Organ> organs) {
        var been = new ArrayList<Been>();
        var told = registry.steps(matter);
        for (var one : meetings.having(matter)) {
            meetings.meeting(one.meeting())
                    .map(meeting ->
                            been(meeting, organs, result(meeting, told), presidium(meeting)))
                    .ifPresent(been::add);
        }
        for (var offer : offers.of(slug)) {
            if (offer.waits()) {
                meetings.meeting(new MeetingId(offer.meeting()))
                        .filter(meeting -> clock.instant().isBefore(meeting.startsAt()))
                        .map(meeting -> been(meeting, organs, Result.OFFERED, presidium(meeting)))
                        .ifPresent(been::add);
            }
        }
        been.sort(Comparator.comparing(Been::on));
        return been;
    }

    /// When the presidium went through what is offered to the meeting, or is to.
    private @Nullable Presidium presidium(Meeting meeting) {
        return offers.through(meeting.id())
                .map(one -> new Presidium(SwedishTime.dateOf(one.at()), true))
                .orElseGet(() -> {
                    var day = offers.lastDay(meeting).presidium();
                    return day == null ? null : new Presidium(day, false);
                });
    }

    private static Been been(
            Meeting meeting,
            Map<String, Organ> organs,
            Result result,
            @Nullable Presidium presidium) {
        return new Been(
                Optional.ofNullable(organs.get(meeting.organ())).orElseGet(() -> unknown(meeting)),
                meeting.onDate(),
                meeting.address(),
                result,
                presidium);
    }

    /// One that has been abolished since.
    private static Organ unknown(Meeting meeting) {
        return new Organ(meeting.organ(), meeting.organName(), Organ.Kind.COMMITTEE, "", 0, null);
    }

    private Result result(Meeting meeting, List<Step> told) {
        if (clock.instant().isBefore(meeting.startsAt())) {
            return Result.ON_AGENDA;
        }
        return told.stream()
                .filter(step -> step.link() != null && step.link().startsWith(meeting.address()))
                .flatMap(step -> result(step.kind()).stream())
                .reduce((_, last) -> last)
                .orElse(Result.HELD);
    }

    private static Optional<Result> result(Step.Kind kind) {
        return switch (kind) {
            case PREPARED -> Optional.of(Result.PROPOSED);
            case DECIDED, ANSWERED -> Optional.of(Result.DECIDED);
            case REFERRED_BACK -> Optional.of(Result.REFERRED_BACK);
            case TABLED -> Optional.of(Result.TABLED);
            default -> Optional.empty();
        };
    }

    /// As the memorandum says, and what has been proposed on agendas.
    private Optional<Organ.Kind> goal(MatterId matter, String slug) {
        var proposals = new ArrayList<String>();
        memoranda.of(slug).stream()
                .findFirst()
                .ifPresent(one ->
                        proposals.add(memoranda.versions(one).getFirst().text().proposals()));
        for (var one : meetings.having(matter)) {
            meetings.wholeAgenda(one.meeting()).stream()
                    .filter(item -> item.id().equals(one.item()))
                    .forEach(item -> proposals.add(item.proposal()));
        }
        return Way.goal(proposals);
    }

    /// The same in a line of words; empty for a matter that only is where it is.
    String line(Way way) {
        var view = view(way);
        return view.stops().size() < 2
                ? ""
                : Stream.concat(
                                Stream.of(
                                        view.stops().stream()
                                                .map(one ->
                                                        one.word()
                                                                + ": "
                                                                + one.organ()
                                                                + ", "
                                                                + one.when())
                                                .collect(Collectors.joining(" → "))),
                                view.missed().stream())
                        .collect(Collectors.joining(". "));
    }

    WayView view(Way way) {
        return new WayView(
                way.stops().stream().map(this::stop).toList(),
                way.missed().stream()
                        .map(one ->
                                texts.get(
                                        "drafting.way.missed",
                                        one.organ(),
                                        Swedish.date(one.on()),
                                        Swedish.date(one.notice()),
                                        Swedish.inSentence(one.before()),
                                        Swedish.date(one.beforeOn())))
                        .toList());
    }

    private WayView.Stop stop(Way.Stop one) {
        LocalDate on = one.on();
        var result = one.result();
        var when = on == null ? texts.get("drafting.way.no-meeting") : Swedish.date(on);
        return new WayView.Stop(
                one.presidium() ? texts.get("drafting.way.presidium", one.organ()) : one.organ(),
                one.href(),
                texts.get("drafting.way." + one.state()),
                one.state() == State.DONE ? "done" : one.state() == State.NOW ? "now" : "todo",
                result == null ? when : when + " · " + texts.get("drafting.way." + result),
                one.late() ? texts.get("drafting.way.late") : "",
                one.meeting() == null ? "" : one.meeting().value().toString());
    }
}
