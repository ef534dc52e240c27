package se.uppdrag.objects;

/// How a store of objects (S3) is reached.
///
/// @param settings what its settings begin with, for whoever is told that one is wrong:
///   `uppdrag.backup`
/// @param endpoint where it answers; empty for Amazon's own of the region
/// @param region what it calls the place; most others than Amazon take any
/// @param key which of its users we are
/// @param secret what we sign each question with; it is never sent
public record ObjectAccess(
        String settings, String endpoint, String region, String key, String secret) {

    /// What a store that has no regions is told.
    public static final String ANY_REGION = "us-east-1";

    /// A secret is in no log, wherever this is written.
    @Override
    public String toString() {
        return settings + " " + endpoint;
    }
}
