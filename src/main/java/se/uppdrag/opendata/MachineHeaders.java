package se.uppdrag.opendata;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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
    private static final List<String> ANSWERED = List.of("GET", "HEAD", "OPTIONS");

    /// Answers for programs, whoever makes them.
    private static final Pattern ASKED =
            Pattern.compile(
                    "/oparl/.*|/api/.*|/datasets/dcat|.*\\.atom|/sammantraden.*\\.ics"
                            + "|/ledamoter\\.(json|csv)|/voteringar\\.json"
                            + "|/sammantraden/.*/protokoll\\.(xml|txt)"
                            + "|/(forfattningssamling|styrande-dokument)/.*\\.(xml|txt)");

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
        return !ASKED.matcher(request.getRequestURI()).matches();
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
        if (!ANSWERED.contains(request.getMethod())) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", ANSWERED));
            refuse(request, response, 405, "method");
        } else if (request.getMethod().equals("OPTIONS")) {
            response.setHeader("Access-Control-Allow-Methods", String.join(", ", ANSWERED));
            response.setHeader("Access-Control-Allow-Headers", "If-None-Match, Accept");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if (left < 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
            refuse(request, response, 429, "many");
        } else {
            super.doFilterInternal(request, response, chain);
        }
    }

    /// Also the head of an answer says which it is the head of.
    @Override
    protected boolean isEligibleForEtag(
            HttpServletRequest request,
            HttpServletResponse response,
            int status,
            InputStream body) {
        return !response.isCommitted()
                && status >= 200
                && status < 300
                && (request.getMethod().equals("GET") || request.getMethod().equals("HEAD"));
    }

    private int count(String address) {
        var now = clock.instant().getEpochSecond() / 60;
        if (now != minute || asked.size() > ADDRESSES) {
            asked.clear();
            minute = now;
        }
        return asked.merge(address, 1, Integer::sum);
    }

    /// @param why names the texts
    private void refuse(
            HttpServletRequest request, HttpServletResponse response, int status, String why)
            throws IOException {
        response.setStatus(status);
        response.setContentType(Machine.PROBLEM);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        response.getOutputStream()
                .write(
                        Machine.problem(
                                        status,
                                        texts.get("opendata.problem." + why),
                                        texts.get("opendata.problem." + why + ".detail", A_MINUTE),
                                        request.getRequestURI())
                                .getBytes(StandardCharsets.UTF_8));
    }
}
