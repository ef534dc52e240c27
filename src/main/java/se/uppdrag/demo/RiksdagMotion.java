package se.uppdrag.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.tukaani.xz.XZInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A motion as the Riksdag's open data give it: who move it, what they propose in numbered
/// sentences and why. Read from a file of one a line, or invented in the same shape and of the same
/// size on average (2.6 movers, 3.6 proposals and 900 words, counted among 2 602 motions of
/// 2022–2026).
record RiksdagMotion(
        String title, List<String> movers, LocalDate day, List<String> proposals, String reasons) {

    private static final int INVENTED_WORDS = 800;

    RiksdagMotion {
        movers = List.copyOf(movers);
        proposals = List.copyOf(proposals);
    }

    /// @param file JSON, a motion a line, packed by xz
    /// @return those that somebody moves; of one taken back the Riksdag names nobody
    static List<RiksdagMotion> read(Path file) {
        var json = JsonMapper.shared();
        try (var in =
                new BufferedReader(
                        new InputStreamReader(
                                new XZInputStream(Files.newInputStream(file)),
                                StandardCharsets.UTF_8))) {
            return in.lines()
                    .map(line -> of(json.readTree(line)))
                    .filter(motion -> !motion.movers.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RiksdagMotion of(JsonNode motion) {
        var movers = new ArrayList<String>();
        for (var mover : motion.path("undertecknare")) {
            movers.add(mover.path("namn").asString() + " (" + mover.path("parti").asString() + ")");
        }
        var proposals = new ArrayList<String>();
        for (var proposal : motion.path("yrkanden")) {
            proposals.add(proposal.path("lydelse").asString());
        }
        return new RiksdagMotion(
                motion.path("titel").asString(),
                movers,
                LocalDate.parse(motion.path("datum").asString()),
                proposals,
                motion.path("text").asString(""));
    }

    static RiksdagMotion invented(Random chance) {
        return new RiksdagMotion(
                BenchWords.text(chance, 8),
                some(chance, 5, "Ines Invånare (S)", 0),
                LocalDate.of(2020, 1, 1).plusDays(chance.nextInt(2_500)),
                some(chance, 6, "Fullmäktige beslutar om", 20),
                BenchWords.text(chance, INVENTED_WORDS));
    }

    private static List<String> some(Random chance, int most, String first, int words) {
        return IntStream.rangeClosed(0, chance.nextInt(most))
                .mapToObj(_ -> (first + " " + BenchWords.text(chance, words)).strip())
                .toList();
    }

    String firstMover() {
        return movers.getFirst();
    }

    Instant at() {
        return day.atTime(8, 0).toInstant(ZoneOffset.UTC);
    }

    /// As it is handed in on paper.
    String text() {
        var text = new StringBuilder("Motion av ").append(String.join(", ", movers)).append("\n\n");
        for (int i = 0; i < proposals.size(); i++) {
            text.append(i + 1).append(". ").append(proposals.get(i)).append('\n');
        }
        return text.append('\n').append(reasons).toString().strip();
    }
}
