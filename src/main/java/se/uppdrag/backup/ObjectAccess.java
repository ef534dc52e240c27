package se.uppdrag.backup;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How a store of objects (S3) is reached.
///
/// @param endpoint where it answers; empty for Amazon's own of the region
/// @param region what it calls the place; most others than Amazon take any
/// @param key which of its users we are
/// @param secret what we sign each question with; it is never sent
@Component
record ObjectAccess(
        @Value("${uppdrag.backup.s3.endpoint:}") String endpoint,
        @Value("${uppdrag.backup.s3.region:" + ObjectAccess.ANY_REGION + "}") String region,
        @Value("${uppdrag.backup.s3.key:}") String key,
        @Value("${uppdrag.backup.s3.secret:}") String secret) {

    /// What a store that has no regions is told.
    static final String ANY_REGION = "us-east-1";
}
