package se.uppdrag.remuneration;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.remuneration.pages.CertificatePage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/mina-ersattningar/intyg`: what the employer needs to see (KL 4:11), as a page and as PDF.
@Controller
class CertificateController {

    /// Travel, and the rest at night that the Act speaks of.
    private static final int MOST = 11 * 60;

    private static final String USUAL = "30";

    /// What the address asks for: which days, and how many minutes before and after each meeting.
    record Asked(String fran, String till, String fore, String efter) {

        Asked {
            fran = Objects.requireNonNullElse(fran, "");
            till = Objects.requireNonNullElse(till, "");
            fore = Objects.requireNonNullElse(fore, USUAL);
            efter = Objects.requireNonNullElse(efter, USUAL);
        }
    }

    private final Remuneration remuneration;
    private final Register register;
    private final VoucherPages pages;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;
    private final Clock clock;

    CertificateController(
            Remuneration remuneration,
            Register register,
            VoucherPages pages,
            Houses houses,
            Paper paper,
            Texts texts,
            Clock clock) {
        this.remuneration = remuneration;
        this.register = register;
        this.pages = pages;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
        this.clock = clock;
    }

    /// As PDF, to be sent to the employer. A choice that cannot be read is answered with the page.
    @GetMapping("/mina-ersattningar/intyg.pdf")
    Object paper(
            SignedIn who,
            @ModelAttribute("form") Asked asked,
            Model model,
            HttpServletResponse response) {
        var page = page(who, asked);
        if (!page.problem().isEmpty()) {
            response.setStatus(422);
            model.addAttribute("page", page);
            return "remuneration/certificate";
        }
        return Paper.saved(
                "intyg-%s-%s.pdf".formatted(page.from(), page.to()),
                paper.pdf("remuneration/certificate-paper", Map.of("page", page, "texts", texts)));
    }

    @GetMapping("/mina-ersattningar/intyg")
    String certificate(
            SignedIn who,
            @ModelAttribute("form") Asked asked,
            Model model,
            HttpServletResponse response) {
        var page = page(who, asked);
        if (!page.problem().isEmpty()) {
            response.setStatus(422);
        }
        model.addAttribute("page", page);
        return "remuneration/certificate";
    }

    private CertificatePage page(SignedIn who, Asked asked) {
        var today = SwedishTime.dateOf(clock.instant());
        var from =
                asked.fran().isEmpty() ? today.withDayOfMonth(1).minusMonths(1) : day(asked.fran());
        var to = asked.till().isEmpty() ? today : day(asked.till());
        var readable =
                from != null
                        && to != null
                        && !to.isBefore(from)
                        && minutes(asked.fore())
                        && minutes(asked.efter());
        var attended =
                readable && from != null && to != null
                        ? remuneration.attended(who.person(), from, to).reversed()
                        : List.<Participation>of();
        return new CertificatePage(
                register.person(who.person()).map(Person::name).orElse(who.name()),
                posts(who, today),
                houses.ours().name(),
                from == null ? "" : from.toString(),
                to == null ? "" : to.toString(),
                asked.fore(),
                asked.efter(),
                readable ? "" : texts.get("remuneration.certificate.problem"),
                attended.stream()
                        .map(one -> meeting(one, number(asked.fore()), number(asked.efter())))
                        .toList(),
                ClaimRules.hours(
                        attended.stream()
                                .mapToInt(one ->
                                        length(one) + number(asked.fore()) + number(asked.efter()))
                                .sum()),
                Swedish.moment(clock.instant()));
    }

    private CertificatePage.Meeting meeting(Participation one, int before, int after) {
        return new CertificatePage.Meeting(
                one.organName(),
                Swedish.weekday(one.onDate()),
                span(one.from(), one.to()),
                span(
                        one.from().minus(Duration.ofMinutes(before)),
                        one.to().plus(Duration.ofMinutes(after))),
                ClaimRules.hours(length(one) + before + after));
    }

    private static String span(Instant from, Instant to) {
        return Swedish.time(from) + "–" + Swedish.time(to);
    }

    private static int length(Participation one) {
        return (int) Math.ceilDiv(Duration.between(one.from(), one.to()).toSeconds(), 60);
    }

    private String posts(SignedIn who, LocalDate on) {
        return register.memberships(who.person()).stream()
                .filter(one -> new Period(one.fromDate(), one.toDate()).contains(on))
                .map(one ->
                        texts.get(
                                "remuneration.post.in",
                                texts.get("remuneration.post." + one.post()),
                                Swedish.inSentence(pages.organ(one.organ()))))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    private static boolean minutes(String text) {
        return text.matches("\\d{1,3}") && Integer.parseInt(text) <= MOST;
    }

    private static int number(String text) {
        return minutes(text) ? Integer.parseInt(text) : 0;
    }
}
