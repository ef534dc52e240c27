package se.uppdrag.safety;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.sealing.KeyTicket;

/// The cookie of an open key, sent to `/trygghet` alone.
@Component
class Ticket extends KeyTicket<Keyring.Open> {

    static final String COOKIE = "uppdraget-trygghet";

    Ticket(Keyring keyring) {
        super(keyring, COOKIE, "/trygghet");
    }

    /// The reader's own key, if it is open.
    Optional<Keyring.Open> reader(HttpServletRequest request, @Nullable SignedIn who) {
        return find(request, who).filter(one -> one.holder().isPresent());
    }

    /// The report a receipt has opened.
    Optional<Keyring.Open> reporter(HttpServletRequest request) {
        return find(request, null).filter(one -> one.holder().isEmpty());
    }
}
