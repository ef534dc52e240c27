package se.uppdrag.web;

import gg.jte.output.StringOutput;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import se.uppdrag.web.pages.DownPage;

/// What is answered while the database cannot be reached (503), and to acts while there is no room
/// to store them (507) or no clock to date them by (503), and where a file lies elsewhere and
/// cannot be fetched (503): in Swedish, with everything the person typed still in the form. Nothing
/// here needs the database, the session or the shell.
///
/// Sent again, the form carries the same command id, so what was stored after all counts once.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Unavailable extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Unavailable.class);

    /// Longer than any name or id; shown as text so that it can be read and copied.
    private static final int HIDDEN_MAX = 36;

    /// A form with nothing but text in it is smaller than this, whatever it is sent as.
    private static final int NO_FILE = 64 << 10;

    private static final String FULL = "507";

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final JteViews views;
    private final Texts texts;
    private final Storing storing;
    private final Clock clock;

    Unavailable(JteViews views, Texts texts, Storing storing, Clock clock) {
        this.views = views;
        this.texts = texts;
        this.storing = storing;
        this.clock = clock;
    }

    /// The page for other errors needs the database too.
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod())) {
            if (clock instanceof SteadyClock machine && !machine.steady()) {
                answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, "clock");
                return;
            }
            if (!fits(request)) {
                answer(request, response, HttpStatus.INSUFFICIENT_STORAGE, FULL);
                return;
            }
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | IOException e) {
            var out = outOfReach(e);
            if (out != null && !response.isCommitted()) {
                LOG.warn("Something is out of reach: {}", out.getMessage());
                answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, out.why());
                return;
            }
            var full = noRoom(e);
            if (response.isCommitted() || !full && !databaseIsGone(e)) {
                throw e;
            }
            if (full) {
                storing.full();
            }
            LOG.warn(
                    full ? "There is no room left: {}" : "The database cannot be reached: {}",
                    e.getMessage());
            // PostgreSQL itself stops when it cannot write its log.
            if (full || !storing.acts()) {
                answer(request, response, HttpStatus.INSUFFICIENT_STORAGE, FULL);
            } else {
                answer(request, response, HttpStatus.SERVICE_UNAVAILABLE, "503");
            }
        }
    }

    /// To sign in and out is to read, as far as room goes.
    private boolean fits(HttpServletRequest request) {
        if (request.getRequestURI().matches("/logga-(in|ut)(/.*)?")) {
            return true;
        }
        var type = request.getContentType();
        var large =
                type != null
                        && !type.startsWith("application/x-www-form-urlencoded")
                        && (request.getContentLengthLong() < 0
                                || request.getContentLengthLong() > NO_FILE);
        return large ? storing.files() : storing.acts();
    }

    /// The database's disk (53100 in PostgreSQL's words) or the one for temporary files.
    private static boolean noRoom(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && "53100".equals(sql.getSQLState())
                    || cause instanceof IOException
                            && String.valueOf(cause.getMessage()).contains("No space left")) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable OutOfReach outOfReach(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfReach out) {
                return out;
            }
        }
        return null;
    }

    /// Connection failures are class 08, a server that shuts down is 57P, in the SQL standard's and
    /// PostgreSQL's own words.
    private static boolean databaseIsGone(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = sql.getSQLState();
                if (state == null || state.startsWith("08") || state.startsWith("57P")) {
                    return true;
                }
            }
        }
        return false;
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, String why)
            throws IOException {
        var fields =
                request.getMethod().equals("POST") ? fields(request) : List.<DownPage.Field>of();
        var html = new StringOutput();
        views.render(
                "web/down",
                Map.of(
                        "texts",
                        texts.in(Language.of(request)),
                        "page",
                        new DownPage(why, request.getMethod(), request.getRequestURI(), fields)),
                html);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader("Retry-After", "10");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(html.toString());
        response.flushBuffer();
    }

    private static List<DownPage.Field> fields(HttpServletRequest request) {
        var fields = new ArrayList<DownPage.Field>();
        request.getParameterMap()
                .forEach((name, values) -> {
                    for (var value : values) {
                        var secret = name.equals("losenord");
                        fields.add(
                                new DownPage.Field(
                                        name,
                                        secret ? "" : value,
                                        value.length() <= HIDDEN_MAX || name.startsWith("_")));
                    }
                });
        return fields;
    }
}
