package se.uppdrag.elections;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import se.uppdrag.elections.ProportionalElection.Ballots;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// The ballots of a proportional election as a JSON file, read token by token so that every mistake
/// can be told with its line.
///
/// @param drawn the lots that have been drawn
record BallotsFile(ProportionalElection election, DrawnOrder drawn) {

    private static final int MOST_SEATS = 999;
    private static final int MOST_PRESENT = 100_000;
    private static final String EXAMPLE =
            "{\"seats\":7,\"present\":31,\"ballots\":[{\"group\":\"A\",\"names\":[\"…\"],\"count\":17}],\"invalid\":0}";

    static BallotsFile read(InputStream file) throws IOException, UnreadableFile {
        try (var parser = new JsonFactory().createParser(ObjectReadContext.empty(), file)) {
            return new Reading(parser).file();
        } catch (JacksonException notJson) {
            var at = notJson.getLocation();
            throw new UnreadableFile(
                    at == null ? 0 : Math.max(0, at.getLineNr()),
                    "Filen är inte hel JSON. Så här ska den se ut: " + EXAMPLE);
        }
    }

    private static final class Reading {

        private final JsonParser parser;
        private int seats = -1;
        private int present = -1;
        private int invalid;
        private final List<Ballots> ballots = new ArrayList<>();
        private final List<List<String>> orders = new ArrayList<>();

        Reading(JsonParser parser) {
            this.parser = parser;
        }

        BallotsFile file() throws UnreadableFile {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw wrong("Ett objekt väntades: " + EXAMPLE);
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "seats" -> seats = number("seats", 1, MOST_SEATS);
                    case "present" -> present = number("present", 1, MOST_PRESENT);
                    case "invalid" -> invalid = number("invalid", 0, MOST_PRESENT);
                    case "ballots" -> ballots();
                    case "lot" -> lot();
                    default ->
                            throw wrong(
                                    "”%s” hör inte hit; seats, present, ballots, invalid och lot väntades."
                                            .formatted(name));
                }
            }
            if (parser.nextToken() != null) {
                throw wrong("Filen fortsätter efter sitt slut.");
            }
            return checked();
        }

        private BallotsFile checked() throws UnreadableFile {
            if (seats < 0 || present < 0 || ballots.isEmpty()) {
                throw new UnreadableFile(
                        0,
                        "%s saknas. Så här ska filen se ut: %s"
                                .formatted(
                                        seats < 0 ? "seats" : present < 0 ? "present" : "ballots",
                                        EXAMPLE));
            }
            int counted = invalid + ballots.stream().mapToInt(Ballots::count).sum();
            if (counted > present) {
                throw new UnreadableFile(
                        0,
                        "Valsedlarna är %d men bara %d är närvarande (present)."
                                .formatted(counted, present));
            }
            return new BallotsFile(
                    ProportionalElection.of(seats, present, ballots, invalid),
                    new DrawnOrder(orders));
        }

        private void ballots() throws UnreadableFile {
            expect(JsonToken.START_ARRAY, "ballots ska vara en lista.");
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                ballots.add(ballot());
            }
            expect(
                    JsonToken.END_ARRAY,
                    "Varje valsedelsgrupp ska vara ett objekt med group, names och count.");
        }

        private Ballots ballot() throws UnreadableFile {
            String group = "";
            int count = -1;
            List<String> names = List.of();
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                var name = parser.currentName();
                parser.nextToken();
                switch (name) {
                    case "group" -> group = text("group");
                    case "names" -> names = texts("names");
                    case "count" -> count = number("count", 0, MOST_PRESENT);
                    default ->
                            throw wrong(
                                    "”%s” hör inte hit; group, names och count väntades."
                                            .formatted(name));
                }
            }
            if (group.isEmpty()) {
                throw wrong(
                        "Gruppbeteckning (group) saknas. Valsedlar utan beteckning är ogiltiga (9 §) och räknas i invalid.");
            }
            if (names.isEmpty() || count < 0) {
                throw wrong(
                        "%s saknas för gruppen %s."
                                .formatted(names.isEmpty() ? "names" : "count", group));
            }
            if (new HashSet<>(names).size() < names.size()) {
                throw wrong("Gruppen %s har samma namn två gånger.".formatted(group));
            }
            return new Ballots(group, names, count);
        }

        /// One order for every lot, or a list of orders, one for each.
        private void lot() throws UnreadableFile {
            expect(JsonToken.START_ARRAY, "lot ska vara en lista av gruppbeteckningar.");
            var flat = new ArrayList<String>();
            for (var token = parser.nextToken();
                    token != JsonToken.END_ARRAY;
                    token = parser.nextToken()) {
                if (token == JsonToken.START_ARRAY && flat.isEmpty()) {
                    orders.add(texts("lot"));
                } else if (orders.isEmpty()) {
                    flat.add(text("lot"));
                } else {
                    throw wrong("lot är antingen grupper eller listor av grupper, inte båda.");
                }
            }
            if (!flat.isEmpty()) {
                orders.add(flat);
            }
        }

        private List<String> texts(String field) throws UnreadableFile {
            expect(JsonToken.START_ARRAY, field + " ska vara en lista av texter.");
            var texts = new ArrayList<String>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                texts.add(text(field));
            }
            return texts;
        }

        private String text(String field) throws UnreadableFile {
            expect(JsonToken.VALUE_STRING, field + " ska vara text.");
            var text = parser.getString().strip();
            if (text.isEmpty()) {
                throw wrong(field + " är tom.");
            }
            return text;
        }

        private int number(String field, int least, int most) throws UnreadableFile {
            var range = "%s ska vara ett heltal från %d till %d.".formatted(field, least, most);
            expect(JsonToken.VALUE_NUMBER_INT, range);
            var value = parser.getBigIntegerValue();
            if (value.bitLength() > 31 || value.intValue() < least || value.intValue() > most) {
                throw wrong(range);
            }
            return value.intValue();
        }

        private void expect(JsonToken token, String expected) throws UnreadableFile {
            if (parser.currentToken() != token) {
                throw wrong(expected);
            }
        }

        private UnreadableFile wrong(String expected) {
            return new UnreadableFile(
                    Math.max(1, parser.currentTokenLocation().getLineNr()), expected);
        }
    }
}
