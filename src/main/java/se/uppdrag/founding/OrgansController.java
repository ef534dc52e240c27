package se.uppdrag.founding;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.founding.pages.OrgansPage;
import se.uppdrag.founding.pages.OrgansPage.Line;
import se.uppdrag.founding.pages.OrgansPage.Option;
import se.uppdrag.founding.pages.OrgansPage.Typed;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Organ.Kind;
import se.uppdrag.register.Organs;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Texts;

/// `/administration/kommunen/organ`: the assembly, the executive committee, the committees.
@Controller
class OrgansController {

    static final String HERE = "/administration/kommunen/organ";

    private static final int LONGEST = 120;
    private static final int MOST_SEATS = 201;

    /// The fields of the form, as they are named there.
    record Form(
            @Nullable String slag,
            @Nullable String namn,
            @Nullable String myndighet,
            @Nullable String platser,
            @Nullable String under,
            @Nullable String fran,
            @Nullable String beslut) {

        Typed typed() {
            return new Typed(
                    plain(slag),
                    plain(namn),
                    plain(myndighet).toUpperCase(Locale.ROOT),
                    plain(platser),
                    plain(under),
                    plain(fran),
                    plain(beslut));
        }

        private static String plain(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    private final Register register;
    private final Organs organs;
    private final Gate gate;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    OrgansController(
            Register register, Organs organs, Gate gate, Trail trail, Texts texts, Clock clock) {
        this.register = register;
        this.organs = organs;
        this.gate = gate;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, Model model) {
        gate.require(who, Role.ADMINISTRATOR);
        return show(suggestion(), Map.of(), null, model);
    }

    @PostMapping(HERE)
    String found(
            SignedIn who,
            Command command,
            @ModelAttribute("form") Form form,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var typed = form.typed();
        var mistakes = mistakes(typed);
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return show(typed, mistakes, null, model);
        }
        var from = LocalDate.parse(typed.from());
        var organ = organ(typed);
        var outcome =
                trail.once(
                        command,
                        () ->
                                organ.check(register.organs(today()), from)
                                        .map(one -> {
                                            register.found(one, from, organ.decidedBy());
                                            return HERE;
                                        }));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(typed, Map.of(), texts.of(refused), model);
            }
        };
    }

    /// The assembly has decided that a committee is no more from a day on.
    @PostMapping(HERE + "/avskaffa")
    String abolish(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String beslut,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.ADMINISTRATOR);
        var from = DateFields.read(fran);
        var found = register.organ(organ);
        if (from == null || found.isEmpty()) {
            response.setStatus(422);
            return show(suggestion(), Map.of("avskaffa", "founding.mistake.day"), null, model);
        }
        var outcome =
                trail.once(
                        command,
                        () -> organs.abolish(found.get(), from, beslut.strip()).map(_ -> HERE));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(suggestion(), Map.of(), texts.of(refused), model);
            }
        };
    }

    /// What every municipality must have is proposed until it is there.
    private Typed suggestion() {
        var organs = register.organs(today());
        var from = previousTerm().toString();
        if (organs.stream().noneMatch(Organ::assembly)) {
            return typed(Kind.ASSEMBLY, "KS", "", from);
        }
        if (organs.stream().noneMatch(one -> one.kind() == Kind.EXECUTIVE)) {
            return typed(Kind.EXECUTIVE, "KS", "", from);
        }
        if (organs.stream().noneMatch(one -> one.kind() == Kind.AUDIT)) {
            return typed(Kind.AUDIT, "REV", "5", from);
        }
        return new Typed(Kind.COMMITTEE.name(), "", "", "", "", from, "");
    }

    private Typed typed(Kind kind, String authority, String seats, String from) {
        return new Typed(
                kind.name(),
                texts.get("founding.organ.name." + kind),
                authority,
                seats,
                "",
                from,
                texts.get("founding.organ.by-law." + kind));
    }

    /// Early enough for the council that sits and the one before it.
    private LocalDate previousTerm() {
        var today = today();
        int election = today.getYear() - Math.floorMod(today.getYear() - 2022, 4);
        return LocalDate.of(election - 4, 10, 15);
    }

    private NewOrgan organ(Typed typed) {
        return new NewOrgan(
                typed.name(),
                Kind.valueOf(typed.kind()),
                typed.authority(),
                Integer.parseInt(typed.seats()),
                typed.parent().isEmpty() ? null : typed.parent(),
                typed.decidedBy());
    }

    private Map<String, String> mistakes(Typed typed) {
        var mistakes = new LinkedHashMap<String, String>();
        var organs = register.organs(today());
        if (Arrays.stream(Kind.values()).noneMatch(one -> one.name().equals(typed.kind()))) {
            mistakes.put("slag", "founding.mistake.kind");
            return mistakes;
        }
        var kind = Kind.valueOf(typed.kind());
        if (typed.name().isEmpty() || typed.name().length() > LONGEST) {
            mistakes.put("namn", "founding.mistake.organ-name");
        } else if (NewOrgan.slug(kind, typed.name()).isEmpty()) {
            // The name becomes an address, which has to be something.
            mistakes.put("namn", "founding.mistake.organ-name");
        } else if (organs.stream().anyMatch(one -> taken(one, kind, typed.name()))) {
            mistakes.put("namn", "founding.mistake.organ-known");
        }
        if (!typed.authority().matches("[A-ZÅÄÖ]{1,10}")) {
            mistakes.put("myndighet", "founding.mistake.authority");
        }
        if (!typed.seats().matches("[0-9]{1,3}")
                || Integer.parseInt(typed.seats()) < 1
                || Integer.parseInt(typed.seats()) > MOST_SEATS) {
            mistakes.put("platser", "founding.mistake.seats");
        }
        var under = typed.kind().equals(Kind.SUBCOMMITTEE.name());
        if (under && organs.stream().noneMatch(one -> one.slug().equals(typed.parent()))) {
            mistakes.put("under", "founding.mistake.parent");
        }
        try {
            LocalDate.parse(typed.from());
        } catch (DateTimeException unreadable) {
            mistakes.put("fran", "founding.mistake.day");
        }
        return mistakes;
    }

    /// A second assembly is not a mistake in the name; the law says no to it.
    private static boolean taken(Organ one, Kind kind, String name) {
        var second = one.kind() == kind && (kind == Kind.ASSEMBLY || kind == Kind.EXECUTIVE);
        return one.name().equals(name) || !second && one.slug().equals(NewOrgan.slug(kind, name));
    }

    private String show(
            Typed typed, Map<String, String> mistakes, @Nullable RefusalText refusal, Model model) {
        var organs = register.organs(today());
        model.addAttribute(
                "page",
                new OrgansPage(
                        organs.stream()
                                .map(one ->
                                        new Line(
                                                one.name(),
                                                "/organ/" + one.slug(),
                                                one.kind().name(),
                                                one.authority(),
                                                one.seats()))
                                .toList(),
                        Arrays.stream(Kind.values()).map(Enum::name).toList(),
                        parents(organs),
                        organs.stream().map(one -> new Option(one.slug(), one.name())).toList(),
                        new Typed(
                                typed.kind(),
                                typed.name(),
                                typed.authority(),
                                typed.seats(),
                                typed.parent(),
                                DateFields.date(typed.from()),
                                typed.decidedBy()),
                        mistakes,
                        refusal));
        return "founding/organs";
    }

    private static List<Option> parents(List<Organ> organs) {
        return organs.stream()
                .filter(one -> one.kind() == Kind.EXECUTIVE || one.kind() == Kind.COMMITTEE)
                .map(one -> new Option(one.slug(), one.name()))
                .toList();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
