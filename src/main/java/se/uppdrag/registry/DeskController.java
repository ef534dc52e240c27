package se.uppdrag.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.registry.pages.DeskPage;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Swedish;

/// `/administration/diarium`: the registrar's desk, with every matter she keeps and what waits.
@Controller
class DeskController {

    private static final int PAGE = 50;
    private static final int WAITING = 20;
    private static final int YEARS = 10;

    private final HandlingTable table;
    private final SecrecyTable secrecy;
    private final RegistryKeepers keepers;
    private final Acts acts;
    private final DeskWords words;

    DeskController(
            HandlingTable table,
            SecrecyTable secrecy,
            RegistryKeepers keepers,
            Acts acts,
            DeskWords words) {
        this.table = table;
        this.secrecy = secrecy;
        this.keepers = keepers;
        this.acts = acts;
        this.words = words;
    }

    @GetMapping("/administration/diarium")
    String list(SignedIn who, @RequestParam Map<String, String> asked, Model model) {
        var authorities = keepers.authorities(who);
        var options = keepers.authorityOptions(keepers.organs(who));
        var statuses = acts.options("registry.status", Handling.Status.class);
        var officials = keepers.officials();
        var years = years();
        var filter =
                new HandlingTable.Filter(
                        authorities,
                        among(asked, "myndighet", options),
                        among(asked, "ar", years),
                        among(asked, "lage", statuses),
                        among(asked, "ansvarig", officials),
                        plain(asked.getOrDefault("q", "")),
                        after(asked.getOrDefault("efter", "")));
        var found = table.list(filter, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        model.addAttribute(
                "page",
                new DeskPage(
                        new DeskPage.Filter(
                                filter.authority(),
                                filter.year(),
                                filter.status(),
                                filter.responsible(),
                                filter.text()),
                        options,
                        years,
                        statuses,
                        officials,
                        shown.stream().map(words::line).toList(),
                        secrecy.waiting(authorities, WAITING).stream()
                                .map(one ->
                                        new DeskPage.Waiting(
                                                "/administration/diarium/%s/%d"
                                                        .formatted(one.slug(), one.number()),
                                                one.dnr(),
                                                one.subject(),
                                                Swedish.date(one.at())))
                                .toList(),
                        found.size() > PAGE ? next(filter, shown.getLast()) : ""));
        return "registry/desk";
    }

    private List<Option> years() {
        int now = keepers.today().getYear();
        return IntStream.range(0, YEARS)
                .mapToObj(ago -> Integer.toString(now - ago))
                .map(year -> new Option(year, year))
                .toList();
    }

    private static String among(Map<String, String> asked, String name, List<Option> options) {
        var value = asked.getOrDefault(name, "");
        return options.stream().anyMatch(one -> one.value().equals(value)) ? value : "";
    }

    private static String plain(String text) {
        var plain = text.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.substring(0, Math.min(plain.length(), DeskForms.LINE));
    }

    static String after(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}_[0-9a-f-]{36}") ? text : "";
    }

    private static String next(HandlingTable.Filter filter, Handling last) {
        return "/administration/diarium?myndighet=%s&ar=%s&lage=%s&ansvarig=%s&q=%s&efter=%s_%s"
                .formatted(
                        URLEncoder.encode(filter.authority(), StandardCharsets.UTF_8),
                        filter.year(),
                        filter.status(),
                        filter.responsible(),
                        URLEncoder.encode(filter.text(), StandardCharsets.UTF_8),
                        last.openedOn(),
                        last.id());
    }
}
