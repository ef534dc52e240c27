package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.registry.MatterParty.Role;

@DisplayName("Parties that come with a matter from elsewhere")
class MatterPartyTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 5);
    private static final MatterParty SIV = party(Role.APPLICANT, "Siv Sökare", null, null);
    private static final MatterParty OLLE =
            party(Role.REPRESENTATIVE, "Olle Ombud", SIV.id(), null);

    private static MatterParty party(
            Role role, String name, @Nullable UUID speaksFor, @Nullable LocalDate ended) {
        return new MatterParty(
                UUID.randomUUID(), role, name, null, null, speaksFor, false, DAY, ended);
    }

    @Test
    void stand_beside_one_another_as_they_did() {
        assertThat(MatterParty.fit(List.of())).isTrue();
        assertThat(MatterParty.fit(List.of(OLLE, SIV))).isTrue();
        assertThat(
                        MatterParty.fit(
                                List.of(SIV, party(Role.APPLICANT, "siv sökare", null, DAY), OLLE)))
                .as("the same one, who was so before")
                .isTrue();
    }

    @Test
    void are_not_taken_in_where_one_speaks_for_nobody() {
        assertThat(MatterParty.fit(List.of(OLLE))).isFalse();
        assertThat(MatterParty.fit(List.of(SIV, party(Role.REPRESENTATIVE, "A", null, null))))
                .isFalse();
        assertThat(
                        MatterParty.fit(
                                List.of(
                                        SIV,
                                        OLLE,
                                        party(Role.REPRESENTATIVE, "A", OLLE.id(), null))))
                .as("of one who speaks for another")
                .isFalse();
        assertThat(MatterParty.fit(List.of(SIV, party(Role.PARTY, "A", SIV.id(), null))))
                .as("a party is no representative")
                .isFalse();
    }

    @Test
    void are_not_taken_in_twice_or_without_a_name_or_ended_before_they_began() {
        assertThat(MatterParty.fit(List.of(SIV, SIV))).isFalse();
        assertThat(MatterParty.fit(List.of(SIV, party(Role.APPLICANT, "SIV SÖKARE", null, null))))
                .isFalse();
        assertThat(MatterParty.fit(List.of(party(Role.PARTY, " ", null, null)))).isFalse();
        assertThat(MatterParty.fit(List.of(party(Role.PARTY, "a".repeat(201), null, null))))
                .isFalse();
        assertThat(MatterParty.fit(List.of(party(Role.PARTY, "A", null, DAY.minusDays(1)))))
                .isFalse();
    }
}
