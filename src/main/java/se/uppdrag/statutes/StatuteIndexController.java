package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.statutes.ShelfTable.Line;
import se.uppdrag.statutes.ShelfTable.State;
import se.uppdrag.statutes.ShelfTable.Wanted;
import se.uppdrag.statutes.pages.StatuteIndexPage;
import se.uppdrag.statutes.pages.StatuteIndexPage.Option;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/forfattningssamling` and `/styrande-dokument`: the register of what is in force (KL 8:13).
@Controller
class StatuteIndexController {

    private static final int WORDS_MAX = 100;
    private static final int PAGE = 50;
    private static final List<State> STATES =
            List.of(State.IN_FORCE, State.REPEALED, State.DECIDED);

    private final ShelfTable shelf;
    private final Statutes statutes;
    private final StatuteWords words;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    StatuteIndexController(
            ShelfTable shelf,
            Statutes statutes,
            StatuteWords words,
            Gate gate,
            Texts texts,
            Clock clock) {
        this.shelf = shelf;
        this.statutes = statutes;
        this.words = words;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping({"/forfattningssamling", "/styrande-dokument"})
    String index(
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String amne,
            @RequestParam(defaultValue = "gallande") String lage,
            @RequestParam(defaultValue = "") String efter,
            @Nullable SignedIn who,
            Model model) {
        var collection = request.getRequestURI().substring(1).replace("/", "");
        var today = SwedishTime.dateOf(clock.instant());
        var state = State.of(lage);
        var sought = q.replace("\0", "").strip();
        var wanted =
                new Wanted(
                        collection,
                        sought.substring(0, Math.min(WORDS_MAX, sought.length())),
                        slag,
                        organ,
                        amne,
                        state);
        var organs = words.organs(today);
        var after = statutes.statute(efter);
        var found = shelf.lines(wanted, today, after.orElse(null), PAGE + 1);
        var lines = found.stream().limit(PAGE).toList();
        var other =
                collection.equals(StatuteKind.STATUTES)
                        ? StatuteKind.STEERING
                        : StatuteKind.STATUTES;
        model.addAttribute(
                "page",
                new StatuteIndexPage(
                        "/" + collection,
                        words.collection(collection),
                        texts.get("statutes.lead." + collection),
                        new StatuteIndexPage.Link(words.collection(other), "/" + other),
                        wanted.words(),
                        options(
                                slag,
                                StatuteKind.in(collection).stream()
                                        .map(one -> Map.entry(one.word(), words.kind(one)))),
                        options(
                                organ,
                                organs.entrySet().stream().sorted(Map.Entry.comparingByValue())),
                        options(
                                amne,
                                shelf.subjects(collection).stream()
                                        .map(one -> Map.entry(one, one))),
                        STATES.stream()
                                .map(one ->
                                        new Option(
                                                one.word(),
                                                texts.get("statutes.state." + one.word()),
                                                one == state))
                                .toList(),
                        after.isEmpty() && found.size() <= PAGE
                                ? texts.get("statutes.count", lines.size())
                                : texts.get("statutes.shown", lines.size()),
                        groups(collection, lines, organs, today),
                        after.isEmpty() ? "" : asked(wanted, ""),
                        found.size() > PAGE ? asked(wanted, lines.getLast().statute().slug()) : "",
                        who != null && gate.open(who, Role.SECRETARY)
                                ? StatuteAdminController.HERE
                                : ""));
        return "statutes/index";
    }

    /// The same question, from another place in the list.
    private static String asked(Wanted wanted, String after) {
        return "/"
                + wanted.collection()
                + "?q="
                + URLEncoder.encode(wanted.words(), StandardCharsets.UTF_8)
                + "&slag="
                + URLEncoder.encode(wanted.kind(), StandardCharsets.UTF_8)
                + "&organ="
                + URLEncoder.encode(wanted.organ(), StandardCharsets.UTF_8)
                + "&amne="
                + URLEncoder.encode(wanted.subject(), StandardCharsets.UTF_8)
                + "&lage="
                + wanted.state().word()
                + (after.isEmpty() ? "" : "&efter=" + after);
    }

    private List<Option> options(String chosen, Stream<Map.Entry<String, String>> values) {
        return Stream.concat(Stream.of(Map.entry("", texts.get("statutes.all"))), values)
                .map(one -> new Option(one.getKey(), one.getValue(), one.getKey().equals(chosen)))
                .toList();
    }

    private List<StatuteIndexPage.Group> groups(
            String collection, List<Line> lines, Map<String, String> organs, LocalDate today) {
        return Arrays.stream(StatuteKind.values())
                .filter(kind -> kind.collection().equals(collection))
                .map(kind ->
                        new StatuteIndexPage.Group(
                                kind.word(),
                                texts.get("statutes.kinds." + kind),
                                lines.stream()
                                        .filter(line -> line.statute().kind() == kind)
                                        .map(line -> row(line, organs, today))
                                        .toList()))
                .filter(group -> !group.rows().isEmpty())
                .toList();
    }

    private StatuteIndexPage.Row row(Line line, Map<String, String> organs, LocalDate today) {
        var statute = line.statute();
        var from = line.from();
        var decidedBy = line.decidedBy();
        var decidedOn = line.decidedOn();
        return new StatuteIndexPage.Row(
                statute.title(),
                statute.address(),
                organs.getOrDefault(statute.card().organ(), statute.card().organ()),
                statute.card().subject(),
                from == null ? "" : Swedish.date(from),
                decidedBy == null || decidedOn == null
                        ? ""
                        : words.decision(
                                organs.getOrDefault(decidedBy, decidedBy),
                                decidedOn,
                                line.section()),
                state(line, today));
    }

    private String state(Line line, LocalDate today) {
        var first = line.firstDay();
        var last = line.lastDay();
        if (line.inForce() || first == null) {
            return "";
        }
        if (first.isAfter(today)) {
            return texts.get("statutes.state.coming", Swedish.date(first));
        }
        return last != null && !last.isAfter(today)
                ? texts.get("statutes.state.repealed", Swedish.date(last))
                : texts.get("statutes.state.none");
    }
}
