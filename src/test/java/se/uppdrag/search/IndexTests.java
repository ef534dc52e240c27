package se.uppdrag.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DisplayName("What the index of search takes in, and when")
class IndexTests extends InSearchedTown {

    @Autowired RegistrySource registered;

    @Test
    void takes_in_what_comes_later_and_only_that() {
        index.catchUp();
        registry.add(matter.id(), document("Yttrande", "Remissvar om trafiksäkerhet."));
        assertThat(index.look()).isPositive();
        assertThat(titles("trafiksäkerheten")).containsExactly("Yttrande");
        assertThat(index.look()).isZero();
    }

    @Test
    void never_shows_what_has_become_secret_even_while_the_index_is_late() {
        registry.add(matter.id(), document("Utredning", "Om kvarnhjulet."));
        assertThat(titles("kvarnhjulet")).hasSize(1);
        hide("Utredning");
        assertThat(search.find("kvarnhjulet", HitTable.Filter.NONE, 1))
                .satisfies(answer -> assertThat(answer.hits()).isEmpty())
                .satisfies(answer -> assertThat(answer.total()).isZero());
        index.reread();
        index.catchUp();
        assertThat(
                        jdbc.sql("select count(*) from search.entry where body like '%kvarnhjul%'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void finds_what_stands_in_a_document_as_soon_as_it_has_been_opened_and_its_title_all_along() {
        registry.add(matter.id(), document("Utredning", "Om kvarnhjulet.").waiting());
        assertThat(titles("utredning")).hasSize(1);
        assertThat(titles("kvarnhjulet")).isEmpty();
        change("gate = 'OPEN'");
        assertThat(titles("kvarnhjulet")).hasSize(1);
        assertThat(titles("utredning")).hasSize(1);
        change("gate = 'HELD'");
        assertThat(titles("kvarnhjulet")).isEmpty();
        assertThat(titles("utredning")).hasSize(1);
    }

    @Test
    void finds_a_document_by_its_corrected_title_and_no_longer_by_the_wrong_one() {
        registry.add(matter.id(), document("Utredning", "Om kvarnhjulet."));
        assertThat(titles("utredning")).hasSize(1);
        change("subject = 'Karta', public_subject = 'Karta'");
        assertThat(titles("karta")).containsExactly("Karta");
        assertThat(titles("kvarnhjulet")).containsExactly("Karta");
        assertThat(titles("utredning")).isEmpty();
        assertThat(index.look()).isZero();
    }

    @Test
    void takes_away_what_has_become_secret_without_being_asked_to_compare_everything() {
        registry.add(matter.id(), document("Utredning", "Om kvarnhjulet."));
        assertThat(titles("kvarnhjulet")).hasSize(1);
        hide("Utredning");
        index.catchUp();
        assertThat(lines("Utredning")).isZero();
    }

    @Test
    void reads_everything_once_more_in_a_database_that_counts_its_transactions_anew() {
        registry.add(matter.id(), document("Utredning", "Om kvarnhjulet."));
        assertThat(titles("kvarnhjulet")).hasSize(1);
        // As it stands where it was put back from a copy made by another server.
        jdbc.sql("update search.state set registry = '9000000000', every = false").update();
        jdbc.sql("alter table registry.standing disable trigger changed_is_noted").update();
        change("subject = 'Karta', public_subject = 'Karta'");
        jdbc.sql("alter table registry.standing enable trigger changed_is_noted").update();
        assertThat(titles("karta")).containsExactly("Karta");
    }

    @Test
    void reads_everything_anew_without_making_news_of_it() {
        index.catchUp();
        var before = titles("skolskjuts");
        var newest = jdbc.sql("select max(id) from search.entry").query(Long.class).single();
        index.again();
        assertThat(titles("skolskjuts")).isEqualTo(before);
        assertThat(jdbc.sql("select max(id) from search.entry").query(Long.class).single())
                .isEqualTo(newest);
    }

    @Test
    void reads_what_is_new_in_the_registry_however_much_there_is() {
        index.catchUp();
        jdbc.sql(
                        """
                        with many as (
                            insert into registry.document (id, matter, number, direction, on_date, at,
                                   subject, secrecy)
                            select gen_random_uuid(), :matter, n, 'DRAWN_UP', date '2026-01-01', now(),
                                   'En av många', 'PUBLIC'
                              from generate_series(2, 5000) n
                            returning id)
                        insert into registry.standing (document, subject, public_subject, secrecy,
                               gate, changed)
                        select id, 'En av många', 'En av många', 'PUBLIC', 'OPEN', '3' from many
                        """)
                .param("matter", matter.id().value())
                .update();
        jdbc.sql("update search.seen set documents = 5000 where matter = :matter")
                .param("matter", matter.id().value())
                .update();
        jdbc.sql("analyze registry.document, registry.standing").update();
        // Of so little a plan may read all where that is cheaper; it is asked whether it can do
        // without. Where no index leads to what is new, everything is read all the same.
        jdbc.sql("set local enable_seqscan = off").update();
        registry.add(matter.id(), document("Yttrande", "Om kvarnhjulet."));
        var since = jdbc.sql("select pg_current_xact_id()::text").query(String.class).single();
        var before = rows();
        var unread = registered.unreadSince(since, 200);
        assertThat(registered.read(unread)).extracting(Entry::title).contains("Yttrande");
        assertThat(registered.changedSince(since, 200)).hasSize(1);
        var after = rows();
        assertThat(after)
                .allSatisfy((table, rows) ->
                        assertThat(rows - Objects.requireNonNull(before.get(table)))
                                .as(table)
                                .isLessThan(100L));
    }

    /// Read in this transaction, by table.
    private Map<String, Long> rows() {
        var rows = new TreeMap<String, Long>();
        jdbc.sql(
                        """
                        select relname, seq_tup_read + coalesce(idx_tup_fetch, 0) as read
                          from pg_stat_xact_user_tables
                         where schemaname = 'registry'
                        """)
                .query(row -> {
                    rows.put(row.getString("relname"), row.getLong("read"));
                });
        return rows;
    }

    private long lines(String title) {
        return jdbc.sql("select count(*) from search.entry where title = :title")
                .param("title", title)
                .query(Long.class)
                .single();
    }

    /// As the registrar's desk does it.
    private void change(String what) {
        jdbc.sql("update registry.standing set " + what + " where subject = 'Utredning'").update();
    }
}
