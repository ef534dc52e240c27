package se.uppdrag.inbox;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Houses;

/// The addresses that are ours, so that we never answer ourselves.
@Component
class OwnAddresses {

    private final Houses houses;
    private final Mailboxes mailboxes;
    private final String from;

    OwnAddresses(Houses houses, Mailboxes mailboxes, @Value("${uppdrag.mail.from:}") String from) {
        this.houses = houses;
        this.mailboxes = mailboxes;
        this.from = from;
    }

    /// In small letters.
    Set<String> all() {
        var all = new HashSet<String>();
        all.add(from.toLowerCase(Locale.ROOT));
        all.add(houses.ours().registryMail().toLowerCase(Locale.ROOT));
        mailboxes.all().forEach(one -> all.add(one.address().toLowerCase(Locale.ROOT)));
        all.remove("");
        return all;
    }
}
