package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppdrag.statutes.StatuteText.Unit;

/// Changes to a text, unit by unit, as they are typed: `> Ändra 2 kap. 3 §`, `> Inför efter 3 §`,
/// `> Inför först` or `> Upphäv 4 §`, each with the new text under it.
///
/// Folding them onto the text before gives the text after; the same changes onto the same text
/// always give the same bytes.
record Amendment(List<Step> steps) {

    private static final Pattern DIRECTIVE =
            Pattern.compile("> ?(Ändra|Inför efter|Upphäv|Inför först)(?: (.+))?");

    Amendment {
        steps = List.copyOf(steps);
    }

    /// @param line where the change is typed, for faults
    sealed interface Step {

        int line();

        record Replace(int line, String key, List<Unit> units) implements Step {}

        record InsertAfter(int line, String key, List<Unit> units) implements Step {}

        record InsertFirst(int line, List<Unit> units) implements Step {}

        record Repeal(int line, String key) implements Step {}
    }

    /// The changes that are typed, or every fault in them.
    sealed interface Typed {

        record Changes(Amendment amendment) implements Typed {}

        record Faulty(List<Fault> faults) implements Typed {}
    }

    private record Section(int line, String word, String key, List<String> body) {}

    static Typed read(String source) {
        if (source.length() > TextReader.MOST_CHARACTERS) {
            return new Typed.Faulty(List.of(new Fault(1, Fault.Kind.TOO_LONG, "")));
        }
        var faults = new ArrayList<Fault>();
        var steps = new ArrayList<Step>();
        for (var section : sections(source, faults)) {
            var step = step(section, faults);
            if (step != null) {
                steps.add(step);
            }
        }
        if (steps.isEmpty() && faults.isEmpty()) {
            faults.add(new Fault(1, Fault.Kind.EMPTY, ""));
        }
        return faults.isEmpty()
                ? new Typed.Changes(new Amendment(steps))
                : new Typed.Faulty(faults);
    }

    private static List<Section> sections(String source, List<Fault> faults) {
        var sections = new ArrayList<Section>();
        int number = 0;
        for (var typed : source.lines().toList()) {
            number++;
            var line = TextReader.clean(typed);
            var found = DIRECTIVE.matcher(line);
            if (found.matches()) {
                var key = found.group(2) == null ? "" : found.group(2);
                sections.add(new Section(number, found.group(1), key, new ArrayList<>()));
            } else if (line.startsWith(">")) {
                faults.add(new Fault(number, Fault.Kind.CHANGE_IS_NOT_READ, line));
            } else if (!sections.isEmpty()) {
                sections.getLast().body().add(typed);
            } else if (!line.isEmpty()) {
                faults.add(new Fault(number, Fault.Kind.TEXT_BEFORE_A_CHANGE, ""));
                return List.of();
            }
        }
        return sections;
    }

    private static @Nullable Step step(Section section, List<Fault> faults) {
        int line = section.line();
        if (section.key().isEmpty() != section.word().equals("Inför först")) {
            faults.add(new Fault(line, Fault.Kind.CHANGE_IS_NOT_READ, section.word()));
            return null;
        }
        var body = section.body();
        var empty = body.stream().allMatch(String::isBlank);
        if (section.word().equals("Upphäv")) {
            if (!empty) {
                faults.add(new Fault(line, Fault.Kind.REPEAL_WITH_TEXT, section.key()));
            }
            return new Step.Repeal(line, section.key());
        }
        if (empty) {
            faults.add(new Fault(line, Fault.Kind.CHANGE_WITHOUT_TEXT, section.key()));
            return null;
        }
        return switch (TextReader.readPart(body, line + 1)) {
            case Reading.Faulty(var inside) -> {
                faults.addAll(inside);
                yield null;
            }
            case Reading.Read(var text) -> withText(section, text.units());
        };
    }

    private static Step withText(Section section, List<Unit> units) {
        return switch (section.word()) {
            case "Ändra" -> new Step.Replace(section.line(), section.key(), units);
            case "Inför efter" -> new Step.InsertAfter(section.line(), section.key(), units);
            default -> new Step.InsertFirst(section.line(), units);
        };
    }

    /// The text as it reads with the changes, one after the other.
    Reading onto(StatuteText before) {
        var text = before;
        for (var step : steps) {
            switch (apply(step, text)) {
                case Reading.Read(var after) -> text = after;
                case Reading.Faulty faulty -> {
                    return faulty;
                }
            }
        }
        if (text.equals(before)) {
            return Reading.faulty(1, Fault.Kind.CHANGES_NOTHING, "");
        }
        return ordered(text);
    }

    private static Reading apply(Step step, StatuteText text) {
        var units = new ArrayList<>(text.units());
        switch (step) {
            case Step.InsertFirst(_, var fresh) -> units.addAll(0, fresh);
            case Step.InsertAfter(int line, var key, var fresh) -> {
                var at = text.at(key);
                if (at.isEmpty()) {
                    return Reading.faulty(line, Fault.Kind.NOT_IN_THE_TEXT, key);
                }
                units.addAll(at.getLast() + 1, fresh);
            }
            case Step.Repeal(int line, var key) -> {
                var at = text.at(key);
                if (at.isEmpty()) {
                    return Reading.faulty(line, Fault.Kind.NOT_IN_THE_TEXT, key);
                }
                units.subList(at.getFirst(), at.getLast() + 1).clear();
            }
            case Step.Replace(int line, var key, var fresh) -> {
                var at = text.at(key);
                if (at.isEmpty()) {
                    return Reading.faulty(line, Fault.Kind.NOT_IN_THE_TEXT, key);
                }
                if (!sameNumber(text.units().get(at.getFirst()), fresh.getFirst())) {
                    return Reading.faulty(line, Fault.Kind.ANOTHER_NUMBER, key);
                }
                units.subList(at.getFirst(), at.getLast() + 1).clear();
                units.addAll(at.getFirst(), fresh);
            }
        }
        return new Reading.Read(new StatuteText(units));
    }

    /// A chapter takes the place of itself and a paragraph of itself; a heading may get another
    /// title.
    private static boolean sameNumber(Unit before, Unit after) {
        return switch (before) {
            case Unit.Chapter one ->
                    after instanceof Unit.Chapter other && other.number().equals(one.number());
            case Unit.Provision one ->
                    after instanceof Unit.Provision other && other.number().equals(one.number());
            case Unit.Heading _ -> after instanceof Unit.Heading;
            case Unit.Preamble _ -> after instanceof Unit.Preamble;
        };
    }

    /// Changes that put numbers in the wrong order are told of at the change that did.
    private Reading ordered(StatuteText text) {
        return switch (TextReader.read(text.text())) {
            case Reading.Read read -> read;
            case Reading.Faulty(var faults) ->
                    new Reading.Faulty(
                            faults.stream()
                                    .map(fault ->
                                            new Fault(
                                                    lineOf(fault.what()),
                                                    fault.kind(),
                                                    fault.what()))
                                    .toList());
        };
    }

    private int lineOf(String what) {
        return steps.stream()
                .filter(step -> !what.isEmpty() && texts(step).contains(what))
                .map(Step::line)
                .findFirst()
                .orElseGet(() -> Collections.max(steps.stream().map(Step::line).toList()));
    }

    private static String texts(Step step) {
        return switch (step) {
            case Step.Replace one -> new StatuteText(one.units()).text();
            case Step.InsertAfter one -> new StatuteText(one.units()).text();
            case Step.InsertFirst one -> new StatuteText(one.units()).text();
            case Step.Repeal one -> one.key();
        };
    }
}
