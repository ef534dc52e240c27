package se.uppdrag.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.register.Organ;

/// The way of a matter from organ to organ (`beredningskedja`): where it has been, where it is, and
/// what comes next if it goes where its own words say. Pure.
///
/// @param missed meetings on the way that it cannot reach
record Way(List<Stop> stops, List<Missed> missed) {

    enum State {
        DONE,
        NOW,
        NEXT
    }

    /// What came of it at a meeting, as far as the matter has been told.
    enum Result {
        OFFERED,
        ON_AGENDA,
        HELD,
        PROPOSED,
        DECIDED,
        REFERRED_BACK,
        TABLED
    }

    /// Where it has been, or is on an agenda or offered to one.
    ///
    /// @param presidium when its presidium goes through what is offered; nothing where no rule says
    record Been(
            Organ organ, LocalDate on, String href, Result result, @Nullable Presidium presidium) {

        boolean over() {
            return result != Result.OFFERED && result != Result.ON_AGENDA;
        }
    }

    /// @param on the day the organ's rules give, or the day it was done
    /// @param done whether it has been noted that it was
    record Presidium(LocalDate on, boolean done) {}

    /// A meeting it could come to.
    ///
    /// @param notice the last day for the notice (KL 5:13)
    /// @param lastDay for what is offered to it; nothing where the organ has none
    /// @param presidium when its presidium goes through what is offered; nothing where no rule says
    record Coming(
            Organ organ,
            MeetingId meeting,
            LocalDate on,
            String href,
            LocalDate notice,
            @Nullable LocalDate lastDay,
            @Nullable LocalDate presidium) {}

    /// @param on nothing where no meeting is planned that it can reach
    /// @param meeting what it is offered to by a press; only of the next stop
    /// @param late whether the last day for offering it is before the stop before
    /// @param presidium that it is not the organ's meeting but its presidium's preparation of it
    record Stop(
            String organ,
            State state,
            @Nullable LocalDate on,
            String href,
            @Nullable Result result,
            @Nullable MeetingId meeting,
            boolean late,
            boolean presidium) {

        /// As it is when it is not the next, and nobody offers it there by a press.
        private Stop alone() {
            return new Stop(organ, state, on, href, null, null, late, false);
        }

        /// What the organ's presidium does before it.
        private static Stop before(String organ, State state, LocalDate on) {
            return new Stop(organ, state, on, "", null, null, false, true);
        }
    }

    /// @param notice the day its notice had to be out, before the matter comes from `before`
    record Missed(
            String organ, LocalDate on, LocalDate notice, String before, LocalDate beforeOn) {}

    Way {
        stops = List.copyOf(stops);
        missed = List.copyOf(missed);
    }

    /// Who is to decide it, as its proposals say; nothing where they say nothing of another organ.
    ///
    /// @param organs by what the municipality calls them
    static Optional<Organ.Kind> goal(List<String> proposals, List<Organ> organs) {
        var words = String.join("\n", proposals).toLowerCase(SWEDISH);
        return Stream.of(Organ.Kind.ASSEMBLY, Organ.Kind.EXECUTIVE)
                .filter(kind -> proposed(kind, organs).matcher(words).find())
                .findFirst();
    }

    private static Pattern proposed(Organ.Kind kind, List<Organ> organs) {
        var names =
                Stream.concat(
                                kind == Organ.Kind.ASSEMBLY
                                        ? Stream.of("fullmäktige", "kommunfullmäktige")
                                        : Stream.of("kommunstyrelsen"),
                                organs.stream()
                                        .filter(one -> one.kind() == kind)
                                        .map(one -> one.name().toLowerCase(SWEDISH)))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return Pattern.compile("föreslår (att )?(" + names + ")");
    }

    private static final Locale SWEDISH = Locale.of("sv");

    /// @param been in the order of the days
    /// @param organs all there are
    /// @param coming meetings of all organs, in the order of the days
    static Way of(
            List<Been> been, Optional<Organ.Kind> goal, List<Organ> organs, List<Coming> coming) {
        var stops = new ArrayList<Stop>();
        var missed = new ArrayList<Missed>();
        boolean now = false;
        for (var one : been) {
            var presidium = one.presidium();
            if (presidium != null && (presidium.done() || !one.over())) {
                var state = presidium.done() ? State.DONE : now ? State.NEXT : State.NOW;
                now = now || state == State.NOW;
                stops.add(Stop.before(one.organ().name(), state, presidium.on()));
            }
            var state = one.over() ? State.DONE : now ? State.NEXT : State.NOW;
            now = now || !one.over();
            stops.add(
                    new Stop(
                            one.organ().name(),
                            state,
                            one.on(),
                            one.href(),
                            one.result(),
                            null,
                            false,
                            false));
        }
        if (been.isEmpty() || goal.isEmpty() || been.getLast().result() == Result.DECIDED) {
            return new Way(stops, missed);
        }
        var organ = been.getLast().organ();
        LocalDate from = been.getLast().on();
        boolean first = true;
        for (var next = after(organ, organs, goal.get());
                next.isPresent();
                next = after(next.get(), organs, goal.get())) {
            var stop = stop(next.get(), organ.name(), from, coming, missed);
            presidium(stop, coming)
                    .ifPresent(day -> stops.add(Stop.before(stop.organ(), State.NEXT, day)));
            stops.add(first ? stop : stop.alone());
            first = false;
            if (stop.on() == null) {
                from = LocalDate.MAX;
            } else {
                from = stop.on();
            }
            organ = next.get();
        }
        return new Way(stops, missed);
    }

    private static Optional<LocalDate> presidium(Stop stop, List<Coming> coming) {
        return coming.stream()
                .filter(one -> one.meeting().equals(stop.meeting()))
                .flatMap(one -> Optional.ofNullable(one.presidium()).stream())
                .findFirst();
    }

    /// The first meeting whose notice can still have it.
    private static Stop stop(
            Organ organ, String before, LocalDate from, List<Coming> coming, List<Missed> missed) {
        for (var one : coming) {
            if (!one.organ().slug().equals(organ.slug()) || !one.on().isAfter(from)) {
                continue;
            }
            if (one.notice().isBefore(from)) {
                missed.add(new Missed(organ.name(), one.on(), one.notice(), before, from));
                continue;
            }
            var lastDay = one.lastDay();
            return new Stop(
                    organ.name(),
                    State.NEXT,
                    one.on(),
                    one.href(),
                    null,
                    one.meeting(),
                    lastDay != null && lastDay.isBefore(from),
                    false);
        }
        return new Stop(organ.name(), State.NEXT, null, "", null, null, false, false);
    }

    /// The organ above, until the one that is to decide.
    private static Optional<Organ> after(Organ organ, List<Organ> organs, Organ.Kind goal) {
        return organ.kind() == goal || organ.assembly()
                ? Optional.empty()
                : organs.stream().filter(one -> above(organ, one)).findFirst();
    }

    private static boolean above(Organ organ, Organ other) {
        if (organ.parent() != null) {
            return other.slug().equals(organ.parent());
        }
        return switch (organ.kind()) {
            case COMMITTEE, JOINT_COMMITTEE -> other.kind() == Organ.Kind.EXECUTIVE;
            case EXECUTIVE, PREPARATORY_GROUP -> other.assembly();
            case ASSEMBLY, SUBCOMMITTEE, COMPANY, AUDIT -> false;
        };
    }
}
