package se.uppdrag.objects;

import java.util.regex.Pattern;

/// A bucket (`hink`) of a store of objects, or a folder in it: `s3://bucket/folder`.
///
/// @param written as it was
/// @param bucket its name
/// @param folder empty, or with a stroke at its end
public record ObjectPlace(String written, String bucket, String folder) {

    public static final String SCHEME = "s3://";

    private static final Pattern PLACE =
            Pattern.compile(SCHEME + "([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:/(.*?))?/?");

    /// @throws IllegalArgumentException where it is none, or there is no key to it
    public static ObjectPlace of(String written, ObjectAccess access) {
        var read = PLACE.matcher(written);
        if (!read.matches()) {
            throw new IllegalArgumentException(ObjectTexts.t("objects.place", written));
        }
        if (access.key().isBlank() || access.secret().isBlank()) {
            throw new IllegalArgumentException(
                    ObjectTexts.t("objects.no-key", written, access.settings()));
        }
        var folder = read.group(2) == null || read.group(2).isEmpty() ? "" : read.group(2) + "/";
        return new ObjectPlace(written, read.group(1), folder);
    }
}
