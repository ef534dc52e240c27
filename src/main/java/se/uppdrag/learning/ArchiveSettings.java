package se.uppdrag.learning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Where the municipality's archive is, and who asks it.
///
/// @param kind `alfresco`, `cmis` for the browser binding of CMIS 1.1 or `cmis-atom` for its other
///   one; empty where there is none
/// @param address where it answers
/// @param folder the folder that everybody who is signed in is shown
/// @param link where a person opens an entry; `{id}` stands for which
record ArchiveSettings(
        String kind, String address, String folder, String user, String password, String link) {

    private static final int LONGEST_NAME = 200;

    Archive archive() {
        return address.isEmpty()
                ? new NoArchive()
                : switch (kind) {
                    case "alfresco" -> new AlfrescoArchive(this);
                    case "cmis", "cmis-atom" -> new CmisArchive(this);
                    case "" -> new NoArchive();
                    default ->
                            throw new IllegalArgumentException(
                                    "uppdrag.material.kind is alfresco, cmis or cmis-atom");
                };
    }

    /// @param name as the archive has it; signs that nobody sees are left out
    Archive.Entry entry(String id, String name, boolean folder, @Nullable Instant changed) {
        var clean = name.replaceAll("\\p{C}", "").strip();
        var shown = clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
        var href =
                link.toLowerCase(Locale.ROOT).startsWith("http")
                        ? link.replace("{id}", URLEncoder.encode(id, StandardCharsets.UTF_8))
                        : "";
        return new Archive.Entry(id, shown.isEmpty() ? "?" : shown, folder, href, changed);
    }
}
