package se.uppdrag.learning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/// Reads a course package from a zip file: SCORM 1.2 and 2004, cmi5 and Tin Can. What is too large,
/// too many, named so that it would land elsewhere, or described by a manifest that does not hold,
/// is refused whole.
final class PackageReader {

    enum Kind {
        SCORM_12,
        SCORM_2004,
        CMI5,
        TIN_CAN;

        /// Whether its parts tell what is done in them to a record store, as xAPI has it.
        boolean tellsOfItself() {
            return this == CMI5 || this == TIN_CAN;
        }
    }

    /// A part that can be started.
    record Item(String title, String href, Activity activity) {

        Item(String title, String href) {
            this(title, href, Activity.NONE);
        }
    }

    /// What a part is called by what it tells of itself; nothing in a SCORM package.
    ///
    /// @param mastery the share of right answers that passes, 0–1
    /// @param parameters what it asks to be told when it starts
    record Activity(String id, MoveOn moveOn, @Nullable BigDecimal mastery, String parameters) {

        static final Activity NONE = new Activity("", MoveOn.CompletedOrPassed, null, "");

        /// What says nothing of itself is done when it has been shown (SCORM 2004 4th edition,
        /// Sequencing and Navigation, UP.4).
        static final Activity SHOWN = new Activity("", MoveOn.NotApplicable, null, "");
    }

    /// What a manifest says.
    record Described(Kind kind, String title, List<Item> items) {}

    /// @param bytes how much all of it is, unpacked
    record Read(Kind kind, String title, List<Item> items, Map<String, byte[]> files, long bytes) {}

    /// Why a package is not taken in.
    static final class Bad extends Exception {

        private static final long serialVersionUID = 1L;

        private final String key;

        Bad(String key) {
            super(key);
            this.key = key;
        }

        /// Says why, among the texts.
        String key() {
            return "learning.package.bad." + key;
        }
    }

    static final int MOST_FILES = 900;
    static final int LARGEST_FILE = 25_000_000;
    static final long LARGEST = 100_000_000;

    private static final int LONGEST_PATH = 300;
    private static final int MOST_ITEMS = 200;
    private static final String PATH = "(?!/)(?!.*(?:^|/)\\.{1,2}(?:/|$))[^\\\\:\\p{Cntrl}]+";

    private PackageReader() {}

    static Read read(byte[] zip) throws Bad {
        var files = unpack(zip);
        var described = described(files);
        if (described.items().isEmpty() || described.items().size() > MOST_ITEMS) {
            throw new Bad("launch");
        }
        return new Read(
                described.kind(),
                described.title(),
                described.items(),
                files,
                files.values().stream().mapToLong(one -> one.length).sum());
    }

    /// By the first manifest there is: a package may carry more than one.
    private static Described described(Map<String, byte[]> files) throws Bad {
        if (files.containsKey(Cmi5Structure.NAME)) {
            return Cmi5Structure.read(files);
        }
        if (files.containsKey(TinCanManifest.NAME)) {
            return TinCanManifest.read(files);
        }
        if (files.containsKey(ScormManifest.NAME)) {
            return ScormManifest.read(files);
        }
        throw new Bad("no-manifest");
    }

    /// Where a part begins, when it is among the files.
    static String launch(String whole, Set<String> files) throws Bad {
        if (whole.isEmpty() || !files.contains(decoded(whole.replaceFirst("[?#].*", "")))) {
            throw new Bad("launch");
        }
        return whole;
    }

    private static String decoded(String path) throws Bad {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new Bad("launch");
        }
    }

    private static Map<String, byte[]> unpack(byte[] zip) throws Bad {
        var files = new LinkedHashMap<String, byte[]>();
        var seen = new HashSet<String>();
        long left = LARGEST;
        try (var stream = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = stream.getNextEntry();
                    entry != null;
                    entry = stream.getNextEntry()) {
                var name = entry.getName();
                if (entry.isDirectory()) {
                    continue;
                }
                if (name.length() > LONGEST_PATH || !name.matches(PATH)) {
                    throw new Bad("path");
                }
                if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                    throw new Bad("twice");
                }
                if (seen.size() > MOST_FILES) {
                    throw new Bad("many");
                }
                var bytes = limited(stream, Math.min(LARGEST_FILE, left));
                left -= bytes.length;
                files.put(name, bytes);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            throw new Bad("zip");
        }
        if (files.isEmpty()) {
            throw new Bad("zip");
        }
        return files;
    }

    /// What a file says of its own size is not believed; it is counted as it is unpacked.
    private static byte[] limited(InputStream stream, long most) throws IOException, Bad {
        var bytes = new ByteArrayOutputStream();
        var part = new byte[16_384];
        for (int read = stream.read(part); read >= 0; read = stream.read(part)) {
            bytes.write(part, 0, read);
            if (bytes.size() > most) {
                throw new Bad("large");
            }
        }
        return bytes.toByteArray();
    }
}
