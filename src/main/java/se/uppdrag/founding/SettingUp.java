package se.uppdrag.founding;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.elections.Elections;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.Houses;

/// What it takes before the first meeting can be called, each step with whether the facts say that
/// it is done.
@Component
class SettingUp {

    /// @param key its texts: `founding.step.<key>`
    record Step(String key, String href, boolean done) {}

    private final Houses houses;
    private final Register register;
    private final Elections elections;
    private final People people;
    private final Clock clock;

    SettingUp(Houses houses, Register register, Elections elections, People people, Clock clock) {
        this.houses = houses;
        this.register = register;
        this.elections = elections;
        this.people = people;
        this.clock = clock;
    }

    List<Step> steps() {
        var today = SwedishTime.dateOf(clock.instant());
        var organs = register.organs(today);
        var steps = new ArrayList<Step>();
        steps.add(new Step("house", HouseController.HERE, !houses.ours().registryMail().isEmpty()));
        steps.add(new Step("parties", PartiesController.HERE, !register.parties().isEmpty()));
        steps.add(
                new Step(
                        "organs",
                        OrgansController.HERE,
                        has(organs, Organ.Kind.ASSEMBLY) && has(organs, Organ.Kind.EXECUTIVE)));
        steps.add(
                new Step(
                        "rules",
                        "/administration/regler",
                        organs.stream()
                                .filter(Organ::assembly)
                                .anyMatch(one ->
                                        !register.decidedRules(one.slug(), today).isEmpty())));
        steps.add(
                new Step(
                        "election",
                        "/administration/val",
                        elections.all().stream().anyMatch(one -> one.confirmed())));
        steps.add(new Step("seats", "/administration/platser", seated(organs, today)));
        steps.add(new Step("presidium", "/administration/presidium", presided(organs, today)));
        steps.add(new Step("boards", "/administration/val-till-organ", filled(organs, today)));
        steps.add(new Step("officials", OfficialsController.HERE, served(today)));
        var everybody = people.all();
        steps.add(
                new Step(
                        "accounts",
                        AccountsController.HERE,
                        everybody.size() > 1
                                && everybody.stream().allMatch(People.One::hasAccount)));
        steps.add(new Step("portal", "/administration/portal", false));
        return steps;
    }

    private static boolean has(List<Organ> organs, Organ.Kind kind) {
        return organs.stream().anyMatch(one -> one.kind() == kind);
    }

    private boolean seated(List<Organ> organs, LocalDate today) {
        return organs.stream()
                .filter(Organ::assembly)
                .anyMatch(one -> !register.roll(one, today).members().isEmpty());
    }

    /// Every organ that the voters do not elect themselves.
    private boolean filled(List<Organ> organs, LocalDate today) {
        var others = organs.stream().filter(one -> !one.assembly()).toList();
        return !others.isEmpty()
                && others.stream().noneMatch(one -> register.roll(one, today).members().isEmpty());
    }

    private boolean presided(List<Organ> organs, LocalDate today) {
        return organs.stream()
                .filter(Organ::assembly)
                .anyMatch(one -> register.roll(one, today).holder(Post.CHAIR).isPresent());
    }

    private boolean served(LocalDate today) {
        var roles = register.officials(today).stream().map(one -> one.role()).toList();
        return roles.contains(Role.SECRETARY) && roles.contains(Role.REGISTRAR);
    }
}
