package se.uppdrag.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// The chamber drawn as a half circle: a place for each seat, an arc for each party. Geometry only;
/// a table beside it always says the same in words.
///
/// @param places from the left bench to the right, in the order the seats were given
/// @param description what the picture shows, for those who do not see it
public record Hemicycle(List<Place> places, List<Arc> arcs, String description) {

    private static final double CENTRE_X = 560;
    private static final double CENTRE_Y = 534;
    private static final double INNER = 205;
    private static final double BETWEEN_ROWS = 78;
    private static final double ARC = 488;
    private static final double LABEL = 512;
    private static final int LARGEST_RADIUS = 29;

    /// What a seat did in a vote; [#PLAIN] where no vote is shown.
    public enum Vote {
        YES,
        NO,
        ABSTAIN,
        ABSENT,
        PLAIN
    }

    /// One seat to be drawn, given from left to right by party.
    public record Seat(String party, Vote vote) {}

    /// @param party code in lower case, as the style sheet has it
    public record Place(String x, String y, int radius, String party, Vote vote) {}

    /// @param path the arc's outline, as SVG has it
    /// @param anchor `start`, `middle` or `end`
    public record Arc(String party, String label, String path, String x, String y, String anchor) {}

    public Hemicycle {
        places = List.copyOf(places);
        arcs = List.copyOf(arcs);
    }

    /// @param seats by party from the left; those of one party stand together
    public static Hemicycle of(List<Seat> seats, String description) {
        var points = points(seats.size());
        var places = new ArrayList<Place>();
        for (int i = 0; i < seats.size(); i++) {
            var seat = seats.get(i);
            var point = points.get(i);
            places.add(
                    new Place(
                            number(point.x()),
                            number(point.y()),
                            radius(seats.size()),
                            seat.party().toLowerCase(Locale.ROOT),
                            seat.vote()));
        }
        return new Hemicycle(places, arcs(seats), description);
    }

    private record Point(double angle, double radius) {
        double x() {
            return CENTRE_X - radius * Math.cos(angle);
        }

        double y() {
            return CENTRE_Y - radius * Math.sin(angle);
        }
    }

    /// Each row gets seats in proportion to its length; points are then sorted from the left.
    private static List<Point> points(int count) {
        int rows = count > 24 ? 4 : count > 10 ? 3 : 2;
        var radii = new double[rows];
        double total = 0;
        for (int row = 0; row < rows; row++) {
            radii[row] = INNER + (row + 4 - rows) * BETWEEN_ROWS;
            total += radii[row];
        }
        var points = new ArrayList<Point>();
        int placed = 0;
        double reached = 0;
        for (int row = 0; row < rows; row++) {
            reached += radii[row];
            int upTo = (int) Math.round(count * reached / total);
            int inRow = upTo - placed;
            for (int i = 0; i < inRow; i++) {
                points.add(
                        new Point(
                                inRow == 1 ? Math.PI / 2 : Math.PI * i / (inRow - 1), radii[row]));
            }
            placed = upTo;
        }
        points.sort(Comparator.comparingDouble(Point::angle).thenComparingDouble(Point::radius));
        return points;
    }

    private static int radius(int count) {
        return count > 61 ? LARGEST_RADIUS * 61 / count : LARGEST_RADIUS;
    }

    private static List<Arc> arcs(List<Seat> seats) {
        var arcs = new ArrayList<Arc>();
        int from = 0;
        while (from < seats.size()) {
            var party = seats.get(from).party();
            int to = from;
            while (to < seats.size() && seats.get(to).party().equals(party)) {
                to++;
            }
            if (!party.isEmpty()) {
                arcs.add(arc(party, from, to, seats.size()));
            }
            from = to;
        }
        return arcs;
    }

    private static Arc arc(String party, int from, int to, int count) {
        double gap = 0.012;
        var start = new Point(Math.PI * from / count + gap, ARC);
        var end = new Point(Math.PI * to / count - gap, ARC);
        var middle = new Point(Math.PI * (from + to) / 2 / count, LABEL);
        var share = middle.angle() / Math.PI;
        return new Arc(
                party.toLowerCase(Locale.ROOT),
                party + " " + (to - from),
                "M%s %sA%s %s 0 0 1 %s %s"
                        .formatted(
                                number(start.x()),
                                number(start.y()),
                                number(ARC),
                                number(ARC),
                                number(end.x()),
                                number(end.y())),
                number(middle.x()),
                number(middle.y()),
                share < 0.4 ? "end" : share > 0.6 ? "start" : "middle");
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
