package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// A municipality in the list (`kommun`).
///
/// @param name what its folder, role and database are called after: `a-z`, digits and dashes
/// @param machine where its program runs; `localhost` for this one
record Hosted(String name, String machine) {

    static final String HERE = "localhost";

    /// So short that the database's name with the moment of a copy after it is not cut by
    /// PostgreSQL.
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");

    private static final int LONGEST = 30;
    private static final Pattern MACHINE =
            Pattern.compile("[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?");

    Hosted {
        if (!NAME.matcher(name).matches() || name.length() > LONGEST) {
            throw HostingFailed.badInput(t("hosting.name", name));
        }
        if (!MACHINE.matcher(machine).matches()) {
            throw HostingFailed.badInput(t("hosting.machine", machine));
        }
    }

    /// Its role and its database. Names hold no `_`, so no two municipalities share one.
    String database() {
        return "uppdrag_" + name.replace('-', '_');
    }

    boolean here() {
        return machine.equals(HERE);
    }

    /// The line of the list.
    String line() {
        return here() ? name : name + " " + machine;
    }

    /// Reads the list: a name on each line, and a machine where it is another. The order is that of
    /// upgrades, so the first is the one that is tried first.
    static List<Hosted> list(List<String> lines) {
        var found = new ArrayList<Hosted>();
        var seen = new HashSet<String>();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            var parts = line.split("\\s+");
            if (parts.length > 2) {
                throw HostingFailed.badInput(t("hosting.list.line", i + 1, line));
            }
            var one = new Hosted(parts[0], parts.length == 2 ? parts[1] : HERE);
            if (!seen.add(one.name())) {
                throw HostingFailed.badInput(t("hosting.list.twice", i + 1, one.name()));
            }
            found.add(one);
        }
        return found;
    }
}
