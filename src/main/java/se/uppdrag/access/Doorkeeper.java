package se.uppdrag.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.server.PathContainer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.ModelAndViewDefiningException;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/// Stands before every page for those who are signed in: whether the sign-in is still good, whether
/// it is good enough for this page, and whether its owner has shown herself lately where that is
/// asked.
///
/// ```
/// too old ─────────────────► signs in anew
/// assignments ended ───────► every sign-in ends; her own pages are left
/// a password is too little ► `/min-inloggning`, to get something more
/// long since she showed it ► `/bekrafta`, and on from there with what was typed
/// a lent device ───────────► the pages of its meeting, and no others, while it is lent
/// ```
@Configuration
class Doorkeeper implements HandlerInterceptor, WebMvcConfigurer {

    /// Where it matters most: signing minutes, secret papers, and what an office may do.
    private static final List<PathPattern> GUARDED =
            patterns(
                    "/administration/**",
                    "/sammantraden/*/*/justera/**",
                    "/sammantraden/*/*/protokoll/sekretessdel/**");

    /// What she signs in with.
    private static final List<PathPattern> OWN_KEYS =
            patterns(
                    OwnSignInController.HERE + "/nycklar/**",
                    OwnSignInController.HERE + "/koder/**",
                    OwnSignInController.HERE + "/reservkoder/**");

    /// Where letters to her go: an invitation may be one.
    private static final PathPattern OWN_ADDRESS =
            PathPatternParser.defaultInstance.parse("/mina-uppgifter");

    /// For everybody who is signed in, whatever she is.
    private static final List<PathPattern> ALWAYS =
            patterns(
                    OwnSignInController.HERE + "/**",
                    "/mitt-losenord/**",
                    ConfirmController.HERE,
                    "/logga-in/**",
                    "/error");

    /// What is left for her whose assignments have ended: what is her own, and minutes of meetings
    /// she was at.
    private static final List<PathPattern> FORMER =
            patterns(
                    "/mina-uppgifter/**",
                    "/mina-notiser/**",
                    "/mina-ersattningar/**",
                    "/sammantraden/*/*/justera/**",
                    "/bevakningar/**",
                    "/mina-anteckningar/**");

    /// Alike for everybody.
    private static final List<PathPattern> OPEN =
            patterns("/theme.css", "/vapen", "/halsa", "/demo/**");

    private static final List<PathPattern> SIGNED_IN = patterns(SecurityConfiguration.SIGNED_IN);

    private final SignInSettings settings;
    private final Demands demands;
    private final Factors factors;
    private final Accounts accounts;
    private final ConfirmPages confirming;
    private final ShellAdvice shells;
    private final LentDoor lending;
    private final boolean vouched;
    private final Clock clock;

    Doorkeeper(
            SignInSettings settings,
            Demands demands,
            Factors factors,
            Accounts accounts,
            ConfirmPages confirming,
            ShellAdvice shells,
            LentDoor lending,
            ObjectProvider<UnmarkedSignIns> unmarked,
            Clock clock) {
        this.settings = settings;
        this.demands = demands;
        this.factors = factors;
        this.accounts = accounts;
        this.confirming = confirming;
        this.shells = shells;
        this.lending = lending;
        this.vouched = unmarked.getIfAvailable() != null;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException, ModelAndViewDefiningException {
        var who = AccessArguments.current();
        var path = PathContainer.parsePath(request.getRequestURI());
        if (who == null || !(handler instanceof HandlerMethod) || in(OPEN, path)) {
            return true;
        }
        var proof = Proof.of(SecurityContextHolder.getContext().getAuthentication());
        if (proof == null) {
            return vouched || ended("", request, response);
        }
        if (proof.olderThan(settings.longest(), clock.instant())) {
            return ended("tid", request, response);
        }
        var lent = proof.lent();
        if (lent != null && !"/error".equals(request.getRequestURI())) {
            if (!lending.stands(lent)) {
                return ended("lan", request, response);
            }
            lending.require(lent, request, response);
            return true;
        }
        if ((in(OWN_KEYS, path) || changesAddress(request, path))
                && !lately(proof, factors.any(who.person()))) {
            return ask(who, request, response);
        }
        if (in(ALWAYS, path)) {
            return true;
        }
        if (!proof.former() && demands.former(who.person())) {
            accounts.endSessions(who.person());
            return ended("uppdrag", request, response);
        }
        if (proof.former() && in(SIGNED_IN, path) && !in(FORMER, path)) {
            return sent(OwnSignInController.HERE, response);
        }
        return goodEnough(who, proof, path, request, response);
    }

    private static boolean changesAddress(HttpServletRequest request, PathContainer path) {
        return "POST".equals(request.getMethod()) && OWN_ADDRESS.matches(path);
    }

    private boolean goodEnough(
            SignedIn who,
            Proof proof,
            PathContainer path,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, ModelAndViewDefiningException {
        if (proof.strong() == null && demands.strong(who.person())) {
            return sent(OwnSignInController.HERE + "?krav=true", response);
        }
        if (!in(GUARDED, path)) {
            return true;
        }
        var strongly = demands.asked(who.person(), proof);
        if (lately(proof, strongly)) {
            return true;
        }
        return strongly && !confirming.strongly(who.person())
                ? sent(OwnSignInController.HERE + "?krav=true", response)
                : ask(who, request, response);
    }

    private boolean lately(Proof proof, boolean strongly) {
        return proof.recent(strongly, settings.recent(), clock.instant());
    }

    private boolean ask(SignedIn who, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ModelAndViewDefiningException {
        if ("GET".equals(request.getMethod())) {
            var query = request.getQueryString();
            var to = request.getRequestURI() + (query == null ? "" : "?" + query);
            return sent(
                    ConfirmController.HERE + "?till=" + UriUtils.encode(to, StandardCharsets.UTF_8),
                    response);
        }
        response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        throw new ModelAndViewDefiningException(
                new ModelAndView(
                        "access/confirm",
                        Map.of(
                                "shell",
                                shells.shell(request),
                                "page",
                                confirming.before(who.person(), request))));
    }

    private static boolean ended(
            String why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        return sent("/logga-in" + (why.isEmpty() ? "" : "?slut=" + why), response);
    }

    private static boolean sent(String to, HttpServletResponse response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        return false;
    }

    private static List<PathPattern> patterns(String... written) {
        return Arrays.stream(written).map(PathPatternParser.defaultInstance::parse).toList();
    }

    private static boolean in(List<PathPattern> patterns, PathContainer path) {
        return patterns.stream().anyMatch(one -> one.matches(path));
    }
}
