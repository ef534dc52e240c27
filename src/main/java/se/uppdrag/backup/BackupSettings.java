package se.uppdrag.backup;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.objects.ObjectAccess;

/// What the municipality has set about copies; empty where it has set nothing.
///
/// @param folder where copies are kept, on another machine's disk; empty for none
/// @param recipient the public key copies are closed for (`age1…`), where the secret one is to be
///   kept away from this machine; empty for a key of our own in the folder of keys
/// @param keep how long a copy stays
/// @param endpoint and what follows: how a store of objects is reached, where copies lie in one
@Component
record BackupSettings(
        @Value("${uppdrag.backup.folder:}") String folder,
        @Value("${uppdrag.backup.recipient:}") String recipient,
        @Value("${uppdrag.backup.keep:14d}") Duration keep,
        @Value("${uppdrag.keys}") Path keys,
        @Value("${uppdrag.backup.s3.endpoint:}") String endpoint,
        @Value("${uppdrag.backup.s3.region:" + ObjectAccess.ANY_REGION + "}") String region,
        @Value("${uppdrag.backup.s3.key:}") String s3Key,
        @Value("${uppdrag.backup.s3.secret:}") String s3Secret) {

    static final String SETTINGS = "uppdrag.backup";

    static final String KEY = "kopia.key";

    boolean on() {
        return !folder.isBlank();
    }

    ObjectAccess access() {
        return new ObjectAccess(SETTINGS, endpoint, region, s3Key, s3Secret);
    }

    @Override
    public String toString() {
        return folder;
    }

    Path key() {
        return keys.resolve(KEY);
    }
}
