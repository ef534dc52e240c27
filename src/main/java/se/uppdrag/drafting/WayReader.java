package se.uppdrag.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.meetings.OnAgenda;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

/// Reads the way of a matter from agendas, offers and what the matter has been told.
@Component
class WayReader {

    private final WayTable table;
    private final Offers offers;
    private final Meetings meetings;
    private final Registry registry;
    private final Register register;
    private final Clock clock;

    WayReader(
            WayTable table,
            Offers offers,
            Meetings meetings,
            Registry registry,
            Register register,
            Clock clock) {
        this.table = table;
        this.offers = offers;
        this.meetings = meetings;
        this.registry = registry;
        this.register = register;
        this.clock = clock;
    }

    /// @param slug the matter's address
    record Asked(MatterId matter, String slug) {}

    @Transactional(readOnly = true)
    Way of(MatterId matter, String slug) {
        return Objects.requireNonNull(of(List.of(new Asked(matter, slug))).get(slug));
    }

    /// Of many matters, by their addresses: as many questions to the database as of one.
    @Transactional(readOnly = true)
    Map<String, Way> of(List<Asked> matters) {
        if (matters.isEmpty()) {
            return Map.of();
        }
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var bySlug = bySlug(organs);
        var coming = coming(bySlug, today);
        var slugs = matters.stream().map(Asked::slug).toList();
        var facts = facts(matters, slugs);
        var proposed = table.proposals(slugs);
        var ways = new HashMap<String, Way>();
        for (var one : matters) {
            var had = facts.had(one.matter());
            var proposals =
                    Stream.concat(
                            Stream.ofNullable(proposed.get(one.slug())),
                            had.stream().map(OnAgenda::proposal));
            ways.put(
                    one.slug(),
                    Way.of(
                            been(one, had, facts, bySlug),
                            Way.goal(proposals.toList(), organs),
                            organs,
                            coming));
        }
        return ways;
    }

    /// What is known of many matters at once.
    ///
    /// @param meetings by their ids: those that have one of the matters, or are offered one
    /// @param presidium by the meeting's id
    private record Facts(
            List<OnAgenda> having,
            List<Offer> waiting,
            Map<UUID, List<Step>> told,
            Map<UUID, Meeting> meetings,
            Map<UUID, Presidium> presidium) {

        private List<OnAgenda> had(MatterId matter) {
            return having.stream().filter(one -> one.matter().equals(matter.value())).toList();
        }
    }

    private Facts facts(List<Asked> matters, List<String> slugs) {
        var having = meetings.having(matters.stream().map(Asked::matter).toList());
        var waiting = offers.of(slugs).stream().filter(Offer::waits).toList();
        var found =
                meetings.meetings(
                        Stream.concat(
                                        having.stream().map(OnAgenda::meeting),
                                        waiting.stream().map(Offer::meeting).map(MeetingId::new))
                                .collect(Collectors.toSet()));
        return new Facts(
                having,
                waiting,
                table.told(matters.stream().map(one -> one.matter().value()).toList()),
                found.stream()
                        .collect(Collectors.toMap(one -> one.id().value(), Function.identity())),
                presidium(found));
    }

    /// When each meeting's presidium went through what is offered to it, or is to.
    private Map<UUID, Presidium> presidium(List<Meeting> all) {
        var through = offers.through(all.stream().map(Meeting::id).toList());
        var presidium = new HashMap<UUID, Presidium>();
        offers.lastDays(all)
                .forEach((id, days) -> {
                    var done = through.get(id.value());
                    var day = days.presidium();
                    if (done != null) {
                        presidium.put(
                                id.value(), new Presidium(SwedishTime.dateOf(done.at()), true));
                    } else if (day != null) {
                        presidium.put(id.value(), new Presidium(day, false));
                    }
                });
        return presidium;
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
        var goal = Way.goal(proposals, organs);
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

    private List<Been> been(
            Asked asked, List<OnAgenda> had, Facts facts, Map<String, Organ> organs) {
        var been = new ArrayList<Been>();
        var told = facts.told().getOrDefault(asked.matter().value(), List.of());
        for (var one : had) {
            var meeting = facts.meetings().get(one.meeting().value());
            if (meeting != null) {
                been.add(been(meeting, organs, result(meeting, told), presidium(meeting, facts)));
            }
        }
        for (var offer : facts.waiting()) {
            var meeting = facts.meetings().get(offer.meeting());
            if (offer.matterSlug().equals(asked.slug())
                    && meeting != null
                    && clock.instant().isBefore(meeting.startsAt())) {
                been.add(been(meeting, organs, Result.OFFERED, presidium(meeting, facts)));
            }
        }
        been.sort(Comparator.comparing(Been::on));
        return been;
    }

    private static @Nullable Presidium presidium(Meeting meeting, Facts facts) {
        return facts.presidium().get(meeting.id().value());
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
}
