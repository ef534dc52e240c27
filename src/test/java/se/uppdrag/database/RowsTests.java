package se.uppdrag.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;

@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("Rows – a row becomes a record")
class RowsTests {

    private record Line(
            PersonId theId,
            @Nullable PersonId otherId,
            String text,
            int count,
            long many,
            boolean yes,
            LocalDate onDate,
            Instant at,
            @Nullable Instant endedAt,
            DayOfWeek weekday,
            @Nullable Integer place,
            BigDecimal sum,
            byte[] hash) {}

    private record Zoned(ZonedDateTime at) {}

    private static final String LINE =
            """
            select cast('00000000-0000-0000-0000-000000000007' as uuid) as the_id,
                   cast(null as uuid) as other_id, 'åäö' as text, 3 as count,
                   cast(4 as bigint) as many, true as yes, date '2026-11-25' as on_date,
                   timestamptz '2026-11-25 18:00:00.000001+01' as at,
                   cast(null as timestamptz) as ended_at, 'FRIDAY' as weekday,
                   cast(null as int) as place, 1.50 as sum, decode('0102', 'hex') as hash
            """;

    @Autowired JdbcClient jdbc;

    @Test
    void a_row_is_read_by_the_names_of_the_components() {
        var line = jdbc.sql(LINE).query(Rows.of(Line.class)).single();

        assertThat(line)
                .usingRecursiveComparison()
                .isEqualTo(
                        new Line(
                                new PersonId(new UUID(0, 7)),
                                null,
                                "åäö",
                                3,
                                4,
                                true,
                                LocalDate.of(2026, 11, 25),
                                Instant.parse("2026-11-25T17:00:00.000001Z"),
                                null,
                                DayOfWeek.FRIDAY,
                                null,
                                new BigDecimal("1.50"),
                                new byte[] {1, 2}));
    }

    @Test
    void it_reads_what_the_frameworks_mapper_reads() {
        assertThat(jdbc.sql(LINE).query(Rows.of(Line.class)).single())
                .usingRecursiveComparison()
                .isEqualTo(jdbc.sql(LINE).query(Line.class).single());
    }

    @Test
    void nothing_where_there_is_always_something_is_told_and_is_not_read_as_zero() {
        var nothing = LINE.replace("3 as count", "cast(null as int) as count");

        assertThatThrownBy(() -> jdbc.sql(nothing).query(Rows.of(Line.class)).single())
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("count");
    }

    @Test
    void a_name_that_no_constant_has_is_told() {
        var unknown = LINE.replace("'FRIDAY'", "'FREDAG'");

        assertThatThrownBy(() -> jdbc.sql(unknown).query(Rows.of(Line.class)).single())
                .hasMessageContaining("FREDAG");
    }

    @Test
    void a_record_that_no_row_becomes_is_refused_before_any_row_is_read() {
        assertThatThrownBy(() -> Rows.of(Zoned.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ZonedDateTime");
    }
}
