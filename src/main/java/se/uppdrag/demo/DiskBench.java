package se.uppdrag.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What it costs that the disk is full or fails, and that nothing is lost by it.
///
/// @param data a folder with a database in it that nobody uses
/// @param times how often each thing happens
record DiskBench(Path data, int times, PrintStream out) {

    /// Somebody in the middle of a vote waits no longer than this.
    private static final double AIM = 10_000;

    /// And is told no within this, in seconds.
    private static final double TOLD = 5;

    List<Figure> measure() {
        var figures = new ArrayList<Figure>();
        for (var kind : DiskTrial.Kind.values()) {
            var missing = DiskTrial.missing(kind);
            if (!missing.isEmpty()) {
                out.printf("HOPPAS ÖVER: disk, %s: %s.%n", name(kind), missing);
                continue;
            }
            figures.addAll(measured(kind, new DiskTrial(data, times, kind, 20_261_125).run()));
        }
        return figures;
    }

    private List<Figure> measured(DiskTrial.Kind kind, DiskTrial.Outcome outcome) {
        var held = outcome.held();
        if (!held.kept()) {
            throw new IllegalStateException("What was acknowledged is not there: " + outcome);
        }
        var name = name(kind);
        var figures = new ArrayList<Figure>();
        figures.add(count(name + ": gånger", times, held));
        figures.add(count(name + ": bekräftade som försvann", held.lost(), held));
        figures.add(
                count(
                        name + ": gjorda två gånger, eller skadade",
                        held.twice() + held.damaged(),
                        held));
        figures.add(count(name + ": svar som inte var tydliga", outcome.wrong(), held));
        if (kind != DiskTrial.Kind.ERROR) {
            figures.add(
                    new Figure(
                            name + ": då någon fick nej", outcome.felt(), times, "st", "gånger"));
            figures.add(
                    new Figure(
                            name + ": längsta väntan på ett nej",
                            outcome.told(),
                            TOLD,
                            "s",
                            "målet"));
        }
        figures.add(
                new Figure(
                        name + ": från frisk disk till kvittens, längst",
                        outcome.slowest(),
                        AIM,
                        "ms",
                        "målet"));
        return figures;
    }

    private static String name(DiskTrial.Kind kind) {
        return switch (kind) {
            case LITTLE -> "lite plats";
            case NOTHING -> "full disk";
            case ERROR -> "fel från disken";
        };
    }

    private static Figure count(String name, long value, Acknowledged held) {
        return new Figure(name, value, held.granted(), "st", "bekräftade");
    }
}
