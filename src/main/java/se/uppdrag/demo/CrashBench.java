package se.uppdrag.demo;

import java.nio.file.Path;
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
        return List.of(
                count("program som dödades", outcome.programKills(), outcome),
                count("databaser som dödades", outcome.databaseKills(), outcome),
                count("bekräftade som försvann", outcome.held().lost(), outcome),
                count(
                        "gjorda två gånger, eller skadade",
                        outcome.held().twice() + outcome.held().damaged(),
                        outcome),
                new Figure(
                        "från haveri till kvittens, median", outcome.median(), AIM, "ms", "målet"),
                new Figure(
                        "från haveri till kvittens, längst",
                        outcome.slowest(),
                        AIM,
                        "ms",
                        "målet"));
    }

    private static Figure count(String name, long value, CrashTrial.Outcome outcome) {
        return new Figure(name, value, outcome.held().granted(), "st", "bekräftade");
    }
}
