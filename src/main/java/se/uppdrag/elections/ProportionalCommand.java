package se.uppdrag.elections;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppdrag.elections.ProportionalElection.Result;
import tools.jackson.databind.json.JsonMapper;

/// `./uppdrag val FILE.json`: a proportional election under the act (2022:629), as JSON.
public final class ProportionalCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private ProportionalCommand() {}

    /// @return what the program exits with: 0 when done, 2 on bad input
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        // Whatever the terminal is set to: a file of ours is UTF-8.
        var messages = new PrintStream(err, true, StandardCharsets.UTF_8);
        if (arguments.size() != 1) {
            messages.println("Skriv: ./uppdrag val FIL.json");
            return BAD_INPUT;
        }
        var file = arguments.getFirst();
        try (var stream = Files.newInputStream(Path.of(file))) {
            var read = BallotsFile.read(stream);
            var result = read.election().elect(read.drawn());
            var json =
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(report(read.election(), result));
            out.writeBytes((json + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
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

    private static Map<String, Object> report(ProportionalElection election, Result result) {
        var report = new LinkedHashMap<String, Object>();
        report.put("quota", election.quota());
        report.put("seats", election.seats());
        report.put("present", election.present());
        report.put(
                "valid",
                election.groups().stream().mapToInt(ProportionalElection.Group::votes).sum());
        report.put("invalid", election.invalid());
        report.put("elected", result.elected().stream().map(ProportionalCommand::elected).toList());
        report.put("lots", result.ties().stream().map(ProportionalCommand::lot).toList());
        report.put("unfilled", result.unfilled());
        report.put("groups", groups(election, result));
        report.put("turns", result.turns().stream().map(ProportionalCommand::turn).toList());
        return report;
    }

    private static Map<String, Object> elected(ProportionalElection.Elected one) {
        var row = new LinkedHashMap<String, Object>();
        row.put("order", one.order());
        row.put("person", one.person());
        row.put("group", one.group());
        row.put("comparison", one.comparison().toString());
        if (one.shared().size() > 1) {
            row.put("shared", one.shared());
        }
        return row;
    }

    private static Map<String, Object> lot(ProportionalElection.Tie tie) {
        var row = new LinkedHashMap<String, Object>();
        row.put("at", tie.at());
        row.put("among", tie.among());
        row.put("comparison", tie.comparison().toString());
        row.put("seats", tie.seats());
        row.put("decides", tie.decidesSeat() ? "seat" : "order");
        row.put("drawn", tie.drawn());
        return row;
    }

    private static List<Map<String, Object>> groups(ProportionalElection election, Result result) {
        return election.groups().stream()
                .map(group -> {
                    var row = new LinkedHashMap<String, Object>();
                    row.put("group", group.label());
                    row.put("votes", group.votes());
                    row.put("names", group.names());
                    row.put(
                            "elected",
                            result.elected().stream()
                                    .filter(one -> one.group().equals(group.label()))
                                    .count());
                    return (Map<String, Object>) row;
                })
                .toList();
    }

    private static Map<String, Object> turn(ProportionalElection.Turn turn) {
        var row = new LinkedHashMap<String, Object>();
        row.put("group", turn.group());
        row.put("comparison", turn.comparison().toString());
        row.put("person", turn.person());
        row.put("shares", turn.sharedSeat());
        return row;
    }
}
