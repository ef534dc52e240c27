package se.uppdrag.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Official;
import se.uppdrag.register.Register;
import se.uppdrag.registry.pages.DescriptionPage;
import se.uppdrag.retention.Retention;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/diarium/beskrivning`: the description of official documents (OSL 4:2), made from what is there
/// and what each authority has said beside it.
@Controller
class DescriptionController {

    private final Register register;
    private final RegistryKeepers keepers;
    private final Retention retention;
    private final DescriptionTable table;
    private final Texts texts;
    private final Clock clock;

    DescriptionController(
            Register register,
            RegistryKeepers keepers,
            Retention retention,
            DescriptionTable table,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.keepers = keepers;
        this.retention = retention;
        this.table = table;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/diarium/beskrivning")
    String description(@Nullable SignedIn who, Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var authorities = new LinkedHashMap<String, List<String>>();
        keepers.organs()
                .forEach(one ->
                        authorities
                                .computeIfAbsent(one.authority(), _ -> new ArrayList<>())
                                .add(one.name()));
        model.addAttribute(
                "page",
                new DescriptionPage(
                        authorities.entrySet().stream()
                                .map(one -> authority(one.getKey(), one.getValue(), today))
                                .toList(),
                        authorities.entrySet().stream()
                                .map(one -> said(one.getKey(), one.getValue(), who))
                                .toList(),
                        register.officials(today).stream()
                                .filter(one -> one.role() == Role.REGISTRAR)
                                .map(Official::name)
                                .distinct()
                                .toList(),
                        table.provisions().stream()
                                .map(one -> texts.get("registry.osl", one.cited(), one.what()))
                                .toList()));
        return "registry/description";
    }

    private DescriptionPage.Authority authority(
            String authority, List<String> organs, LocalDate today) {
        var plan =
                retention.inForce(today).stream()
                        .filter(one -> one.authority().equals(authority))
                        .findFirst();
        return new DescriptionPage.Authority(
                authority,
                String.join(", ", organs),
                table.since(authority)
                        .map(day -> texts.get("registry.description.since", Swedish.date(day)))
                        .orElse(texts.get("registry.description.empty")),
                plan.map(one -> "/diarium/dokumenthanteringsplan?myndighet=" + authority)
                        .orElse(""));
    }

    private DescriptionPage.Said said(
            String authority, List<String> organs, @Nullable SignedIn who) {
        var said = table.description(authority);
        return new DescriptionPage.Said(
                authority,
                String.join(", ", organs),
                Stream.of(
                                part("activity", said.activity()),
                                part("registers", said.registers()),
                                part("aids", said.aids()),
                                part("exchange", said.exchange()),
                                part("sale", said.sale()))
                        .filter(one -> !one.paragraphs().isEmpty())
                        .toList(),
                said.equals(Description.NOTHING) ? texts.get("registry.description.nothing") : "",
                who == null
                        ? ""
                        : keepers.organs(who).stream()
                                .filter(one -> one.authority().equals(authority))
                                .findFirst()
                                .map(one -> DescriptionDeskController.DESK + "/" + one.slug())
                                .orElse(""));
    }

    private DescriptionPage.Part part(String key, String text) {
        return new DescriptionPage.Part(
                texts.get("registry.description." + key),
                text.lines().filter(line -> !line.isBlank()).toList());
    }
}
