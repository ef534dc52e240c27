package se.uppdrag.partysupport;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.partysupport.pages.SupportAdminPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/administration/partistod`: what the assembly has decided, who receives it, and the decision to
/// pay the year.
@Controller
class SupportAdminController {

    private static final String HERE = "/administration/partistod";
    private static final int TEXT_MAX = 200;

    private final PartySupport support;
    private final SupportPages pages;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    SupportAdminController(
            PartySupport support,
            SupportPages pages,
            Gate gate,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.support = support;
        this.pages = pages;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(Map.of(), Map.of(), null, model);
    }

    @PostMapping(HERE + "/regler")
    String decide(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var mistakes = new LinkedHashMap<String, String>();
        var basic = sum("grundstod", fields, mistakes);
        var perSeat = sum("mandatstod", fields, mistakes);
        var from = day(fields, mistakes);
        text("beslut", fields, mistakes);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(fields, mistakes, null, model);
        }
        var rules =
                new SupportRules(
                        1,
                        from,
                        fields.getOrDefault("beslut", ""),
                        basic,
                        perSeat,
                        fields.getOrDefault("faststallda", "").equals("ja"),
                        fields.getOrDefault("ar-efter", "").equals("ja"));
        return answer(
                trail.once(command, () -> support.decide(rules, who.person()).map(_ -> HERE)),
                fields,
                model,
                response);
    }

    @PostMapping(HERE + "/mottagare")
    String name(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var mistakes = new LinkedHashMap<String, String>();
        text("forening", fields, mistakes);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(fields, mistakes, null, model);
        }
        return answer(
                trail.once(
                        command,
                        () ->
                                support.name(
                                                fields.getOrDefault("parti", ""),
                                                fields.getOrDefault("forening", ""),
                                                fields.getOrDefault("nummer", ""),
                                                who.person())
                                        .map(_ -> HERE)),
                fields,
                model,
                response);
    }

    @PostMapping(HERE + "/utbetalning")
    String pay(
            SignedIn who,
            Command command,
            @RequestParam(name = "hall-inne", defaultValue = "") List<String> withheld,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        int year = today().getYear();
        return answer(
                trail.once(
                        command,
                        () ->
                                support.pay(
                                                year,
                                                fields.getOrDefault("kf-beslut", ""),
                                                new HashSet<>(withheld),
                                                who.person())
                                        .map(_ -> HERE)),
                fields,
                model,
                response);
    }

    private String answer(
            Outcome<String> outcome,
            Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(fields, Map.of(), texts.of(refused), model);
            }
        };
    }

    private String show(
            Map<String, String> fields,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        var today = today();
        var payments = support.payments(today.getYear());
        model.addAttribute(
                "page",
                new SupportAdminPage(
                        Integer.toString(today.getYear()),
                        support.rules(today)
                                .map(one -> pages.sentence(one) + " " + one.decision() + ".")
                                .orElse(texts.get("partysupport.none")),
                        payments.isEmpty() ? "" : payments.getFirst().decision(),
                        support.parties(today).stream().map(one -> row(one, today)).toList(),
                        shown(fields),
                        mistakes,
                        support.remarks(today.getYear()).stream().map(texts::of).toList(),
                        refusal));
        return "partysupport/administration";
    }

    /// As it was typed, but for what is no date: no browser shows that in a field for one.
    private static Map<String, String> shown(Map<String, String> fields) {
        var shown = new LinkedHashMap<>(fields);
        shown.computeIfPresent("fran", (_, sent) -> DateFields.date(sent));
        return shown;
    }

    private SupportAdminPage.PartyRow row(Represented party, LocalDate today) {
        var may = support.support(party, today);
        return new SupportAdminPage.PartyRow(
                party.party(),
                party.name(),
                Integer.toString(party.established()),
                may instanceof Granted<Support>(var granted, _) ? granted.total().toString() : "",
                may instanceof Refused<Support> refused ? texts.of(refused).sentence() : "",
                support.missing(party.party(), today)
                        .map(year -> Integer.toString(year))
                        .orElse(""),
                party.organisation(),
                party.number());
    }

    private static Money sum(
            String field, Map<String, String> fields, Map<String, String> mistakes) {
        var read = Money.parse(fields.getOrDefault(field, ""));
        if (read.isEmpty()) {
            mistakes.put(field, "partysupport.mistake.sum");
        }
        return read.orElse(Money.ZERO);
    }

    private static LocalDate day(Map<String, String> fields, Map<String, String> mistakes) {
        try {
            return LocalDate.parse(fields.getOrDefault("fran", ""));
        } catch (DateTimeException unreadable) {
            mistakes.put("fran", "partysupport.mistake.day");
            return LocalDate.EPOCH;
        }
    }

    private static void text(
            String field, Map<String, String> fields, Map<String, String> mistakes) {
        Optional.of(fields.getOrDefault(field, "").strip())
                .filter(one -> one.length() > TEXT_MAX || one.indexOf('\0') >= 0)
                .ifPresent(_ -> mistakes.put(field, "partysupport.mistake.text"));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
