package se.uppdrag.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What has happened to something, drawn along a line where a day is always as long. Geometry and
/// words; the list beside the picture always says the same, under the same numbers.
///
/// @param dots in the order things happened
/// @param deadline where the last day stands on the line; nothing where there is none
/// @param todayX where today stands, where it is on the line
public record Timeline(
        List<Dot> dots,
        String first,
        String last,
        @Nullable Mark deadline,
        int todayX,
        String description) {

    /// Long ways are drawn from their end; the list has all of it.
    private static final int MOST = 12;

    private static final int LEFT = 12;
    private static final int WIDTH = 296;
    private static final int APART = 22;

    /// @param detail where or by whom; may be empty
    public record Event(LocalDate on, String what, String detail, String href) {}

    /// @param number as in the list
    public record Dot(int number, int x, String date, String what, String detail, String href) {}

    /// A day that stands on the line without having happened on it.
    public record Mark(int x, String date) {}

    public Timeline {
        dots = List.copyOf(dots);
    }

    /// @param deadline the last day by law; nothing where there is none
    public static Timeline of(
            List<Event> events, @Nullable LocalDate deadline, LocalDate today, String description) {
        if (events.isEmpty()) {
            return new Timeline(List.of(), "", "", null, LEFT, description);
        }
        var from = events.getFirst().on();
        var to = latest(events.getLast().on(), today);
        to = deadline == null ? to : latest(to, deadline);
        var days = Math.max(1, ChronoUnit.DAYS.between(from, to));
        var dots = new ArrayList<Dot>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            dots.add(
                    new Dot(
                            i + 1,
                            x(from, event.on(), days),
                            Swedish.date(event.on()),
                            event.what(),
                            event.detail(),
                            event.href()));
        }
        return new Timeline(
                spread(dots),
                Swedish.date(from),
                Swedish.date(to),
                deadline == null ? null : new Mark(x(from, deadline, days), Swedish.date(deadline)),
                x(from, today, days),
                description);
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static int x(LocalDate from, LocalDate on, long days) {
        return LEFT + (int) (WIDTH * ChronoUnit.DAYS.between(from, on) / days);
    }

    /// Dots never cover one another: what happened close together is moved apart, first to the
    /// right and then, where the line ends, back to the left.
    private static List<Dot> spread(List<Dot> dots) {
        var placed = new ArrayList<>(dots);
        int first = Math.max(0, placed.size() - MOST);
        for (int i = first + 1; i < placed.size(); i++) {
            placed.set(
                    i,
                    at(placed.get(i), Math.max(placed.get(i).x(), placed.get(i - 1).x() + APART)));
        }
        int most = LEFT + WIDTH;
        for (int i = placed.size() - 1; i >= first; i--) {
            placed.set(i, at(placed.get(i), Math.min(placed.get(i).x(), most)));
            most = placed.get(i).x() - APART;
        }
        return placed;
    }

    private static Dot at(Dot dot, int x) {
        return new Dot(dot.number(), x, dot.date(), dot.what(), dot.detail(), dot.href());
    }

    /// Those that the line has room for.
    public List<Dot> drawn() {
        return dots.subList(Math.max(0, dots.size() - MOST), dots.size());
    }
}
