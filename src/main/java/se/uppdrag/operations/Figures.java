package se.uppdrag.operations;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.NestedRuntimeException;
import se.uppdrag.web.Vitals;

/// What each module says of how it fares, and how the jobs have gone, kept as gauges: as they were
/// when they were last asked for.
final class Figures {

    private static final String OURS = "uppdrag.";

    private final MeterRegistry registry;
    private final List<Vitals> vitals;
    private final Schedule jobs;
    private final Map<String, MultiGauge> gauges = new HashMap<>();

    Figures(MeterRegistry registry, List<Vitals> vitals, Schedule jobs) {
        this.registry = registry;
        this.vitals = vitals;
        this.jobs = jobs;
    }

    /// Asks all of them. What nobody says any more is told no more; so is what cannot be said while
    /// the database is away, for then the rest is needed most.
    synchronized void refresh() {
        var now = new TreeMap<String, List<Row<?>>>();
        for (var one : vitals) {
            said(one).forEach((name, value) -> now.put(name, List.of(Row.of(Tags.empty(), value))));
        }
        now.put("job_failed", byJob(jobs.failed()));
        now.put("job_last_run_seconds", byJob(jobs.lastRuns()));
        now.keySet().forEach(name -> gauges.computeIfAbsent(name, this::gauge));
        gauges.forEach((name, gauge) -> gauge.register(now.getOrDefault(name, List.of()), true));
    }

    private static Map<String, Double> said(Vitals one) {
        try {
            return one.now().figures();
        } catch (NestedRuntimeException away) {
            return Map.of();
        }
    }

    private static List<Row<?>> byJob(Map<String, Double> values) {
        return values.entrySet().stream()
                .<Row<?>>map(one -> Row.of(Tags.of("job", one.getKey()), one.getValue()))
                .toList();
    }

    private MultiGauge gauge(String name) {
        return MultiGauge.builder(OURS + name).register(registry);
    }
}
