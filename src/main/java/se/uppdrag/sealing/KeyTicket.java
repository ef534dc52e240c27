package se.uppdrag.sealing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.SignedIn;

/// The cookie that says which key of a ring is open in this browser. It is sent to the addresses of
/// the module alone, and is worth nothing once the key has been wiped.
///
/// @param <O> what the ring keeps
public abstract class KeyTicket<O extends OpenKey> {

    private final Ring<O> ring;
    private final String cookie;
    private final String path;

    protected KeyTicket(Ring<O> ring, String cookie, String path) {
        this.ring = ring;
        this.cookie = cookie;
        this.path = path;
    }

    public Optional<O> find(HttpServletRequest request, @Nullable SignedIn who) {
        return ticket(request).flatMap(ticket -> ring.find(ticket, who));
    }

    private Optional<String> ticket(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies())
                .map(Arrays::stream)
                .orElseGet(Stream::empty)
                .filter(one -> one.getName().equals(name(request)))
                .map(Cookie::getValue)
                .findFirst();
    }

    /// Whatever was open in this browser is closed, and the key is open instead.
    public String put(O open, HttpServletRequest request, HttpServletResponse response) {
        ticket(request).ifPresent(ring::remove);
        var ticket = ring.add(open);
        send(ticket, request, response);
        return ticket;
    }

    public void send(String ticket, HttpServletRequest request, HttpServletResponse response) {
        var sent = new Cookie(name(request), ticket);
        sent.setHttpOnly(true);
        sent.setSecure(request.isSecure());
        sent.setPath(path);
        sent.setAttribute("SameSite", "Strict");
        if (ticket.isEmpty()) {
            sent.setMaxAge(0);
        }
        response.addCookie(sent);
    }

    /// Where the page came encrypted, a browser takes it from such a page alone.
    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Secure-" + cookie : cookie;
    }

    public void drop(HttpServletRequest request, HttpServletResponse response) {
        ticket(request).ifPresent(ring::remove);
        send("", request, response);
    }
}
