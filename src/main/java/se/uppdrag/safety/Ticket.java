package se.uppdrag.safety;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;

/// The cookie that says which key of the ring is open in this browser. It is sent to this module's
/// addresses alone, and is worth nothing once the key has been wiped.
@Component
class Ticket {

    static final String COOKIE = "uppdraget-trygghet";

    private final Keyring keyring;

    Ticket(Keyring keyring) {
        this.keyring = keyring;
    }

    /// The reader's own key, if it is open.
    Optional<Keyring.Open> reader(HttpServletRequest request, @Nullable SignedIn who) {
        return find(request, who).filter(one -> one.holder().isPresent());
    }

    /// The report a receipt has opened.
    Optional<Keyring.Open> reporter(HttpServletRequest request) {
        return find(request, null).filter(one -> one.holder().isEmpty());
    }

    Optional<Keyring.Open> find(HttpServletRequest request, @Nullable SignedIn who) {
        return ticket(request).flatMap(ticket -> keyring.find(ticket, who));
    }

    private static Optional<String> ticket(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(one -> one.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Whatever was open in this browser is closed, and the key is open instead.
    String put(Keyring.Open open, HttpServletRequest request, HttpServletResponse response) {
        ticket(request).ifPresent(keyring::remove);
        var ticket = keyring.add(open);
        send(ticket, request, response);
        return ticket;
    }

    void send(String ticket, HttpServletRequest request, HttpServletResponse response) {
        var cookie = new Cookie(COOKIE, ticket);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/trygghet");
        cookie.setAttribute("SameSite", "Strict");
        if (ticket.isEmpty()) {
            cookie.setMaxAge(0);
        }
        response.addCookie(cookie);
    }

    void drop(HttpServletRequest request, HttpServletResponse response) {
        ticket(request).ifPresent(keyring::remove);
        send("", request, response);
    }
}
