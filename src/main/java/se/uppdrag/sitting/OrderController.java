package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.sitting.pages.OrderPage;
import se.uppdrag.web.Texts;

/// The chair tries another order of the questions before she puts it: what is asked, what each
/// answer means, why it cannot be followed, and what the minutes would say. It is only looked at;
/// the form that approves it is the one on her own page.
@Controller
class OrderController {

    private final LiveReaders readers;
    private final Snapshots snapshots;
    private final List<DraftMinutes> draft;
    private final Texts texts;

    OrderController(
            LiveReaders readers, Snapshots snapshots, List<DraftMinutes> draft, Texts texts) {
        this.readers = readers;
        this.snapshots = snapshots;
        this.draft = draft;
        this.texts = texts;
    }

    @GetMapping("/sammantraden/{organ}/{day}/{view:ordforande|sekreterare}/ordning")
    String order(
            @PathVariable String organ,
            @PathVariable String day,
            @PathVariable String view,
            @Nullable SignedIn who,
            @RequestParam MultiValueMap<String, String> fields,
            Model model) {
        var reader = readers.reader(organ, day, view, who);
        var snapshot = snapshots.of(reader.meeting());
        var sitting = snapshot.sitting();
        var back = reader.meeting().address() + "/" + view;
        var word = texts.get("sitting.order." + sitting.roll().customs().orderWord());
        model.addAttribute(
                "page",
                sitting.floor()
                        .map(floor -> tried(snapshot, floor, fields, back, word))
                        .orElse(
                                new OrderPage(
                                        back,
                                        back + "/ordning",
                                        word,
                                        "",
                                        List.of(),
                                        List.of(),
                                        null,
                                        List.of())));
        return "sitting/order";
    }

    private OrderPage tried(
            Snapshot snapshot,
            Floor floor,
            MultiValueMap<String, String> typed,
            String back,
            String word) {
        var fields = OrderForm.in(typed) ? typed : proposed(floor);
        var order = new OrderForm(fields).order();
        var fault = order.fault(floor);
        return new OrderPage(
                back,
                back + "/ordning",
                word,
                floor.item().title(),
                lines(snapshot.sitting(), floor, fields),
                fault.isEmpty()
                        ? new LiveOrder(snapshot.sitting(), floor, texts).steps(order)
                        : List.of(),
                fault.map(one -> texts.of(new Refused<>(one, List.of()))).orElse(null),
                fault.isEmpty() ? minutes(snapshot, order, word) : List.of());
    }

    /// The fields as they would be for the order that follows from the proposals.
    private static MultiValueMap<String, String> proposed(Floor floor) {
        var fields = new LinkedMultiValueMap<String, String>();
        var rounds = floor.ordered().rounds();
        for (int i = 0; i < rounds.size(); i++) {
            for (var number : rounds.get(i)) {
                fields.add(OrderForm.ROUND + number, Integer.toString(i + 1));
            }
        }
        floor.ordered().rivals(floor).stream()
                .findFirst()
                .ifPresent(main -> fields.add(OrderForm.MAIN, Integer.toString(main)));
        return fields;
    }

    private List<OrderPage.Line> lines(
            Sitting sitting, Floor floor, MultiValueMap<String, String> fields) {
        var asked =
                QuestionOrder.proposed(floor).rounds().stream()
                        .flatMap(List::stream)
                        .flatMap(number -> floor.proposal(number).stream())
                        .toList();
        var lines = new ArrayList<OrderPage.Line>();
        for (var one : asked) {
            var number = Integer.toString(one.number());
            lines.add(
                    new OrderPage.Line(
                            one.number(),
                            texts.get(
                                    "sitting.proposal."
                                            + (one.number() == 0 ? "AGENDA" : one.kind())),
                            one.text(),
                            Optional.ofNullable(one.by()).map(sitting.roll()::name).orElse(""),
                            Objects.requireNonNullElse(
                                    fields.getFirst(OrderForm.ROUND + number), ""),
                            floor.rivals().size() > 1 && floor.rivals().contains(one),
                            number.equals(fields.getFirst(OrderForm.MAIN))));
        }
        return lines;
    }

    /// What the minutes would say, from the log as it would be.
    private List<String> minutes(Snapshot snapshot, QuestionOrder order, String word) {
        var event = QuestionRules.approved(snapshot.sitting(), order);
        var log = new ArrayList<>(snapshot.log());
        log.add(new Logged(log.size() + 1, snapshot.at(), null, event));
        var said = new ArrayList<String>();
        var here = false;
        for (var line :
                draft.stream()
                        .flatMap(one ->
                                one.of(
                                        snapshot.meeting(),
                                        snapshot.sitting().apply(event, snapshot.at()),
                                        log))
                        .toList()) {
            if (line.kind() == DraftMinutes.Kind.HEADING) {
                here = line.text().equals(word);
            } else if (here) {
                said.add(line.text());
            }
        }
        return said;
    }
}
