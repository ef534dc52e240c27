package se.uppdrag.demo;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was written after `./uppdrag bench`.
///
/// @param wanted names of what is to be measured
/// @param out the folder of the results
/// @param count how many, of what the measurement counts; 0 for as many as it usually takes
/// @param data a demonstration that is there already and that nobody uses, which is copied and
///   measured on; nothing for one that is made
/// @param seconds from one time to the next, of what is done again and again; 0 for the usual
/// @param gigabytes how much is put into the database, where that is measured; 0 for the usual
/// @param motions motions of the Riksdag, of which one makes a registry; nothing for invented ones
/// @param profiled whether to tell whose code was run, of what is measured in this very process
record BenchOptions(
        List<String> wanted,
        Path out,
        @Nullable Path data,
        int count,
        int seconds,
        int gigabytes,
        @Nullable Path motions,
        boolean profiled) {

    private static final List<String> NAMES =
            List.of(
                    "start",
                    "sida",
                    "publik",
                    "omrostning",
                    "mandat",
                    "foljare",
                    "langd",
                    "haverier",
                    "instanser",
                    "databasbyte",
                    "aterlasning",
                    "disk",
                    "verifiering",
                    "diarium",
                    "sok",
                    "protokoll",
                    "larande",
                    "styrning",
                    "kanarier");
    private static final String DEFAULT_OUT = "target/bench";

    boolean wants(String name) {
        return wanted.contains(name);
    }

    /// Whether something is to be measured on a program that runs in this very process.
    boolean wantsServed(Set<String> apart) {
        return wanted.stream().anyMatch(name -> !name.equals("mandat") && !apart.contains(name));
    }

    int count(int usually) {
        return count == 0 ? usually : count;
    }

    int gigabytes(int usually) {
        return gigabytes == 0 ? usually : gigabytes;
    }

    Duration between(int usually) {
        return Duration.ofSeconds(seconds == 0 ? usually : seconds);
    }

    /// @throws IllegalArgumentException with what was wrong
    static BenchOptions of(List<String> arguments) {
        var wanted = new ArrayList<String>();
        var folder = Path.of(DEFAULT_OUT);
        Path data = null;
        var count = 0;
        var seconds = 0;
        var gigabytes = 0;
        Path motions = null;
        var profiled = false;
        var left = arguments.iterator();
        while (left.hasNext()) {
            var argument = left.next();
            if (argument.equals("--out")) {
                folder = Path.of(value(argument, left));
            } else if (argument.equals("--data")) {
                data = Path.of(value(argument, left));
            } else if (argument.equals("--antal")) {
                count = number(argument, left);
            } else if (argument.equals("--sekunder")) {
                seconds = number(argument, left);
            } else if (argument.equals("--gb")) {
                gigabytes = number(argument, left);
            } else if (argument.equals("--motioner")) {
                motions = readable(argument, left);
            } else if (argument.equals("--profil")) {
                profiled = true;
            } else if (NAMES.contains(argument)) {
                wanted.add(argument);
            } else {
                throw new IllegalArgumentException(
                        "Mätningen ”%s” finns inte. Mätningarna heter %s."
                                .formatted(argument, String.join(", ", NAMES)));
            }
        }
        return new BenchOptions(
                wanted.isEmpty() ? NAMES : List.copyOf(wanted),
                folder,
                data,
                count,
                seconds,
                gigabytes,
                motions,
                profiled);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException("%s saknar värde.".formatted(option));
        }
        return left.next();
    }

    private static Path readable(String option, Iterator<String> left) {
        var file = Path.of(value(option, left));
        if (!Files.isReadable(file)) {
            throw new IllegalArgumentException("%s: %s går inte att läsa.".formatted(option, file));
        }
        return file;
    }

    private static int number(String option, Iterator<String> left) {
        var typed = value(option, left);
        if (!typed.matches("[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException(
                    "%s ska vara ett heltal större än noll.".formatted(option));
        }
        return Integer.parseInt(typed);
    }
}
