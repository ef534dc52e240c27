package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is sought")
class SoughtTests {

    @Test
    void is_looked_up_by_each_alternative_of_its_rarest_word() {
        var school = Sought.any(List.of("'skol'", "'skolmat'"), "skol", 900);
        var bus = Sought.any(List.of("'buss'", "'skolbuss'"), "buss", 40);
        var both = Sought.all(List.of(school, bus), List.of("!('tåg')"));
        assertThat(both.condition())
                .isEqualTo("('buss' | 'skolbuss') & ('skol' | 'skolmat') & !('tåg')");
        assertThat(both.anyOf())
                .containsExactly(
                        "'buss' & ('skol' | 'skolmat') & !('tåg')",
                        "'skolbuss' & ('skol' | 'skolmat') & !('tåg')");
        assertThat(both.rarest()).isEqualTo(40);
        assertThat(both.stems()).containsExactly("skol", "buss");
        assertThat(both.phrase()).isFalse();
    }

    @Test
    void is_nothing_where_there_are_only_words_to_leave_out() {
        assertThat(Sought.all(List.of(), List.of("!('tåg')")).nothing()).isTrue();
    }
}
