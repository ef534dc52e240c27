package se.uppdrag.statutes;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.statutes.pages.IndexValuesPage;
import se.uppdrag.statutes.pages.StatuteForm;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;

/// `/administration/forfattningar-index`: the values that fees follow.
@Controller
class FeeIndexController {

    private static final String HERE = "/administration/forfattningar-index";
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);

    private final FeeIndexes indexes;
    private final Gate gate;
    private final Trail trail;

    FeeIndexController(FeeIndexes indexes, Gate gate, Trail trail) {
        this.indexes = indexes;
        this.gate = gate;
        this.trail = trail;
    }

    @GetMapping(HERE)
    String show(SignedIn who, Model model) {
        gate.require(who, Role.SECRETARY);
        return show(StatuteForm.EMPTY, model);
    }

    @PostMapping(HERE)
    String enter(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        gate.require(who, Role.SECRETARY);
        var mistakes = new LinkedHashMap<String, String>();
        var name = fields.getOrDefault("namn", "").strip();
        if (!name.matches("[\\p{L}\\d-]{1,20}")) {
            mistakes.put("namn", "statutes.mistake.index");
        }
        var year = fields.getOrDefault("ar", "").strip();
        if (!year.matches("(19[89]|20\\d|21\\d)\\d")) {
            mistakes.put("ar", "statutes.mistake.year");
        }
        var value = value(fields.getOrDefault("varde", ""));
        if (value.isEmpty()) {
            mistakes.put("varde", "statutes.mistake.value");
        }
        var source = fields.getOrDefault("kalla", "").strip();
        if (source.isEmpty() || source.length() > 200 || source.indexOf('\0') >= 0) {
            mistakes.put("kalla", "statutes.mistake.source");
        }
        if (!mistakes.isEmpty()) {
            return again(fields, mistakes, model, response);
        }
        var entered = new Tariff.Value(name, Integer.parseInt(year), value.orElseThrow(), source);
        var outcome =
                trail.once(
                        command,
                        () ->
                                indexes.enter(entered, who.person())
                                        ? Outcome.granted(HERE)
                                        : Outcome.refused(StatuteRefusal.PERIODS_MEET));
        return outcome instanceof Granted<String>(var location, _)
                ? Answers.seeOther(location)
                : again(fields, Map.of("ar", "statutes.mistake.year.taken"), model, response);
    }

    private String again(
            Map<String, String> fields,
            Map<String, String> mistakes,
            Model model,
            HttpServletResponse response) {
        response.setStatus(422);
        return show(new StatuteForm(fields, mistakes, null), model);
    }

    private static Optional<BigDecimal> value(String typed) {
        var plain = typed.replaceAll("[\\s\\u00a0]", "").replace(',', '.');
        return Optional.of(plain)
                .filter(one -> one.matches("\\d{1,6}(\\.\\d{1,4})?"))
                .map(BigDecimal::new)
                .filter(one -> one.signum() > 0 && one.compareTo(MOST) < 0);
    }

    private String show(StatuteForm form, Model model) {
        model.addAttribute(
                "page",
                new IndexValuesPage(
                        indexes.values().stream()
                                .map(one ->
                                        new IndexValuesPage.Row(
                                                one.name(),
                                                Integer.toString(one.year()),
                                                one.value()
                                                        .stripTrailingZeros()
                                                        .toPlainString()
                                                        .replace('.', ','),
                                                one.source()))
                                .toList(),
                        form));
        return "statutes/index-values";
    }
}
