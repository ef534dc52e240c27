package se.uppdrag.steering;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.steering.Trend.Effect;

/// The door to the look at the surroundings before each term: it begins with the last one, is
/// worked on, and is published for good.
@Service
@Transactional
public class EnvironmentalScan {

    private final ScanTable table;
    private final Clock clock;

    EnvironmentalScan(ScanTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// Begins the scan of a term. What the last one saw comes along, to be kept, rewritten or taken
    /// away; what it meant for each committee is thought through anew.
    public Outcome<Scan> begin(int fromYear, PersonId by) {
        var last = table.all().stream().filter(one -> one.fromYear() < fromYear).findFirst();
        var scan =
                new Scan(
                        UUID.randomUUID(),
                        fromYear,
                        fromYear + Scan.YEARS - 1,
                        "",
                        last.map(Scan::id).orElse(null),
                        null);
        if (!table.insert(scan, by, now())) {
            return refused(SteeringRefusal.SCAN_IS_THERE_ALREADY, Integer.toString(fromYear));
        }
        last.ifPresent(one ->
                table.trends(one.id())
                        .forEach(trend -> table.insert(carried(trend, scan), by, now())));
        return granted(scan);
    }

    private static Trend carried(Trend trend, Scan to) {
        return new Trend(
                UUID.randomUUID(),
                to.id(),
                trend.id(),
                trend.area(),
                trend.kind(),
                trend.title(),
                trend.text(),
                trend.horizon(),
                trend.source(),
                trend.scenario());
    }

    public Outcome<Scan> introduce(Scan scan, String intro) {
        var outcome = scan.open();
        if (outcome instanceof Granted) {
            table.introduce(scan.id(), intro.strip());
        }
        return outcome;
    }

    /// @param wanted its id is given here
    public Outcome<Trend> see(Scan scan, Trend wanted, PersonId by) {
        var trend =
                new Trend(
                        UUID.randomUUID(),
                        scan.id(),
                        null,
                        wanted.area(),
                        wanted.kind(),
                        wanted.title().strip(),
                        wanted.text().strip(),
                        wanted.horizon(),
                        wanted.source().strip(),
                        wanted.scenario().strip());
        return scan.open()
                .flatMap(_ ->
                        table.insert(trend, by, now())
                                ? granted(trend)
                                : refused(SteeringRefusal.TREND_IS_THERE_ALREADY, trend.title()));
    }

    public Outcome<Scan> drop(Scan scan, Trend trend) {
        var outcome = scan.open();
        if (outcome instanceof Granted) {
            table.remove(trend.id());
        }
        return outcome;
    }

    /// What a trend means for a committee.
    ///
    /// @param wanted its id is given here
    public Outcome<Scan> means(Scan scan, Effect wanted, PersonId by) {
        var effect =
                new Effect(
                        UUID.randomUUID(),
                        wanted.trend(),
                        wanted.organ(),
                        wanted.text().strip(),
                        wanted.action().strip(),
                        wanted.goal());
        return scan.open()
                .flatMap(_ ->
                        table.insert(effect, by, now())
                                ? granted(scan)
                                : refused(SteeringRefusal.TREND_IS_THERE_ALREADY, effect.organ()));
    }

    public Outcome<Scan> publish(Scan scan) {
        var outcome = scan.publish(table.trends(scan.id()), table.effects(scan.id()));
        if (outcome instanceof Granted) {
            table.publish(scan.id(), now());
        }
        return outcome;
    }

    @Transactional(readOnly = true)
    public List<Scan> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    public Optional<Scan> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    public List<Trend> trends(Scan scan) {
        return table.trends(scan.id());
    }

    @Transactional(readOnly = true)
    public List<Effect> effects(Scan scan) {
        return table.effects(scan.id());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
