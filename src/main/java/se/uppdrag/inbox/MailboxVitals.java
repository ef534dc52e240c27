package se.uppdrag.inbox;

import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// Whether the mailboxes of the organs can be read.
@Component
class MailboxVitals implements Vitals {

    private final Mailboxes mailboxes;
    private final Collector collector;
    private final Texts texts;

    MailboxVitals(Mailboxes mailboxes, Collector collector, Texts texts) {
        this.mailboxes = mailboxes;
        this.collector = collector;
        this.texts = texts;
    }

    @Override
    public Now now() {
        var all = mailboxes.all();
        var failing =
                all.stream()
                        .map(mailbox -> collector.last(mailbox.organ()))
                        .filter(Objects::nonNull)
                        .filter(round -> round.trouble() != null)
                        .count();
        var told =
                all.isEmpty()
                        ? texts.get("inbox.vitals.none")
                        : texts.get("inbox.vitals", all.size(), failing);
        return new Now(
                texts.get("inbox.vitals.name"),
                all.isEmpty() ? State.OFF : failing > 0 ? State.WRONG : State.WELL,
                told,
                all.isEmpty() ? "" : "/inkommande-post",
                Map.of("mailboxes", (double) all.size(), "mailboxes_failing", (double) failing));
    }
}
