package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.delegations.pages.QuestionPage;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Organ;
import se.uppdrag.web.DateFields;
import se.uppdrag.web.Texts;

/// `/delegation/fraga`: who could decide what, on any day.
@Controller
class DelegationQuestionController {

    private final DelegationOrders orders;
    private final Keepers keepers;
    private final OrderWords words;
    private final Texts texts;

    DelegationQuestionController(
            DelegationOrders orders, Keepers keepers, OrderWords words, Texts texts) {
        this.orders = orders;
        this.keepers = keepers;
        this.words = words;
        this.texts = texts;
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
                        order.map(DelegationQuestionController::options).orElse(List.of()),
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
}
