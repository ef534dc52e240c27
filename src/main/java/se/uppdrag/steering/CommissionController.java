package se.uppdrag.steering;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.Registry;
import se.uppdrag.steering.pages.CommissionPage;
import se.uppdrag.steering.pages.CommissionsPage;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Act;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/styrning/uppdrag`: what organs have decided that somebody shall do, and how it went.
@Controller
class CommissionController {

    private static final String HERE = "/styrning/uppdrag";
    private static final int PAGE = 50;

    private final Commissions commissions;
    private final Committees committees;
    private final ProposedCommissions proposed;
    private final ProposedLines lines;
    private final Owners owners;
    private final Registry registry;
    private final Acts acts;
    private final Marks marks;
    private final Texts texts;
    private final Clock clock;

    CommissionController(
            Commissions commissions,
            Committees committees,
            ProposedCommissions proposed,
            ProposedLines lines,
            Owners owners,
            Registry registry,
            Acts acts,
            Marks marks,
            Texts texts,
            Clock clock) {
        this.commissions = commissions;
        this.committees = committees;
        this.proposed = proposed;
        this.lines = lines;
        this.owners = owners;
        this.registry = registry;
        this.acts = acts;
        this.marks = marks;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String list(
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String ur,
            @RequestParam(defaultValue = "") String efter,
            @Nullable SignedIn who,
            Model model) {
        return list(new Asked(organ, ur, efter), who, null, model);
    }

    /// What is asked of the list.
    ///
    /// @param from a paragraph of minutes that the form is filled in with
    /// @param after the last closed one on the page before
    private record Asked(String organ, String from, String after) {}

    /// The organ that is to see to it keeps the list; which organ decided is part of the form.
    @PostMapping(HERE)
    String enter(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var organ = committees.find(sent.getOrDefault("organ", ""), today());
        owners.require(who, organ.slug(), today());
        return acts.take(
                form(organ),
                sent,
                command,
                response,
                filled -> decided(organ, filled, who),
                again -> list(new Asked(organ.slug(), "", ""), who, again, model));
    }

    private Outcome<String> decided(Organ organ, Filled filled, SignedIn who) {
        return Decided.of(
                        filled.text("beslutat-av"),
                        filled.day("beslutad"),
                        filled.text("paragraf"),
                        today())
                .flatMap(by ->
                        commissions.decided(
                                Commissions.Order.of(organ.slug(), filled),
                                by,
                                filled.text("diarienummer"),
                                who.person()))
                .map(Commission::address);
    }

    @GetMapping(HERE + "/{id}")
    String one(@PathVariable String id, @Nullable SignedIn who, Model model) {
        return one(find(id), who, null, model);
    }

    @PostMapping(HERE + "/{id}")
    String report(
            @PathVariable String id,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var commission = find(id);
        if (!writes(commission, who)) {
            throw new AccessDeniedException("owner of the commission");
        }
        return acts.take(
                report(commission),
                sent,
                command,
                response,
                filled ->
                        commissions
                                .report(
                                        commission,
                                        filled.choice("lage", Commission.State.class),
                                        filled.text("text"),
                                        who.person())
                                .map(Commission::address),
                again -> one(commission, who, again, model));
    }

    private Form form(Organ organ) {
        return Form.of("steering", "commission", HERE)
                .hidden("organ", organ.slug())
                .text("rubrik", 200)
                .optionalArea("text", 4000)
                .choice(
                        "beslutat-av",
                        committees.withAssembly(today()).stream()
                                .map(one -> new Option(one.slug(), one.name()))
                                .toList())
                .beginning("beslutat-av", organ.slug())
                .day("beslutad")
                .text("paragraf", 20)
                .optionalText("diarienummer", 40)
                .choice("ansvarig", owners.options(organ, today()))
                .day("klart");
    }

    private Form report(Commission commission) {
        return Form.of("steering", "progress", commission.address())
                .choice("lage", acts.options("steering.progress", Commission.State.class))
                .area("text", 4000);
    }

    private String list(Asked asked, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var slug = asked.organ();
        var organ =
                slug.isEmpty()
                        ? Optional.<Organ>empty()
                        : Optional.of(committees.find(slug, today()));
        var open = commissions.open(slug);
        var late =
                open.stream().filter(one -> one.on(today()) == Commission.Standing.OVERDUE).count();
        var after =
                asked.after().isEmpty()
                        ? Optional.<Commission>empty()
                        : commissions.find(Committees.id(asked.after()));
        var closed = commissions.closed(slug, after, PAGE + 1);
        var here = HERE + "?organ=" + slug;
        var keeps = organ.filter(one -> owners.keeps(who, one.slug(), today()));
        model.addAttribute(
                "page",
                new CommissionsPage(
                        organ.map(Organ::name).orElse(""),
                        texts.get(
                                "steering.commissions.summary",
                                Integer.toString(open.size()),
                                Long.toString(late)),
                        choices(slug),
                        open.stream().map(this::line).toList(),
                        closed.stream().limit(PAGE).map(this::line).toList(),
                        after.isEmpty() ? "" : here + "#klara",
                        closed.size() > PAGE
                                ? here + "&efter=" + closed.get(PAGE - 1).id() + "#klara"
                                : "",
                        keeps.map(one -> lines.of(one, today())).orElseGet(List::of),
                        keeps.map(one -> acts.shown(again, filled(one, asked.from())))
                                .orElseGet(List::<Act>of)));
        return "steering/commissions";
    }

    private Form filled(Organ organ, String from) {
        return proposed.fill(form(organ), organ, from, owners.of(organ, today()), today());
    }

    private List<Year> choices(String slug) {
        return Stream.concat(
                        Stream.of(new Year(texts.get("steering.all"), HERE, slug.isEmpty())),
                        committees.all(today()).stream()
                                .map(one ->
                                        new Year(
                                                one.name(),
                                                HERE + "?organ=" + one.slug(),
                                                one.slug().equals(slug))))
                .toList();
    }

    CommissionsPage.Line line(Commission one) {
        return new CommissionsPage.Line(
                one.address(),
                one.title(),
                committees.name(one.organ()),
                source(one),
                one.ownerName(),
                Swedish.date(one.due()),
                marks.of(one.on(today())));
    }

    private String source(Commission one) {
        var decided = one.decided();
        return decided == null
                ? texts.get("steering.origin." + one.origin())
                : decided.by(committees.name(decided.organ()));
    }

    private String one(
            Commission one, @Nullable SignedIn who, @Nullable Filled again, Model model) {
        var writes = who != null && writes(one, who) && one.on(today()).open();
        var matter = one.matter();
        model.addAttribute(
                "page",
                new CommissionPage(
                        one.title(),
                        one.text(),
                        committees.name(one.organ()),
                        HERE + "?organ=" + one.organ(),
                        source(one),
                        one.comesFrom(),
                        matter == null ? "" : "/diarium/" + matter,
                        matter == null
                                ? ""
                                : registry.matter(matter).map(Matter::subject).orElse(matter),
                        one.ownerName(),
                        Swedish.date(one.due()),
                        marks.of(one.on(today())),
                        reports(one),
                        writes ? acts.shown(again, report(one)) : List.of()));
        return "steering/commission";
    }

    private List<CommissionPage.Report> reports(Commission one) {
        return commissions.reports(one).stream()
                .map(report ->
                        new CommissionPage.Report(
                                Swedish.date(report.at()),
                                report.by(),
                                texts.get("steering.progress." + report.state()),
                                report.text()))
                .toList();
    }

    private boolean writes(Commission one, SignedIn who) {
        return one.owner().equals(who.id()) || owners.keeps(who, one.organ(), today());
    }

    private Commission find(String id) {
        return commissions.find(Committees.id(id)).orElseThrow(Committees::notFound);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
