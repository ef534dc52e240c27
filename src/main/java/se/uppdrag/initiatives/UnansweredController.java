package se.uppdrag.initiatives;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.initiatives.pages.UnansweredPage;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Swedish;

/// `/motioner/obesvarade`: motions the assembly has not decided on, the one that has waited longest
/// first, as many assemblies have them presented twice a year.
@Controller
class UnansweredController {

    private final Initiatives initiatives;
    private final Clock clock;

    UnansweredController(Initiatives initiatives, Clock clock) {
        this.initiatives = initiatives;
        this.clock = clock;
    }

    @GetMapping("/motioner/obesvarade")
    String unanswered(Model model) {
        var today = SwedishTime.dateOf(clock.instant());
        var lines = initiatives.unansweredMotions().stream().map(one -> line(one, today)).toList();
        model.addAttribute(
                "page",
                new UnansweredPage(
                        Swedish.date(today),
                        lines,
                        (int) lines.stream().filter(UnansweredPage.Line::late).count(),
                        DeadlineRule.KL5_35.basis().toString()));
        return "initiatives/unanswered";
    }

    private static UnansweredPage.Line line(Receipt one, LocalDate today) {
        var raised = one.raisedOn();
        var last = last(raised);
        return new UnansweredPage.Line(
                one.title(),
                "/diarium/" + one.matterSlug(),
                one.dnr(),
                one.moverName(),
                "/ledamoter/" + one.mover().value(),
                Objects.requireNonNullElse(one.moverParty(), ""),
                raised == null ? "" : Swedish.date(raised),
                last == null ? "" : Swedish.date(last),
                last != null && today.isAfter(last),
                raised == null ? 0 : (int) ChronoUnit.MONTHS.between(raised, today));
    }

    private static @Nullable LocalDate last(@Nullable LocalDate raised) {
        return raised == null ? null : DeadlineRule.KL5_35.from(raised).last();
    }
}
