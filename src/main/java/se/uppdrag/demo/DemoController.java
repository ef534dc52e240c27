package se.uppdrag.demo;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignIn;
import se.uppdrag.access.SignedIn;
import se.uppdrag.access.Way;
import se.uppdrag.demo.pages.DemoPage;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.safety.Network;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/demo`: the clock and the accounts.
@Controller
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoController {

    private final Register register;
    private final Accounts accounts;
    private final Network network;
    private final SignIn signIn;
    private final DemoClock clock;
    private final Texts texts;

    DemoController(
            Register register,
            Accounts accounts,
            Network network,
            SignIn signIn,
            DemoClock clock,
            Texts texts) {
        this.register = register;
        this.accounts = accounts;
        this.network = network;
        this.signIn = signIn;
        this.clock = clock;
        this.texts = texts;
    }

    @GetMapping("/demo")
    String show(Model model) {
        return show("", model);
    }

    private String show(String problem, Model model) {
        var now = LocalDateTime.ofInstant(clock.instant(), SwedishTime.ZONE);
        model.addAttribute(
                "page",
                new DemoPage(
                        Swedish.weekday(now.toLocalDate())
                                + " klockan "
                                + Swedish.time(now.toLocalTime()),
                        now.truncatedTo(ChronoUnit.MINUTES).toString(),
                        problem,
                        DemoMunicipality.PASSWORD,
                        roles(),
                        everybody()));
        return "demo/demo";
    }

    @PostMapping("/demo/logga-in")
    String enter(
            @RequestParam UUID person, HttpServletRequest request, HttpServletResponse response) {
        var id = new PersonId(person);
        var who =
                accounts.of(id)
                        .or(() -> register.person(id).map(this::open))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return Answers.seeOther(signIn.enter(who, Way.DEMO, request, response));
    }

    /// Somebody who was given a seat on the pages has no account before she is tried.
    private SignedIn open(Person person) {
        accounts.open(
                person.id(),
                Cast.username(person.givenName(), person.familyName()),
                person.name(),
                DemoMunicipality.PASSWORD);
        return new SignedIn(person.id().value(), person.name());
    }

    /// @param till the moment to set the clock to; or
    /// @param steg how far to set it forward, as `PT10M` or `P7D`
    @PostMapping("/demo/klocka")
    String set(
            @RequestParam(defaultValue = "") String till,
            @RequestParam(defaultValue = "") String steg,
            Model model,
            HttpServletResponse response) {
        try {
            var moment =
                    steg.isEmpty()
                            ? SwedishTime.at(
                                    LocalDateTime.parse(till).toLocalDate(),
                                    LocalDateTime.parse(till).toLocalTime())
                            : clock.instant().plus(Duration.parse(steg));
            if (clock.canBeSetTo(moment)) {
                clock.setTo(moment);
                return Answers.seeOther("/demo");
            }
            response.setStatus(422);
            return show("demo.clock.back", model);
        } catch (DateTimeException unreadable) {
            response.setStatus(422);
            return show("demo.clock.unreadable", model);
        }
    }

    private List<DemoPage.Account> roles() {
        var today = SwedishTime.dateOf(clock.instant());
        var council = register.roll(register.assembly(), today);
        var list = new ArrayList<DemoPage.Account>();
        council.members().stream()
                .filter(one -> one.post() == Post.MEMBER && "C".equals(one.party()))
                .limit(1)
                .forEach(one -> list.add(account(one, "member")));
        council.alternates().stream()
                .filter(one -> "S".equals(one.party()))
                .limit(1)
                .forEach(one -> list.add(account(one, "alternate")));
        council.holder(Post.CHAIR).ifPresent(one -> list.add(account(one, "chair")));
        council.holder(Post.FIRST_VICE_CHAIR).ifPresent(one -> list.add(account(one, "vice")));
        register.organ("ks")
                .map(organ -> register.roll(organ, today))
                .flatMap(roll -> roll.holder(Post.CHAIR))
                .ifPresent(one -> list.add(account(one, "executive")));
        for (var role : List.of(Role.SECRETARY, Role.REGISTRAR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            register.holders(role, "kf", today).stream()
                    .limit(1)
                    .forEach(one ->
                            list.add(
                                    new DemoPage.Account(
                                            one.id().value().toString(),
                                            one.name(),
                                            Cast.username(one.givenName(), one.familyName()),
                                            texts.get("demo.role." + role, DemoAudit.PASSPHRASE))));
        }
        network.members().stream()
                .map(one -> account(one.person(), one.party()))
                .forEach(list::add);
        return list;
    }

    /// Somebody of the security network, with what her key opens with.
    private DemoPage.Account account(PersonId member, @Nullable String party) {
        var person = register.person(member).orElseThrow();
        return new DemoPage.Account(
                member.value().toString(),
                person.name() + (party == null ? "" : " (" + party + ")"),
                Cast.username(person.givenName(), person.familyName()),
                texts.get(
                        party == null ? "demo.role.safety" : "demo.role.safety.party",
                        DemoSafety.PASSPHRASE));
    }

    private DemoPage.Account account(Membership one, String role) {
        var person = register.person(one.person()).orElseThrow();
        return new DemoPage.Account(
                one.person().value().toString(),
                one.name() + " (" + one.party() + ")",
                Cast.username(person.givenName(), person.familyName()),
                texts.get("demo.role." + role));
    }

    /// Members and alternates of the assembly, to sign in as any of them.
    private List<DemoPage.Account> everybody() {
        var council = register.roll(register.assembly(), SwedishTime.dateOf(clock.instant()));
        return Stream.concat(council.members().stream(), council.alternates().stream())
                .map(one ->
                        new DemoPage.Account(
                                one.person().value().toString(),
                                one.name() + " (" + one.party() + ")",
                                "",
                                texts.get(
                                        one.post().member()
                                                ? "demo.seat.member"
                                                : "demo.seat.alternate")))
                .toList();
    }
}
