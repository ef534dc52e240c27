package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletRequest;
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
import se.uppdrag.statutes.StatuteTable.Line;
import se.uppdrag.statutes.StatuteTable.Wanted;
import se.uppdrag.statutes.pages.StatuteIndexPage;
import se.uppdrag.statutes.pages.StatuteIndexPage.Option;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/forfattningssamling` and `/styrande-dokument`: the register of what is in force (KL 8:13).
@Controller
class StatuteIndexController {

    private static final int WORDS_MAX = 100;
    private static final List<String> STATES = List.of("gallande", "upphavda", "alla");

    private final StatuteTable statutes;
    private final StatuteWords words;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    StatuteIndexController(
            StatuteTable statutes, StatuteWords words, Gate gate, Texts texts, Clock clock) {
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
            @Nullable SignedIn who,
            Model model) {
        var collection = request.getRequestURI().substring(1).replace("/", "");
        var today = SwedishTime.dateOf(clock.instant());
        var state = STATES.contains(lage) ? lage : STATES.getFirst();
        var sought = q.replace("\0", "").strip();
        var wanted =
                new Wanted(
                        collection,
                        sought.substring(0, Math.min(WORDS_MAX, sought.length())),
                        slag,
                        organ,
                        amne);
        var organs = words.organs(today);
        var lines =
                statutes.lines(wanted, today).stream()
                        .filter(line -> shown(line, state, today))
                        .toList();
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
                                statutes.subjects(collection).stream()
                                        .map(one -> Map.entry(one, one))),
                        STATES.stream()
                                .map(one ->
                                        new Option(
                                                one,
                                                texts.get("statutes.state." + one),
                                                one.equals(state)))
                                .toList(),
                        texts.get("statutes.count", lines.size()),
                        groups(collection, lines, organs, today),
                        who != null && gate.open(who, Role.SECRETARY)
                                ? StatuteAdminController.HERE
                                : ""));
        return "statutes/index";
    }

    private static boolean shown(Line line, String state, LocalDate today) {
        var ended = !line.inForce() && line.lastDay() != null && !line.lastDay().isAfter(today);
        return switch (state) {
            case "upphavda" -> ended;
            case "alla" -> line.firstDay() != null;
            default -> line.inForce();
        };
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
