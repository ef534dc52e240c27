package se.uppdrag.elections;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.uppdrag.elections.ProportionalElection.Ballots;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// The groups' lists as people type them, one a line: `A 17: Alva Berg, Bo Ek` with the ballots
/// counted, `A: Alva Berg, Bo Ek` before that.
///
/// @param lists what could be read
/// @param unreadable the first line that could not be, or empty
record BallotLists(List<Ballots> lists, String unreadable) {

    private static final Pattern COUNTED = Pattern.compile("([^:]*\\S)\\s+(\\d{1,7})\\s*:(.*)");
    private static final Pattern PLAIN = Pattern.compile("([^:]*):(.*)");
    private static final int MOST_LISTS = 60;

    /// A hundred names and their group; a pattern takes its time over more.
    private static final int LONGEST_LINE = 5_000;

    BallotLists {
        lists = List.copyOf(lists);
    }

    static BallotLists counted(String text) {
        return read(text, COUNTED, 3);
    }

    /// Without numbers: before anybody has voted.
    static BallotLists plain(String text) {
        return read(text, PLAIN, 2);
    }

    private static BallotLists read(String text, Pattern pattern, int namesAt) {
        var lists = new ArrayList<Ballots>();
        for (var line : text.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var parts = pattern.matcher(line);
            if (line.length() > LONGEST_LINE || !parts.matches() || lists.size() == MOST_LISTS) {
                return new BallotLists(lists, line);
            }
            var names =
                    Arrays.stream(parts.group(namesAt).split(","))
                            .map(String::strip)
                            .filter(name -> !name.isEmpty())
                            .toList();
            if (names.isEmpty() || names.stream().distinct().count() < names.size()) {
                return new BallotLists(lists, line);
            }
            lists.add(
                    new Ballots(
                            parts.group(1).strip(),
                            names,
                            namesAt == 3 ? Integer.parseInt(parts.group(2)) : 0));
        }
        return new BallotLists(lists, "");
    }

    /// Whether ballots may be printed of them: each list has a designation in words above its names
    /// (9 §). What else the act asks of a ballot is remarked upon (5–8, 10 §§).
    Outcome<List<Ballots>> printable(int seats) {
        var remarks = new ArrayList<Remark>();
        for (var list : lists) {
            if (list.group().isBlank()) {
                return Outcome.refused(
                        ElectionRefusal.LIST_HAS_NO_DESIGNATION, String.join(", ", list.names()));
            }
            if (list.names().size() > seats) {
                remarks.add(
                        new Remark(
                                Citation.section(Act.LPV, 10),
                                "elections.remark.too-many-names",
                                List.of(list.group(), Integer.toString(seats))));
            }
            list.names().stream()
                    .filter(name -> !name.contains(" "))
                    .forEach(name ->
                            remarks.add(
                                    new Remark(
                                            Citation.section(Act.LPV, "5–8"),
                                            "elections.remark.unclear-name",
                                            List.of(name, list.group()))));
        }
        return Outcome.granted(lists, remarks);
    }
}
