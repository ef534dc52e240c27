package se.uppdrag.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.filter.OncePerRequestFilter;

/// Public pages as they were last written, sent again to whoever has not signed in for as long as
/// nothing has been committed since (`Watermark`) and it is the same minute: what a page says of
/// today, or of how long is left, changes with the clock alone.
///
/// A page is never kept that was written for somebody: not with a session, not with a form's token
/// or command in it, not with a cookie. Those that may be kept are listed here.
@Component
@Order(KeptPages.AFTER_SIGN_IN)
public class KeptPages extends OncePerRequestFilter {

    static final int AFTER_SIGN_IN = 0;

    /// What all pages may take together, as sent and as packed.
    static final int MOST_BYTES = 16 << 20;

    private static final int LONGEST_ADDRESS = 500;
    private static final int TURNS = 64;

    private static final String ASKED = KeptPages.class.getName() + ".asked";
    private static final String PERSONAL = KeptPages.class.getName() + ".personal";

    private static final Set<String> ALIKE =
            Set.of(
                    "/",
                    "/sammantraden",
                    "/anslagstavla",
                    "/diarium",
                    "/diarium/postlista",
                    "/ledamoter",
                    "/motioner",
                    "/interpellationer",
                    "/fragor",
                    "/kort-sagt",
                    "/fortroendeuppdraget",
                    "/fortroendeuppdraget/english",
                    "/oppna-data");

    private static final Pattern ALIKE_TOO =
            Pattern.compile(
                    "/sammantraden/[a-z0-9-]+/\\d{4}-\\d\\d-\\d\\d(-\\d+)?(/kallelse|/protokoll)?"
                            + "|/anslagstavla/[0-9a-f-]{36}"
                            + "|/diarium/[a-z]+-\\d{4}-\\d+(/\\d+)?"
                            + "|/ledamoter/[0-9a-f-]{36}"
                            + "|/organ/[a-z0-9-]+");

    /// When what was read was read.
    ///
    /// @param asked on the machine's own clock, before the database answered
    private record Moment(String mark, Instant minute, long asked) {}

    /// @param turn held by the one who writes, until it is written: how long it takes to send is up
    ///   to whoever reads
    private record Asked(String key, Moment moment, ReentrantLock turn) {}

    private record Kept(Moment moment, SentPage page) {}

    private final Watermark watermark;
    private final Veil veil;
    private final Clock clock;
    private final ReentrantLock[] turns =
            Stream.generate(ReentrantLock::new).limit(TURNS).toArray(ReentrantLock[]::new);
    private final Map<String, Kept> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;
    private volatile String namesOf = "";

    KeptPages(Watermark watermark, Veil veil, Clock clock) {
        this.watermark = watermark;
        this.veil = veil;
        this.clock = clock;
    }

    /// What is being written holds something that is one visitor's own.
    public static void personal(HttpServletRequest request) {
        request.setAttribute(PERSONAL, true);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")
                || !ALIKE.contains(path) && !ALIKE_TOO.matcher(path).matches()
                // Whoever asks within a transaction sees what nobody else sees yet.
                || TransactionSynchronizationManager.isActualTransactionActive();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var key = key(request);
        if (key.length() > LONGEST_ADDRESS
                || request.getUserPrincipal() != null
                || request.getSession(false) != null) {
            chain.doFilter(request, response);
            return;
        }
        var came = System.nanoTime();
        var moment = moment();
        var kept = find(key, moment, came);
        if (kept != null) {
            kept.page().send(request, response);
            return;
        }
        // One writes, and those who came before she began are given what she wrote.
        var turn = turns[Math.floorMod(key.hashCode(), TURNS)];
        var waited = !turn.tryLock();
        if (waited) {
            turn.lock();
        }
        try {
            var fresh = waited ? moment() : moment;
            var written = find(key, fresh, came);
            if (written == null) {
                namesAsOf(fresh);
                request.setAttribute(ASKED, new Asked(key, fresh, turn));
                chain.doFilter(request, response);
                return;
            }
            kept = written;
        } finally {
            given(turn);
        }
        kept.page().send(request, response);
    }

    private static void given(ReentrantLock turn) {
        if (turn.isHeldByCurrentThread()) {
            turn.unlock();
        }
    }

    /// The page that was written, when it may be kept; else nothing, and it is sent as any other.
    @Nullable SentPage keep(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object shell,
            Supplier<byte[]> html) {
        if (!(request.getAttribute(ASKED) instanceof Asked asked)) {
            return null;
        }
        try {
            if (!forEverybody(request, response, shell)
                    || !minute().equals(asked.moment().minute())) {
                return null;
            }
            var page = SentPage.of(html.get());
            hold(asked.key(), new Kept(asked.moment(), page));
            return page;
        } finally {
            given(asked.turn());
        }
    }

    private static boolean forEverybody(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object shell) {
        return request.getAttribute(PERSONAL) == null
                && shell instanceof Shell of
                && of.reader() == null
                && response.getStatus() == HttpStatus.OK.value()
                && !response.containsHeader(HttpHeaders.SET_COOKIE)
                && request.getSession(false) == null;
    }

    private void hold(String key, Kept kept) {
        if (kept.page().size() > MOST_BYTES / 8) {
            return;
        }
        synchronized (pages) {
            forgotten(pages.put(key, kept));
            bytes += kept.page().size();
            var oldest = pages.values().iterator();
            while (bytes > MOST_BYTES) {
                forgotten(oldest.next());
                oldest.remove();
            }
        }
    }

    /// What all pages take now.
    long bytes() {
        synchronized (pages) {
            return bytes;
        }
    }

    private void forgotten(@Nullable Kept gone) {
        bytes -= gone == null ? 0 : gone.page().size();
    }

    private @Nullable Kept find(String key, Moment now, long came) {
        Kept kept;
        synchronized (pages) {
            kept = pages.get(key);
        }
        return kept != null
                        && kept.moment().minute().equals(now.minute())
                        && (kept.moment().mark().equals(now.mark())
                                || kept.moment().asked() - came > 0)
                ? kept
                : null;
    }

    private Moment moment() {
        var asked = System.nanoTime();
        var minute = minute();
        return new Moment(watermark.now(), minute, asked);
    }

    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    /// Names hidden on another machine are hidden here before anything more is kept.
    private void namesAsOf(Moment moment) {
        if (!namesOf.equals(moment.mark())) {
            veil.lookAnew();
            namesOf = moment.mark();
        }
    }

    /// Everything a page for everybody may depend on: the language of what stands around it, and
    /// the name we were asked by, since pages tell their whole address.
    private static String key(HttpServletRequest request) {
        var query = request.getQueryString();
        return Language.of(request).code()
                + " "
                + request.getScheme()
                + "://"
                + request.getServerName()
                + ":"
                + request.getServerPort()
                + request.getRequestURI()
                + (query == null ? "" : "?" + query);
    }
}
