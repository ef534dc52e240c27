package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.search.Words.Word;

@DisplayName("Words in memory")
class WordsTests {

    private static final Words SOME =
            Words.NONE.and(
                    List.of(
                            new Word("skol", 900),
                            new Word("skolmat", 40),
                            new Word("förskol", 30),
                            new Word("budget", 20),
                            new Word("råbudget", 3)));

    @Test
    void are_found_by_a_stem_in_them_the_stem_first_and_no_more_than_asked_for() {
        assertThat(SOME.with("budget", 9))
                .extracting(Word::stem)
                .containsExactly("budget", "råbudget");
        assertThat(SOME.with("mat", 9)).containsExactly(new Word("skolmat", 40));
        assertThat(SOME.with("skol", 2)).extracting(Word::stem).containsExactly("skol", "skolmat");
        assertThat(SOME.with("tåg", 9)).isEmpty();
        assertThat(Words.NONE.with("tåg", 9)).isEmpty();
    }

    @Test
    void are_known_whole_and_not_by_a_part() {
        assertThat(SOME.known(List.of("skol", "sko", "skolmatt", "kol", "")))
                .isEqualTo(Map.of("skol", 900));
        assertThat(Words.NONE.known(List.of("skol"))).isEmpty();
    }

    @Test
    void are_alike_by_their_letters_if_any_are() {
        assertThat(SOME.like("budgt")).contains("budget");
        assertThat(SOME.like("skollmat")).contains("skolmat");
        assertThat(SOME.like("vattenverk")).isEmpty();
        assertThat(Words.NONE.like("budget")).isEmpty();
    }

    @Test
    void are_all_still_there_however_they_were_added() {
        var chance = new Random(7);
        var all = new HashMap<String, Integer>();
        var words = Words.NONE;
        for (int batch = 0; batch < 60; batch++) {
            var more =
                    IntStream.range(0, chance.nextInt(40))
                            .mapToObj(i -> Integer.toString(chance.nextInt(1_000_000), 36))
                            .distinct()
                            .filter(word -> !all.containsKey(word))
                            .map(word -> new Word(word, 1 + chance.nextInt(9)))
                            .toList();
            more.forEach(word -> all.put(word.stem(), word.entries()));
            words = words.and(more);
            assertThat(words.known(all.keySet())).isEqualTo(all);
            assertThat(words.known(List.of("-", "ö", "zzzzzz"))).isEmpty();
        }
        assertThat(all).hasSizeGreaterThan(1_000);
    }
}
