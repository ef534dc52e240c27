package se.uppdrag.sitting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.uppdrag.sitting.pages.ChaptersPage;
import se.uppdrag.web.Swedish;
import tools.jackson.databind.json.JsonMapper;

/// The parts of an evening as places in a recording that began at a certain moment.
///
/// @param name of the meeting
record Recording(String name, Instant start, List<Part> parts) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// @param speech whether somebody speaks; else it is a whole item
    record Part(Instant from, Instant to, int item, String title, boolean speech) {}

    List<ChaptersPage.Line> lines() {
        return parts.stream()
                .map(part ->
                        new ChaptersPage.Line(
                                Swedish.second(part.from()),
                                clock(after(part.from())),
                                part.title(),
                                part.speech()))
                .toList();
    }

    /// Chapters in WebVTT (W3C). What lies before the start of the recording is not in it.
    String vtt() {
        var text = new StringBuilder("WEBVTT ").append(plain(name)).append("\n");
        for (var part : recorded()) {
            text.append('\n')
                    .append(clock(after(part.from())))
                    .append(".000 --> ")
                    .append(clock(after(part.to())))
                    .append(".000\n")
                    .append(plain(part.title()))
                    .append('\n');
        }
        return text.toString();
    }

    String json() {
        var recorded = recorded();
        return JSON.writeValueAsString(
                Map.of(
                        "version",
                        "1.2.0",
                        "title",
                        name,
                        "chapters",
                        recorded.stream()
                                .map(part ->
                                        Map.of(
                                                "startTime", after(part.from()).toSeconds(),
                                                "endTime", after(part.to()).toSeconds(),
                                                "title", part.title(),
                                                "toc", !part.speech()))
                                .toList()));
    }

    /// A cue must last: one that began and ended in the same second is a second long.
    private List<Part> recorded() {
        return parts.stream()
                .filter(part -> part.to().isAfter(start))
                .map(part ->
                        after(part.to()).compareTo(after(part.from())) > 0
                                ? part
                                : new Part(
                                        part.from(),
                                        part.from().plusSeconds(1),
                                        part.item(),
                                        part.title(),
                                        part.speech()))
                .toList();
    }

    private Duration after(Instant at) {
        var after = Duration.between(start, at);
        return after.isNegative() ? Duration.ZERO : Duration.ofSeconds(after.toSeconds());
    }

    private static String clock(Duration after) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d",
                after.toHours(),
                after.toMinutesPart(),
                after.toSecondsPart());
    }

    /// On one line, with nothing WebVTT would take for its own.
    private static String plain(String text) {
        return text.replaceAll("\\s+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
