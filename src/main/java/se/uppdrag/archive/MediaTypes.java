package se.uppdrag.archive;

import java.util.Locale;
import java.util.Set;

/// What kinds of files the lists of a package may name: an archive takes registered kinds only, and
/// a browser says whatever it likes. What it said is told with the matter.
final class MediaTypes {

    private static final String OTHER = "application/octet-stream";

    private static final Set<String> REGISTERED =
            Set.of(
                    "application/pdf",
                    "application/json",
                    "application/xml",
                    "application/zip",
                    "application/msword",
                    "application/rtf",
                    "application/vnd.ms-excel",
                    "application/vnd.ms-powerpoint",
                    "application/vnd.oasis.opendocument.text",
                    "application/vnd.oasis.opendocument.spreadsheet",
                    "application/vnd.oasis.opendocument.presentation",
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                    "audio/mpeg",
                    "image/gif",
                    "image/jpeg",
                    "image/png",
                    "image/svg+xml",
                    "image/tiff",
                    "message/rfc822",
                    "text/calendar",
                    "text/csv",
                    "text/html",
                    "text/plain",
                    "video/mp4");

    private MediaTypes() {}

    static String registered(String said) {
        var plain = said.toLowerCase(Locale.ROOT);
        return REGISTERED.contains(plain) ? plain : OTHER;
    }
}
