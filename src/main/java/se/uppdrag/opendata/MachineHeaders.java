package se.uppdrag.opendata;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.ShallowEtagHeaderFilter;
import se.uppdrag.web.Texts;

/// What every answer to a program carries: that any page may ask (CORS), what tells it apart from
/// the next (ETag), and how many more may be asked for.
///
/// So many questions a minute from one address that no honest program is hindered, and few enough
/// that one that has gone wrong does not keep others out.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 50)
class MachineHeaders extends ShallowEtagHeaderFilter {

    static final int A_MINUTE = 600;
    private static final int ADDRESSES = 10_000;

    private final Clock clock;
    private final Texts texts;
    private final ConcurrentHashMap<String, Integer> asked = new ConcurrentHashMap<>();
    private volatile long minute;

    MachineHeaders(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !path.startsWith("/oparl/")
                && !path.startsWith("/api/")
                && !path.equals("/datasets/dcat")
                && !(path.startsWith("/sammantraden") && path.endsWith(".ics"))
                && !path.equals("/sammantraden.atom");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // Kept by whoever asks, and asked about each time.
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Link, RateLimit, RateLimit-Policy");
        var left = A_MINUTE - count(request.getRemoteAddr());
        var seconds = 60 - clock.instant().getEpochSecond() % 60;
        response.setHeader("RateLimit-Policy", "\"minut\";q=%d;w=60".formatted(A_MINUTE));
        response.setHeader(
                "RateLimit", "\"minut\";r=%d;t=%d".formatted(Math.max(0, left), seconds));
        if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
            response.setHeader("Access-Control-Allow-Headers", "If-None-Match, Accept");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (left < 0) {
            refuse(request, response, seconds);
        } else {
            super.doFilterInternal(request, response, chain);
        }
    }

    private int count(String address) {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute || asked.size() > ADDRESSES) {
            asked.clear();
            minute = now;
        }
        return asked.merge(address, 1, Integer::sum);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, long seconds)
            throws IOException {
        response.setStatus(429);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        response.setContentType(Machine.PROBLEM);
        response.getOutputStream()
                .write(
                        Machine.problem(
                                        429,
                                        texts.get("opendata.problem.many"),
                                        texts.get("opendata.problem.many.detail", A_MINUTE),
                                        request.getRequestURI())
                                .getBytes(StandardCharsets.UTF_8));
    }
}
