package se.uppdrag.hosting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Many municipalities are upgraded one by one, and go back to what was")
class UpgradingTests extends AnOrganisation {

    @Test
    void an_upgrade_stops_at_the_first_that_fails_and_goes_on_when_it_is_mended() throws Exception {
        olderAndRunning(first, second, third);
        // The index is there although the history says it was never made.
        run(installation(second).database(), "create index letter_not_gone on mail.letter (state)");

        assertThat(command("uppgradera", "alla")).isEqualTo(1);

        assertThat(said)
                .contains(
                        "Uppgraderingen stannade vid " + second,
                        "letter_not_gone",
                        "Uppgraderade: 1 (%s).".formatted(first),
                        "Inte uppgraderade: 2 (%s, %s).".formatted(second, third),
                        "./uppdrag kommuner backa " + first);
        assertThat(schema(installation(first)).missing()).isZero();
        assertThat(schema(installation(second)).missing()).isOne();
        assertThat(schema(installation(third)).missing()).isOne();
        // The one that failed is back, runs, and what was tried is there to be looked into.
        assertThat(Machine.answers(installation(second).health())).isTrue();
        assertThat(databasesOf(second)).hasSize(2).anyMatch(name -> name.contains("_misslyckad_"));
        assertThat(databasesOf(third)).hasSize(1);

        run(installation(second).database(), UNMAKE);
        assertThat(command("uppgradera")).as(said).isZero();

        assertThat(said)
                .contains(
                        "Uppgraderade: 2 (%s, %s).".formatted(second, third),
                        "Hade redan den här versionen: 1 (%s).".formatted(first));
        assertThat(List.of(first, second, third))
                .allMatch(name -> schema(installation(name)).current());
        assertThat(databasesOf(first)).as("copied once").hasSize(2);
    }

    @Test
    void to_try_it_only_tells() throws Exception {
        olderAndRunning(first);

        assertThat(command("uppgradera", "alla", "--prova")).isZero();

        assertThat(said).contains(first + ": stoppas, kopieras, får 1 ändringar");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(databasesOf(first)).hasSize(1);
    }

    @Test
    void one_whose_program_does_not_come_up_can_go_back_to_what_was() throws Exception {
        olderAndRunning(first, second);
        run(installation(first).database(), "create table public.kept as select 'before' as what");
        run(
                installation(first).database(),
                "alter table public.kept owner to " + installation(first).username());
        new HostingFolder(root).run(installation(first).hosted(), "/opt/uppdrag/0.1.0");
        set("patience=2s\nstart=true");

        assertThat(command("uppgradera", "alla", "--program", "/opt/uppdrag/0.2.0")).isEqualTo(1);

        assertThat(said)
                .contains("svarade inte inom 2 sekunder", "./uppdrag kommuner backa " + first)
                .contains("Uppgraderade: ingen.");
        assertThat(schema(installation(first)).missing()).isZero();
        assertThat(schema(installation(second)).missing()).isOne();
        run(installation(first).database(), "update public.kept set what = 'after'");

        set("");
        assertThat(command("backa", first)).as(said).isZero();

        assertThat(texts(installation(first).database(), "select what from public.kept"))
                .containsExactly("before");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(Machine.answers(installation(first).health())).isTrue();
        var aside =
                databasesOf(first).stream().filter(name -> name.contains("_efter_")).findFirst();
        assertThat(texts(aside.orElseThrow(), "select what from public.kept"))
                .containsExactly("after");
        assertThat(command("backa", first)).as("nothing more to go back from").isEqualTo(2);
    }

    @Test
    void without_a_copy_nothing_is_migrated() throws Exception {
        olderAndRunning(first);
        // A program that is not stopped: the database cannot be copied while it is used.
        set("stop=true");

        assertThat(command("uppgradera", first)).isEqualTo(1);

        assertThat(said)
                .contains("Det gick inte att ta en kopia", "Ingenting i databasen är ändrat");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(databasesOf(first)).hasSize(1);
    }

    @Test
    void the_program_that_is_run_is_noted_and_goes_back_with_the_copy() throws Exception {
        olderAndRunning(first);
        var folder = new HostingFolder(root);
        var one = installation(first).hosted();
        folder.run(one, "/opt/uppdrag/0.1.0");

        assertThat(command("uppgradera", first, "--program", "/opt/uppdrag/0.2.0"))
                .as(said)
                .isZero();
        assertThat(folder.program(one)).isEqualTo("/opt/uppdrag/0.2.0");
        assertThat(command("backa", first)).as(said).isZero();

        assertThat(folder.program(one)).isEqualTo("/opt/uppdrag/0.1.0");
        assertThat(root.resolve(first).resolve("program.env"))
                .content()
                .contains("UPPDRAG_MEMORY=768m");
    }

    @Test
    void where_somebody_else_decides_which_program_is_run_none_is_started_on_what_was()
            throws Exception {
        olderAndRunning(first);
        assertThat(command("uppgradera", first)).as(said).isZero();

        assertThat(command("backa", first)).as(said).isZero();

        assertThat(said).contains("ingenting är startat", "lägg tillbaka det gamla programmet");
        assertThat(schema(installation(first)).missing()).isOne();
        assertThat(Machine.answers(installation(first).health())).isFalse();
    }

    @Test
    void the_copy_before_an_upgrade_is_kept_until_there_is_a_newer() throws Exception {
        olderAndRunning(first);
        assertThat(command("uppgradera", first)).isZero();
        var before = databasesOf(first);
        var one = installation(first);
        run(one.database(), FORGET);
        run(one.database(), UNMAKE);
        // Copies are named by the second.
        TimeUnit.MILLISECONDS.sleep(1100);

        assertThat(command("uppgradera", first)).as(said).isZero();

        assertThat(databasesOf(first)).hasSize(2).isNotEqualTo(before);
    }
}
