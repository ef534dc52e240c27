package se.uppdrag.law;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One provision (`bestämmelse`) that bears on the program. What it says, in one Swedish sentence,
/// stands in `messages/law.properties` under its key.
///
/// @param id what it is called here: `KL5-45`
/// @param wording which wording it is, and when that applies
public record Provision(String id, Citation basis, Grade grade, Wording wording, Carrier carrier) {

    /// How the law speaks, and so what the program does.
    public enum Grade {
        /// "får inte", "får … bara om": a no that nobody in the room can change.
        REFUSE,
        /// "får dock … om samtliga närvarande beslutar det".
        UNLESS_THE_ORGAN_DECIDES,
        /// "ska om möjligt", "bör": a yes with something to say.
        REMARK,
        /// "ska … senast": a day, never in the way of doing it late.
        DEADLINE,
        /// A number, a day or an order that follows from facts.
        COMPUTE,
        /// What must be written down, or decided and kept.
        RECORD,
        /// What must be shown to everybody.
        PUBLISH,
        /// What somebody may do.
        RIGHT
    }

    /// The wording the provision was read in.
    ///
    /// @param read the amendment, `SFS 2025:450`
    /// @param from the first day it applies; for what is older than the act in force when the
    ///   program begins to count, that day
    /// @param to the first day it no longer applies; nothing while it does
    public record Wording(String read, LocalDate from, @Nullable LocalDate to) {

        public boolean appliesOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    /// The act in force, kommunallagen (2017:725), has applied since then.
    private static final LocalDate SINCE = LocalDate.of(2018, 1, 1);

    private static final LocalDate PROPORTIONAL_SINCE = LocalDate.of(2022, 7, 1);

    static Provision provision(String id, Citation basis, Grade grade) {
        var from = basis.act() == Act.LPV ? PROPORTIONAL_SINCE : SINCE;
        return new Provision(
                id,
                basis,
                grade,
                new Wording(basis.act().readFrom(), from, null),
                new Carrier.ByPeople());
    }

    Provision from(String day) {
        return with(new Wording(wording.read(), LocalDate.parse(day), wording.to()));
    }

    Provision until(String day) {
        return with(new Wording(wording.read(), wording.from(), LocalDate.parse(day)));
    }

    Provision readFrom(String amendment) {
        return with(new Wording(amendment, wording.from(), wording.to()));
    }

    Provision carriedBy(String... rules) {
        return with(new Carrier.ByRules(List.of(rules), List.of()));
    }

    Provision shownOn(String... pages) {
        return carrier instanceof Carrier.ByRules(var rules, _)
                ? with(new Carrier.ByRules(rules, List.of(pages)))
                : this;
    }

    Provision awaits(String module) {
        return with(new Carrier.Awaits(module));
    }

    private Provision with(Wording other) {
        return new Provision(id, basis, grade, other, carrier);
    }

    private Provision with(Carrier other) {
        return new Provision(id, basis, grade, wording, other);
    }

    /// Whether a rule of the program carries it now.
    public boolean carried() {
        return carrier instanceof Carrier.ByRules;
    }

    /// What it says, among the texts.
    public String key() {
        return "law.provision." + id;
    }
}
