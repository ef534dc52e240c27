package se.uppdrag.initiatives;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

/// Follow-up questions: what is followed, and what follows it.
@Component
class FollowUps {

    private static final int LONGEST = 60;

    private final InitiativeTable initiatives;
    private final Registry registry;

    FollowUps(InitiativeTable initiatives, Registry registry) {
        this.initiatives = initiatives;
        this.registry = registry;
    }

    /// @param named the address of its matter, or the number as it is written
    Outcome<Followed> find(String named) {
        var written = named.strip();
        if (written.length() > LONGEST || written.chars().anyMatch(Character::isISOControl)) {
            return Outcome.refused(InitiativeRefusal.NOTHING_THERE_TO_FOLLOW);
        }
        return initiatives
                .find(written)
                .or(() -> initiatives.numbered(written))
                .map(one -> followed(one).check())
                .orElseGet(() -> Outcome.refused(InitiativeRefusal.NOTHING_THERE_TO_FOLLOW));
    }

    /// Whether what the draft follows may be followed at this moment.
    Outcome<Draft> allowed(Draft draft) {
        var follows = draft.follows();
        return follows == null
                ? Outcome.granted(draft)
                : initiatives
                        .find(follows)
                        .map(this::followed)
                        .orElseThrow()
                        .check()
                        .map(_ -> draft);
    }

    Optional<Followed> of(Draft draft) {
        return Optional.ofNullable(draft.follows()).flatMap(initiatives::find).map(this::followed);
    }

    Followed followed(Receipt receipt) {
        return new Followed(
                receipt,
                registry.steps(new MatterId(receipt.matter())).stream()
                        .filter(step -> step.kind() == Step.Kind.ANSWERED)
                        .findFirst()
                        .orElse(null));
    }

    /// What it follows up.
    Optional<Receipt> before(Receipt receipt) {
        return Optional.ofNullable(receipt.follows()).flatMap(initiatives::find);
    }

    /// What follows it up, the first first.
    List<Receipt> after(Receipt receipt) {
        return initiatives.following(receipt.id());
    }

    /// Says so in the registry too, where the one matter shows the other.
    void note(Initiative initiative, MatterId matter) {
        var follows = initiative.follows();
        if (follows != null) {
            var before = initiatives.find(follows).orElseThrow();
            registry.follows(matter, new MatterId(before.matter()), initiative.sender());
        }
    }
}
