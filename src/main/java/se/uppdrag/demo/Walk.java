package se.uppdrag.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.uppdrag.demo.Visitor.Seen;
import se.uppdrag.demo.WalkCommand.Told;
import se.uppdrag.register.Person;

/// The main story, step by step, each by the page of the one whose step it is. A step that does not
/// hold ends the walk and says what was seen instead.
final class Walk {

    static final String MEETING = "/sammantraden/kf/2026-11-25";

    private final URI home;
    private final Told told;
    private final Visitor citizen;
    private final Map<String, Visitor> known = new LinkedHashMap<>();
    private final Map<String, List<String>> lists = new LinkedHashMap<>();
    private int step;

    Walk(URI home, Told told) {
        this.home = home;
        this.told = told;
        this.citizen = new Visitor(home);
        invent();
    }

    /// @return whether every step held
    boolean tell() {
        try {
            new WalkBefore(this).tell();
            new WalkEvening(this).tell();
            new WalkAfter(this).tell();
            return true;
        } catch (StepFailed failed) {
            told.line("   ✗ " + failed.getMessage());
            return false;
        }
    }

    /// Names in order for each party: members, then substitutes, half as many but two at least.
    private void invent() {
        var cast = new Cast(new Random(1489));
        var seats = Map.of("S", 14, "M", 10, "SD", 7, "V", 5, "C", 5, "KD", 4, "L", 4, "MP", 2);
        for (var party : DemoElection.VOTES.keySet()) {
            var members = seats.getOrDefault(party, 0);
            lists.put(
                    party,
                    Stream.generate(cast::somebody)
                            .limit(members + Math.max(2, (members + 1) / 2))
                            .map(Person::name)
                            .toList());
        }
    }

    List<String> list(String party) {
        return lists.getOrDefault(party, List.of());
    }

    Visitor citizen() {
        return citizen;
    }

    /// Signs somebody in by name, as the demonstration's page does.
    Visitor as(String name) {
        return known.computeIfAbsent(
                name,
                _ -> {
                    var visitor = new Visitor(home);
                    var page = visitor.reads("/demo");
                    var role =
                            page.page()
                                    .select(
                                            "li:has(.title:contains("
                                                    + name
                                                    + ")) input[name=person]");
                    var seat = page.page().select("#person option:contains(" + name + ")");
                    var id = role.isEmpty() ? seat.attr("value") : role.attr("value");
                    check(!id.isEmpty(), name + " finns inte på /demo");
                    var start = visitor.sends(page, "/demo/logga-in", "person", id);
                    check(start.path().equals("/start"), "inloggningen ledde till " + start.path());
                    return visitor;
                });
    }

    /// Somebody's id, as forms name her.
    String id(String name) {
        var option = citizen.reads("/demo").page().select("#person option:contains(" + name + ")");
        check(!option.isEmpty(), name + " finns inte i fullmäktige");
        return option.attr("value");
    }

    void clock(String moment) {
        var seen = citizen.sends(citizen.reads("/demo"), "/demo/klocka", "till", moment);
        check(seen.status() == 200, "klockan gick inte att flytta till " + moment);
        told.line("   … " + moment.replace('T', ' '));
    }

    void chapter(String heading) {
        told.line("");
        told.line(heading);
    }

    /// @param basis the provision, as it is cited
    void held(String sentence, String basis) {
        told.line("%3d  %s  [%s]".formatted(++step, sentence, basis));
    }

    void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new StepFailed(otherwise);
        }
    }

    /// Checks that the page shows all of it.
    Seen shows(Seen seen, String... expected) {
        for (var text : expected) {
            check(
                    seen.shows(text),
                    "”%s” stod inte på %s (%d): %s"
                            .formatted(text, seen.path(), seen.status(), shortened(seen.text())));
        }
        return seen;
    }

    /// Checks that it was refused, and that the provision is named.
    void refused(Seen seen, String provision) {
        check(
                seen.status() == 422,
                "väntade ett nej på %s, fick %d".formatted(seen.path(), seen.status()));
        shows(seen, provision);
    }

    void keep(String name, String path) {
        told.keep(name, citizen.downloads(path));
    }

    void keep(String name, Seen seen) {
        told.keep(name, seen.page().outerHtml().getBytes(StandardCharsets.UTF_8));
    }

    String names(String party, int from, int to) {
        return list(party).subList(from, to).stream().collect(Collectors.joining("\n"));
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + " …" : text;
    }

    /// A step that did not hold.
    static final class StepFailed extends RuntimeException {
        StepFailed(String message) {
            super(message);
        }
    }
}
