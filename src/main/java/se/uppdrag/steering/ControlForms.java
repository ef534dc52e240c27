package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Texts;

/// What is asked for to keep internal control.
@Component
class ControlForms {

    private static final int SAMPLE_MOST = 100_000;

    private final Acts acts;
    private final Owners owners;
    private final Texts texts;

    ControlForms(Acts acts, Owners owners, Texts texts) {
        this.acts = acts;
        this.owners = owners;
        this.texts = texts;
    }

    Form risk(String here, int year) {
        return Form.of("steering", "risk", here + "/risk")
                .text("rubrik", 200)
                .choice("slag", acts.options("steering.risk-kind", Risk.Kind.class))
                .choice("sannolikhet", weights("probability"))
                .choice("konsekvens", weights("consequence"))
                .optionalArea("skal", 2000)
                .hidden("ar", Integer.toString(year));
    }

    Form control(String here, Organ organ, ControlYear year, LocalDate on) {
        return Form.of("steering", "control", here + "/kontroll")
                .choice(
                        "risk",
                        year.risks().stream()
                                .map(one -> new Option(one.id().toString(), one.title()))
                                .toList())
                .text("rubrik", 200)
                .area("metod", 2000)
                .choice("intervall", acts.options("steering.interval", Control.Interval.class))
                .choice("ansvarig", owners.options(organ, on))
                .number("stickprov", 0, SAMPLE_MOST)
                .beginning("stickprov", "0")
                .hidden("ar", Integer.toString(year.year()));
    }

    Form adoption(String here, int year) {
        return Form.of("steering", "adoption", here + "/plan")
                .day("beslutad")
                .text("paragraf", 20)
                .hidden("ar", Integer.toString(year));
    }

    Form report(String here, int year) {
        return Form.of("steering", "report", here + "/rapport")
                .choice(
                        "bedomning",
                        acts.options("steering.judgement", ControlYear.Judgement.class))
                .area("text", 8000)
                .day("beslutad")
                .text("paragraf", 20)
                .hidden("ar", Integer.toString(year));
    }

    Form result(Control control, LocalDate on) {
        return Form.of("steering", "result", control.address() + "/resultat")
                .choice("tillfalle", occasions(control, on))
                .choice("utfall", acts.options("steering.finding", ControlResult.Finding.class))
                .number("stickprov", 0, SAMPLE_MOST)
                .beginning("stickprov", Integer.toString(control.sample()))
                .number("avvikelser", 0, SAMPLE_MOST)
                .beginning("avvikelser", "0")
                .optionalArea("text", 4000)
                .file("underlag");
    }

    Form measure(Control control, Organ organ, LocalDate on) {
        return Form.of("steering", "measure", control.address() + "/atgard")
                .text("rubrik", 200)
                .optionalArea("text", 4000)
                .choice("ansvarig", owners.options(organ, on))
                .day("klart");
    }

    private List<Option> occasions(Control control, LocalDate on) {
        var options = new ArrayList<Option>();
        for (var one : control.occasions()) {
            if (!one.from().isAfter(on)) {
                options.add(new Option(Integer.toString(one.number()), when(control, one)));
            }
        }
        return options.isEmpty()
                ? List.of(new Option("1", when(control, control.occasions().getFirst())))
                : options;
    }

    String occasion(Control control, ControlResult result) {
        return when(control, control.occasions().get(result.occasion() - 1));
    }

    /// `Kvartal 1`, or the month.
    String when(Control control, Control.Occasion occasion) {
        return control.interval() == Control.Interval.MONTHLY
                ? texts.get("steering.month." + occasion.number())
                : texts.get(
                        "steering.occasion." + control.interval(),
                        Integer.toString(occasion.number()),
                        Integer.toString(control.year()));
    }

    private List<Option> weights(String of) {
        return IntStream.rangeClosed(1, Risk.MOST)
                .mapToObj(one ->
                        new Option(
                                Integer.toString(one),
                                one + ". " + texts.get("steering." + of + "." + one)))
                .toList();
    }
}
