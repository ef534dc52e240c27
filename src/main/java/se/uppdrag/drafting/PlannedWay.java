package se.uppdrag.drafting;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.PlannedSteps;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Tells everybody where a matter is to go next: by what is proposed on agendas that are out, and
/// by the calendar. What is offered, drafted and gone through before that is nobody's yet (TF
/// 2:12).
@Component
class PlannedWay implements PlannedSteps {

    private final WayReader ways;
    private final Texts texts;

    PlannedWay(WayReader ways, Texts texts) {
        this.ways = ways;
        this.texts = texts;
    }

    @Override
    public List<Planned> of(MatterId matter) {
        return ways.fromOutside(matter).stops().stream()
                .filter(one -> one.state() == Way.State.NEXT && one.result() == null)
                .filter(one -> !one.presidium())
                .map(one -> {
                    var on = one.on();
                    return new Planned(
                            one.organ(),
                            on == null
                                    ? texts.get("drafting.planned.no-meeting")
                                    : texts.get("drafting.planned", Swedish.date(on)),
                            one.href());
                })
                .toList();
    }
}
