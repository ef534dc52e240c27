package se.uppdrag.register;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import se.uppdrag.web.HiddenNames;

/// Keeps the hidden names at hand, since every page and every stream asks for them.
@Component
class RegisteredNames implements HiddenNames {

    private final PersonTable persons;
    private volatile @Nullable List<String> known;

    RegisteredNames(PersonTable persons) {
        this.persons = persons;
    }

    @Override
    public List<String> all() {
        var names = known;
        if (names == null) {
            names =
                    persons.everybody().stream()
                            .filter(one -> one.protection() == PersonDetails.Protection.NAME)
                            .map(PersonDetails::name)
                            .toList();
            known = names;
        }
        return names;
    }

    /// At once, and again when it is on disk: somebody may have asked in between.
    @EventListener
    void changing(Persons.ProtectionChanged change) {
        known = null;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMPLETION)
    void changed(Persons.ProtectionChanged change) {
        known = null;
    }
}
