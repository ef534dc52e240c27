package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/styrning/uppsikt`: the executive committee's programme of supervision, its decisions on
/// companies, and the report of it all to the assembly.
@Controller
class SupervisionController {

    private static final String HERE = "/styrning/uppsikt";

    private final Supervision supervision;
    private final SupervisionPages pages;
    private final Committees committees;
    private final Owners owners;
    private final Acts acts;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;
    private final Clock clock;

    SupervisionController(
            Supervision supervision,
            SupervisionPages pages,
            Committees committees,
            Owners owners,
            Acts acts,
            Houses houses,
            Paper paper,
            Texts texts,
            Clock clock) {
        this.supervision = supervision;
        this.pages = pages;
        this.committees = committees;
        this.owners = owners;
        this.acts = acts;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@RequestParam(defaultValue = "") String ar, @Nullable SignedIn who, Model model) {
        return show(Committees.year(ar, today()), who, null, model);
    }

    @GetMapping(HERE + ".pdf")
    ResponseEntity<byte[]> paper(@RequestParam(defaultValue = "") String ar) {
        var year = Committees.year(ar, today());
        return Paper.saved(
                "uppsikt-" + year + ".pdf",
                paper.pdf(
                        "steering/supervision-paper",
                        Map.of(
                                "page",
                                pages.year(year, today(), List.of()),
                                "house",
                                houses.ours().name(),
                                "made",
                                Swedish.moment(clock.instant()),
                                "texts",
                                texts)));
    }

    @PostMapping(HERE)
    String include(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var executive = executive(who);
        var year = Committees.year(sent.getOrDefault("ar", ""), today());
        return acts.take(
                programme(year),
                sent,
                command,
                response,
                filled ->
                        decided(executive, filled)
                                .flatMap(by ->
                                        supervision.include(wanted(year, filled, by), who.person()))
                                .map(Supervised::address),
                again -> show(year, who, again, model));
    }

    private Supervised wanted(int year, Filled filled, Decided by) {
        var organ = filled.text("vem").equals("annan") ? null : filled.text("vem");
        return new Supervised(
                UUID.randomUUID(),
                year,
                filled.choice("slag", Supervised.Kind.class),
                organ,
                organ == null ? filled.text("namn") : committees.name(organ),
                filled.text("skal"),
                by.on(),
                by.section());
    }

    @PostMapping(HERE + "/bolag")
    String review(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var executive = executive(who);
        var year = Committees.year(sent.getOrDefault("ar", ""), today());
        return acts.take(
                company(year),
                sent,
                command,
                response,
                filled ->
                        decided(executive, filled)
                                .flatMap(by ->
                                        supervision.review(
                                                new Supervised.CompanyReview(
                                                        filled.text("bolag"),
                                                        year - 1,
                                                        filled.ticked("andamal"),
                                                        filled.ticked("befogenheter"),
                                                        filled.text("text"),
                                                        filled.text("atgarder"),
                                                        by.on(),
                                                        by.section()),
                                                who.person()))
                                .map(_ -> HERE + "?ar=" + year),
                again -> show(year, who, again, model));
    }

    private Outcome<Decided> decided(Organ executive, Filled filled) {
        return Decided.of(
                executive.slug(), filled.day("beslutad"), filled.text("paragraf"), today());
    }

    private Form programme(int year) {
        return Form.of("steering", "programme", HERE)
                .choice(
                        "vem",
                        Stream.concat(
                                        Stream.concat(
                                                        committees.all(today()).stream(),
                                                        committees.companies(today()).stream())
                                                .filter(one -> one.kind() != Organ.Kind.EXECUTIVE)
                                                .map(one -> new Option(one.slug(), one.name())),
                                        Stream.of(
                                                new Option(
                                                        "annan",
                                                        texts.get("steering.supervised.other"))))
                                .toList())
                .optionalText("namn", 200)
                .choice("slag", acts.options("steering.supervised", Supervised.Kind.class))
                .optionalArea("skal", 2000)
                .day("beslutad")
                .text("paragraf", 20)
                .hidden("ar", Integer.toString(year));
    }

    private Form company(int year) {
        return Form.of("steering", "company", HERE + "/bolag")
                .choice(
                        "bolag",
                        committees.companies(today()).stream()
                                .map(one -> new Option(one.slug(), one.name()))
                                .toList())
                .tick("andamal")
                .tick("befogenheter")
                .area("text", 4000)
                .optionalArea("atgarder", 4000)
                .day("beslutad")
                .text("paragraf", 20)
                .hidden("ar", Integer.toString(year));
    }

    private String show(int year, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var keeps =
                committees
                        .executive(today())
                        .filter(one -> owners.keeps(who, one.slug(), today()))
                        .isPresent();
        model.addAttribute(
                "page",
                pages.year(
                        year,
                        today(),
                        keeps ? acts.shown(again, programme(year), company(year)) : List.of()));
        return "steering/supervision";
    }

    private Organ executive(SignedIn who) {
        var executive = committees.executive(today()).orElseThrow(Committees::notFound);
        owners.require(who, executive.slug(), today());
        return executive;
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
