package se.uppdrag.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// That what was copied comes back: how much, as of when, and how fast.
///
/// @param data a folder with a database in it that nobody uses; what is in it is used up
/// @param times how many copies
/// @param gigabytes how much is put into the database before the pace is taken
record RestoreBench(Path data, int times, int gigabytes, PrintStream out) {

    /// So much, within so many seconds.
    private static final double MUCH = 10e9;

    private static final double AIM = 900;

    List<Figure> measure() {
        var figures = new ArrayList<>(copies(new RestoreTrial(data, times, 20_261_125, out).run()));
        var pace = new RestorePace(data, gigabytes).run();
        figures.add(
                new Figure(
                        "%.1f GB tillbaka, startade och lästa".formatted(pace.bytes() / 1e9),
                        pace.pace(),
                        pace.plainPace(),
                        "MB/s",
                        "bara kopierade"));
        figures.add(new Figure("10 GB i den takten", pace.seconds(MUCH), AIM, "s", "målet"));
        return figures;
    }

    private List<Figure> copies(RestoreTrial.Outcome outcome) {
        outcome.wrong().forEach(out::println);
        if (outcome.lost() > 0 || !outcome.wrong().isEmpty()) {
            throw new IllegalStateException(
                    "%d are lost, and %d copies are wrong"
                            .formatted(outcome.lost(), outcome.wrong().size()));
        }
        var all = outcome.acknowledged();
        var slowest = outcome.found().stream().mapToDouble(PutBack.Found::seconds).max();
        return List.of(
                new Figure("kopior som återställdes", times, all, "st", "bekräftade"),
                new Figure(
                        "bekräftade före, som saknades", outcome.lost(), all, "st", "bekräftade"),
                new Figure(
                        "bekräftade efter, alla räknade", outcome.tail(), all, "st", "bekräftade"),
                new Figure(
                        "som inte stämde med kontrollpunkten",
                        outcome.wrong().size(),
                        times,
                        "st",
                        "kopior"),
                new Figure("en återställning, längst", slowest.orElse(0), AIM, "s", "målet"));
    }
}
