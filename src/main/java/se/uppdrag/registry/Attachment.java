package se.uppdrag.registry;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.uppdrag.files.StoredFile;

/// Somebody else's file: shown by its own program, never as a page of ours.
final class Attachment {

    private Attachment() {}

    /// What everybody may read. A PDF is opened where it was asked for, so that an address can name
    /// its page; browsers show one apart from all pages, whatever is in it (decision 0131).
    static ResponseEntity<byte[]> open(StoredFile file) {
        if (!file.pdf()) {
            return of(file);
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named(ContentDisposition.inline(), file.name()))
                .body(file.bytes());
    }

    static ResponseEntity<byte[]> of(StoredFile file) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        named(ContentDisposition.attachment(), file.name()))
                .body(file.bytes());
    }

    private static String named(ContentDisposition.Builder how, String name) {
        return how.filename(name, StandardCharsets.UTF_8).build().toString();
    }
}
