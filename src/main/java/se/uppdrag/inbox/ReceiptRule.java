package se.uppdrag.inbox;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppdrag.web.EmailAddress;

/// Whether the sender is to have a receipt by mail. Two machines that thank each other never stop,
/// and a receipt to a forged sender troubles somebody who has not written.
enum ReceiptRule {
    GIVEN,
    /// The address is none.
    NO_ADDRESS,
    /// A program, a list or a mail server wrote.
    NOT_A_PERSON,
    /// It would come back to ourselves.
    OURSELVES,
    /// The sender's domain says that the letter is not from there.
    FORGED,
    /// The address has had enough for one day.
    ENOUGH_TODAY;

    static final int MOST_A_DAY = 5;

    private static final Pattern MACHINE =
            Pattern.compile(
                    "(?:no-?_?reply|do-?not-?reply|svara-?ej|mailer-daemon|postmaster|bounces?|nobody|root|daemon)(?:[+._-].*)?");

    /// @param returnPath where the sender's server wants reports; nothing where it does not say
    /// @param today receipts that the address has had today
    static ReceiptRule of(
            Nature nature,
            String address,
            Optional<String> returnPath,
            Checked checked,
            Set<String> own,
            int today) {
        var plain = address.toLowerCase(Locale.ROOT);
        if (!EmailAddress.wellFormed(plain)) {
            return NO_ADDRESS;
        }
        if (own.contains(plain) || nature == Nature.OWN) {
            return OURSELVES;
        }
        if (nature != Nature.ORDINARY
                || MACHINE.matcher(plain.substring(0, plain.indexOf('@'))).matches()
                || returnPath.filter("<>"::equals).isPresent()) {
            return NOT_A_PERSON;
        }
        if (checked.disowned()) {
            return FORGED;
        }
        return today >= MOST_A_DAY ? ENOUGH_TODAY : GIVEN;
    }
}
