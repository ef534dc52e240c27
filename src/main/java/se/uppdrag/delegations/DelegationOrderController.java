package se.uppdrag.delegations;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
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
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/delegation`: the delegation orders, for everybody.
@Controller
class DelegationOrderController {

    private static final int POSTED = 50;

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
        var inForce = new LinkedHashMap<Organ, Optional<DelegationOrder>>();
        keepers.committees(today).forEach(one -> inForce.put(one, orders.order(one.slug(), today)));
        model.addAttribute(
                "page",
                new OrdersPage(
                        inForce.entrySet().stream()
                                .map(one -> row(one.getKey(), one.getValue(), who))
                                .toList(),
                        inForce.entrySet().stream()
                                .flatMap(one ->
                                        one.getValue().stream()
                                                .flatMap(order -> functions(one.getKey(), order)))
                                .toList()));
        return "delegations/orders";
    }

    private OrdersPage.Row row(
            Organ organ, Optional<DelegationOrder> order, @Nullable SignedIn who) {
        return new OrdersPage.Row(
                organ.name(),
                "/delegation/" + organ.slug(),
                order.map(DelegationOrder::validFrom).map(Swedish::date).orElse(""),
                order.map(found -> Integer.toString(found.rows().size())).orElse(""),
                who != null && keepers.keeps(who, organ.slug())
                        ? "/administration/delegation/" + organ.slug()
                        : "");
    }

    private static Stream<OrdersPage.Function> functions(Organ organ, DelegationOrder order) {
        return order.rows().stream()
                .filter(one -> one.holder() == Holder.AUTOMATED)
                .map(one ->
                        new OrdersPage.Function(
                                one.title().isBlank() ? one.number() : one.title(),
                                one.what(),
                                organ.name(),
                                order.decision()));
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
        return orders.heads(organ).reversed().stream()
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

    /// @param efter the last one on the page before
    @GetMapping("/delegation/{organ}/anslagna")
    String posted(
            @PathVariable String organ,
            @RequestParam(defaultValue = "") String efter,
            Model model) {
        var found = found(organ);
        var filter = new DecidedTable.Filter(organ, 0, "POSTED", "");
        var after =
                efter.matches("[0-9a-f-]{36}")
                        ? decisions.find(UUID.fromString(efter)).orElse(null)
                        : null;
        var posted = decisions.page(filter, after, POSTED + 1);
        var here = "/delegation/" + organ + "/anslagna";
        model.addAttribute(
                "page",
                new PostedPage(
                        organ,
                        found.name(),
                        posted.stream()
                                .limit(POSTED)
                                .map(one ->
                                        new PostedPage.Line(
                                                one.name(),
                                                Swedish.date(one.decidedOn()),
                                                one.what(),
                                                words.delegate(one.holder(), one.title()),
                                                one.postedOn() == null
                                                        ? ""
                                                        : Swedish.date(one.postedOn())))
                                .toList(),
                        after == null ? "" : here,
                        posted.size() > POSTED
                                ? here + "?efter=" + posted.get(POSTED - 1).id()
                                : ""));
        return "delegations/posted";
    }

    private Organ found(String organ) {
        return register.organ(organ)
                .filter(Organ::committee)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
