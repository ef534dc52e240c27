package se.uppdrag.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.Proves;

@DisplayName("KL 5:5, 5:10, 5:12, 5:45, 5:50 – the counts the Act demands")
@Proves({"KL5-10", "KL5-12", "KL5-36", "KL6-23", "KL5-45", "KL5-5", "KL5-50"})
class NumbersTests {

    @ParameterizedTest(name = "{0} seats: {1} must be present")
    @CsvSource({"51,26", "41,21", "15,8", "11,6"})
    void w9_more_than_half_of_all_members(int seats, int quorum) {
        assertThat(Numbers.quorum(seats)).isEqualTo(quorum);
    }

    @ParameterizedTest(name = "{0} present: {1} may have it referred back")
    @CsvSource({"38,13", "39,13", "40,14", "41,14", "51,17"})
    void w10_one_third_of_those_present(int present, int third) {
        assertThat(Numbers.third(present)).isEqualTo(third);
    }

    @ParameterizedTest(name = "{0} present: {1} must agree to an extra election")
    @CsvSource({"45,30", "46,31", "51,34"})
    void w29_two_thirds_of_those_present(int present, int needed) {
        assertThat(Numbers.twoThirds(present)).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{0} voters: {1} call for a referendum")
    @CsvSource({"27700,2770", "27701,2771", "1,1"})
    void one_tenth_of_the_voters(int voters, int needed) {
        assertThat(Numbers.petition(voters)).isEqualTo(needed);
    }

    @ParameterizedTest(name = "{0} voters: at least {1} members")
    @CsvSource({"8000,21", "8001,31", "24000,41", "24001,51", "36001,61", "600001,101"})
    void w24_the_fewest_members_by_number_of_voters(int voters, int members) {
        assertThat(Numbers.fewestMembers(voters)).isEqualTo(members);
    }
}
