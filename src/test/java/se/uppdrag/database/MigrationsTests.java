package se.uppdrag.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestDatabase;

@DisplayName("Only what is not done already is done at a start")
@SpringBootTest
@ContextConfiguration(initializers = TestDatabase.class)
class MigrationsTests {

    @Autowired DataSource database;
    @Autowired JdbcClient jdbc;

    private int timesTheModulesAreAsked() {
        var asked = new AtomicInteger();
        new Migrations(_ -> asked.incrementAndGet())
                .migrate(Flyway.configure().dataSource(database).load());
        return asked.get();
    }

    @Test
    void where_all_is_done_no_module_is_asked() {
        assertThat(timesTheModulesAreAsked()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // One that has not been done.
                "delete from public.flyway_schema_history_sitting where version = '5'",
                // One whose file says something else than what was done.
                "update public.flyway_schema_history_trail set checksum = 1 where version = '2'",
                // One that was broken off.
                "update public.flyway_schema_history set success = false where type = 'SQL'",
                // One of a newer program's.
                """
                insert into public.flyway_schema_history_web
                select 1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'uppdrag', now(), 1, true
                """,
                // All of a module's.
                "drop table public.flyway_schema_history_lending"
            })
    @Transactional
    void where_anything_differs_the_modules_are_asked(String change) {
        jdbc.sql(change).update();

        assertThat(timesTheModulesAreAsked()).isOne();
    }
}
