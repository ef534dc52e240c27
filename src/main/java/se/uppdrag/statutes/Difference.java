package se.uppdrag.statutes;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.uppdrag.statutes.StatuteText.Placed;
import se.uppdrag.web.Rewording;

/// What one text has that another has not: unit by unit, and word by word within those that both
/// have.
record Difference(List<Line> lines) {

    Difference {
        lines = List.copyOf(lines);
    }

    /// @param key how the unit is cited
    /// @param change its words; all of one kind where the unit is whole
    record Line(Rewording.Kind kind, String key, Rewording change) {}

    static Difference between(StatuteText before, StatuteText after) {
        var old = byKey(before);
        var fresh = byKey(after);
        var lines = new ArrayList<Line>();
        for (var delta : DiffUtils.diff(keys(before), keys(after), true).getDeltas()) {
            if (delta.getType() == DeltaType.EQUAL) {
                for (var key : delta.getSource().getLines()) {
                    var change = Rewording.between(text(old, key), text(fresh, key));
                    lines.add(
                            new Line(
                                    change.none() ? Rewording.Kind.SAME : Rewording.Kind.CHANGED,
                                    key,
                                    change));
                }
            } else {
                for (var key : delta.getSource().getLines()) {
                    lines.add(
                            new Line(
                                    Rewording.Kind.REMOVED,
                                    key,
                                    Rewording.between(text(old, key), "")));
                }
                for (var key : delta.getTarget().getLines()) {
                    lines.add(
                            new Line(
                                    Rewording.Kind.ADDED,
                                    key,
                                    Rewording.between("", text(fresh, key))));
                }
            }
        }
        return new Difference(lines);
    }

    private static List<String> keys(StatuteText text) {
        return text.placed().stream().map(Placed::key).toList();
    }

    private static Map<String, Placed> byKey(StatuteText text) {
        return text.placed().stream().collect(Collectors.toMap(Placed::key, one -> one));
    }

    private static String text(Map<String, Placed> units, String key) {
        var found = units.get(key);
        return found == null ? "" : found.unit().text();
    }

    /// Only what differs.
    List<Line> changed() {
        return lines.stream().filter(one -> one.kind() != Rewording.Kind.SAME).toList();
    }

    /// The new text put together from nothing but what is shown: what was taken away left out.
    String applied() {
        return together(Rewording.Kind.REMOVED, Rewording::after);
    }

    /// The old text put together the same way.
    String before() {
        return together(Rewording.Kind.ADDED, Rewording::before);
    }

    private String together(Rewording.Kind without, Function<Rewording, String> words) {
        var lines =
                this.lines.stream()
                        .filter(one -> one.kind() != without)
                        .flatMap(one -> words.apply(one.change()).lines())
                        .toList();
        var spaced = String.join("\n\n", lines).lines().toList();
        return TextReader.readPart(spaced, 1) instanceof Reading.Read(var text) ? text.text() : "";
    }
}
