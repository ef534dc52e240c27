package se.uppdrag.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.law.Carrier;
import se.uppdrag.law.NationalDay;
import se.uppdrag.law.NationalNumber;
import se.uppdrag.law.Provision;
import se.uppdrag.law.Provisions;
import se.uppdrag.web.pages.LawPage;

/// `/rakna/lag`: every provision that bears on the program, what carries it, and what proves it.
/// The same as `docs/law`, for everybody.
@Controller
class LawController {

    /// Which tests and refusals belong to a provision; made when the program is built.
    private static final String INDEX = "/law/index.properties";

    private static final String ALL = "";
    private static final int LONGEST_SEARCH = 80;

    private final Texts texts;
    private final Properties index = new Properties();

    LawController(Texts texts) throws IOException {
        this.texts = texts;
        try (var stream = LawController.class.getResourceAsStream(INDEX)) {
            if (stream == null) {
                throw new UncheckedIOException(new IOException(INDEX + " is missing"));
            }
            index.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
    }

    @GetMapping("/rakna/lag")
    String law(
            @RequestParam(defaultValue = ALL) String grupp,
            @RequestParam(defaultValue = ALL) String slag,
            @RequestParam(defaultValue = ALL) String lage,
            @RequestParam(defaultValue = "") String sok,
            Model model) {
        var words = sok.strip().substring(0, Math.min(sok.strip().length(), LONGEST_SEARCH));
        var groups = new ArrayList<LawPage.Group>();
        int shown = 0;
        for (var group : Provisions.groups()) {
            if (!grupp.isEmpty() && !group.key().equals(grupp)) {
                continue;
            }
            var rows =
                    group.provisions().stream()
                            .filter(one -> slag.isEmpty() || one.grade().name().equals(slag))
                            .filter(one -> lage.isEmpty() || state(one).equals(lage))
                            .map(this::row)
                            .filter(row -> row.matches(words.toLowerCase(Locale.ROOT)))
                            .toList();
            shown += rows.size();
            if (!rows.isEmpty()) {
                groups.add(new LawPage.Group(group.key(), texts.get(group.key()), rows));
            }
        }
        model.addAttribute(
                "page",
                new LawPage(
                        options(
                                Provisions.groups().stream().map(Provisions.Group::key).toList(),
                                "",
                                grupp),
                        options(
                                Arrays.stream(Provision.Grade.values()).map(Enum::name).toList(),
                                "law.grade.",
                                slag),
                        options(List.of("ByRules", "Awaits", "ByPeople"), "law.state.", lage),
                        words,
                        texts.get(
                                "web.law.count",
                                Integer.toString(shown),
                                Integer.toString(Provisions.all().size())),
                        groups,
                        numbers()));
        return "web/law";
    }

    private static String state(Provision provision) {
        return switch (provision.carrier()) {
            case Carrier.ByRules _ -> "ByRules";
            case Carrier.Awaits _ -> "Awaits";
            case Carrier.ByPeople _ -> "ByPeople";
        };
    }

    private List<LawPage.Option> options(List<String> keys, String prefix, String chosen) {
        return keys.stream()
                .map(key -> new LawPage.Option(key, texts.get(prefix + key), key.equals(chosen)))
                .toList();
    }

    private LawPage.Row row(Provision provision) {
        var rules = new ArrayList<String>();
        var pages = new ArrayList<LawPage.Place>();
        var state = texts.get("law.state." + state(provision));
        switch (provision.carrier()) {
            case Carrier.ByRules(var names, var places) -> {
                rules.addAll(names);
                places.forEach(
                        place -> pages.add(new LawPage.Place(place, place.startsWith("/rakna"))));
            }
            case Carrier.Awaits(var module) ->
                    state = texts.get("web.law.awaits", texts.get("law.module." + module));
            case Carrier.ByPeople() -> {}
        }
        var wording = provision.wording();
        var to = wording.to();
        return new LawPage.Row(
                provision.id(),
                provision.basis().toString(),
                texts.get(provision.key()),
                texts.get("law.grade." + provision.grade()),
                state,
                to == null
                        ? texts.get("web.law.from", wording.read(), wording.from().toString())
                        : texts.get(
                                "web.law.until",
                                wording.read(),
                                wording.from().toString(),
                                to.toString()),
                rules,
                names(provision.id() + ".refusals"),
                names(provision.id() + ".tests"),
                pages);
    }

    private List<String> names(String key) {
        var value = index.getProperty(key, "");
        return value.isEmpty() ? List.of() : List.of(value.split(", "));
    }

    private List<LawPage.Number> numbers() {
        var numbers = new ArrayList<LawPage.Number>();
        for (var number : NationalNumber.values()) {
            for (var version : number.versions()) {
                var to = version.to();
                numbers.add(
                        new LawPage.Number(
                                texts.get(number.key()),
                                version.written(),
                                version.from().toString(),
                                to == null ? "" : to.toString(),
                                number.provision()));
            }
        }
        for (var day : NationalDay.values()) {
            var date = day.in(2026);
            numbers.add(
                    new LawPage.Number(
                            texts.get(day.key()),
                            texts.get(
                                    "web.law.day",
                                    Integer.toString(date.getDayOfMonth()),
                                    Integer.toString(date.getMonthValue())),
                            "2018-01-01",
                            "",
                            day.provision()));
        }
        return numbers;
    }
}
