package se.uppdrag.demo;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What it costs to be killed, and that nothing is lost by it.
///
/// @param data a folder with a database in it that nobody uses
record CrashBench(Path data, int kills) {

    /// Somebody in the middle of a vote waits no longer than this.
    private static final double AIM = 10_000;

    List<Figure> measure() {
        // Once in peace: what a start leaves behind to make the next one quicker is then there.
        ServerProcess.start(data, ServerProcess.freePort(), Map.of()).serving().close();
        var outcome = new CrashTrial(data, kills, 20_261_125, false).run();
        if (!outcome.held().kept()) {
            throw new IllegalStateException("What was acknowledged is not there: " + outcome);
        }
        var figures = new ArrayList<Figure>();
        figures.add(count("program som dödades", outcome.program().size(), outcome));
        figures.add(count("databaser som dödades", outcome.database().size(), outcome));
        figures.add(count("bekräftade som försvann", outcome.held().lost(), outcome));
        figures.add(
                count(
                        "gjorda två gånger, eller skadade",
                        outcome.held().twice() + outcome.held().damaged(),
                        outcome));
        figures.addAll(back("från dödat program till kvittens", outcome.program()));
        figures.addAll(back("från dödad databas till kvittens", outcome.database()));
        return List.copyOf(figures);
    }

    private static List<Figure> back(String name, List<Double> waits) {
        if (waits.isEmpty()) {
            return List.of();
        }
        var sorted = waits.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return List.of(
                new Figure(name + ", median", Swarm.percentile(sorted, 50), AIM, "ms", "målet"),
                new Figure(name + ", längst", sorted[sorted.length - 1], AIM, "ms", "målet"));
    }

    private static Figure count(String name, long value, CrashTrial.Outcome outcome) {
        return new Figure(name, value, outcome.held().granted(), "st", "bekräftade");
    }
}
