package se.uppdrag.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/// `/metrics` on a port of its own, where nothing else is: an address among the pages would be
/// reached by everybody a proxy lets in, since all of them come from the machine itself.
@Component
class MetricsDoor implements SmartLifecycle {

    private static final String HERE = "/metrics";
    private static final String BEARER = "Bearer ";

    private final MetricsSettings settings;
    private final Metrics metrics;
    private @Nullable HttpServer server;

    MetricsDoor(MetricsSettings settings, Metrics metrics) {
        this.settings = settings;
        this.metrics = metrics;
    }

    @Override
    public void start() {
        if (settings.port() == 0) {
            return;
        }
        var address = new InetSocketAddress(settings.checked(), settings.port());
        try {
            var opened = HttpServer.create(address, 0);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.createContext("/", this::answer);
            opened.start();
            server = opened;
        } catch (IOException e) {
            throw new StartRefused(
                    "Mätvärden kan inte lämnas på %s: porten är upptagen. Välj en annan med uppdrag.metrics.port."
                            .formatted(address),
                    e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestURI().getPath().equals(HERE)) {
                exchange.sendResponseHeaders(404, -1);
            } else if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                exchange.sendResponseHeaders(405, -1);
            } else if (!known(exchange.getRequestHeaders().getFirst("Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
                exchange.sendResponseHeaders(401, -1);
            } else {
                var told = metrics.told().getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders()
                        .set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
                exchange.sendResponseHeaders(200, told.length);
                exchange.getResponseBody().write(told);
            }
        }
    }

    /// Compared in the same time whatever was guessed.
    private boolean known(@Nullable String shown) {
        if (settings.token().isBlank()) {
            return true;
        }
        return shown != null
                && MessageDigest.isEqual(
                        shown.getBytes(StandardCharsets.UTF_8),
                        (BEARER + settings.token()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void stop() {
        var opened = server;
        if (opened != null) {
            opened.stop(0);
            server = null;
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
