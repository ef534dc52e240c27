package se.uppdrag.files;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppdrag.objects.ObjectAccess;
import se.uppdrag.objects.ObjectPlace;

/// Where the municipality has said that the bytes of files are to lie.
///
/// @param store a store of objects, `s3://bucket/folder`; empty for the database
/// @param back whether what lies in the store is to be fetched home, and nothing more put there
@Component
record FileSettings(
        @Value("${uppdrag.files.store:}") String store,
        @Value("${uppdrag.files.back:false}") boolean back,
        @Value("${uppdrag.files.s3.endpoint:}") String endpoint,
        @Value("${uppdrag.files.s3.region:" + ObjectAccess.ANY_REGION + "}") String region,
        @Value("${uppdrag.files.s3.key:}") String key,
        @Value("${uppdrag.files.s3.secret:}") String secret) {

    FileSettings {
        if (!store.isBlank()) {
            // Said at the start, and not when the first file comes.
            ObjectPlace.of(store, access(endpoint, region, key, secret));
        }
    }

    boolean on() {
        return !store.isBlank();
    }

    ObjectAccess access() {
        return access(endpoint, region, key, secret);
    }

    private static ObjectAccess access(String endpoint, String region, String key, String secret) {
        return new ObjectAccess("uppdrag.files", endpoint, region, key, secret);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return store;
    }
}
