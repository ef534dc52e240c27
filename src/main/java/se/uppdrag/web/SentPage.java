package se.uppdrag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.request.ServletWebRequest;

/// A page as it goes out, alike to all: its bytes, the same packed, and what tells it from the page
/// before.
///
/// @param tag weak, since the packed bytes are others
@SuppressWarnings("ArrayRecordComponent")
record SentPage(byte[] html, byte[] packed, String tag) {

    static SentPage of(byte[] html) {
        return new SentPage(html, pack(html), "W/\"" + hash(html) + '"');
    }

    int size() {
        return html.length + packed.length;
    }

    /// Kept by whoever asks, and asked about each time; what is written for those who sign in has
    /// the same address, and another cookie.
    void send(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader(HttpHeaders.VARY, "Cookie, Accept-Encoding");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        var body = html;
        if (takesPacked(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            body = packed;
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(body.length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static boolean takesPacked(@Nullable String accepted) {
        return accepted != null
                && accepted.toLowerCase(Locale.ROOT)
                        .replace(" ", "")
                        .matches("(.*,)?gzip(;q=(1|0\\.0*[1-9]).*)?(,.*)?");
    }

    private static byte[] pack(byte[] html) {
        var bytes = new ByteArrayOutputStream(html.length / 4);
        try (var packing = new GZIPOutputStream(bytes)) {
            packing.write(html);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory is always writable", e);
        }
        return bytes.toByteArray();
    }

    private static String hash(byte[] html) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(html), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
