package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.steering.FigureFile.Kind;
import se.uppdrag.steering.pages.FiguresPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Texts;

/// `/styrning/siffror`: values of indicators and committees' months, from a file that is shown
/// before it is taken in, whole or not at all.
@Controller
class FiguresController {

    private static final String HERE = "/styrning/siffror";
    private static final int BYTES_MOST = 1_000_000;
    private static final int SHOWN_MOST = 200;

    private final Figures figures;
    private final MunicipalGoals goals;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Texts texts;
    private final Clock clock;

    FiguresController(
            Figures figures,
            MunicipalGoals goals,
            Committees committees,
            Owners owners,
            Acts acts,
            Texts texts,
            Clock clock) {
        this.figures = figures;
        this.goals = goals;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "") String tagna, Model model) {
        require(who);
        return show(
                Kind.ECONOMY,
                null,
                "",
                tagna.matches("\\d{1,5}") ? texts.get("steering.file.taken", tagna) : "",
                "",
                model);
    }

    /// Reads the file and shows what it says. Nothing is stored.
    @PostMapping(HERE)
    String read(
            SignedIn who,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        require(who);
        var kind = kind(slag);
        if (fil == null || fil.isEmpty() || fil.getSize() > BYTES_MOST) {
            response.setStatus(422);
            return show(kind, null, "", "", texts.get("steering.file.none"), model);
        }
        var text = CsvRows.text(fil.getBytes());
        if (text.indexOf('\0') >= 0) {
            response.setStatus(422);
            return show(kind, null, "", "", texts.get("steering.file.no-text"), model);
        }
        var file = figures.read(text, kind, who);
        if (!file.problems().isEmpty()) {
            response.setStatus(422);
        }
        return show(kind, file, text, "", "", model);
    }

    @PostMapping(HERE + "/spara")
    String take(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String rader,
            @RequestParam(defaultValue = "") String sedd,
            Model model,
            HttpServletResponse response) {
        require(who);
        var kind = kind(slag);
        return switch (acts.once(
                command,
                () ->
                        figures.take(rader, kind, sedd, who)
                                .map(count -> HERE + "?tagna=" + count))) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(
                        kind,
                        figures.read(rader, kind, who),
                        rader,
                        "",
                        texts.of(refused).sentence() + " " + texts.of(refused).next(),
                        model);
            }
        };
    }

    private String show(
            Kind kind,
            @Nullable FigureFile file,
            String text,
            String taken,
            String refusal,
            Model model) {
        var good = file != null && file.problems().isEmpty();
        model.addAttribute(
                "page",
                new FiguresPage(
                        Arrays.stream(Kind.values())
                                .map(one ->
                                        new FiguresPage.Kind(
                                                one.name(),
                                                texts.get("steering.file.kind." + one),
                                                String.join(";", one.columns()),
                                                one == kind))
                                .toList(),
                        kind.name(),
                        file == null || !good
                                ? ""
                                : texts.get(
                                        "steering.file.summary",
                                        Integer.toString(
                                                file.values().size() + file.months().size()),
                                        Integer.toString(SHOWN_MOST)),
                        good ? text : "",
                        good ? Figures.mark(text) : "",
                        file == null || !good ? List.of() : changes(file),
                        file == null
                                ? List.of()
                                : file.problems().stream()
                                        .map(one ->
                                                texts.get(
                                                        "steering.file." + one.key(),
                                                        Integer.toString(one.line()),
                                                        one.what()))
                                        .toList(),
                        taken,
                        refusal));
        return "steering/figures";
    }

    private List<FiguresPage.Change> changes(FigureFile file) {
        var list = new ArrayList<FiguresPage.Change>();
        var names =
                goals.indicators().stream()
                        .collect(Collectors.toMap(Goal.Indicator::id, one -> one));
        for (var one : file.values()) {
            if (list.size() < SHOWN_MOST) {
                var indicator = names.get(one.indicator());
                list.add(
                        new FiguresPage.Change(
                                indicator == null ? "" : indicator.name(),
                                GoalPages.month(one.month()),
                                before(one.indicator(), one).map(Sums::number).orElse(""),
                                Sums.number(one.value())));
            }
        }
        for (var one : file.months()) {
            if (list.size() < SHOWN_MOST) {
                list.add(
                        new FiguresPage.Change(
                                committees.name(one.organ()),
                                GoalPages.month(one.month()),
                                before(one).map(this::month).orElse(""),
                                month(one)));
            }
        }
        return list;
    }

    private Optional<BigDecimal> before(UUID indicator, FigureFile.Value value) {
        return figures.values(indicator).stream()
                .filter(one -> one.month().equals(value.month()))
                .map(FigureFile.Value::value)
                .findFirst();
    }

    private Optional<FigureFile.Month> before(FigureFile.Month month) {
        return figures.months(month.month().getYear()).stream()
                .filter(one ->
                        one.organ().equals(month.organ()) && one.month().equals(month.month()))
                .findFirst();
    }

    private String month(FigureFile.Month one) {
        return texts.get(
                "steering.file.month-sums",
                Sums.millions(one.budget()),
                Sums.millions(one.outcome()),
                Sums.millions(one.forecast()));
    }

    private static Kind kind(String sent) {
        return Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(Kind.ECONOMY);
    }

    /// Whoever keeps any committee's steering; rows of others are refused one by one.
    private void require(SignedIn who) {
        if (committees.withAssembly(today()).stream()
                .noneMatch(one -> owners.keeps(who, one.slug(), today()))) {
            throw new AccessDeniedException("keeper of figures");
        }
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
