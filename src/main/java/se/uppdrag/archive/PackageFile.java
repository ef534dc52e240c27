package se.uppdrag.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// A package as a file, read by one who trusts nothing in it: every name, size and checksum is held
/// against the lists, and nothing is unpacked beyond what the lists say it holds. Knows neither
/// database nor framework.
final class PackageFile implements AutoCloseable {

    /// A file that nothing here keeps: what is kept is held in memory once.
    static final class TooLarge extends IOException {

        private static final long serialVersionUID = 1;
    }

    /// The largest file in a package that is kept.
    static final long CONTENT_MOST = 128L << 20;

    /// One thing that is not as the lists say.
    ///
    /// @param key of the message under `archive.fault.`
    record Fault(String key, String where) {}

    /// What the lists say of a file.
    private record Listed(String algorithm, String checksum, long size) {}

    private static final int ENTRIES_MOST = 200_000;
    private static final long BYTES_MOST = 20L << 30;

    /// No honest file shrinks to less than this of what it was, beyond the first megabytes.
    private static final long RATIO_MOST = 200;

    private static final long SMALL = 16L << 20;
    private static final int FAULTS_MOST = 50;
    private static final Map<String, String> ALGORITHMS =
            Map.of("SHA-256", "SHA-256", "SHA-384", "SHA-384", "SHA-512", "SHA-512");

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final Map<String, Listed> listed = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private String root = "";
    private MetsFile mets = MetsFile.NONE;

    private PackageFile(ZipFile zip) {
        this.zip = zip;
    }

    /// @throws IOException where it cannot be read as a ZIP file at all
    static PackageFile open(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        try {
            var opened = new PackageFile(zip);
            opened.look();
            return opened;
        } catch (RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /// Whether the file begins as a ZIP file does.
    static boolean looksLikeOne(Path file) throws IOException {
        try (var from = Files.newInputStream(file)) {
            var first = from.readNBytes(4);
            return first.length == 4
                    && first[0] == 'P'
                    && first[1] == 'K'
                    && first[2] == 3
                    && first[3] == 4;
        }
    }

    private void fault(String key, String where) {
        if (faults.size() < FAULTS_MOST) {
            faults.add(new Fault(key, where));
        }
    }

    private void look() {
        if (zip.size() > ENTRIES_MOST) {
            fault("many", Integer.toString(zip.size()));
            return;
        }
        long bytes = 0;
        var roots = new HashSet<String>();
        for (var entry : Collections.list(zip.entries())) {
            var name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            if (!safe(name) || entries.putIfAbsent(name, entry) != null) {
                fault("name", shown(name));
                continue;
            }
            roots.add(name.substring(0, Math.max(0, name.indexOf('/'))));
            bytes += Math.max(0, entry.getSize());
            if (entry.getSize() < 0
                    || entry.getSize() > SMALL
                            && entry.getSize() / Math.max(1, entry.getCompressedSize())
                                    > RATIO_MOST) {
                fault("bomb", shown(name));
            }
        }
        if (bytes > BYTES_MOST) {
            fault("bomb", Long.toString(bytes));
        }
        root = roots.size() == 1 ? roots.iterator().next() + "/" : "";
        if (root.length() < 2 || !entries.containsKey(root + "METS.xml")) {
            fault("no-list", "METS.xml");
        }
    }

    /// Letters, figures, full stops, hyphens and underscores between the strokes, and nothing that
    /// leads elsewhere.
    private static boolean safe(String name) {
        return name.length() <= 400
                && name.matches("[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*")
                && Arrays.stream(name.split("/")).noneMatch(part -> part.matches("\\.+"));
    }

    private static String shown(String name) {
        var plain = name.replaceAll("\\p{C}", "?");
        return plain.substring(0, Math.min(120, plain.length()));
    }

    /// Reads every list and every file, and holds them against one another.
    List<Fault> examine() throws IOException {
        if (!faults.isEmpty()) {
            return List.copyOf(faults);
        }
        mets = lists("METS.xml", "");
        if (!root.equals(mets.object() + "/")) {
            fault("root", shown(mets.object()));
        }
        var unlisted = new HashSet<>(entries.keySet());
        unlisted.remove(root + "METS.xml");
        for (var one : listed.entrySet()) {
            unlisted.remove(root + one.getKey());
            held(one.getKey(), one.getValue());
        }
        unlisted.stream().sorted().forEach(name -> fault("unlisted", shown(name)));
        return List.copyOf(faults);
    }

    /// @param from the folder the list's paths are counted from
    private MetsFile lists(String path, String from) throws IOException {
        MetsFile read;
        try (var stream = limited(root + path)) {
            read = MetsFile.read(stream);
        } catch (MetsFile.Unreadable broken) {
            fault("list", shown(path));
            return MetsFile.NONE;
        }
        for (var one : read.files()) {
            var place = from + one.path();
            if (!safe(place) || listed.put(place, listed(one)) != null) {
                fault("name", shown(place));
            } else if (place.matches("representations/[^/]+/METS\\.xml")) {
                if (entries.containsKey(root + place)) {
                    lists(place, place.substring(0, place.length() - "METS.xml".length()));
                }
            }
        }
        return read;
    }

    private static Listed listed(MetsFile.Entry one) {
        return new Listed(one.algorithm(), one.checksum(), one.size());
    }

    private void held(String path, Listed one) throws IOException {
        var entry = entries.get(root + path);
        var algorithm = ALGORITHMS.get(one.algorithm());
        if (entry == null) {
            fault("missing", shown(path));
            return;
        }
        if (algorithm == null) {
            fault("checksum-kind", shown(path));
            return;
        }
        var digest = ItemFolder.digest(algorithm);
        long size;
        try (var from = limited(root + path);
                var to = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            size = from.transferTo(to);
        } catch (ZipException broken) {
            fault("changed", shown(path));
            return;
        }
        if (size != one.size() || !ItemFolder.hex(digest).equalsIgnoreCase(one.checksum())) {
            fault("changed", shown(path));
        }
    }

    /// No more than the entry says it is.
    private InputStream limited(String name) throws IOException {
        var entry = entries.get(name);
        if (entry == null) {
            throw new ZipException(name);
        }
        var most = entry.getSize();
        return new FilterInputStream(zip.getInputStream(entry)) {
            private long read;

            @Override
            public int read() throws IOException {
                var one = super.read();
                counted(one < 0 ? 0 : 1);
                return one;
            }

            @Override
            public int read(byte[] to, int from, int length) throws IOException {
                int count = super.read(to, from, length);
                counted(Math.max(0, count));
                return count;
            }

            private void counted(int more) throws ZipException {
                read += more;
                if (read > most) {
                    throw new ZipException("more than it says");
                }
            }
        };
    }

    String label() {
        return mets.label();
    }

    String sender() {
        return mets.sender();
    }

    /// Nothing where it is not one of ours.
    @Nullable UUID id() {
        var name = mets.object();
        return name.matches("uuid-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? UUID.fromString(name.substring("uuid-".length()))
                : null;
    }

    int count() {
        return listed.size();
    }

    /// Paths of the files so called, in order.
    List<String> called(String name) {
        return paths().stream().filter(one -> one.endsWith("/" + name)).sorted().toList();
    }

    private Set<String> paths() {
        return listed.keySet();
    }

    boolean has(String path) {
        return listed.containsKey(path);
    }

    /// A file that is kept whole: no larger than one may be.
    byte[] small(String path) throws IOException {
        if (size(path) > CONTENT_MOST) {
            throw new TooLarge();
        }
        return bytes(path);
    }

    /// Names of the files in a folder, in order.
    ///
    /// @param folder with its last stroke
    List<String> in(String folder) {
        return paths().stream()
                .filter(one -> one.startsWith(folder))
                .map(one -> one.substring(folder.length()))
                .filter(one -> one.indexOf('/') < 0)
                .sorted()
                .toList();
    }

    byte[] bytes(String path) throws IOException {
        try (var from = limited(root + path)) {
            return from.readAllBytes();
        }
    }

    long size(String path) {
        var entry = entries.get(root + path);
        return entry == null ? -1 : entry.getSize();
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
