package se.uppdrag.demo;

import static se.uppdrag.demo.DemoOversight.value;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.steering.EnvironmentalScan;
import se.uppdrag.steering.Goal;
import se.uppdrag.steering.MunicipalGoals;
import se.uppdrag.steering.Trend;

/// The look at the surroundings of the demonstration's term, and the next, which has been begun.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoScan {

    private final EnvironmentalScan scans;
    private final MunicipalGoals goals;
    private final DemoDesk desk;

    DemoScan(EnvironmentalScan scans, MunicipalGoals goals, DemoDesk desk) {
        this.scans = scans;
        this.goals = goals;
        this.desk = desk;
    }

    void begin() {
        desk.once(() -> value(scans.begin(2027, desk.secretary())));
    }

    private @Nullable UUID find(String title) {
        return goals.all().stream()
                .filter(one -> one.title().equals(title))
                .map(Goal::id)
                .findFirst()
                .orElse(null);
    }

    /// Made before the term, entered here when the committees' goals were.
    void publish() {
        var scan = desk.once(() -> value(scans.begin(2023, desk.secretary())));
        for (var row : DemoText.rows("steering-scan.txt")) {
            var trend =
                    desk.once(() ->
                            value(
                                    scans.see(
                                            scan,
                                            new Trend(
                                                    UUID.randomUUID(),
                                                    scan.id(),
                                                    null,
                                                    Trend.Area.valueOf(row.getFirst()),
                                                    Trend.Kind.valueOf(row.get(1)),
                                                    row.get(2),
                                                    row.get(3),
                                                    Trend.Horizon.valueOf(row.get(4)),
                                                    row.get(5),
                                                    row.get(6)),
                                            desk.secretary())));
            desk.once(() ->
                    value(
                            scans.means(
                                    scan,
                                    new Trend.Effect(
                                            UUID.randomUUID(),
                                            trend.id(),
                                            row.get(7),
                                            row.get(8),
                                            row.get(9),
                                            find(row.get(10))),
                                    desk.secretary())));
        }
        desk.once(() ->
                value(
                        scans.introduce(
                                scan,
                                "Analysen är gjord inför mandatperioden. Den beskriver det som"
                                        + " kommunen inte själv råder över men behöver möta.")));
        desk.once(() -> value(scans.publish(scan)));
    }
}
