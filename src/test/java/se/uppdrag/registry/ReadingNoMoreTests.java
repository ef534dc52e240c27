package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
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

/// Counts the rows that PostgreSQL reads for a page, which says more of the plan than its time
/// does: a matter of three thousand documents, and the diarium it is in, are read no further than
/// shown.
@InRegistryTown
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("OSL 5:1 – no page of the diarium reads more than it shows")
@Proves({"OSL-5-1"})
class ReadingNoMoreTests {

    private static final int MANY = 3_000;
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
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    try {
                        var before = rows();
                        assertThat(town.asks(town.registrar, address).getStatus())
                                .as(address)
                                .isEqualTo(200);
                        return rows() - before;
                    } catch (Exception broken) {
                        throw new AssertionError(address, broken);
                    }
                }));
    }

    private long rows() {
        return jdbc.sql(
                        """
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint
                          from pg_stat_xact_user_tables
                         where schemaname = 'registry'
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
                        "/diarium/postlista",
                        "/diarium/postlista?dag=1998-02-02",
                        "/diarium.atom",
                        "/diarium/ks-1998-0001/2900",
                        "/administration/diarium",
                        "/administration/diarium?ar=1998&lage=OPEN",
                        "/administration/diarium/ks-1998-0001/2900")) {
            found.put(address, read(address));
        }
        assertThat(found)
                .allSatisfy((address, rows) ->
                        assertThat(rows).as(address + " " + found).isLessThan(MOST));
    }
}
