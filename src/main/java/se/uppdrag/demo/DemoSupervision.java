package se.uppdrag.demo;

import static se.uppdrag.demo.DemoOversight.value;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.steering.Supervised;
import se.uppdrag.steering.Supervision;

/// What the executive committee of the demonstration asked, was answered and saw.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoSupervision {

    private static final int YEAR = 2026;

    private final Supervision supervision;
    private final DemoDesk desk;

    DemoSupervision(Supervision supervision, DemoDesk desk) {
        this.supervision = supervision;
        this.desk = desk;
    }

    void programme() {
        include(
                Supervised.Kind.COMMITTEE,
                "vard-och-aldreomsorgsnamnden",
                "Vård- och äldreomsorgsnämnden",
                "Ekonomin och väntan på boende");
        include(
                Supervised.Kind.COMMITTEE,
                "barn-och-ungdomsnamnden",
                "Barn- och ungdomsnämnden",
                "Skolornas resultat");
        include(Supervised.Kind.COMPANY, "alingsashem", "AB Alingsåshem", "Byggen och underhåll");
        include(Supervised.Kind.JOINT_BODY, null, "Räddningsförbundet", "Insatstider");
        include(
                Supervised.Kind.COOPERATION,
                null,
                "Gemensam växel med grannkommunen",
                "Kostnad och kvalitet");
        for (var one : supervision.programme(YEAR)) {
            desk.once(() ->
                    value(
                            supervision.ask(
                                    one,
                                    "Hur följer ni de mål som fullmäktige har satt, och vad"
                                            + " hindrar er?",
                                    LocalDate.of(2026, 5, 29),
                                    desk.secretary())));
        }
    }

    private void include(Supervised.Kind kind, @Nullable String organ, String name, String why) {
        desk.once(() ->
                value(
                        supervision.include(
                                new Supervised(
                                        UUID.randomUUID(),
                                        YEAR,
                                        kind,
                                        organ,
                                        name,
                                        why,
                                        LocalDate.of(2026, 1, 19),
                                        "7"),
                                desk.secretary())));
    }

    void companies() {
        for (var company : List.of("alingsashem", "alingsas-energi")) {
            desk.once(() ->
                    value(
                            supervision.review(
                                    new Supervised.CompanyReview(
                                            company,
                                            YEAR - 1,
                                            true,
                                            true,
                                            "Verksamheten har hållit sig till bolagsordningen och"
                                                    + " ägardirektivet.",
                                            "",
                                            LocalDate.of(2026, 3, 9),
                                            "28"),
                                    desk.secretary())));
        }
    }

    /// All but one have answered, and the committee says what it has seen.
    void answers() {
        for (var question : supervision.questions(YEAR)) {
            var one = supervision.find(question.supervised()).orElseThrow();
            if (one.kind() == Supervised.Kind.COOPERATION) {
                continue;
            }
            desk.once(() ->
                    value(
                            supervision.answer(
                                    one,
                                    question.id(),
                                    "Målen följs upp varje tertial. Svårast är att rekrytera.",
                                    desk.secretary())));
            var costly = "vard-och-aldreomsorgsnamnden".equals(one.organ());
            desk.once(() ->
                    value(
                            supervision.observe(
                                    one,
                                    costly
                                            ? Supervised.Weight.TO_IMPROVE
                                            : Supervised.Weight.IN_ORDER,
                                    costly
                                            ? "Prognosen överskrider budgeten och åtgärder saknas."
                                            : "Uppföljningen är i ordning.",
                                    desk.secretary())));
        }
    }
}
