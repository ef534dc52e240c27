package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import se.uppdrag.law.Outcome;
import se.uppdrag.minutes.Version.Role;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.sitting.Floor;
import se.uppdrag.sitting.Sitting;
import se.uppdrag.sitting.SittingEvent;

/// Whether minutes hold what KL 5:67 demands and have somebody to verify them (KL 5:69). Pure.
record Readiness(Evening evening, Additions additions) {

    /// Those who are to sign: the one who presided last, then the verifiers.
    Outcome<List<Signatory>> check() {
        var sitting = evening.sitting();
        if (sitting.phase() != Sitting.Phase.CLOSED) {
            return refused(MinutesRefusal.SITTING_IS_NOT_CLOSED);
        }
        var open =
                sitting.floors().values().stream()
                        .filter(floor -> floor.decision() == null && !explained(floor))
                        .min(Comparator.comparingInt(Floor::section));
        if (open.isPresent()) {
            return refused(
                    MinutesRefusal.SECTION_WITHOUT_DECISION,
                    "§ " + open.get().section() + " " + open.get().item().title());
        }
        if (sitting.presiding() == null) {
            return refused(MinutesRefusal.NOBODY_PRESIDED);
        }
        if (sitting.verifiers().isEmpty()) {
            return refused(MinutesRefusal.NO_VERIFIERS);
        }
        return granted(
                additions.standIns().stream()
                        .reduce(signatories(sitting), Readiness::instead, (one, _) -> one));
    }

    /// An item that was left without a decision needs a note that says how it ended.
    private boolean explained(Floor floor) {
        var item = floor.item().number();
        return additions.text(item, Edit.Kind.NOTE).isPresent()
                || !evening.events(item, SittingEvent.Noted.class).isEmpty();
    }

    /// Another signs, last: one who stands in for the chair is no chair.
    private static List<Signatory> instead(List<Signatory> signatories, StandIn one) {
        return Stream.concat(
                        signatories.stream().filter(each -> !each.person().equals(one.hindered())),
                        Stream.of(new Signatory(one.person(), one.name(), Role.VERIFIER)))
                .toList();
    }

    static List<Signatory> signatories(Sitting sitting) {
        var all = new ArrayList<Signatory>();
        var chair = sitting.presiding();
        if (chair != null) {
            all.add(new Signatory(chair, sitting.roll().name(chair), Role.CHAIR));
        }
        sitting.verifiers().stream()
                .filter(one -> !one.equals(chair))
                .map(one -> new Signatory(one, sitting.roll().name(one), Role.VERIFIER))
                .forEach(all::add);
        return all;
    }
}
