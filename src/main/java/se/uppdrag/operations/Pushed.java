package se.uppdrag.operations;

import io.micrometer.core.instrument.Clock;
import io.micrometer.registry.otlp.OtlpConfig;
import io.micrometer.registry.otlp.OtlpMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sends the figures to a collector once a minute, as OpenTelemetry has them (OTLP over HTTP). What
/// does not arrive is not sent again: the next figures say how it is then.
final class Pushed extends OtlpMeterRegistry {

    /// Two instances are two lines in a diagram.
    private static final String INSTANCE = UUID.randomUUID().toString();

    private final Runnable before;

    private Pushed(OtlpConfig config, Runnable before) {
        super(config, Clock.SYSTEM);
        this.before = before;
    }

    /// @param before what brings the figures up to date
    /// @throws StartRefused where they cannot be sent there
    static Pushed to(MetricsSettings settings, Runnable before) {
        var to = settings.checkedPush(Objects.requireNonNull(settings.push()));
        return new Pushed(new Config(to, settings.pushToken()), before);
    }

    @Override
    protected void publish() {
        before.run();
        super.publish();
    }

    private record Config(URI to, String token) implements OtlpConfig {

        @Override
        public @Nullable String get(String key) {
            return null;
        }

        @Override
        public String url() {
            return to.toString();
        }

        @Override
        public Duration step() {
            return Duration.ofMinutes(1);
        }

        @Override
        public Map<String, String> resourceAttributes() {
            return Map.of("service.name", "uppdraget", "service.instance.id", INSTANCE);
        }

        @Override
        public Map<String, String> headers() {
            return token.isBlank() ? Map.of() : Map.of("Authorization", "Bearer " + token);
        }
    }
}
