package se.uppdrag.delegations;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.SignedIn;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.Texts;

/// Lets those who are signed in, and so may read a delegated decision on its page, find it by what
/// was decided, who did, the matter's number and its own.
@Component
class DecidedFinds implements ClosedFinds {

    private final DecidedWordTable words;
    private final DecisionPages pages;
    private final Register register;
    private final Texts texts;

    DecidedFinds(DecidedWordTable words, DecisionPages pages, Register register, Texts texts) {
        this.words = words;
        this.pages = pages;
        this.register = register;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Find> find(SignedIn who, Sought sought, int atMost) {
        return sought.documents()
                ? words.find(sought, atMost).stream().map(this::shown).toList()
                : List.of();
    }

    private Find shown(Decided one) {
        var organ = register.organ(one.organ()).map(Organ::name).orElse(one.organ());
        return new Find(
                DecisionPages.address(one),
                organ + ", " + one.name(),
                one.what(),
                texts.get("delegations.found"),
                one.decidedOn(),
                (pages.who(one) + "\n" + one.dnr()).strip());
    }
}
