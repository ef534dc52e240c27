package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.safety.Recipients.Reader;

@DisplayName("OSL 2:1 – who may read a report")
@Proves({"OSL-2-1", "H-10"})
class RecipientsTests {

    private final Reader first = reader(null);
    private final Reader second = reader(null);
    private final Reader x = reader("X");
    private final Reader y = reader("Y");
    private final Reader withoutKey = new Reader(UUID.randomUUID(), null, null);
    private final Recipients recipients = new Recipients(List.of(first, second, withoutKey, x, y));

    private static Reader reader(@Nullable String party) {
        return new Reader(UUID.randomUUID(), party, UUID.randomUUID());
    }

    private static Set<UUID> of(Reader... readers) {
        return Stream.of(readers).map(Reader::person).collect(Collectors.toSet());
    }

    private void granted(Set<UUID> chosen, @Nullable String party, Reader... readers) {
        var outcome = recipients.choose(chosen, party);
        assertThat(((Granted<List<Reader>>) outcome).value()).containsExactlyInAnyOrder(readers);
    }

    private static void refused(Outcome<?> outcome, SafetyRefusal refusal) {
        assertThat(((Refused<?>) outcome).refusal()).isEqualTo(refusal);
    }

    @Test
    void the_officials_who_are_left_ticked() {
        granted(of(first, second), "X", first, second);
        granted(of(second), "X", second);
    }

    @Test
    void her_own_partys_representative_when_she_ticks_it() {
        granted(of(first, x), "X", first, x);
    }

    @Test
    void never_another_partys() {
        refused(recipients.choose(of(first, y), "X"), SafetyRefusal.OTHER_PARTIES_NEVER_READ);
        refused(recipients.choose(of(first, x, y), "X"), SafetyRefusal.OTHER_PARTIES_NEVER_READ);
        refused(recipients.choose(of(first, x, y), null), SafetyRefusal.OTHER_PARTIES_NEVER_READ);
    }

    @Test
    void somebody_anonymous_says_by_the_choice_which_party_is_hers() {
        granted(of(first, y), null, first, y);
    }

    @Test
    void never_without_an_official() {
        refused(recipients.choose(of(x), "X"), SafetyRefusal.NO_OFFICIAL_WOULD_READ);
        refused(recipients.choose(Set.of(), "X"), SafetyRefusal.NO_OFFICIAL_WOULD_READ);
    }

    @Test
    void nobody_who_has_no_key_or_is_not_in_the_network() {
        refused(recipients.choose(of(first, withoutKey), "X"), SafetyRefusal.NOT_IN_THE_NETWORK);
        refused(
                recipients.choose(Set.of(first.person(), UUID.randomUUID()), "X"),
                SafetyRefusal.NOT_IN_THE_NETWORK);
    }

    @Test
    void a_network_whose_officials_have_no_keys_can_take_nothing_in() {
        refused(
                new Recipients(List.of(withoutKey, x)).choose(of(x), "X"),
                SafetyRefusal.NOBODY_CAN_READ_YET);
    }
}
