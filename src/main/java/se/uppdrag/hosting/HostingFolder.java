package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalNotFoundException;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import tools.jackson.databind.json.JsonMapper;

/// The organisation's folder, `/etc/uppdrag` unless another is said:
///
/// ```
/// kommuner.txt                    the list, in the order of upgrades
/// organisation.properties         what holds for all
/// NAME/uppdrag.properties         the settings of one, for her user alone
/// NAME/program.env                which program she runs, for systemd
/// NAME/uppgradering.json          the last upgrade, and the copy that leads back
/// NAME/kopia.json                 the last copy that was restored for trial
/// NAME/under-installation         there until she is installed
/// ```
record HostingFolder(Path root) {

    static final String SETTINGS = "uppdrag.properties";
    private static final String LIST = "kommuner.txt";
    private static final String ORGANISATION = "organisation.properties";
    private static final String PROGRAM = "program.env";
    private static final String UNFINISHED = "under-installation";
    private static final String UPGRADE = "uppgradering.json";
    private static final String COPY = "kopia.json";
    private static final String LOCK = "las";
    private static final String PROGRAM_IS = "UPPDRAG_PROGRAM=";
    private static final JsonMapper JSON = JsonMapper.shared();

    Organisation organisation() {
        var written = new Properties();
        var file = root.resolve(ORGANISATION);
        if (Files.exists(file)) {
            load(written, file);
        }
        return Organisation.of(written);
    }

    List<Hosted> list() {
        var file = root.resolve(LIST);
        try {
            return Files.exists(file) ? Hosted.list(Files.readAllLines(file)) : List.of();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// @throws HostingFailed where nobody in the list has that name
    Hosted named(String name) {
        return list().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        HostingFailed.badInput(t("hosting.no-such", name, root.resolve(LIST))));
    }

    Installation installation(Hosted one) {
        var written = new Properties();
        load(written, of(one).resolve(SETTINGS));
        return new Installation(one, of(one), written);
    }

    Path of(Hosted one) {
        return root.resolve(one.name());
    }

    boolean unfinished(Hosted one) {
        return Files.exists(of(one).resolve(UNFINISHED));
    }

    /// Makes her folder with her settings, and the mark that nothing in it is used yet.
    void begin(Hosted one, String settings, String program, String owner) {
        try {
            Files.createDirectories(root);
            Files.createDirectory(
                    of(one),
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rwx------")));
            write(of(one).resolve(UNFINISHED), "");
            write(of(one).resolve(SETTINGS), settings);
            write(of(one).resolve(PROGRAM), program);
            if (!owner.isEmpty()) {
                give(of(one), owner);
                give(of(one).resolve(SETTINGS), owner);
            }
        } catch (IOException e) {
            abandon(one);
            throw HostingFailed.failed(
                    t("hosting.cannot-write", of(one), HostingFailed.reason(e)), e);
        }
    }

    private static void give(Path file, String owner) throws IOException {
        try {
            Files.setOwner(
                    file,
                    file.getFileSystem()
                            .getUserPrincipalLookupService()
                            .lookupPrincipalByName(owner));
        } catch (UserPrincipalNotFoundException e) {
            throw new FileSystemException(t("hosting.no-user", owner));
        }
    }

    /// She is in the list from now on.
    void finish(Hosted one) {
        try {
            if (list().stream().noneMatch(other -> other.name().equals(one.name()))) {
                var file = root.resolve(LIST);
                var before = Files.exists(file) ? Files.readString(file) : t("hosting.list.head");
                write(
                        file,
                        before
                                + (before.isEmpty() || before.endsWith("\n") ? "" : "\n")
                                + one.line()
                                + "\n");
            }
            Files.deleteIfExists(of(one).resolve(UNFINISHED));
        } catch (IOException e) {
            throw HostingFailed.failed(t("hosting.cannot-write", root, HostingFailed.reason(e)), e);
        }
    }

    /// Takes away what was begun and not finished; never anything else.
    void abandon(Hosted one) {
        var folder = of(one);
        try {
            if (!unfinished(one)) {
                return;
            }
            for (var name : List.of(SETTINGS, PROGRAM)) {
                Files.deleteIfExists(folder.resolve(name));
            }
            // Last: until then it says that what is left is nobody's.
            Files.delete(folder.resolve(UNFINISHED));
            Files.delete(folder);
        } catch (IOException e) {
            throw HostingFailed.failed(
                    t("hosting.cannot-write", folder, HostingFailed.reason(e)), e);
        }
    }

    /// The folder of the program she runs; empty where that is decided elsewhere.
    String program(Hosted one) {
        var file = of(one).resolve(PROGRAM);
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.startsWith(PROGRAM_IS))
                            .map(line -> line.substring(PROGRAM_IS.length()).strip())
                            .findFirst()
                            .orElse("")
                    : "";
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static String program(String program, String memory) {
        return PROGRAM_IS + program + "\nUPPDRAG_MEMORY=" + memory + "\n";
    }

    /// The other lines of the file are left as somebody wrote them.
    void run(Hosted one, String program) {
        var file = of(one).resolve(PROGRAM);
        try {
            var others =
                    Files.exists(file)
                            ? Files.readAllLines(file).stream()
                                    .filter(line -> !line.startsWith(PROGRAM_IS))
                                    .toList()
                            : List.<String>of();
            write(file, PROGRAM_IS + program + "\n" + String.join("\n", others) + "\n");
        } catch (IOException e) {
            throw HostingFailed.failed(t("hosting.cannot-write", file, HostingFailed.reason(e)), e);
        }
    }

    Optional<Upgraded> upgraded(Hosted one) {
        return read(of(one).resolve(UPGRADE), Upgraded.class);
    }

    void note(Hosted one, Upgraded upgrade) {
        try {
            write(of(one).resolve(UPGRADE), JSON.writeValueAsString(upgrade));
        } catch (IOException e) {
            throw HostingFailed.failed(
                    t("hosting.cannot-write", of(one), HostingFailed.reason(e)), e);
        }
    }

    void forgetUpgrade(Hosted one) {
        try {
            Files.deleteIfExists(of(one).resolve(UPGRADE));
        } catch (IOException e) {
            throw HostingFailed.failed(
                    t("hosting.cannot-write", of(one), HostingFailed.reason(e)), e);
        }
    }

    Optional<Dumped> dumped(Hosted one) {
        return read(of(one).resolve(COPY), Dumped.class);
    }

    void note(Hosted one, Dumped copy) {
        try {
            write(of(one).resolve(COPY), JSON.writeValueAsString(copy));
        } catch (IOException e) {
            throw HostingFailed.failed(
                    t("hosting.cannot-write", of(one), HostingFailed.reason(e)), e);
        }
    }

    private static <T> Optional<T> read(Path file, Class<T> as) {
        try {
            return Files.exists(file)
                    ? Optional.of(JSON.readValue(Files.readString(file), as))
                    : Optional.empty();
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /// Two who install or upgrade at once would take the same port, or stop what the other starts.
    FileChannel hold() {
        try {
            Files.createDirectories(root);
            var channel =
                    FileChannel.open(
                            root.resolve(LOCK),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            try {
                if (channel.tryLock() != null) {
                    return channel;
                }
            } catch (OverlappingFileLockException _) {
                // Held by this very process: the same answer as when another one holds it.
            }
            channel.close();
            throw HostingFailed.failed(t("hosting.busy", root));
        } catch (IOException e) {
            throw HostingFailed.failed(t("hosting.cannot-write", root, HostingFailed.reason(e)), e);
        }
    }

    /// All of it or nothing, and for its owner alone: it may hold a secret.
    private static void write(Path file, String text) throws IOException {
        var half = file.resolveSibling(file.getFileName() + ".ny");
        Files.deleteIfExists(half);
        Files.createFile(
                half,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var channel = FileChannel.open(half, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(text));
            channel.force(true);
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void load(Properties into, Path file) {
        try (var reader = Files.newBufferedReader(file)) {
            into.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw unreadable(file, e);
        }
    }

    private static HostingFailed unreadable(Path file, Exception e) {
        return HostingFailed.badInput(t("hosting.unreadable", file, HostingFailed.reason(e)));
    }
}
