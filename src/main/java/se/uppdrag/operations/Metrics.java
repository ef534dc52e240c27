package se.uppdrag.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Vitals;

/// The figures themselves: of Java and the machine, of requests, and of what each module says of
/// how it fares, as Prometheus reads them.
///
/// Of connections to the database only how many there are is told, not how often they are taken: a
/// count that grows by one tells of one act.
@Component
class Metrics {

    private static final Duration[] STEPS = {
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2_500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10)
    };

    private final List<Vitals> vitals;
    private final Schedule jobs;
    private final HikariDataSource pool;
    private final PrometheusMeterRegistry registry;
    private final JvmGcMetrics pauses = new JvmGcMetrics();

    Metrics(MetricsSettings settings, List<Vitals> vitals, Schedule jobs, HikariDataSource pool) {
        this.vitals = vitals;
        this.jobs = jobs;
        this.pool = pool;
        this.registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        if (settings.port() > 0) {
            bind();
        }
    }

    private void bind() {
        List.of(
                        new ClassLoaderMetrics(),
                        new JvmMemoryMetrics(),
                        new JvmThreadMetrics(),
                        new ProcessorMetrics(),
                        new UptimeMetrics(),
                        new FileDescriptorMetrics())
                .forEach(one -> one.bindTo(registry));
        pauses.bindTo(registry);
        connections("hikaricp.connections", HikariPoolMXBean::getTotalConnections);
        connections("hikaricp.connections.active", HikariPoolMXBean::getActiveConnections);
        connections("hikaricp.connections.pending", HikariPoolMXBean::getThreadsAwaitingConnection);
        Gauge.builder("hikaricp.connections.max", pool, HikariDataSource::getMaximumPoolSize)
                .register(registry);
    }

    private void connections(String name, ToDoubleFunction<HikariPoolMXBean> count) {
        Gauge.builder(
                        name,
                        pool,
                        one -> {
                            var now = one.getHikariPoolMXBean();
                            return now == null ? 0 : count.applyAsDouble(now);
                        })
                .register(registry);
    }

    @PreDestroy
    void end() {
        pauses.close();
        registry.close();
    }

    /// @param area the module whose page it was
    /// @param status of the answer, by its hundred: `2xx`
    void answered(String area, String method, String status, Duration took) {
        Timer.builder("http.server.requests")
                .tags("area", area, "method", method, "status", status)
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(took);
    }

    /// All of it as it is now, in Prometheus' own format.
    String told() {
        var text = new StringBuilder(registry.scrape());
        var figures = new TreeMap<String, Double>();
        for (var one : vitals) {
            figures.putAll(one.now().figures());
        }
        figures.forEach((name, value) -> line(text, name, Map.of("", value)));
        line(text, "job_failed", jobs.failed());
        line(text, "job_last_run_seconds", jobs.lastRuns());
        return text.toString();
    }

    private static void line(StringBuilder text, String name, Map<String, Double> values) {
        text.append("# TYPE uppdrag_").append(name).append(" gauge\n");
        values.forEach((job, value) ->
                text.append("uppdrag_")
                        .append(name)
                        .append(job.isEmpty() ? "" : "{job=\"" + job + "\"}")
                        .append(String.format(Locale.ROOT, " %.3f\n", value)));
    }
}
