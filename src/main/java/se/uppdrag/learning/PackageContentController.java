package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/// `/paketinnehall/{ticket}/…`: the files of a package, for a frame that is kept apart. They may
/// run their own scripts, but reach nothing of ours: no cookies, no other address, no way out of
/// the frame. Pages get our side of SCORM as the first of their scripts.
@Controller
class PackageContentController {

    static final String HERE = "/paketinnehall/";

    private static final String OURS = "_uppdraget/scorm.js";

    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    Map.entry("html", "text/html"),
                    Map.entry("htm", "text/html"),
                    Map.entry("js", "text/javascript"),
                    Map.entry("mjs", "text/javascript"),
                    Map.entry("css", "text/css"),
                    Map.entry("json", "application/json"),
                    Map.entry("xml", "application/xml"),
                    Map.entry("xsd", "application/xml"),
                    Map.entry("txt", "text/plain"),
                    Map.entry("vtt", "text/vtt"),
                    Map.entry("png", "image/png"),
                    Map.entry("jpg", "image/jpeg"),
                    Map.entry("jpeg", "image/jpeg"),
                    Map.entry("gif", "image/gif"),
                    Map.entry("webp", "image/webp"),
                    Map.entry("svg", "image/svg+xml"),
                    Map.entry("ico", "image/x-icon"),
                    Map.entry("woff", "font/woff"),
                    Map.entry("woff2", "font/woff2"),
                    Map.entry("ttf", "font/ttf"),
                    Map.entry("otf", "font/otf"),
                    Map.entry("mp3", "audio/mpeg"),
                    Map.entry("m4a", "audio/mp4"),
                    Map.entry("ogg", "audio/ogg"),
                    Map.entry("mp4", "video/mp4"),
                    Map.entry("webm", "video/webm"),
                    Map.entry("pdf", "application/pdf"));

    private static final Pattern HEAD =
            Pattern.compile("(?i)<head(?:\\s[^>]*)?>|<html(?:\\s[^>]*)?>");

    private final Packages packages;
    private final PackageTickets tickets;
    private final String origin;

    PackageContentController(
            Packages packages,
            PackageTickets tickets,
            @Value("${uppdrag.packages.origin:}") String origin) {
        this.packages = packages;
        this.tickets = tickets;
        this.origin = origin;
    }

    @GetMapping(HERE + "{ticket:[0-9a-f]{48}}/**")
    ResponseEntity<byte[]> file(@PathVariable String ticket, HttpServletRequest request) {
        var root = HERE + ticket + "/";
        var path =
                URLDecoder.decode(
                        request.getRequestURI().substring(root.length()).replace("+", "%2B"),
                        StandardCharsets.UTF_8);
        var held = tickets.find(ticket).orElseThrow(PackageContentController::gone);
        if (path.equals(OURS)) {
            var states = packages.states(held.person(), held.pack());
            var state = states.get(held.position());
            return answer("text/javascript", script(state == null ? "{}" : state.state()));
        }
        var bytes = packages.file(held.pack(), path).orElseThrow(PackageContentController::gone);
        var ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        var type = TYPES.getOrDefault(ending, "application/octet-stream");
        return answer(type, type.equals("text/html") ? withOurs(bytes, root) : bytes);
    }

    private ResponseEntity<byte[]> answer(String type, byte[] bytes) {
        // Where the packages have an origin of their own they may be one with themselves.
        var apart = origin.isEmpty() ? "" : " allow-same-origin";
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Access-Control-Allow-Origin", "null")
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Referrer-Policy", "no-referrer")
                .header(
                        "Content-Security-Policy",
                        "sandbox allow-scripts allow-forms"
                                + apart
                                + "; default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; "
                                + "connect-src 'self'; form-action 'none'; base-uri 'none'; "
                                + "object-src 'none'")
                .body(bytes);
    }

    /// The page in the letters it was written with: what we put in is plain enough for all of them.
    private static byte[] withOurs(byte[] bytes, String root) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        var ours = "<script src=\"" + root + OURS + "\"></script>";
        var head = HEAD.matcher(text);
        int at = 0;
        while (head.find()) {
            at = head.end();
            if (head.group().toLowerCase(Locale.ROOT).startsWith("<head")) {
                break;
            }
        }
        return (text.substring(0, at) + ours + text.substring(at))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] script(String state) {
        try (var stream =
                PackageContentController.class.getResourceAsStream("/learning/scorm-api.js")) {
            var code =
                    new String(
                            Objects.requireNonNull(stream).readAllBytes(), StandardCharsets.UTF_8);
            return ("var uppdragetState = " + state.replace("<", "\\u003c") + ";\n" + code)
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ResponseStatusException gone() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
