package se.uppdrag.files;

import java.nio.charset.StandardCharsets;

/// A file (`fil`) as it was taken in; its content never changes.
///
/// @param size in bytes
public record StoredFile(FileId id, String name, String mediaType, long size, byte[] bytes) {

    /// Whether it begins as a PDF, whatever it is called.
    public boolean pdf() {
        return pdf(bytes);
    }

    public static boolean pdf(byte[] bytes) {
        return bytes.length > 4
                && new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("%PDF-");
    }
}
