package se.uppdrag.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.uppdrag.register.Party;

/// The county administrative board's decision as a list: who are members and substitutes for each
/// party, and in what order.
record CouncilList(List<Entry> entries) {

    static final String NAME = "Namn";
    static final String PARTY = "Parti";
    static final String POST = "Uppdrag";
    static final String ORDER = "Ordning";

    /// What each column may be called; headings are read without case and punctuation.
    private static final Map<String, String> HEADINGS =
            Map.ofEntries(
                    Map.entry("namn", NAME),
                    Map.entry("förnamn", "Förnamn"),
                    Map.entry("tilltalsnamn", "Förnamn"),
                    Map.entry("efternamn", "Efternamn"),
                    Map.entry("parti", PARTY),
                    Map.entry("partiförkortning", PARTY),
                    Map.entry("partibeteckning", PARTY),
                    Map.entry("uppdrag", POST),
                    Map.entry("roll", POST),
                    Map.entry("ledamotersättare", POST),
                    Map.entry("typ", POST),
                    Map.entry("ordning", ORDER),
                    Map.entry("ordningsnummer", ORDER),
                    Map.entry("nr", ORDER),
                    Map.entry("ersättareför", "Ersättare för"));

    /// @param order among the party's members, or among its substitutes
    record Entry(long line, String name, String party, boolean member, int order) {}

    CouncilList {
        entries = List.copyOf(entries);
    }

    static CouncilList read(InputStream file, List<Party> parties)
            throws IOException, UnreadableSheet {
        var sheet = Sheet.read(file);
        var columns = columns(sheet.rows().getFirst());
        var entries = new ArrayList<Entry>();
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            entries.add(new Reading(row, columns, parties).entry());
        }
        if (entries.isEmpty()) {
            throw new UnreadableSheet("Filen har inga rader under kolumnnamnen.");
        }
        return checked(entries, columns.containsKey("Ersättare för"));
    }

    private static Map<String, Integer> columns(Sheet.Row heading) throws UnreadableSheet {
        var columns = new HashMap<String, Integer>();
        for (int i = 0; i < heading.fields().size(); i++) {
            var known =
                    HEADINGS.get(
                            heading.fields()
                                    .get(i)
                                    .toLowerCase(Locale.ROOT)
                                    .replaceAll("[^\\p{L}]", ""));
            if (known != null && columns.put(known, i) != null) {
                throw new UnreadableSheet(heading.line(), known, "Kolumnen finns två gånger.");
            }
        }
        var whole = columns.containsKey("Förnamn") && columns.containsKey("Efternamn");
        for (var needed : List.of(NAME, PARTY, POST, ORDER)) {
            if (!columns.containsKey(needed) && !(needed.equals(NAME) && whole)) {
                throw new UnreadableSheet(
                        heading.line(),
                        needed,
                        "Kolumnen saknas. Första raden ska vara kolumnnamn: Namn, Parti, Uppdrag och Ordning, i vilken följd som helst.");
            }
        }
        return columns;
    }

    /// One row, read field by field so that a mistake is told with its column.
    private record Reading(Sheet.Row row, Map<String, Integer> columns, List<Party> parties) {

        Entry entry() throws UnreadableSheet {
            return new Entry(row.line(), name(), party(), member(), order());
        }

        private String text(String column) {
            var at = columns.get(column);
            return at == null || at >= row.fields().size()
                    ? ""
                    : row.fields().get(at).strip().replaceAll("\\s+", " ");
        }

        private String required(String column) throws UnreadableSheet {
            var text = text(column);
            if (text.isEmpty()) {
                throw wrong(column, "Fältet är tomt.");
            }
            if (text.startsWith("=") || text.startsWith("@") || text.startsWith("+")) {
                throw wrong(column, "”" + text + "” är en formel; ett värde väntades.");
            }
            return text;
        }

        private String name() throws UnreadableSheet {
            if (!columns.containsKey(NAME)) {
                return required("Förnamn") + " " + required("Efternamn");
            }
            var name = required(NAME);
            int comma = name.indexOf(',');
            if (comma > 0) {
                name = name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip();
            }
            if (!name.contains(" ") || name.chars().anyMatch(Character::isDigit)) {
                throw wrong(NAME, "”" + name + "”; förnamn och efternamn väntades.");
            }
            return name;
        }

        private String party() throws UnreadableSheet {
            var text = required(PARTY);
            for (var party : parties) {
                if (party.code().equalsIgnoreCase(text) || party.name().equalsIgnoreCase(text)) {
                    return party.code();
                }
            }
            throw wrong(
                    PARTY,
                    "”%s”; något av partierna %s väntades."
                            .formatted(
                                    text,
                                    parties.stream()
                                            .map(Party::code)
                                            .collect(Collectors.joining(", "))));
        }

        private boolean member() throws UnreadableSheet {
            var text = required(POST).toLowerCase(Locale.ROOT);
            return switch (text) {
                case "ledamot", "ordinarie", "l" -> true;
                case "ersättare", "ers", "e" -> false;
                default -> throw wrong(POST, "”" + text + "”; Ledamot eller Ersättare väntades.");
            };
        }

        private int order() throws UnreadableSheet {
            var text = required(ORDER);
            if (!text.matches("[1-9]\\d{0,2}")) {
                throw wrong(ORDER, "”" + text + "”; ett heltal från 1 väntades.");
            }
            return Integer.parseInt(text);
        }

        private UnreadableSheet wrong(String column, String expected) {
            return new UnreadableSheet(row.line(), column, expected);
        }
    }

    /// @param perMember whether substitutes stand under each member they may replace, and so more
    ///   than once
    private static CouncilList checked(List<Entry> entries, boolean perMember)
            throws UnreadableSheet {
        var names = new HashMap<String, Entry>();
        var orders = new HashSet<String>();
        var kept = new ArrayList<Entry>();
        for (var one : entries) {
            var before = names.putIfAbsent(one.name() + one.party(), one);
            if (before != null && perMember && !one.member() && !before.member()) {
                continue;
            }
            if (before != null) {
                throw new UnreadableSheet(
                        one.line(),
                        NAME,
                        "%s står redan på rad %d.".formatted(one.name(), before.line()));
            }
            if (!orders.add(one.party() + one.member() + one.order())) {
                throw new UnreadableSheet(
                        one.line(),
                        ORDER,
                        "Nummer %d finns redan för partiets %s."
                                .formatted(one.order(), one.member() ? "ledamöter" : "ersättare"));
            }
            kept.add(one);
        }
        return new CouncilList(kept);
    }

    List<Entry> members() {
        return entries.stream().filter(Entry::member).toList();
    }

    /// As it is carried from the preview to the act: the same file, in the one way we write it.
    String written() {
        return entries.stream()
                .map(one ->
                        String.join(
                                ";",
                                one.name(),
                                one.party(),
                                one.member() ? "Ledamot" : "Ersättare",
                                Integer.toString(one.order())))
                .collect(
                        Collectors.joining(
                                "\n",
                                String.join(";", List.of(NAME, PARTY, POST, ORDER)) + "\n",
                                ""));
    }
}
