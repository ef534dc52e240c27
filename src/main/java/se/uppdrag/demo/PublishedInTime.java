package se.uppdrag.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/// How long it takes from the chair's press until everybody may read of it: on the meeting's page,
/// in the feed of meetings, by the API and in OParl.
record PublishedInTime(URI home, String meeting) {

    /// What is promised, in milliseconds.
    private static final double AIM = 2_000;

    private static final long PATIENCE = 60_000_000_000L;
    private static final String DAY = "2026-11-25";

    List<Figure> measure(Hall hall) {
        var figures = new ArrayList<Figure>();
        hall.does("ordforande", "upprop", "alla", "ja");
        granted(hall.does("ordforande", "oppna"));
        var opened = System.nanoTime();
        figures.add(figure("mötet öppnat, på sidan", opened, () -> reads(meeting, "Pågår")));
        figures.add(
                figure(
                        "mötet öppnat, i flödet",
                        opened,
                        () -> entry(body("/sammantraden.atom"), "<entry>").contains("pågår")));
        figures.add(
                figure(
                        "mötet öppnat, i API:et",
                        opened,
                        () ->
                                entry(body("/api/v1/meetings?limit=100"), "{\"id\"")
                                        .contains("pågår")));
        granted(hall.does("ordforande", "ta-upp", "arende", "1"));
        granted(hall.does("ordforande", "besluta"));
        var decided = System.nanoTime();
        figures.add(figure("beslut, på mötets sida", decided, () -> reads(meeting, "Klart")));
        figures.add(figure("beslut, i OParl", decided, this::told));
        hall.does("ordforande", "ta-upp", "arende", "3");
        return figures;
    }

    private static void granted(int status) {
        if (status != Players.GRANTED) {
            throw new IllegalStateException("Answered " + status);
        }
    }

    private static Figure figure(String name, long since, BooleanSupplier seen) {
        while (!seen.getAsBoolean()) {
            if (System.nanoTime() - since > PATIENCE) {
                throw new IllegalStateException("Not published: " + name);
            }
            LockSupport.parkNanos(10_000_000);
        }
        return new Figure(name, (System.nanoTime() - since) / 1e6, AIM, "ms", "löftet");
    }

    private boolean reads(String path, String word) {
        return new Visitor(home).reads(path).page().select("main").text().contains(word);
    }

    private String body(String path) {
        return new String(new Visitor(home).downloads(path), StandardCharsets.UTF_8);
    }

    /// Whether a decision of this meeting is among the open data.
    private boolean told() {
        return JsonMapper.shared()
                .readTree(body("/oparl/v1/meeting?limit=100"))
                .path("data")
                .valueStream()
                .filter(one -> one.path("name").asString("").equals("Kommunfullmäktige " + DAY))
                .anyMatch(one -> one.path("agendaItem").toString().contains("\"result\""));
    }

    /// The part of an answer that is of this meeting.
    private static String entry(String all, String beginning) {
        for (var part : all.split(Pattern.quote(beginning))) {
            if (part.contains("Kommunfullmäktige " + DAY)) {
                return part;
            }
        }
        return "";
    }
}
