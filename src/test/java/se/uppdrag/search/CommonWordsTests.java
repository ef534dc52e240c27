package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.search.HitTable.Filter;

/// Of `allestans` and `överallt` there are twenty thousand, a hundred a week for four years; side
/// by side they stand in the oldest and in the newest.
@DisplayName("Common words")
class CommonWordsTests extends InSearchedTown {

    @Autowired Vocabulary vocabulary;

    @BeforeEach
    void much() {
        index.catchUp();
        jdbc.sql(
                        """
                        with many as (
                            select n, date '2022-01-01' + n * 7 / 100 as on_date,
                                   case when n in (1, 19999) then 'Allestans överallt'
                                        when n = 2 then 'Allestans kvarnhjul'
                                        else 'Överallt och allestans' end as title
                              from generate_series(1, 20000) n)
                        insert into search.entry (source, key, part, kind, place, organ, on_date,
                               at, link, about, title, body, digest, words)
                        select 'prov', n::text, 0, 'NOTICE', 2, 'ks', on_date, now(), '/prov',
                               on_date::text, title, '', '',
                               to_tsvector('swedish', title) || array_to_tsvector(array[
                                   'KIND:NOTICE', 'ORGAN:ks',
                                   'YEAR:' || extract(year from on_date)::int,
                                   'WEEK:' || (on_date - date '1970-01-01') / 7,
                                   'QUARTER:' || (on_date - date '1970-01-01') / 91])
                          from many
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into search.word (stem, form, entries)
                        select w.lexeme, w.lexeme, count(*)
                          from search.entry cross join unnest(words) w
                         where source = 'prov' and w.lexeme !~ ':'
                         group by 1
                        on conflict (stem) do update set entries = word.entries + excluded.entries
                        """)
                .update();
        jdbc.sql(
                        """
                        insert into search.mark (mark, entries)
                        select w.lexeme, count(*)
                          from search.entry cross join unnest(words) w
                         where source = 'prov' and w.lexeme ~ ':'
                         group by 1
                        on conflict (mark) do update set entries = mark.entries + excluded.entries
                        """)
                .update();
    }

    private List<String> dates(Search.Answer answer) {
        return answer.hits().stream().map(HitTable.Hit::about).toList();
    }

    @Test
    void are_found_among_the_newest_and_not_counted() {
        var found = search.find("allestans", Filter.NONE, 1);
        assertThat(found.hits()).hasSize(Search.PAGE);
        assertThat(found.total()).isEqualTo(-1);
        assertThat(found.onlyNewest()).isFalse();
        assertThat(dates(found)).allSatisfy(date -> assertThat(date).startsWith("2025-1"));
    }

    @Test
    void are_found_in_the_year_that_is_asked_for() {
        assertThat(dates(search.find("allestans", new Filter(null, "", 2023), 1)))
                .hasSize(Search.PAGE)
                .allSatisfy(date -> assertThat(date).startsWith("2023-1"));
        assertThat(search.find("allestans", new Filter(Kind.PERSON, "", null), 1).hits()).isEmpty();
        assertThat(search.find("allestans", new Filter(null, "bun", null), 1).hits()).isEmpty();
    }

    @Test
    void are_found_wherever_they_are_beside_a_rare_one() {
        var found = search.find("allestans kvarnhjul", Filter.NONE, 1);
        assertThat(found.total()).isOne();
        assertThat(dates(found)).containsExactly("2022-01-01");
    }

    @Test
    void in_an_order_are_sought_among_the_newest_and_it_says_so() throws Exception {
        var found = search.find("\"allestans överallt\"", Filter.NONE, 1);
        assertThat(found.onlyNewest()).isTrue();
        assertThat(dates(found)).containsExactly("2025-10-31");
        assertThat(
                        web.perform(get("/sok").param("q", "\"allestans överallt\""))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("En träff bland de nyaste", "Välj ett år");
    }

    @Test
    void in_an_order_are_found_in_the_year_that_is_asked_for_however_old() {
        var found = search.find("\"allestans kvarnhjul\"", new Filter(null, "", 2022), 1);
        assertThat(found.onlyNewest()).isFalse();
        assertThat(dates(found)).containsExactly("2022-01-01");
    }

    @Test
    void come_first_among_those_that_have_a_stem_in_them_and_the_stem_before_them() {
        assertThat(vocabulary.now().with("allestan", 3))
                .extracting(Words.Word::stem)
                .first()
                .isEqualTo("allestan");
        jdbc.sql("insert into search.word (stem, form, entries) values ('tågallestan', 'x', 7)")
                .update();
        assertThat(vocabulary.now().with("allestan", 3))
                .extracting(Words.Word::stem)
                .containsExactly("allestan", "tågallestan");
        jdbc.sql("truncate search.word").update();
        assertThat(vocabulary.now().with("allestan", 3)).isEmpty();
    }

    @Test
    void that_are_written_wrong_are_like_those_that_postgresql_finds_likest() {
        var known = vocabulary.now();
        var stems =
                jdbc.sql("select stem from search.word where length(stem) > 5")
                        .query(String.class)
                        .list();
        assertThat(stems).hasSizeGreaterThan(10);
        for (var stem : stems) {
            var wrong = stem.substring(0, 2) + stem.substring(3) + "a";
            var likest =
                    jdbc.sql(
                                    """
                                    select stem from search.word
                                     where similarity(stem, :wrong) >= 0.3
                                       and similarity(stem, :wrong) =
                                           (select max(similarity(stem, :wrong)) from search.word)
                                    """)
                            .param("wrong", wrong)
                            .query(String.class)
                            .list();
            assertThat(known.like(wrong).stream().toList())
                    .as(wrong)
                    .hasSize(likest.isEmpty() ? 0 : 1)
                    .allMatch(likest::contains);
        }
    }
}
