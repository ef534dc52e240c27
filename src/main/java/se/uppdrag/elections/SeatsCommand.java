package se.uppdrag.elections;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import se.uppdrag.elections.Distribution.Share;
import se.uppdrag.web.CsvField;

/// `./uppdrag mandat FILE.csv`: the seats of every municipal election in the file, as CSV.
public final class SeatsCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;
    private static final String HEADER =
            "year,kommun_kod,level,krets_kod,party,seats,seats_of_which_utjamning,lot\n";

    private SeatsCommand() {}

    /// @return what the program exits with: 0 when done, 2 on bad input
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        // Whatever the terminal is set to: a file of ours is UTF-8.
        var messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        if (arguments.size() != 1) {
            messages.println(
                    "Skriv: ./uppdrag mandat FIL.csv, med kolumnerna "
                            + String.join(",", CountsFile.COLUMNS));
            return BAD_INPUT;
        }
        var file = arguments.getFirst();
        try (var reader = TextFile.open(Path.of(file))) {
            var counts = CountsFile.read(reader);
            var seats = counts.stream().map(Distribution::of).toList();
            var text = new StringBuilder(HEADER);
            seats.forEach(one -> write(one, text));
            // All or nothing: written only when every municipality has been counted.
            out.writeBytes(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            seats.forEach(one -> tell(one, messages));
            CountsFile.withoutConstituencies(counts)
                    .forEach(one ->
                            messages.printf(
                                    "Obs: %s %d saknar valkretsrader och räknas som en valkrets. Är kommunen indelad blir mandaten andra.%n",
                                    one.name(), one.year()));
            return DONE;
        } catch (UnreadableFile unreadable) {
            messages.println(unreadable.in(file));
        } catch (NoSuchFileException missing) {
            messages.printf("Filen ”%s” finns inte.%n", file);
        } catch (IOException | InvalidPathException broken) {
            messages.printf("%s: filen kan inte läsas (%s).%n", file, broken.getMessage());
        }
        return BAD_INPUT;
    }

    private static void write(Distribution distribution, StringBuilder text) {
        distribution
                .seats()
                .forEach((party, seats) ->
                        text.append(
                                row(
                                        distribution,
                                        "",
                                        party,
                                        new Share(seats, levelling(distribution, party)))));
        for (var constituency : distribution.constituencies()) {
            constituency
                    .parties()
                    .forEach((party, share) ->
                            text.append(row(distribution, constituency.code(), party, share)));
        }
    }

    private static int levelling(Distribution distribution, String party) {
        return distribution.constituencies().stream()
                .mapToInt(one -> one.parties().getOrDefault(party, new Share(0, 0)).levelling())
                .sum();
    }

    private static String row(
            Distribution distribution, String constituency, String party, Share share) {
        var count = distribution.count();
        return "%d,%s,%s,%s,%s,%d,%d,%s\n"
                .formatted(
                        count.year(),
                        CsvField.comma(count.code()),
                        constituency.isEmpty() ? "kommun" : "krets",
                        CsvField.comma(constituency),
                        CsvField.comma(party),
                        share.seats(),
                        share.levelling(),
                        CsvField.comma(lot(distribution, constituency, party)));
    }

    /// Where parties compete for a seat the lot stands in their rows; where constituencies compete
    /// for a party's seat it stands in that party's.
    private static String lot(Distribution distribution, String constituency, String party) {
        boolean oneArea = !distribution.count().divided();
        return distribution.open().stream()
                .filter(lot ->
                        switch (lot.stage()) {
                            case SEAT ->
                                    lot.among().contains(party)
                                            && (oneArea
                                                    || lot.constituency().equals(constituency)
                                                    || constituency.isEmpty());
                            case RETURN, LEVELLING ->
                                    lot.party().equals(party)
                                            && (constituency.isEmpty()
                                                    || lot.among().contains(constituency));
                            case REDISTRIBUTION -> lot.among().contains(constituency + " " + party);
                        })
                .map(lot -> String.join("|", lot.among()))
                .distinct()
                .collect(Collectors.joining("|"));
    }

    private static void tell(Distribution distribution, PrintStream messages) {
        var count = distribution.count();
        for (var lot : distribution.open()) {
            messages.printf(
                    "Lott: %s %d: %s avgörs mellan %s (jämförelsetal %s).%n",
                    count.name(),
                    count.year(),
                    what(lot),
                    String.join(", ", lot.among()),
                    lot.comparison());
        }
    }

    private static String what(Lot lot) {
        return switch (lot.stage()) {
            case SEAT ->
                    "mandat %d%s"
                            .formatted(
                                    lot.seat(),
                                    lot.constituency().isEmpty()
                                            ? ""
                                            : " i valkrets " + lot.constituency());
            case RETURN -> "vilket mandat %s återför".formatted(lot.party());
            case REDISTRIBUTION -> "ett återfört mandat";
            case LEVELLING -> "valkretsen för ett utjämningsmandat åt %s".formatted(lot.party());
        };
    }
}
