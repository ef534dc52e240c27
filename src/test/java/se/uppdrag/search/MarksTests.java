package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.search.HitTable.Filter;

@DisplayName("What narrows a search")
class MarksTests {

    /// Ten years with a hundred documents a week.
    private static final Map<String, Integer> TEN_YEARS = counted(100);

    private static Map<String, Integer> counted(int aWeek) {
        var marked = new HashMap<String, Integer>();
        for (var day = LocalDate.of(2017, 1, 1);
                day.isBefore(LocalDate.of(2027, 1, 1));
                day = day.plusDays(7)) {
            Marks.of(entry(Kind.DOCUMENT, day))
                    .forEach(mark -> marked.merge(mark, aWeek, Integer::sum));
        }
        return marked;
    }

    private static Entry entry(Kind kind, LocalDate day) {
        return new Entry(
                new Entry.Origin("prov", "1", 0),
                kind,
                "ks",
                null,
                day,
                Instant.EPOCH,
                "/prov",
                "Prov",
                "Prov",
                "",
                "");
    }

    private static int stretches(String narrowing) {
        return narrowing.isEmpty() ? 0 : narrowing.split("\\|").length - 1;
    }

    @Test
    void is_few_weeks_for_a_word_that_is_in_every_document() {
        assertThat(Marks.amongNewest(Filter.NONE, 1, 200, TEN_YEARS))
                .startsWith(" & ('FEW:' | 'WEEK:")
                .satisfies(said -> assertThat(stretches(said)).isEqualTo(2));
    }

    @Test
    void is_quarters_and_then_years_for_a_word_that_is_in_fewer() {
        assertThat(Marks.amongNewest(Filter.NONE, 0.1, 200, TEN_YEARS))
                .contains("QUARTER:")
                .satisfies(said -> assertThat(stretches(said)).isEqualTo(2));
        assertThat(Marks.amongNewest(Filter.NONE, 0.02, 200, TEN_YEARS)).contains("'YEAR:2026'");
    }

    @Test
    void is_nothing_for_a_word_that_is_in_so_few_that_all_are_to_be_met() {
        assertThat(Marks.amongNewest(Filter.NONE, 0.005, 200, TEN_YEARS)).isEmpty();
        assertThat(Marks.amongNewest(Filter.NONE, 1, 200, Map.of())).isEmpty();
    }

    @Test
    void is_of_the_year_that_is_asked_for() {
        var found = Marks.amongNewest(new Filter(null, "", 2020), 1, 200, TEN_YEARS);
        var last = LocalDate.of(2020, 12, 31).toEpochDay() / 7;
        assertThat(found).contains("'WEEK:" + last + "'").doesNotContain("'WEEK:" + (last + 1));
        assertThat(Marks.narrowing(new Filter(Kind.DOCUMENT, "ks", 2020)))
                .isEqualTo(" & 'KIND:DOCUMENT' & 'ORGAN:ks' & 'YEAR:2020'");
    }

    @Test
    void counts_words_kind_and_organ_as_if_one_said_nothing_of_another() {
        var marked = Map.of("YEAR:2026", 1_000, "KIND:DOCUMENT", 500, "ORGAN:ks", 100);
        assertThat(Marks.share(List.of(200, 100), Filter.NONE, marked))
                .isCloseTo(0.02, within(1e-9));
        assertThat(Marks.share(List.of(200), new Filter(Kind.DOCUMENT, "ks", 2026), marked))
                .isCloseTo(0.01, within(1e-9));
        assertThat(Marks.share(List.of(5_000), Filter.NONE, marked)).isEqualTo(1);
    }

    /// A person is found however old her first post is.
    @Test
    void is_not_of_a_week_where_there_are_few_of_a_kind() {
        assertThat(Marks.of(entry(Kind.PERSON, LocalDate.of(2018, 10, 15))))
                .containsExactly("KIND:PERSON", "ORGAN:ks", "YEAR:2018", "FEW:");
    }
}
