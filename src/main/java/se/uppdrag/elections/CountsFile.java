package se.uppdrag.elections;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppdrag.elections.MunicipalCount.Constituency;

/// Votes in municipal elections as a CSV file: a row for each party in the municipality
/// (`level=kommun`), and in each of its constituencies (`level=krets`).
final class CountsFile {

    static final List<String> COLUMNS =
            List.of(
                    "year",
                    "kommun_kod",
                    "kommun",
                    "level",
                    "krets_kod",
                    "krets",
                    "seats_kommun",
                    "fixed_seats_krets",
                    "valid_votes",
                    "party",
                    "votes");

    static final int MOST_SEATS = 999;
    private static final int FIRST_YEAR = 1952;
    private static final int LAST_YEAR = 2200;

    private final Map<String, Rows> municipalities = new LinkedHashMap<>();

    private CountsFile() {}

    /// Rows of one municipality in one year may stand anywhere in the file.
    static List<MunicipalCount> read(BufferedReader reader) throws IOException, UnreadableFile {
        var file = new CountsFile();
        var header = reader.readLine();
        if (header == null) {
            throw new UnreadableFile(
                    1, "Filen är tom. Första raden ska vara " + String.join(",", COLUMNS));
        }
        var lines = new CsvLines(header, COLUMNS);
        long number = 1;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank()) {
                file.add(lines.line(line, number));
            }
        }
        if (file.municipalities.isEmpty()) {
            throw new UnreadableFile(number, "Filen har inga rader med röster efter kolumnraden.");
        }
        var counts = new ArrayList<MunicipalCount>();
        for (var rows : file.municipalities.values()) {
            counts.add(rows.count());
        }
        return counts;
    }

    /// Those that stand alone without constituency rows though others of their year have them: if
    /// they are divided, the file does not tell.
    static List<MunicipalCount> withoutConstituencies(List<MunicipalCount> counts) {
        Set<Integer> years =
                counts.stream()
                        .filter(count -> !count.constituencies().isEmpty())
                        .map(MunicipalCount::year)
                        .collect(Collectors.toSet());
        return counts.stream()
                .filter(count -> count.constituencies().isEmpty() && years.contains(count.year()))
                .toList();
    }

    private void add(CsvLines.Line line) throws UnreadableFile {
        int year = line.number("year");
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw line.wrong("year är %d; ett valår från 1952 väntades.".formatted(year));
        }
        var code = line.required("kommun_kod");
        int seats = line.number("seats_kommun");
        if (seats < 1 || seats > MOST_SEATS) {
            throw line.wrong(
                    "seats_kommun är %d; ett tal från 1 till %d väntades."
                            .formatted(seats, MOST_SEATS));
        }
        var rows = municipalities.get(year + " " + code);
        if (rows == null) {
            rows = new Rows(year, code, line.text("kommun"), seats, line);
            municipalities.put(year + " " + code, rows);
        }
        if (rows.seats != seats) {
            throw line.wrong(
                    "seats_kommun är %d men %d på en tidigare rad för samma kommun och år."
                            .formatted(seats, rows.seats));
        }
        rows.add(line);
    }

    /// What the file has of one municipality in one year.
    private static final class Rows {

        private final int year;
        private final String code;
        private final String name;
        private final int seats;
        private final CsvLines.Line first;
        private final Map<String, Integer> whole = new LinkedHashMap<>();
        private final Map<String, Part> parts = new LinkedHashMap<>();
        private int validVotes = -1;

        private record Part(
                String name, int fixedSeats, int validVotes, Map<String, Integer> votes) {}

        Rows(int year, String code, String name, int seats, CsvLines.Line first) {
            this.year = year;
            this.code = code;
            this.name = name;
            this.seats = seats;
            this.first = first;
        }

        void add(CsvLines.Line line) throws UnreadableFile {
            var level = line.text("level");
            switch (level) {
                case "kommun" -> {
                    int valid = line.number("valid_votes");
                    if (validVotes >= 0 && valid != validVotes) {
                        throw line.wrong(
                                "valid_votes är %d men %d på en tidigare rad för kommunen."
                                        .formatted(valid, validVotes));
                    }
                    validVotes = valid;
                    put(whole, line);
                }
                case "krets" -> addToPart(line);
                default ->
                        throw line.wrong(
                                "level är ”%s”; ”kommun” eller ”krets” väntades.".formatted(level));
            }
        }

        private void addToPart(CsvLines.Line line) throws UnreadableFile {
            var partCode = line.required("krets_kod");
            int fixed = line.number("fixed_seats_krets");
            var part = parts.get(partCode);
            if (part == null) {
                part =
                        new Part(
                                line.text("krets"),
                                fixed,
                                line.number("valid_votes"),
                                new LinkedHashMap<>());
                parts.put(partCode, part);
            }
            if (part.fixedSeats() != fixed) {
                throw line.wrong(
                        "fixed_seats_krets är %d men %d på en tidigare rad för valkretsen."
                                .formatted(fixed, part.fixedSeats()));
            }
            put(part.votes(), line);
        }

        private static void put(Map<String, Integer> votes, CsvLines.Line line)
                throws UnreadableFile {
            var party = line.required("party");
            if (votes.putIfAbsent(party, line.number("votes")) != null) {
                throw line.wrong("Partiet ”%s” står två gånger.".formatted(party));
            }
        }

        MunicipalCount count() throws UnreadableFile {
            // Without rows for the whole the constituencies are summed up.
            boolean summed = whole.isEmpty();
            for (var part : parts.values()) {
                part.votes()
                        .forEach((party, votes) -> {
                            if (summed) {
                                whole.merge(party, votes, Integer::sum);
                            } else {
                                whole.putIfAbsent(party, 0);
                            }
                        });
            }
            int valid =
                    summed ? parts.values().stream().mapToInt(Part::validVotes).sum() : validVotes;
            check(valid);
            return new MunicipalCount(
                    year,
                    code,
                    name,
                    seats,
                    valid,
                    whole,
                    parts.entrySet().stream()
                            .map(part ->
                                    new Constituency(
                                            part.getKey(),
                                            part.getValue().name(),
                                            part.getValue().fixedSeats(),
                                            part.getValue().votes()))
                            .toList());
        }

        private void check(int valid) throws UnreadableFile {
            long sum = whole.values().stream().mapToLong(Integer::longValue).sum();
            if (sum > valid) {
                throw first.wrong(
                        "%s %d: partiernas röster är %d men valid_votes bara %d."
                                .formatted(name, year, sum, valid));
            }
            int fixed = parts.values().stream().mapToInt(Part::fixedSeats).sum();
            boolean everySeatFixed = !SeatRule.of(year).levelsOut();
            if (parts.size() > 1 && (fixed > seats || everySeatFixed && fixed != seats)) {
                throw first.wrong(
                        "%s %d: valkretsarnas fasta mandat är %d men seats_kommun %d."
                                .formatted(name, year, fixed, seats));
            }
        }
    }
}
