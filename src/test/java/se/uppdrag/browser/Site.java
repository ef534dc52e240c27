package se.uppdrag.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.env.Environment;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.assignments.Leavings;
import se.uppdrag.calling.Callings;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// The running municipality: its address, its people, and a browser window for each of them.
@TestComponent
final class Site implements AutoCloseable {

    private final Environment environment;
    private final Register register;
    private final Accounts accounts;
    private final Leavings leavings;
    private final Callings callings;
    private final Clock clock;
    private final SafetyDesk safety;
    private final Map<Who, Page> windows = new EnumMap<>(Who.class);
    private final Map<Who, Page> plain = new EnumMap<>(Who.class);

    Site(
            Environment environment,
            Register register,
            Accounts accounts,
            Leavings leavings,
            Callings callings,
            Clock clock,
            SafetyDesk safety) {
        this.environment = environment;
        this.register = register;
        this.accounts = accounts;
        this.leavings = leavings;
        this.callings = callings;
        this.clock = clock;
        this.safety = safety;
    }

    String home() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    PersonId person(Who who) {
        var council = register.roll(register.assembly(), today());
        return switch (who) {
            case CITIZEN -> throw new IllegalArgumentException("Anybody");
            case MEMBER ->
                    council.members().stream()
                            .filter(one -> one.post() == Post.MEMBER && "C".equals(one.party()))
                            .findFirst()
                            .map(Membership::person)
                            .orElseThrow();
            case ALTERNATE -> council.alternates().getFirst().person();
            case CHAIR -> council.holder(Post.CHAIR).orElseThrow().person();
            case SECRETARY -> official(Role.SECRETARY);
            case REGISTRAR -> official(Role.REGISTRAR);
            case ADMINISTRATOR -> official(Role.ADMINISTRATOR);
            case SAFETY -> safety.official();
            case AUDITOR -> official(Role.AUDITOR);
        };
    }

    private PersonId official(Role role) {
        return register.holders(role, "kf", today()).getFirst().id();
    }

    String username(PersonId person) {
        return accounts.username(person).orElseThrow();
    }

    /// The window of somebody, signed in; the same each time.
    Page window(Who who) {
        return windows.computeIfAbsent(
                who,
                _ ->
                        switch (who) {
                            case CITIZEN -> open(true).newPage();
                            case SAFETY -> safety.unlocked(enter(person(who)));
                            case AUDITOR -> auditing(enter(person(who)));
                            default -> enter(person(who));
                        });
    }

    private static Page auditing(Page page) {
        page.navigate("/revision/arbetsrum/nyckel");
        Forms.send(
                page,
                "/revision/arbetsrum/nyckel/oppna",
                Map.of("losenmening", "granit lykta regn cykel"));
        return page;
    }

    /// The same person in a window that runs no JavaScript.
    Page plainWindow(Who who) {
        return plain.computeIfAbsent(
                who,
                _ -> {
                    var context = open(false);
                    var cookies = window(who).context().cookies().stream().map(Site::sent).toList();
                    context.addCookies(cookies);
                    return context.newPage();
                });
    }

    private static Cookie sent(Cookie kept) {
        return new Cookie(kept.name, kept.value).setDomain(kept.domain).setPath(kept.path);
    }

    /// A new window in which the person has signed in by the demonstration's page.
    Page enter(PersonId person) {
        var page = open(true).newPage();
        page.navigate(home() + "/demo");
        Forms.send(page, "/demo/logga-in", Map.of("person", person.value().toString()));
        if (!page.url().endsWith("/start")) {
            throw new IllegalStateException("Signing in led to " + page.url());
        }
        return page;
    }

    BrowserContext open(boolean script) {
        var windows =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("sv-SE")
                                        .setBaseURL(home())
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setJavaScriptEnabled(script));
        Looks.handAxeTo(windows);
        return windows;
    }

    /// The page of somebody who leaves a post.
    ///
    /// @param asked whether she has asked and waits for the assembly, or has left already
    String leaving(boolean asked) {
        return leavings.open().stream()
                .filter(one -> one.decided() != asked)
                .findFirst()
                .map(one -> "/administration/avsagelser/" + one.id())
                .orElseThrow();
    }

    /// Where the alternate is asked to serve.
    String asked() {
        return callings.waitingFor(person(Who.ALTERNATE)).getFirst().address();
    }

    /// The code of a device that is lent for the meeting.
    String lent(String meeting) {
        var page = enter(person(Who.SECRETARY));
        go(page, home() + meeting + "/utlaning");
        var waiting = page.locator("main a[href*='/utlaning/']");
        if (waiting.count() == 0) {
            Forms.send(page, meeting + "/utlaning", Map.of("enhet", "Läsplatta 4"));
            return page.url().replace(home(), "");
        }
        return Objects.requireNonNull(waiting.first().getAttribute("href"));
    }

    /// A letter that somebody is called to a meeting.
    String letter() {
        var page = enter(person(Who.SECRETARY));
        go(page, home() + "/administration/utskick");
        return page.locator("main tbody a").first().getAttribute("href");
    }

    /// The address of the first link of its kind on a public page.
    String link(String page, String selector) {
        try {
            var found = Jsoup.connect(home() + page).get().selectFirst(selector);
            return Objects.requireNonNull(found, selector + " on " + page).attr("href");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As somebody sees the page.
    String link(Who who, String page, String selector) {
        var window = window(who);
        window.navigate(home() + page);
        return Objects.requireNonNull(window.locator(selector).first().getAttribute("href"));
    }

    static Response go(Page page, String address) {
        return Objects.requireNonNull(page.navigate(address), address);
    }

    @Override
    public void close() {
        windows.values().forEach(page -> page.context().close());
        plain.values().forEach(page -> page.context().close());
    }
}
