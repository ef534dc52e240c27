package se.uppdrag.minutes;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.Texts;

/// Lets the secretary and the registrar of an organ find what stands in the secret part of its
/// minutes. That it is there is told and no word of it: who reads it is in the book of acts. Those
/// who were there read it on its page; who they are is told by each meeting's log, which is not
/// gone through for a search.
@Component
class SecretFinds implements ClosedFinds {

    private final SecretWordTable words;
    private final Register register;
    private final Gate gate;
    private final Texts texts;
    private final Clock clock;

    SecretFinds(SecretWordTable words, Register register, Gate gate, Texts texts, Clock clock) {
        this.words = words;
        this.register = register;
        this.gate = gate;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Find> find(SignedIn who, Sought sought, int atMost) {
        var kept =
                sought.documents()
                        ? register.organs(SwedishTime.dateOf(clock.instant())).stream()
                                .map(Organ::slug)
                                .filter(organ ->
                                        gate.open(who, Role.SECRETARY, organ)
                                                || gate.open(who, Role.REGISTRAR, organ))
                                .filter(organ ->
                                        sought.organ().isEmpty() || sought.organ().equals(organ))
                                .toList()
                        : List.<String>of();
        return kept.isEmpty()
                ? List.of()
                : words.find(sought, kept, atMost).stream()
                        .map(one ->
                                new Find(
                                        one.address() + "/protokoll/sekretessdel",
                                        one.organName(),
                                        texts.get("minutes.found.title"),
                                        texts.get("minutes.found.mark"),
                                        one.onDate(),
                                        ""))
                        .toList();
    }
}
