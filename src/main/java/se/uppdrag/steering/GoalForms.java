package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// What is asked for to set a goal, to measure it, and to say how it goes.
@Component
class GoalForms {

    private static final int LATEST = 2199;

    private final Acts acts;
    private final Texts texts;

    GoalForms(Acts acts, Texts texts) {
        this.acts = acts;
        this.texts = texts;
    }

    /// @param above the assembly's goals; none where the goal is the assembly's own
    Form goal(Organ organ, int year, List<Goal> above, String here) {
        var form =
                Form.of("steering", "goal", here + "/mal")
                        .text("rubrik", 200)
                        .optionalArea("text", 4000)
                        .choice("slag", acts.options("steering.goal-kind", Goal.Kind.class));
        if (!organ.assembly()) {
            form.choice(
                    "overordnat",
                    Stream.concat(
                                    above.stream()
                                            .map(one ->
                                                    new Option(one.id().toString(), one.title())),
                                    Stream.of(new Option("inget", texts.get("steering.no-parent"))))
                            .toList());
        }
        return form.number("fran-ar", 2000, LATEST)
                .beginning("fran-ar", Integer.toString(year))
                .number("till-ar", 2000, LATEST)
                .beginning("till-ar", Integer.toString(year))
                .day("beslutad")
                .text("paragraf", 20)
                .hidden("ar", Integer.toString(year));
    }

    Outcome<Goal> wanted(Organ organ, Filled filled, LocalDate on) {
        var parent = filled.text("overordnat");
        return Decided.of(organ.slug(), filled.day("beslutad"), filled.text("paragraf"), on)
                .map(by ->
                        new Goal(
                                UUID.randomUUID(),
                                organ.slug(),
                                parent.isEmpty() || parent.equals("inget")
                                        ? null
                                        : UUID.fromString(parent),
                                filled.choice("slag", Goal.Kind.class),
                                filled.text("rubrik"),
                                filled.text("text"),
                                filled.number("fran-ar"),
                                filled.number("till-ar"),
                                by.on(),
                                by.section()));
    }

    Form indicator(Goal goal) {
        return Form.of("steering", "indicator", goal.address() + "/indikator")
                .text("namn", 120)
                .optionalText("enhet", 30)
                .text("malvarde", 20)
                .choice(
                        "riktning",
                        List.of(
                                new Option("mer", texts.get("steering.more")),
                                new Option("mindre", texts.get("steering.less"))));
    }

    Form followUp(Goal goal, LocalDate on) {
        var year = goal.in(on.getYear()) ? on.getYear() : goal.toYear();
        return Form.of("steering", "follow-up", goal.address() + "/uppfoljning")
                .choice(
                        "ar",
                        IntStream.rangeClosed(goal.fromYear(), goal.toYear())
                                .mapToObj(one ->
                                        new Option(Integer.toString(one), Integer.toString(one)))
                                .toList())
                .beginning("ar", Integer.toString(year))
                .choice(
                        "tertial",
                        IntStream.rangeClosed(1, 3)
                                .mapToObj(one ->
                                        new Option(
                                                Integer.toString(one),
                                                texts.get("steering.third." + one)))
                                .toList())
                .beginning("tertial", Integer.toString(Third.latest(year, on).number()))
                .choice("lage", acts.options("steering.goal-state", Goal.State.class))
                .area("text", 4000);
    }
}
