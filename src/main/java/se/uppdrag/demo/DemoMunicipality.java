package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.web.House;
import se.uppdrag.web.Houses;

/// Founds the municipality: house, parties, organs and local rules as they are publicly known, and
/// invented people in every seat.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoMunicipality {

    static final LocalDate TERM = LocalDate.of(2022, 10, 15);
    static final LocalDate BOARDS = LocalDate.of(2023, 1, 1);
    static final String PASSWORD = "demonstration";

    /// Officials were there before the election and go on after it.
    private static final LocalDate EMPLOYED = LocalDate.of(2020, 1, 1);

    static final String COUNCIL_DECISION = "Kommunfullmäktige 2022-12-14";

    private static final String COMMON_RULES =
            "Gemensamt reglemente för kommunstyrelsen och nämnderna";

    static final List<Party> PARTIES =
            List.of(
                    new Party("V", "Vänsterpartiet", "#8e0f1d", "#ff7d86", 1),
                    new Party("S", "Socialdemokraterna", "#c8102e", "#ff5c6f", 2),
                    new Party("MP", "Miljöpartiet", "#4f8f2b", "#a0d468", 3),
                    new Party("C", "Centerpartiet", "#00703c", "#4fc08d", 4),
                    new Party("L", "Liberalerna", "#0a6fb8", "#5cc0f0", 5),
                    new Party("KD", "Kristdemokraterna", "#1f3a6e", "#9db8f0", 6),
                    new Party("M", "Moderaterna", "#1b5fa6", "#6bb0f5", 7),
                    new Party("SD", "Sverigedemokraterna", "#f0c419", "#f0c419", 8));

    private final Register register;
    private final DemoPeople people;
    private final Houses houses;
    private final LocalRules localRules;

    DemoMunicipality(Register register, DemoPeople people, Houses houses, LocalRules localRules) {
        this.register = register;
        this.localRules = localRules;
        this.people = people;
        this.houses = houses;
    }

    boolean founded() {
        return !register.organs(TERM).isEmpty();
    }

    /// House, parties, organs, local rules and officials; nobody is elected yet.
    void found() {
        houses.become(
                new House(
                        "Alingsås kommun",
                        "Alingsås",
                        "1489",
                        "Rådhuset, Stora torget, 441 81 Alingsås",
                        "kommunstyrelsen@alingsas.se"));
        PARTIES.forEach(register::found);
        organs();
        rules();
        officials();
    }

    private void organs() {
        organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 51, null);
        organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 15, null);
        for (var row : DemoText.rows("boards.txt")) {
            organ(
                    row.getFirst(),
                    row.get(1),
                    Organ.Kind.COMMITTEE,
                    row.get(2),
                    row.get(3).equals("liten") ? 5 : 11,
                    null);
        }
        organ(
                "kommunstyrelsens-arbetsutskott",
                "Kommunstyrelsens arbetsutskott",
                Organ.Kind.SUBCOMMITTEE,
                "KS",
                7,
                "ks");
        organ("kommunrevisionen", "Kommunrevisionen", Organ.Kind.AUDIT, "REV", 5, null);
    }

    private void organ(
            String slug,
            String name,
            Organ.Kind kind,
            String authority,
            int seats,
            @Nullable String parent) {
        register.found(
                new Organ(slug, name, kind, authority, seats, parent),
                kind == Organ.Kind.ASSEMBLY ? TERM : BOARDS,
                COUNCIL_DECISION);
    }

    private void rules() {
        for (var row : DemoText.rows("rules.txt")) {
            localRules.decide(
                    register.assembly(),
                    RuleKind.of(row.getFirst()).orElseThrow(),
                    row.get(1),
                    LocalDate.parse(row.get(2)),
                    row.get(3));
        }
        for (var organ : register.organs(BOARDS)) {
            if (organ.kind() == Organ.Kind.COMMITTEE || organ.kind() == Organ.Kind.EXECUTIVE) {
                register.decideRule(organ.slug(), "verifiers", "1", BOARDS, COMMON_RULES);
                register.decideRule(
                        organ.slug(), RuleKind.OFFER_DAYS.key(), "14", BOARDS, COMMON_RULES);
                register.decideRule(
                        organ.slug(), RuleKind.PRESIDIUM_DAYS.key(), "12", BOARDS, COMMON_RULES);
            }
        }
    }

    private void officials() {
        official("Hanna", "Wiikstrand", Role.SECRETARY);
        official("Jörgen", "Ahlgrenska", Role.REGISTRAR);
        official("Maja", "Tornérus", Role.ADMINISTRATOR);
    }

    private void official(String given, String family, Role role) {
        register.employ(people.named(given, family).id(), role, null, EMPLOYED);
    }
}
