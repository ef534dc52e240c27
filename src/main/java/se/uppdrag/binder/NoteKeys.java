package se.uppdrag.binder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.KDF;
import javax.crypto.spec.HKDFParameterSpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.sealing.Sealing;

/// The keys notes are sealed with: one for each person in each organ, and one for each party group
/// in each organ. They are kept in the database, sealed with a key that is made from the secret in
/// the settings or lies beside the municipality's other keys.
@Component
class NoteKeys {

    private static final String FILE = "notes";

    private final NoteTable table;
    private final Path folder;
    private final String secret;
    private final Clock clock;

    NoteKeys(
            NoteTable table,
            @Value("${uppdrag.keys}") Path folder,
            @Value("${uppdrag.keys.secret:}") String secret,
            Clock clock) {
        this.table = table;
        this.folder = folder;
        this.secret = secret;
        this.clock = clock;
    }

    static String person(PersonId person, String organ) {
        return "person/" + person.value() + "/" + organ;
    }

    static String group(String organ, String party) {
        return "group/" + organ + "/" + party;
    }

    /// @return nothing where nothing has been written with it yet
    Optional<byte[]> find(String holder) {
        return table.key(holder)
                .map(sealed ->
                        Sealing.unlock(sealed, outer(), holder)
                                .orElseThrow(() ->
                                        new IllegalStateException(
                                                "Notes do not open with the key in " + folder)));
    }

    byte[] made(String holder) {
        var before = find(holder);
        if (before.isPresent()) {
            return before.get();
        }
        var key = Sealing.random(Sealing.KEY);
        table.insertKey(holder, Sealing.lock(key, outer(), holder), clock.instant());
        return key;
    }

    private byte[] outer() {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveData(
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(
                                            (secret.isEmpty() ? kept() : secret)
                                                    .getBytes(StandardCharsets.UTF_8))
                                    .thenExpand(
                                            "uppdrag binder notes"
                                                    .getBytes(StandardCharsets.US_ASCII),
                                            Sealing.KEY));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Keeps what another instance has kept meanwhile: two may come here at the same moment.
    private String kept() {
        var file = folder.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                Files.createDirectories(folder);
                var whole =
                        Files.createTempFile(
                                folder,
                                FILE,
                                ".new",
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")));
                Files.writeString(
                        whole, Base64.getEncoder().encodeToString(Sealing.random(Sealing.KEY)));
                try {
                    Files.createLink(file, whole);
                } catch (FileAlreadyExistsException another) {
                    // It was first; its key is the one.
                } finally {
                    Files.delete(whole);
                }
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("The key of the notes in " + folder, e);
        }
    }
}
