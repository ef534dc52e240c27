package se.uppdrag.quality;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.Gate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.elections.Elections;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.quality.pages.QualityPage;
import se.uppdrag.quality.pages.QualityPage.Ages;
import se.uppdrag.quality.pages.QualityPage.Group;
import se.uppdrag.quality.pages.QualityPage.Item;
import se.uppdrag.quality.pages.QualityPage.Line;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/administration/register/kvalitet`: what is missing in the register, or cannot be right.
@Controller
class QualityController {

    private final Register register;
    private final Terms terms;
    private final Persons persons;
    private final Elections elections;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    QualityController(
            Register register,
            Terms terms,
            Persons persons,
            Elections elections,
            Gate gate,
            Texts texts,
            Clock clock) {
        this.elections = elections;
        this.register = register;
        this.terms = terms;
        this.persons = persons;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/administration/register/kvalitet")
    String show(SignedIn who, Model model) {
        if (!gate.open(who, Role.ADMINISTRATOR) && !gate.open(who, Role.SECRETARY)) {
            throw new AccessDeniedException("the register's quality");
        }
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var ever = terms.ever();
        var findings = Checks.of(organs, ever, Won.in(elections.inForce(today)), today);
        var people =
                persons.everybody().stream()
                        .collect(Collectors.toMap(PersonDetails::id, Function.identity()));
        var everybody =
                Shares.of(
                        serving(ever, today, people, one -> one.post().member()), today.getYear());
        model.addAttribute(
                "page",
                new QualityPage(
                        Swedish.date(today),
                        findings.size(),
                        groups(findings),
                        shares(organs, ever, today, people),
                        ages(everybody)));
        return "quality/quality";
    }

    private List<Group> groups(List<Finding> findings) {
        return Arrays.stream(Finding.Check.values())
                .map(check ->
                        new Group(
                                check.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                texts.get("quality." + check),
                                texts.get("quality." + check + ".why"),
                                findings.stream()
                                        .filter(one -> one.check() == check)
                                        .map(one ->
                                                new Item(
                                                        one.href(),
                                                        texts.get(
                                                                "quality." + check + ".one",
                                                                one.arguments().toArray())))
                                        .toList()))
                .filter(group -> !group.items().isEmpty())
                .toList();
    }

    private List<Line> shares(
            List<Organ> organs,
            List<Membership> ever,
            LocalDate today,
            Map<PersonId, PersonDetails> people) {
        var lines = new ArrayList<Line>();
        for (var organ : organs) {
            var own =
                    serving(
                            ever,
                            today,
                            people,
                            one -> one.post().member() && one.organ().equals(organ.slug()));
            if (own.isEmpty()) {
                continue;
            }
            var shares = Shares.of(own, today.getYear());
            lines.add(
                    new Line(
                            organ.name(),
                            told(shares),
                            shares.women()
                                    .map(women -> Math.round(100f * women / shares.known()))
                                    .orElse(-1),
                            shares.meanAge()
                                    .map(age ->
                                            texts.get("quality.mean-age", Integer.toString(age)))
                                    .orElse("")));
        }
        return lines;
    }

    private String told(Shares shares) {
        return shares.women()
                .map(women ->
                        texts.get(
                                "quality.women",
                                Integer.toString(women),
                                Integer.toString(shares.known() - women),
                                Integer.toString(shares.all() - shares.known())))
                .orElseGet(() -> texts.get("quality.too-few"));
    }

    private List<Ages> ages(Shares shares) {
        int most = shares.ages().stream().mapToInt(Shares.Ages::count).max().orElse(1);
        return shares.ages().stream()
                .map(one ->
                        new Ages(
                                texts.get(
                                        "quality.ages",
                                        Integer.toString(one.from()),
                                        Integer.toString(one.to())),
                                one.count(),
                                100 * one.count() / most))
                .toList();
    }

    private static List<PersonDetails> serving(
            List<Membership> ever,
            LocalDate on,
            Map<PersonId, PersonDetails> people,
            Predicate<Membership> wanted) {
        return ever.stream()
                .filter(one -> one.on(on))
                .filter(wanted)
                .map(Membership::person)
                .distinct()
                .flatMap(one -> Optional.ofNullable(people.get(one)).stream())
                .filter(one -> one.protection() == PersonDetails.Protection.NONE)
                .toList();
    }
}
