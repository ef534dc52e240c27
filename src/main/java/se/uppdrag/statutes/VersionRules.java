package se.uppdrag.statutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// Whether a version may be entered, and which one it takes the place of.
final class VersionRules {

    /// @param ends the version that the new one ends, by its number; nothing where none is open
    record Placed(Period period, @Nullable Integer ends) {}

    private VersionRules() {}

    /// @param organ whose text it is
    /// @param assembly the address of the assembly
    static Outcome<Placed> place(
            StatuteKind kind,
            String organ,
            String assembly,
            @Nullable Decided decided,
            Period period,
            List<StatuteVersion> versions) {
        if (decided == null) {
            return refused(StatuteRefusal.DECISION_IS_MISSING);
        }
        var to = period.to();
        if (to != null && !period.from().isBefore(to)) {
            return refused(StatuteRefusal.ENDS_BEFORE_IT_BEGINS, to.toString());
        }
        if (period.from().isBefore(decided.on()) && !decided.retroactive()) {
            return refused(
                    StatuteRefusal.IN_FORCE_BEFORE_IT_WAS_DECIDED,
                    period.from().toString(),
                    decided.on().toString());
        }
        var wrong = decidedByAnother(kind, organ, assembly, decided);
        if (wrong.isPresent()) {
            return refused(wrong.get());
        }
        return among(versions, period).flatMap(placed -> remarked(placed, kind, decided));
    }

    private static Outcome<Placed> remarked(Placed placed, StatuteKind kind, Decided decided) {
        var remarks = new ArrayList<Remark>();
        if (decided.retroactive() && placed.period().from().isBefore(decided.on())) {
            remarks.add(new Remark(Citation.kl(2, 4), "statutes.remark.retroactive", List.of()));
        }
        if (kind.statute() && decided.matter() == null) {
            remarks.add(new Remark(Citation.kl(8, 13), "statutes.remark.no-matter", List.of()));
        }
        return granted(placed, remarks);
    }

    /// Who may decide what (KL 5:71, 6:37, 6:44).
    private static Optional<StatuteRefusal> decidedByAnother(
            StatuteKind kind, String organ, String assembly, Decided decided) {
        var byAssembly = decided.organ().equals(assembly);
        return switch (kind) {
            case RULES_OF_PROCEDURE ->
                    byAssembly
                            ? Optional.empty()
                            : Optional.of(StatuteRefusal.PROCEDURE_IS_THE_ASSEMBLYS);
            case STANDING_ORDERS ->
                    byAssembly
                            ? Optional.empty()
                            : Optional.of(StatuteRefusal.STANDING_ORDERS_ARE_THE_ASSEMBLYS);
            case DELEGATION_ORDER ->
                    decided.organ().equals(organ)
                            ? Optional.empty()
                            : Optional.of(StatuteRefusal.DELEGATION_IS_THE_COMMITTEES);
            case TARIFF, LOCAL_REGULATION, PLAN, PROGRAMME, POLICY, GUIDELINE, RULE ->
                    Optional.empty();
        };
    }

    /// One that has no end is ended by the next that begins after it; otherwise no two may meet.
    private static Outcome<Placed> among(List<StatuteVersion> versions, Period period) {
        var open =
                versions.stream()
                        .filter(one -> one.period().to() == null)
                        .filter(one -> one.period().from().isBefore(period.from()))
                        .findFirst();
        for (var other : versions) {
            var ended = open.isPresent() && open.get().number() == other.number();
            var there = ended ? other.period().until(period.from()) : other.period();
            if (there.meets(period)) {
                return refused(
                        StatuteRefusal.PERIODS_MEET,
                        Integer.toString(other.number()),
                        other.period().from().toString(),
                        until(other.period().to()));
            }
        }
        return granted(new Placed(period, open.map(StatuteVersion::number).orElse(null)));
    }

    private static String until(@Nullable LocalDate to) {
        return to == null ? "" : to.toString();
    }

    /// A decision that nothing is in force any longer, from a day.
    static Outcome<StatuteVersion> repeal(
            List<StatuteVersion> versions, @Nullable Decided decided, LocalDate from) {
        if (decided == null) {
            return refused(StatuteRefusal.DECISION_IS_MISSING);
        }
        if (from.isBefore(decided.on()) && !decided.retroactive()) {
            return refused(
                    StatuteRefusal.IN_FORCE_BEFORE_IT_WAS_DECIDED,
                    from.toString(),
                    decided.on().toString());
        }
        return versions.stream()
                .filter(one -> one.period().to() == null && one.period().from().isBefore(from))
                .findFirst()
                .map(Outcome::granted)
                .orElseGet(() -> refused(StatuteRefusal.NOTHING_IS_IN_FORCE, from.toString()));
    }
}
