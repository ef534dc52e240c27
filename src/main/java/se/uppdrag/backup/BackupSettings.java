package se.uppdrag.backup;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// What the municipality has set about copies; empty where it has set nothing.
///
/// @param folder where copies are kept, on another machine's disk; empty for none
/// @param recipient the public key copies are closed for (`age1…`), where the secret one is to be
///   kept away from this machine; empty for a key of our own in the folder of keys
/// @param keep how long a copy stays
@Component
record BackupSettings(
        @Value("${uppdrag.backup.folder:}") String folder,
        @Value("${uppdrag.backup.recipient:}") String recipient,
        @Value("${uppdrag.backup.keep:14d}") Duration keep,
        @Value("${uppdrag.keys}") Path keys) {

    static final String KEY = "kopia.key";

    boolean on() {
        return !folder.isBlank();
    }

    Path key() {
        return keys.resolve(KEY);
    }
}
