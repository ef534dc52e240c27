package se.uppdrag.steering;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.steering.pages.Plot;

/// Where everything stands in a plot. Places are rounded to whole units of the picture.
final class Plots {

    private static final int LEFT = 84;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;
    private static final int LABELS_MOST = 6;

    /// A line: a value for each place across, or nothing where there is none.
    record Series(String name, List<@Nullable BigDecimal> values) {}

    private final List<String> across;
    private final double least;
    private final double most;

    private Plots(List<String> across, List<Series> series, @Nullable BigDecimal target) {
        this.across = across;
        var all = new ArrayList<Double>();
        series.forEach(one ->
                one.values()
                        .forEach(value -> {
                            if (value != null) {
                                all.add(value.doubleValue());
                            }
                        }));
        if (target != null) {
            all.add(target.doubleValue());
        }
        double low = all.stream().mapToDouble(one -> one).min().orElse(0);
        double high = all.stream().mapToDouble(one -> one).max().orElse(1);
        double air = high > low ? (high - low) / 10 : Math.max(1, Math.abs(high) / 10);
        least = low >= 0 && low - air < 0 ? 0 : low - air;
        most = high + air;
    }

    /// @param names what stands at the edge, from the least value to the most
    static Plot of(
            String description,
            List<String> across,
            List<Series> series,
            @Nullable BigDecimal target,
            String targetName,
            Function<BigDecimal, String> names) {
        var plots = new Plots(across, series, target);
        var lines = new ArrayList<Plot.Line>();
        var dots = new ArrayList<Plot.Dot>();
        for (int i = 0; i < series.size(); i++) {
            var one = series.get(i);
            lines.add(plots.line(one, i > 0));
            if (i == 0) {
                dots.addAll(plots.dots(one));
            }
        }
        return new Plot(
                description,
                lines,
                dots,
                target == null ? -1 : plots.y(target.doubleValue()),
                targetName,
                plots.labels(),
                List.of(
                        plots.edge(names, plots.most),
                        plots.edge(names, (plots.most + plots.least) / 2),
                        plots.edge(names, plots.least)),
                dots.isEmpty());
    }

    private Plot.Line line(Series one, boolean second) {
        var dots = dots(one);
        var points =
                dots.stream().map(dot -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
        var last = dots.isEmpty() ? new Plot.Dot(LEFT, TOP) : dots.getLast();
        return new Plot.Line(one.name(), points, second, last.x(), last.y());
    }

    private List<Plot.Dot> dots(Series one) {
        var dots = new ArrayList<Plot.Dot>();
        for (int i = 0; i < one.values().size(); i++) {
            var value = one.values().get(i);
            if (value != null) {
                dots.add(new Plot.Dot(x(i), y(value.doubleValue())));
            }
        }
        return dots;
    }

    private int x(int place) {
        int width = Plot.WIDTH - LEFT - RIGHT;
        return across.size() < 2 ? LEFT + width / 2 : LEFT + place * width / (across.size() - 1);
    }

    private int y(double value) {
        return (int)
                Math.round(
                        Plot.HEIGHT
                                - BOTTOM
                                - (value - least) / (most - least) * (Plot.HEIGHT - BOTTOM - TOP));
    }

    private List<Plot.Label> labels() {
        int step = Math.max(1, Math.ceilDiv(across.size(), LABELS_MOST));
        return IntStream.range(0, across.size())
                .filter(place -> place % step == 0)
                .mapToObj(place -> new Plot.Label(across.get(place), x(place), Plot.HEIGHT - 8))
                .toList();
    }

    private Plot.Label edge(Function<BigDecimal, String> names, double value) {
        return new Plot.Label(names.apply(BigDecimal.valueOf(value)), LEFT - 8, y(value) + 4);
    }
}
