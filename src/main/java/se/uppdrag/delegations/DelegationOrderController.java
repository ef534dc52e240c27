package se.uppdrag.delegations;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.delegations.pages.OrderPage;
import se.uppdrag.delegations.pages.OrdersPage;
import se.uppdrag.delegations.pages.PostedPage;
import se.uppdrag.delegations.pages.QuestionPage;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/delegation`: the delegation orders, for everybody, and the question who could decide what.
@Controller
class DelegationOrderController {

    private final DelegationOrders orders;
    private final DelegatedDecisions decisions;
    private final Keepers keepers;
    private final Register register;
    private final OrderWords words;
    private final OrderTexts orderTexts;
    private final Paper paper;
    private final Houses houses;
    private final Texts texts;

    DelegationOrderController(
            DelegationOrders orders,
            DelegatedDecisions decisions,
            Keepers keepers,
            Register register,
            OrderWords words,
            OrderTexts orderTexts,
            Paper paper,
            Houses houses,
            Texts texts) {
        this.orders = orders;
        this.decisions = decisions;
        this.keepers = keepers;
        this.register = register;
        this.words = words;
        this.orderTexts = orderTexts;
        this.paper = paper;
        this.houses = houses;
        this.texts = texts;
    }

    @GetMapping("/delegation")
    String all(@Nullable SignedIn who, Model model) {
        var today = keepers.today();
        model.addAttribute(
                "page",
                new OrdersPage(
                        keepers.committees(today).stream()
                                .map(one -> {
                                    var order = orders.order(one.slug(), today);
                                    return new OrdersPage.Row(
                                            one.name(),
                                            "/delegation/" + one.slug(),
                                            order.map(DelegationOrder::validFrom)
                                                    .map(Swedish::date)
                                                    .orElse(""),
                                            order.map(found ->
                                                            Integer.toString(found.rows().size()))
                                                    .orElse(""),
                                            who != null && keepers.keeps(who, one.slug())
                                                    ? "/administration/delegation/" + one.slug()
                                                    : "");
                                })
                                .toList(),
                        functions(today)));
        return "delegations/orders";
    }

    private List<OrdersPage.Function> functions(LocalDate today) {
        return keepers.committees(today).stream()
                .flatMap(organ ->
                        orders.order(organ.slug(), today).stream()
                                .flatMap(order ->
                                        order.rows().stream()
                                                .filter(one -> one.holder() == Holder.AUTOMATED)
                                                .map(one ->
                                                        new OrdersPage.Function(
                                                                one.title().isBlank()
                                                                        ? one.number()
                                                                        : one.title(),
                                                                one.what(),
                                                                organ.name(),
                                                                order.decision()))))
                .toList();
    }

    /// @param den the day it is read as of; today where it is none
    @GetMapping("/delegation/{organ}")
    String one(
            @PathVariable String organ, @RequestParam(defaultValue = "") String den, Model model) {
        model.addAttribute("page", page(organ, den));
        return "delegations/order";
    }

    /// The order of a day on paper (`delegationsordning`).
    @GetMapping("/delegation/{organ}.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String organ, @RequestParam(defaultValue = "") String den) {
        var page = page(organ, den);
        if (page.decision().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return Paper.shown(
                "delegationsordning-%s-%s.pdf".formatted(organ, page.on()),
                paper.pdf(
                        "delegations/order-paper",
                        Map.of("page", page, "house", houses.ours().name(), "texts", texts)));
    }

    private OrderPage page(String organ, String den) {
        var found = found(organ);
        var asked = DateFields.read(den);
        var day = asked == null ? keepers.today() : asked;
        var order = orders.order(organ, day);
        var power = orders.power(organ, day);
        var missing = order.flatMap(one -> orderTexts.missing(one, day));
        return new OrderPage(
                organ,
                found.name(),
                day.toString(),
                Swedish.date(day),
                order.map(DelegationOrder::decision).orElse(""),
                order.map(one -> Swedish.date(one.validFrom())).orElse(""),
                order.map(DelegationOrder::link).orElse(""),
                missing.map(this::held).orElse(""),
                missing.map(List::isEmpty).orElse(true),
                order.map(one -> words.groups(one, power, day)).orElse(List.of()),
                versions(organ, order));
    }

    private String held(List<String> missing) {
        return missing.isEmpty()
                ? texts.get("delegations.order.agrees")
                : texts.get("delegations.order.lacks", String.join(", ", missing));
    }

    private List<OrderPage.Version> versions(String organ, Optional<DelegationOrder> shown) {
        return orders.orders(organ).reversed().stream()
                .map(one ->
                        new OrderPage.Version(
                                Swedish.date(one.validFrom()),
                                one.decision(),
                                "/delegation/" + organ + "?den=" + one.validFrom(),
                                shown.isPresent() && shown.get().number() == one.number()))
                .toList();
    }

    @GetMapping("/delegation/{organ}.csv")
    ResponseEntity<byte[]> file(@PathVariable String organ) {
        var order =
                orders.order(found(organ).slug(), keepers.today())
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var text = "\uFEFF" + texts.get("delegations.file.head") + "\n";
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("delegationsordning-" + organ + ".csv")
                                .build()
                                .toString())
                .body(
                        (text + OrderFile.write(order.rows()) + "\n")
                                .getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/delegation/{organ}/anslagna")
    String posted(@PathVariable String organ, Model model) {
        var found = found(organ);
        var filter = new DecidedTable.Filter(organ, 0, "POSTED", "");
        model.addAttribute(
                "page",
                new PostedPage(
                        organ,
                        found.name(),
                        decisions.page(filter, 0, 200).stream()
                                .map(one ->
                                        new PostedPage.Line(
                                                one.name(),
                                                Swedish.date(one.decidedOn()),
                                                one.what(),
                                                words.delegate(one.holder(), one.title()),
                                                one.postedOn() == null
                                                        ? ""
                                                        : Swedish.date(one.postedOn())))
                                .toList()));
        return "delegations/posted";
    }

    /// Who could decide this, on that day, about so much?
    @GetMapping("/delegation/fraga")
    String question(
            @RequestParam(defaultValue = "") String namnd,
            @RequestParam(defaultValue = "") String rad,
            @RequestParam(defaultValue = "") String den,
            @RequestParam(defaultValue = "") String belopp,
            Model model) {
        var day = Optional.ofNullable(DateFields.read(den)).orElseGet(keepers::today);
        var organs = keepers.committees(keepers.today());
        var organ =
                organs.stream()
                        .map(Organ::slug)
                        .filter(one -> one.equals(namnd))
                        .findFirst()
                        .or(() -> orders.organs().stream().sorted().findFirst())
                        .orElse("");
        var order = orders.order(organ, day);
        var row = order.flatMap(one -> one.row(rad));
        var limit = Limit.read(belopp);
        var sum =
                limit instanceof Granted<Optional<Money>>(var read, _)
                        ? read
                        : Optional.<Money>empty();
        var most = row.map(OrderRow::most).orElse(null);
        model.addAttribute(
                "page",
                new QuestionPage(
                        organs.stream()
                                .map(one -> new QuestionPage.Option(one.slug(), one.name()))
                                .toList(),
                        organ,
                        order.map(DelegationOrderController::options).orElse(List.of()),
                        rad,
                        day.toString(),
                        belopp,
                        limit instanceof Granted ? "" : texts.get("delegations.question.sum"),
                        row.isPresent(),
                        row.map(one -> one.number() + " " + one.what()).orElse(""),
                        order.map(DelegationOrder::decision).orElse(""),
                        most == null || sum.isEmpty() || sum.get().compareTo(most) <= 0,
                        most == null ? "" : most.toString(),
                        row.map(one -> answers(organ, one, day)).orElse(List.of())));
        return "delegations/question";
    }

    private static List<QuestionPage.Option> options(DelegationOrder order) {
        return order.rows().stream()
                .map(one -> new QuestionPage.Option(one.number(), one.number() + " " + one.what()))
                .toList();
    }

    private List<QuestionPage.Answer> answers(String organ, OrderRow row, LocalDate day) {
        return orders.candidates(organ, row, day).stream()
                .map(one ->
                        new QuestionPage.Answer(
                                one.name().isEmpty()
                                        ? texts.get("delegations.question.nobody")
                                        : one.name(),
                                words.delegate(one.holder(), one.title()),
                                one.decision().isEmpty()
                                        ? texts.get("delegations.question.order")
                                        : texts.get("delegations.question.passed", one.decision())))
                .toList();
    }

    private Organ found(String organ) {
        return register.organ(organ)
                .filter(Organ::committee)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
