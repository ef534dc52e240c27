package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;

/// Counts the rows that PostgreSQL reads for a page, which says more of the plan than its time
/// does: a matter of three thousand documents, the diarium it is in, what is asked for and the mail
/// that has come are read no further than shown, and a search no further than what has the words.
@InRegistryTown
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("OSL 5:1 – no page of the diarium reads more than it shows")
@Proves({"OSL-5-1"})
class ReadingNoMoreTests {

    private static final int MANY = 3_000;

    /// Those who keep the diarium have nothing to do there.
    private static final String LETTERS = "/administration/utskick";

    /// Kept by the secretary of one authority alone.
    private static final String KEPT = "/administration/diarium/ordnade";

    /// Of a member.
    private static final String WATCHED = "/bevakningar";

    private static final int FEW = 60;

    /// Shown at most on a page, with what belongs to each line.
    private static final long MOST = 1_500;

    @Autowired RegistryTown town;
    @Autowired DiariumImport imports;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeAll
    void many() {
        town.found();
        var rows =
                new StringBuilder(
                        "diarienummer;ärende;öppnat;avslutat;nummer;datum;riktning;motpart;handling;sekretess\n");
        for (int i = 1; i <= MANY; i++) {
            rows.append(
                    "KS 1998/1;Det stora;1998-02-01;;%d;1998-02-01;in;Ek;Brev %d;\n"
                            .formatted(i, i));
        }
        for (int i = 1; i <= FEW; i++) {
            rows.append(
                    "KS 1998/2;Det lilla;1998-02-01;;%d;1998-02-01;in;Ek;Brev %d;\n"
                            .formatted(i, i));
        }
        for (int i = 3; i <= MANY; i++) {
            var day = LocalDate.of(1998, 3, 1).plusDays(i);
            rows.append("KS 1998/%d;Ett av många;%s;;1;%s;in;Ek;Brev;\n".formatted(i, day, day));
        }
        imports.takeIn(
                rows.toString().getBytes(StandardCharsets.UTF_8), Set.of("KS"), "provet", _ -> {});
        jdbc.sql("analyze").update();
    }

    /// In the transaction of the page itself, so that nothing else is counted.
    private long read(String address) {
        return Objects.requireNonNull(transaction.execute(_ -> readHere(address)));
    }

    private long readHere(String address) {
        try {
            var before = rows();
            assertThat(town.asks(reader(address), address).getStatus()).as(address).isEqualTo(200);
            return rows() - before;
        } catch (Exception broken) {
            throw new AssertionError(address, broken);
        }
    }

    private PersonId reader(String address) {
        return switch (address.replaceFirst("\\?.*", "")) {
            case LETTERS -> town.administrator;
            case KEPT -> town.secretary;
            case WATCHED -> town.member;
            default -> town.registrar;
        };
    }

    /// A list. Of so little a plan may read all where that is cheaper, so it is asked whether it
    /// can do without: where no index leads to what is shown, everything is read all the same.
    private long listed(String address) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    jdbc.sql("set local enable_seqscan = off").update();
                    return readHere(address);
                }));
    }

    /// Among what is there for as long as it is read, and no longer; see [#listed].
    private Map<String, Long> read(String filling, String... addresses) {
        return Objects.requireNonNull(
                transaction.execute(undone -> {
                    undone.setRollbackOnly();
                    jdbc.sql("set local enable_seqscan = off").update();
                    jdbc.sql(filling).update();
                    var found = new TreeMap<String, Long>();
                    for (var address : addresses) {
                        found.put(address, readHere(address));
                    }
                    return found;
                }));
    }

    private long rows() {
        return jdbc.sql(
                        """
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint
                          from pg_stat_xact_user_tables
                         where schemaname in ('registry', 'requests', 'inbox', 'search', 'mail', 'register',
                                             'initiatives', 'petitions')
                        """)
                .query(Long.class)
                .single();
    }

    @Test
    void a_large_matter_is_read_no_further_than_a_small_one() {
        for (var place : List.of("/diarium/", "/administration/diarium/")) {
            var small = read(place + "ks-1998-0002");
            assertThat(small).as("it counts").isPositive();
            assertThat(read(place + "ks-1998-0001"))
                    .as("%s, and %d of the small one", place, small)
                    .isLessThanOrEqualTo(small * 13 / 10 + 20);
        }
    }

    @Test
    void lists_are_read_no_further_than_they_are_shown() {
        var found = new TreeMap<String, Long>();
        for (var address :
                List.of(
                        "/diarium",
                        "/diarium?q=många",
                        "/diarium/postlista?dag=1998-02-02",
                        "/diarium.atom",
                        "/diarium/ks-1998-0001/2900",
                        "/administration/diarium",
                        "/administration/diarium?ar=1998&lage=OPEN",
                        "/administration/diarium/ks-1998-0001/2900")) {
            found.put(address, listed(address));
        }
        assertThat(found)
                .allSatisfy((address, rows) ->
                        assertThat(rows).as(address + " " + found).isLessThan(MOST));
    }

    /// It shows five hundred lines, each from four tables.
    @Test
    void a_day_of_very_many_documents_is_read_no_further_than_it_is_shown() {
        var found =
                read(
                        """
                        do $$ begin
                            with many as (
                                insert into registry.document (id, matter, number, direction, on_date,
                                       at, subject, secrecy)
                                select gen_random_uuid(), m.id, 100000 + n, 'DRAWN_UP', date '1999-03-01',
                                       timestamptz '1999-03-01 08:00' + n * interval '1 second',
                                       'En av många', 'PUBLIC'
                                  from registry.matter m, generate_series(1, 5000) n
                                 where m.slug = 'ks-1998-0002'
                                returning id)
                            insert into registry.standing (document, subject, public_subject, secrecy,
                                   gate, changed)
                            select id, 'En av många', 'En av många', 'PUBLIC', 'OPEN', '3' from many;
                            analyze registry.document; analyze registry.standing;
                        end $$
                        """,
                        "/diarium/postlista?dag=1999-03-01",
                        "/diarium/postlista");
        assertThat(found)
                .allSatisfy((_, rows) -> assertThat(rows).as("%s", found).isLessThan(2_500L));
    }

    @Test
    void what_has_been_asked_for_is_read_no_further_than_it_is_listed() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into requests.request (id, code_hash, authority, organ, wanted,
                                   way, contact, received_at)
                            select gen_random_uuid(), sha256(n::text::bytea), 'KS', 'ks', 'En av många',
                                   'HERE', '', timestamptz '2025-06-01' + n * interval '30 minutes'
                              from generate_series(1, 12000) n;
                            insert into requests.event (request, seq, kind, text, by_name, at)
                            select id, 1, 'NOT_FOUND', 'Den finns inte.', 'Rut Reg',
                                   received_at + interval '1 day'
                              from requests.request
                             where wanted = 'En av många' and received_at < '2026-01-01';
                            analyze requests.request; analyze requests.event;
                            analyze requests.standing; analyze requests.answered_after;
                        end $$
                        """,
                        "/administration/begaran",
                        "/begar-handling/statistik");
        assertThat(found)
                .allSatisfy((_, rows) -> assertThat(rows).as("%s", found).isLessThan(MOST));
    }

    @Test
    void what_is_raised_is_read_no_further_than_it_is_listed() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into initiatives.initiative (id, kind, title, text, proposal, mover,
                                   mover_name, addressee, matter, dnr, matter_slug, filed_at,
                                   during_sitting)
                            select gen_random_uuid(), 'MOTION', 'En av många', 'Text', 'Yrkande',
                                   gen_random_uuid(), 'Alva', '', gen_random_uuid(), 'KS 1997/' || n,
                                   'ks-1997-' || lpad(n::text, 4, '0'),
                                   timestamptz '1997-01-01' + n / 10 * interval '1 day', false
                              from generate_series(1, 3000) n;
                            insert into initiatives.signer (initiative, person, position, name)
                            select id, mover, 0, mover_name from initiatives.initiative
                             where mover_name = 'Alva';
                            insert into petitions.proposal (id, code_hash, confirm_hash, title, text,
                                   name, address, email, name_public, protected, sent_at,
                                   confirmed_at, matter, dnr, matter_slug)
                            select gen_random_uuid(), sha256(n::text::bytea),
                                   sha256(('k' || n)::bytea), 'Ett av många', 'Text', 'Bo', 'Gatan 1',
                                   'bo@example.se', false, false, sent, sent, gen_random_uuid(),
                                   'KS 1996/' || n, 'ks-1996-' || lpad(n::text, 4, '0')
                              from generate_series(1, 3000) n,
                                   lateral (select timestamptz '1996-01-01' + n * interval '1 day' as sent) t;
                            insert into petitions.event (proposal, seq, kind, on_date, organ, note,
                                   laid_out, by_name, at)
                            select id, 1, 'CHECKED', confirmed_at::date, '', '', true, 'Rut', confirmed_at
                              from petitions.proposal where title = 'Ett av många';
                            analyze initiatives.initiative; analyze initiatives.signer;
                            analyze petitions.proposal; analyze petitions.event;
                        end $$
                        """,
                        "/motioner",
                        "/motioner?efter=ks-1997-1500",
                        "/medborgarforslag",
                        "/medborgarforslag?efter=ks-1996-1500",
                        "/administration/medborgarforslag");
        assertThat(found)
                .allSatisfy((_, rows) -> assertThat(rows).as("%s", found).isBetween(50L, MOST));
    }

    @Test
    void mail_that_has_come_is_read_no_further_than_it_is_listed() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into inbox.letter (id, mailbox, content, file, size, whole,
                                   arrived_at, taken_at)
                            select gen_random_uuid(), 'ks', sha256(n::text::bytea), gen_random_uuid(), 9,
                                   true, timestamptz '2026-01-01' + n * interval '1 minute', now()
                              from generate_series(1, 12000) n;
                            insert into inbox.reading (letter, from_name, from_address, to_line,
                                   subject, date_line, body, nature, spf, dkim, dmarc, signed,
                                   refers, troubles, read_at)
                            select id, 'Eva', 'eva@example.se', '', 'Ett av många', '', 'Hej',
                                   'ORDINARY', '', '', '', false, '{}', '{}', now()
                              from inbox.letter l
                             where not exists (select from inbox.reading r where r.letter = l.id);
                            insert into inbox.place (letter, state, since, arrived_at)
                            select id, (array['WAITS', 'AUTOMATIC', 'ASIDE', 'REGISTERED'])
                                       [1 + extract(minute from arrived_at)::int % 4],
                                   arrived_at, arrived_at
                              from inbox.letter l
                             where not exists (select from inbox.place p where p.letter = l.id);
                            insert into register.person (id, given_name, family_name, email)
                            select gen_random_uuid(), 'En', 'Avmånga', n || '@example.se'
                              from generate_series(1, 3000) n;
                            analyze inbox.letter; analyze inbox.reading; analyze inbox.place;
                            analyze register.person;
                        end $$
                        """,
                        "/inkommande-post",
                        "/inkommande-post?visa=automatiska",
                        "/inkommande-post?visa=undanlagda",
                        "/inkommande-post?visa=registrerade");
        assertThat(found)
                .allSatisfy((_, rows) -> assertThat(rows).as("%s", found).isLessThan(MOST));
    }

    @Test
    void letters_that_have_gone_are_read_no_further_than_they_are_listed() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into mail.letter (id, occasion, address, subject, body, link,
                                   link_text, written_at, useful_until, state, settled_at)
                            select gen_random_uuid(), 'många:' || n, n || '@example.se', 'Brev', 'Hej',
                                   '/', 'Läs', timestamptz '2025-06-01' + n * interval '1 minute',
                                   timestamptz '2026-12-01',
                                   case when n % 100 = 0 then 'BOUNCED' else 'SENT' end,
                                   timestamptz '2026-01-01'
                              from generate_series(1, 12000) n;
                            analyze mail.letter;
                        end $$
                        """,
                        LETTERS, LETTERS + "?visa=studsade");
        assertThat(found)
                .allSatisfy((_, rows) -> assertThat(rows).as("%s", found).isLessThan(MOST));
    }

    /// Also where another authority keeps very many that are newer.
    @Test
    void what_is_kept_in_order_is_read_no_further_than_it_is_listed() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into registry.kept (id, authority, place, on_date, counterparty,
                                   subject, by_name, at)
                            select gen_random_uuid(), case when n < 3000 then 'SN' else 'KS' end,
                                   'Pärm ' || n, date '1990-01-01' + n, 'Ek', 'En av många', 'Rut',
                                   now()
                              from generate_series(1, 12000) n;
                            analyze registry.kept;
                        end $$
                        """,
                        KEPT,
                        KEPT + "?efter=1995-01-01_00000000-0000-0000-0000-000000000000");
        assertThat(found)
                .allSatisfy((_, rows) -> assertThat(rows).as("%s", found).isBetween(50L, 200L));
    }

    /// Large matters, and a word that is common, each with ten lines of what has come.
    @Test
    void what_is_watched_is_read_no_further_than_it_is_shown() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into search.entry (source, key, part, kind, place, organ, matter,
                                   on_date, at, link, about, title, body, digest, words)
                            select 'prov', n::text, 0, 'MEETING', 2, 'ks', 'prov-' || mod(n, 200),
                                   date '2020-01-01' + n / 20, now(), '/prov', 'Prov', 'Allestans',
                                   'Allestans', '', to_tsvector('swedish', 'allestans')
                              from generate_series(1, 40000) n;
                            insert into search.watch (id, person, matter, query, kind, organ, year,
                                   letters, shown, told, made_at)
                            select gen_random_uuid(), uuid '%1$s', 'prov-' || n, '', '', '', null::int, false,
                                   0, 0, now()
                              from generate_series(0, 24) n
                            union all
                            select gen_random_uuid(), uuid '%1$s', null::text, 'allestans', '', '', null::int,
                                   false, 0, 0, now();
                            analyze search.entry; analyze search.watch;
                        end $$
                        """
                                .formatted(town.member.value()),
                        WATCHED);
        assertThat(found.get(WATCHED)).as("%s", found).isBetween(250L, MOST);
    }

    /// A search reads what has the words, and where they are common no more than is weighed.
    @Test
    void a_search_reads_what_has_the_words_and_of_common_words_only_the_nearest() {
        var found =
                read(
                        """
                        do $$ begin
                            insert into search.entry (source, key, part, kind, place, organ, on_date,
                                   at, link, about, title, body, digest, words)
                            select 'prov', n::text, 0, 'MEETING', 2, 'ks', date '2020-01-01' + n / 20,
                                   now(), '/prov', 'Prov', 'Allestans', 'Allestans', '',
                                   to_tsvector('swedish', case when n % 500 = 0
                                       then 'allestans kvarnhjul' else 'allestans' end)
                                   || array_to_tsvector(array['QUARTER:' || (n / 20 + 18262) / 91,
                                                              'YEAR:2020'])
                              from generate_series(1, 20000) n;
                            insert into search.mark (mark, entries)
                            select w.lexeme, count(*)
                              from search.entry cross join unnest(words) w
                             where source = 'prov' and w.lexeme ~ ':'
                             group by 1
                            on conflict (mark) do update set entries = excluded.entries;
                            insert into search.word (stem, form, entries)
                            select lexeme, lexeme,
                                   case when lexeme like 'kvarn%' then 40 else 40000 end
                              from unnest(to_tsvector('swedish', 'allestans kvarnhjul'))
                            on conflict (stem) do update set entries = excluded.entries;
                            analyze search.entry; analyze search.word;
                        end $$
                        """,
                        "/sok?q=kvarnhjul", "/sok?q=allestans", "/sok?q=finnsinte");
        assertThat(found.get("/sok?q=kvarnhjul")).as("%s", found).isBetween(40L, 3_000L);
        // Of the words of the town, as many as the index has come to meanwhile.
        assertThat(found.get("/sok?q=finnsinte")).as("%s", found).isLessThan(3_000L);
        assertThat(found.get("/sok?q=allestans")).as("%s", found).isBetween(20L, 5_000L);
    }
}
