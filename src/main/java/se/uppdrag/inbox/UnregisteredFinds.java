package se.uppdrag.inbox;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// Lets those who open the mail, and nobody else, find what has come and is not registered: by who
/// wrote, by what it says and by the words of what is enclosed.
@Component
class UnregisteredFinds implements ClosedFinds {

    private final MailOpeners openers;
    private final FoundLetterTable letters;
    private final Texts texts;

    UnregisteredFinds(MailOpeners openers, FoundLetterTable letters, Texts texts) {
        this.openers = openers;
        this.letters = letters;
        this.texts = texts;
    }

    @Override
    public List<Find> find(SignedIn who, Sought sought, int atMost) {
        return sought.documents() && openers.include(who)
                ? letters.unregistered(sought, atMost).stream().map(this::shown).toList()
                : List.of();
    }

    private Find shown(FoundLetterTable.Found one) {
        return new Find(
                InboxController.HERE + "/" + one.id(),
                (one.fromName() + " " + one.fromAddress()).strip(),
                one.subject().isBlank() ? texts.get("inbox.no-subject") : one.subject(),
                texts.get(
                        one.state() == Received.State.ASIDE
                                ? "inbox.found.aside"
                                : "inbox.found.waits"),
                SwedishTime.dateOf(one.arrivedAt()),
                one.body());
    }
}
