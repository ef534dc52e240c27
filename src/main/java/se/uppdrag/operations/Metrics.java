package se.uppdrag.operations;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.ClassLoaderMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Vitals;

/// The figures themselves: of Java and the machine, of requests, and of what each module says of
/// how it fares. Prometheus reads them, and a collector of OpenTelemetry's is sent them, where
/// somebody has set it.
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

    private final HikariDataSource pool;
    private final PrometheusMeterRegistry read;
    private final CompositeMeterRegistry registry;
    private final Figures figures;
    private final JvmGcMetrics pauses = new JvmGcMetrics();

    Metrics(MetricsSettings settings, List<Vitals> vitals, Schedule jobs, HikariDataSource pool) {
        this.pool = pool;
        this.read = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        this.registry = new CompositeMeterRegistry(Clock.SYSTEM, List.of(read));
        this.figures = new Figures(registry, vitals, jobs);
        if (settings.push() != null) {
            registry.add(Pushed.to(settings, figures::refresh));
        }
        if (settings.on()) {
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
        figures.refresh();
        return read.scrape();
    }
}
