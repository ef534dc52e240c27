package se.uppdrag.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import se.uppdrag.register.Party;

/// The county administrative board's decision as a list: who are members and substitutes for each
/// party, and in what order.
///
/// @param entries everybody once
/// @param named whom each member has to serve for her, where the file says so
/// @param perMember whether the file has the column that says so
record CouncilList(List<Entry> entries, List<Named> named, boolean perMember) {

    static final String NAME = "Namn";
    static final String PARTY = "Parti";
    static final String POST = "Uppdrag";
    static final String ORDER = "Ordning";
    static final String FOR = "Ersättare för";
    static final String CONSTITUENCY = "Valkrets";

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
                    Map.entry("valkrets", CONSTITUENCY),
                    Map.entry("valkretsnamn", CONSTITUENCY),
                    Map.entry("ersättareför", FOR),
                    Map.entry("ersättareförledamot", FOR));

    /// @param order among the party's members, or among its substitutes
    /// @param constituency the part of a divided municipality; empty where the file has none
    record Entry(
            long line, String name, String party, boolean member, int order, String constituency) {

        /// The same person as number so and so.
        Entry as(int number) {
            return new Entry(line, name, party, member, number, constituency);
        }
    }

    /// @param alternates the first first (14 kap. 16–17 §§ vallagen)
    record Named(String member, String party, List<String> alternates) {

        Named {
            alternates = List.copyOf(alternates);
        }
    }

    CouncilList {
        entries = List.copyOf(entries);
        named = List.copyOf(named);
    }

    static CouncilList read(InputStream file, List<Party> parties)
            throws IOException, UnreadableSheet {
        var sheet = Sheet.read(file);
        var columns = columns(sheet.rows().getFirst());
        var lines = new CouncilLines(columns.containsKey(FOR));
        for (var row : sheet.rows().subList(1, sheet.rows().size())) {
            var reading = new Reading(row, columns, parties);
            lines.add(reading.entry(), reading.forMember());
        }
        return lines.list();
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
            return new Entry(row.line(), name(), party(), member(), order(), constituency());
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

        /// The member whom a substitute is named for; empty where it is for all of the party's.
        String forMember() throws UnreadableSheet {
            var text = text(FOR);
            return text.isEmpty() ? "" : turned(required(FOR));
        }

        private String name() throws UnreadableSheet {
            if (!columns.containsKey(NAME)) {
                return required("Förnamn") + " " + required("Efternamn");
            }
            var name = turned(required(NAME));
            if (!name.contains(" ") || name.chars().anyMatch(Character::isDigit)) {
                throw wrong(NAME, "”" + name + "”; förnamn och efternamn väntades.");
            }
            return name;
        }

        /// `Berg, Alva` is the same as `Alva Berg`.
        private static String turned(String name) {
            int comma = name.indexOf(',');
            return comma > 0
                    ? name.substring(comma + 1).strip() + " " + name.substring(0, comma).strip()
                    : name;
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

        private String constituency() throws UnreadableSheet {
            return text(CONSTITUENCY).isEmpty() ? "" : required(CONSTITUENCY);
        }

        private UnreadableSheet wrong(String column, String expected) {
            return new UnreadableSheet(row.line(), column, expected);
        }
    }

    List<Entry> members() {
        return entries.stream().filter(Entry::member).toList();
    }

    /// Whom the member has to serve for her; nobody where the order of the party goes.
    List<String> namedFor(String member, String party) {
        return named.stream()
                .filter(one -> one.member().equals(member) && one.party().equals(party))
                .findFirst()
                .map(Named::alternates)
                .orElse(List.of());
    }

    /// Whether the file says for which part of the municipality each was elected.
    boolean divided() {
        return entries.stream().anyMatch(one -> !one.constituency().isEmpty());
    }

    /// As it is carried from the preview to the act: the same file, in the one way we write it.
    String written() {
        var lines = new ArrayList<String>();
        lines.add(heading());
        for (var one : entries) {
            lines.add(
                    line(
                            one.name(),
                            one.party(),
                            one.member() ? "Ledamot" : "Ersättare",
                            one.order(),
                            one.constituency(),
                            ""));
        }
        for (var one : named) {
            int order = 0;
            for (var alternate : one.alternates()) {
                lines.add(
                        line(
                                alternate,
                                one.party(),
                                "Ersättare",
                                ++order,
                                constituency(alternate, one.party()),
                                one.member()));
            }
        }
        return String.join("\n", lines) + "\n";
    }

    private String constituency(String name, String party) {
        return entries.stream()
                .filter(one -> one.name().equals(name) && one.party().equals(party))
                .findFirst()
                .map(Entry::constituency)
                .orElse("");
    }

    private String heading() {
        return String.join(";", NAME, PARTY, POST, ORDER, CONSTITUENCY)
                + (perMember ? ";" + FOR : "");
    }

    private String line(
            String name, String party, String post, int order, String part, String member) {
        return String.join(";", name, party, post, Integer.toString(order), part)
                + (perMember ? ";" + member : "");
    }
}
