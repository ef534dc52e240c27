package se.uppdrag.register;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// The door: what an organ's rules of procedure say, version by version (`arbetsordning`,
/// `reglemente`; KL 5:71–72, 6:44). A version is ended by the next and never changed.
@Service
@Transactional
public class LocalRules {

    private final LocalRuleTable rules;
    private final Register register;

    LocalRules(LocalRuleTable rules, Register register) {
        this.rules = rules;
        this.register = register;
    }

    /// A new version, from a day after the one it takes the place of.
    ///
    /// @param decidedBy the paragraph that decided it: `KF § 7/2026`
    public Outcome<LocalRule> decide(
            Organ organ, RuleKind kind, String value, LocalDate from, String decidedBy) {
        if (decidedBy.isBlank()) {
            return refused(RegisterRefusal.LOCAL_RULE_HAS_NO_DECISION);
        }
        var clean = value.strip();
        if (!kind.allows(clean)) {
            return refused(RegisterRefusal.VALUE_IS_NOT_FOR_THE_RULE, clean);
        }
        var newest =
                rules.history(organ.slug()).stream()
                        .filter(one -> one.rule().equals(kind.key()))
                        .findFirst();
        if (newest.isPresent() && !newest.get().fromDate().isBefore(from)) {
            return refused(
                    RegisterRefusal.LOCAL_RULE_BEGAN_LATER, newest.get().fromDate().toString());
        }
        rules.end(organ.slug(), kind.key(), from);
        register.decideRule(organ.slug(), kind.key(), clean, from, decidedBy.strip());
        return granted(new LocalRule(kind.key(), clean, from, null, decidedBy.strip()));
    }

    /// Every version of every rule, the newest first.
    @Transactional(readOnly = true)
    public List<LocalRule> history(String organ) {
        return rules.history(organ);
    }

    /// The headings of KL 5:72 that the rules in force say nothing under. A remark only: the Act
    /// asks for them, and nothing stops without them.
    @Transactional(readOnly = true)
    public List<Remark> missing(Organ organ, LocalDate on) {
        if (!organ.assembly()) {
            return List.of();
        }
        var covered =
                register.decidedRules(organ.slug(), on).stream()
                        .flatMap(one -> RuleKind.of(one.rule()).stream())
                        .map(RuleKind::heading)
                        .toList();
        return Arrays.stream(RuleHeading.values())
                .filter(heading -> !covered.contains(heading))
                .map(heading ->
                        new Remark(
                                Citation.kl(5, 72),
                                "register.heading.missing." + heading,
                                List.of()))
                .toList();
    }
}
