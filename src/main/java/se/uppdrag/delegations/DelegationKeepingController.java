package se.uppdrag.delegations;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.delegations.pages.OrderAdminPage;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/delegation/{organ}`: a committee's order is entered, and what is passed on.
@Controller
class DelegationKeepingController {

    private static final String HERE = "/administration/delegation/";
    private static final int TEXT_MAX = 1_000_000;

    /// What a page is shown with again.
    private record Shown(
            String text,
            List<String> faults,
            String read,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {}

    private final DelegationOrders orders;
    private final Keepers keepers;
    private final Register register;
    private final OrderWords words;
    private final Trail trail;
    private final Texts texts;

    DelegationKeepingController(
            DelegationOrders orders,
            Keepers keepers,
            Register register,
            OrderWords words,
            Trail trail,
            Texts texts) {
        this.orders = orders;
        this.keepers = keepers;
        this.register = register;
        this.words = words;
        this.trail = trail;
        this.texts = texts;
    }

    @GetMapping(HERE + "{organ}")
    String show(SignedIn who, @PathVariable String organ, Model model) {
        var name = required(who, organ);
        var latest = orders.latest(organ);
        var text = latest.map(one -> OrderFile.write(one.rows())).orElse("");
        return show(organ, name, new Shown(text, List.of(), "", Map.of(), Map.of(), null), model);
    }

    /// Looks a new version through, and enters it when it is sent to be kept.
    ///
    /// @param fil used instead of what is typed, where one is sent
    @PostMapping(HERE + "{organ}/ordning")
    String decide(
            SignedIn who,
            Command command,
            @PathVariable String organ,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var name = required(who, organ);
        var text =
                fil == null || fil.isEmpty()
                        ? fields.getOrDefault("rader", "")
                        : new String(fil.getBytes(), StandardCharsets.UTF_8);
        var reading = OrderFile.read(text.length() > TEXT_MAX ? text.substring(0, TEXT_MAX) : text);
        var form = new Form(fields).text("beslut", 200).most("lank", 200).day("dag").day("fran");
        form.check("lank", form.value("lank").matches("|https?://\\S+|/\\S*"));
        var faults = reading.faults().stream().map(words::fault).toList();
        if (!faults.isEmpty() || !form.mistakes().isEmpty()) {
            response.setStatus(422);
            return show(
                    organ,
                    name,
                    new Shown(text, faults, "", form.values(), form.mistakes(), null),
                    model);
        }
        if (!form.value("steg").equals("spara")) {
            var read = texts.get("delegations.order.read", reading.rows().size());
            return show(
                    organ,
                    name,
                    new Shown(text, List.of(), read, form.values(), Map.of(), null),
                    model);
        }
        var order =
                new DelegationOrder(
                        organ,
                        1,
                        form.date("dag"),
                        form.value("beslut"),
                        form.date("fran"),
                        form.value("lank"),
                        reading.rows());
        return answer(
                trail.once(
                        command,
                        () ->
                                orders.decide(order, who.person())
                                        .map(one ->
                                                "/delegation/"
                                                        + organ
                                                        + "?den="
                                                        + one.validFrom())),
                organ,
                name,
                new Shown(text, List.of(), "", form.values(), Map.of(), null),
                model,
                response);
    }

    @PostMapping(HERE + "{organ}/vidare")
    String passOn(
            SignedIn who,
            Command command,
            @PathVariable String organ,
            @RequestParam Map<String, String> fields,
            Model model,
            HttpServletResponse response) {
        var name = required(who, organ);
        var latest = orders.latest(organ);
        var text = latest.map(one -> OrderFile.write(one.rows())).orElse("");
        var form =
                new Form(fields)
                        .text("vidare-titel", 80)
                        .text("vidare-av", 80)
                        .text("vidare-beslut", 200)
                        .day("vidare-fran");
        var to = form.value("vidare-till");
        form.check("vidare-till", to.isEmpty() || DateFields.read(to) != null);
        if (!form.mistakes().isEmpty()) {
            response.setStatus(422);
            return show(
                    organ,
                    name,
                    new Shown(text, List.of(), "", form.values(), form.mistakes(), null),
                    model);
        }
        var passed =
                new PassedOn(
                        UUID.randomUUID(),
                        organ,
                        form.value("vidare-rad"),
                        form.value("vidare-av"),
                        form.value("vidare-titel"),
                        form.value("vidare-beslut"),
                        form.date("vidare-fran"),
                        DateFields.read(to));
        return answer(
                trail.once(
                        command, () -> orders.passOn(passed, who.person()).map(_ -> HERE + organ)),
                organ,
                name,
                new Shown(text, List.of(), "", form.values(), Map.of(), null),
                model,
                response);
    }

    private String answer(
            Outcome<String> outcome,
            String organ,
            String name,
            Shown shown,
            Model model,
            HttpServletResponse response) {
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(
                        organ,
                        name,
                        new Shown(
                                shown.text(),
                                List.of(),
                                "",
                                shown.values(),
                                Map.of(),
                                texts.of(refused)),
                        model);
            }
        };
    }

    private String required(SignedIn who, String organ) {
        var found =
                register.organ(organ)
                        .filter(Organ::committee)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        keepers.require(who, organ);
        return found.name();
    }

    private String show(String organ, String name, Shown shown, Model model) {
        var current = orders.order(organ, keepers.today());
        model.addAttribute(
                "page",
                new OrderAdminPage(
                        organ,
                        name,
                        current.map(one ->
                                        texts.get(
                                                "delegations.order.current",
                                                one.decision(),
                                                Swedish.date(one.validFrom())))
                                .orElse(""),
                        shown.text(),
                        shown.faults(),
                        shown.read(),
                        current.map(DelegationOrder::rows).orElse(List.of()).stream()
                                .filter(OrderRow::mayPassOn)
                                .map(one ->
                                        new OrderAdminPage.Option(
                                                one.number(),
                                                one.number()
                                                        + " "
                                                        + one.what()
                                                        + " ("
                                                        + one.title()
                                                        + ")"))
                                .toList(),
                        orders.passedOn(organ).stream()
                                .map(one ->
                                        one.number()
                                                + ": "
                                                + texts.get(
                                                        "delegations.flag.passed",
                                                        one.title(),
                                                        Swedish.date(one.fromDate()),
                                                        one.decision()))
                                .toList(),
                        shown.values(),
                        shown.mistakes(),
                        shown.refusal()));
        return "delegations/order-admin";
    }
}
