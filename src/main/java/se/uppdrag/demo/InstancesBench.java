package se.uppdrag.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// What it costs those who vote that one of two instances is killed, or that their database is, and
/// that nothing is lost by it.
///
/// @param data a folder with a database in it that nobody uses; what is in it is used up
/// @param times how often
/// @param between from one time to the next
/// @param out where it says how it goes
record InstancesBench(Path data, int times, Duration between, PrintStream out) {

    /// Ninety-nine of a hundred wait no longer than this.
    private static final double AIM = 5_000;

    List<Figure> instances() {
        return figures(
                "instanser som dödades", new InstancesTrial(data, times, between, out).run());
    }

    List<Figure> databases() {
        return figures("gånger databasen byttes", new SwitchTrial(data, times, between, out).run());
    }

    private List<Figure> figures(String what, InstancesTrial.Outcome outcome) {
        var held = outcome.held();
        if (!held.kept()) {
            throw new IllegalStateException("What was acknowledged is not there: " + outcome);
        }
        var figures = new ArrayList<Figure>();
        figures.add(count(what, times, held));
        figures.add(count("bekräftade som försvann", held.lost(), held));
        figures.add(count("gjorda två gånger, eller skadade", held.twice() + held.damaged(), held));
        var sorted = outcome.waited().stream().mapToDouble(one -> one).sorted().toArray();
        for (var percent : List.of(50, 99, 100)) {
            figures.add(
                    new Figure(
                            "till medlemmens nästa kvittens, " + name(percent),
                            Swarm.percentile(sorted, percent),
                            AIM,
                            "ms",
                            "målet"));
        }
        return figures;
    }

    private static String name(int percent) {
        return switch (percent) {
            case 50 -> "median";
            case 100 -> "längst";
            default -> percent + " %";
        };
    }

    private static Figure count(String name, long value, Acknowledged held) {
        return new Figure(name, value, held.granted(), "st", "bekräftade");
    }
}
