package se.uppdrag.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/// Where the files of one matter, or of one meeting's minutes, are written. Each is hashed as it is
/// written.
final class ItemFolder {

    private final Path folder;
    private final String name;
    private final Set<String> taken = new HashSet<>();

    /// @param name of the folder in the representation's data
    ItemFolder(Path data, String name) throws IOException {
        this.folder = data.resolve(name);
        this.name = name;
        Files.createDirectories(folder);
    }

    PackedFile add(String before, String called, String mediaType, byte[] bytes)
            throws IOException {
        return add(before, called, mediaType, new ByteArrayInputStream(bytes));
    }

    PackedFile text(String before, String called, String mediaType, String text)
            throws IOException {
        return add(before, called, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    /// @param before what its name begins with
    /// @param called what it was called by whoever made it
    PackedFile add(String before, String called, String mediaType, InputStream from)
            throws IOException {
        var safe = SafeName.of(before, called);
        if (!taken.add(safe)) {
            throw new IllegalStateException("Two files of one name: " + safe);
        }
        var file = written(folder.resolve(safe), from);
        return new PackedFile(
                "data/" + name + "/" + safe,
                Xml.readable(called),
                MediaTypes.registered(mediaType),
                file.size(),
                file.sha256(),
                file.sha512());
    }

    /// What was written to a file.
    record Written(long size, String sha256, String sha512) {}

    static Written written(Path file, InputStream from) throws IOException {
        var small = digest("SHA-256");
        var large = digest("SHA-512");
        long size;
        try (var to =
                new DigestOutputStream(
                        new DigestOutputStream(Files.newOutputStream(file), small), large)) {
            size = from.transferTo(to);
        }
        return new Written(size, hex(small), hex(large));
    }

    /// What is in a file.
    static Written read(Path file) throws IOException {
        var small = digest("SHA-256");
        var large = digest("SHA-512");
        try (var from = Files.newInputStream(file);
                var to =
                        new DigestOutputStream(
                                new DigestOutputStream(OutputStream.nullOutputStream(), small),
                                large)) {
            return new Written(from.transferTo(to), hex(small), hex(large));
        }
    }

    static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }
}
