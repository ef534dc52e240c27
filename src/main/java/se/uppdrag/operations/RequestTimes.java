package se.uppdrag.operations;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/// How long answers take, by the module whose page it is. The address is not told, since it may
/// have a number in it that is somebody's. A page that stays open to be told of news is no answer
/// that takes long, and is not counted.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestTimes extends OncePerRequestFilter {

    /// Not counted, neither here nor in any sum: that a report was sent would be seen in it.
    static final List<String> UNCOUNTED = List.of("/trygghet", "/administration/trygghet");

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");

    private final Metrics metrics;
    private final boolean on;

    RequestTimes(Metrics metrics, MetricsSettings settings) {
        this.metrics = metrics;
        this.on = settings.on();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !on || uncounted(request.getRequestURI());
    }

    /// However it is written: a path with a sign for a letter in it leads to the same page.
    static boolean uncounted(String path) {
        return path.contains("%")
                || path.contains(";")
                || path.contains("//")
                || path.contains("/.")
                || UNCOUNTED.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var begun = System.nanoTime();
        var answered = false;
        try {
            chain.doFilter(request, response);
            answered = true;
        } finally {
            if (!request.isAsyncStarted()) {
                metrics.answered(
                        area(request),
                        METHODS.contains(request.getMethod()) ? request.getMethod() : "OTHER",
                        answered ? response.getStatus() / 100 + "xx" : "5xx",
                        Duration.ofNanos(System.nanoTime() - begun));
            }
        }
    }

    private static String area(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.BEST_MATCHING_HANDLER_ATTRIBUTE)
                instanceof HandlerMethod handler) {
            var name = handler.getBeanType().getPackageName().split("\\.");
            return name.length > 2 ? name[2] : "web";
        }
        return "other";
    }
}
