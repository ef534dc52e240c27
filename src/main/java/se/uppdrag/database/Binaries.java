package se.uppdrag.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/// The packaged PostgreSQL, unpacked once to a folder of its own.
final class Binaries {

    static final String FOLDER = "postgres-18.6";

    private Binaries() {}

    /// Answers with the folder that holds `bin/postgres`, unpacking it first where it is missing.
    static Path unpackedIn(Path folder) {
        var home = folder.resolve(FOLDER);
        if (!Files.exists(home)) {
            unpack(home);
        }
        return home;
    }

    private static void unpack(Path home) {
        var name = "/postgres-linux-%s.txz".formatted(processor());
        try (var packed = Binaries.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new DatabaseStartFailed(
                        "Den inbyggda databasen finns inte för "
                                + System.getProperty("os.name")
                                + " på "
                                + System.getProperty("os.arch")
                                + ". Ange en egen PostgreSQL 15 eller nyare med uppdrag.database.url.");
            }
            // Unpacked beside and renamed, so that a stop half-way leaves no half server behind.
            var half = Files.createTempDirectory(home.getParent(), "postgres-");
            try (var tar =
                    new TarArchiveInputStream(
                            new XZInputStream(new BufferedInputStream(packed, 1 << 16)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    place(tar, entry, half);
                }
            }
            Files.setPosixFilePermissions(half, readable(true));
            Files.move(half, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new DatabaseStartFailed("Databasens program kunde inte packas upp.", e);
        }
    }

    private static void place(TarArchiveInputStream tar, TarArchiveEntry entry, Path home)
            throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive points outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            Files.setPosixFilePermissions(target, readable(true));
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, readable((entry.getMode() & 0100) != 0));
        }
    }

    private static EnumSet<PosixFilePermission> readable(boolean executable) {
        var permissions =
                EnumSet.of(
                        PosixFilePermission.OWNER_READ,
                        PosixFilePermission.OWNER_WRITE,
                        PosixFilePermission.GROUP_READ,
                        PosixFilePermission.OTHERS_READ);
        if (executable) {
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            permissions.add(PosixFilePermission.GROUP_EXECUTE);
            permissions.add(PosixFilePermission.OTHERS_EXECUTE);
        }
        return permissions;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "aarch64" -> "arm_64";
            case "amd64", "x86_64" -> "x86_64";
            default -> "unknown";
        };
    }
}
