package se.uppdrag.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.registry.AuditedDocuments.Whole;

@DisplayName("KL 12:9, OSL 10:17 – a document that the auditors ask to read")
@Proves({"KL12-9", "OSL-10-17"})
class InspectionTests {

    private static Whole document(boolean secret, @Nullable String disposed) {
        return new Whole(
                UUID.randomUUID(),
                "BUN",
                "bun-2026-0001",
                1,
                "BUN 2026.0001 1",
                "Avtal",
                secret,
                null,
                "Text",
                null,
                disposed);
    }

    @Test
    void of_any_authority_is_theirs_to_read_when_it_is_not_secret() {
        var open = document(false, null);
        assertThat(Inspection.allowed(open, Set.of("KS"))).isEqualTo(Outcome.granted(open));
    }

    @Test
    void is_read_though_it_is_secret_when_the_review_is_about_its_authority() {
        var secret = document(true, null);
        assertThat(Inspection.allowed(secret, Set.of("KS", "BUN")))
                .isEqualTo(Outcome.granted(secret));
    }

    @Test
    void is_not_read_when_it_is_secret_and_the_review_is_about_others() {
        assertThat(Inspection.allowed(document(true, null), Set.of("KS")))
                .isEqualTo(Outcome.refused(AuditRefusal.SECRET_OF_ANOTHER_AUTHORITY, "BUN"));
    }

    @Test
    void that_is_not_there_or_is_disposed_of_is_told_of() {
        assertThat(Inspection.allowed(null, Set.of("BUN")))
                .isEqualTo(Outcome.refused(AuditRefusal.DOCUMENT_IS_NOT_FOUND));
        assertThat(Inspection.allowed(document(false, "gallringsbeslut 3"), Set.of("BUN")))
                .isEqualTo(
                        Outcome.refused(AuditRefusal.DOCUMENT_IS_DISPOSED_OF, "gallringsbeslut 3"));
    }
}
