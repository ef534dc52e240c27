package se.uppdrag.partysupport;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.partysupport.pages.AccountPage;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/partistod/redovisning`: a member of the assembly hands in the account of her party (KL 4:31).
@Controller
class AccountController {

    private static final String HERE = "/partistod/redovisning";

    private final PartySupport support;
    private final Members members;
    private final Register register;
    private final Files files;
    private final Trail trail;
    private final Texts texts;
    private final Clock clock;

    AccountController(
            PartySupport support,
            Members members,
            Register register,
            Files files,
            Trail trail,
            Texts texts,
            Clock clock) {
        this.support = support;
        this.members = members;
        this.register = register;
        this.files = files;
        this.trail = trail;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String form(SignedIn who, @RequestParam(defaultValue = "") String ar, Model model) {
        var today = today();
        int year = ar.matches("20\\d\\d") ? Integer.parseInt(ar) : today.getYear() - 1;
        return show(party(who), year, "", Map.of(), null, model);
    }

    @PostMapping(HERE)
    String account(
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "") String ar,
            @RequestParam(defaultValue = "") String granskare,
            @RequestParam(required = false) @Nullable MultipartFile redovisning,
            @RequestParam(required = false) @Nullable MultipartFile granskning,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var party = party(who);
        int year = ar.matches("20\\d\\d") ? Integer.parseInt(ar) : today().getYear();
        if (granskare.length() > 100 || granskare.indexOf('\0') >= 0) {
            response.setStatus(422);
            return show(
                    party,
                    year,
                    "",
                    Map.of("granskare", "partysupport.mistake.reviewer"),
                    null,
                    model);
        }
        var file = stored(redovisning);
        var report = stored(granskning);
        var outcome =
                trail.once(
                        command,
                        () ->
                                support.account(year, party, file, report, granskare, who.person())
                                        .map(_ -> "/partistod?ar=" + year));
        return switch (outcome) {
            case Granted<String>(var location, _) -> Answers.seeOther(location);
            case Refused<String> refused -> {
                response.setStatus(422);
                yield show(party, year, granskare, Map.of(), texts.of(refused), model);
            }
        };
    }

    private @Nullable UUID stored(@Nullable MultipartFile file) throws IOException {
        if (file == null || file.isEmpty()) {
            return null;
        }
        var name = file.getOriginalFilename();
        return files.store(
                        name == null ? "" : name,
                        Files.mediaType(file.getContentType()),
                        file.getBytes())
                .value();
    }

    private String show(
            String party,
            int year,
            String reviewer,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal,
            Model model) {
        var today = today();
        var filed = support.accounts(year).get(party);
        model.addAttribute(
                "page",
                new AccountPage(
                        party,
                        register.parties().stream()
                                .filter(one -> one.code().equals(party))
                                .findFirst()
                                .map(Party::name)
                                .orElse(party),
                        Integer.toString(year),
                        years(today),
                        Swedish.date(Support.accountedBy(year)),
                        filed == null ? "" : Swedish.moment(filed.filedAt()),
                        reviewer,
                        mistakes,
                        refusal));
        return "partysupport/account";
    }

    private static List<String> years(LocalDate today) {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(back -> Integer.toString(today.getYear() - back))
                .toList();
    }

    private String party(SignedIn who) {
        return members.party(who.person(), today())
                .orElseThrow(() -> new AccessDeniedException("not in the assembly for a party"));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
