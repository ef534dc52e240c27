package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.access.PersonId;

/// How long answers take in a world with reports and in the same world without them, by the test of
/// Kolmogorov and Smirnov. Run alone, on a machine that does little else: `mvn test
/// -Dtest=TimingTests -Duppdrag.measure=true`.
@InSafetyTown
@EnabledIfSystemProperty(named = "uppdrag.measure", matches = "true")
@DisplayName("How long it takes tells nothing")
class TimingTests {

    private static final int REPORTS = 50;
    private static final int BLOCKS = Integer.getInteger("uppdrag.safety.blocks", 300);
    private static final int IN_A_BLOCK = 2;
    private static final List<String> TABLES = List.of("report", "envelope", "line");

    /// One in a hundred of the whole table may be so by chance alone.
    private static final double CHANCE = 0.01;

    /// Milliseconds.
    private static final double QUICK = 2;

    @Autowired SafetyTown town;
    @Autowired JdbcClient jdbc;

    private record Look(String name, @Nullable PersonId who, String address) {}

    private final List<Look> looks = new ArrayList<>();

    @BeforeAll
    void found() throws Exception {
        town.found();
        town.keys();
        var readers = Set.of(town.officials.getFirst().value());
        for (int i = 0; i < REPORTS; i++) {
            town.tells("Någon stod vid porten", readers);
        }
        for (var table : TABLES) {
            jdbc.sql(
                            "create table public.kept_%s as select * from safety.%s"
                                    .formatted(table, table))
                    .update();
        }
        var left = town.officials.getLast();
        var other = town.representative("Y");
        town.unlocks(left);
        town.unlocks(other);
        var never = "/trygghet/rapporter/00000000-0000-4000-8000-000000000000";
        var real =
                "/trygghet/rapporter/"
                        + jdbc.sql("select id::text from safety.report limit 1")
                                .query(String.class)
                                .single();
        looks.add(new Look("allmänheten, första sidan", null, "/trygghet"));
        looks.add(new Look("allmänheten, formuläret", null, "/trygghet/rapportera"));
        looks.add(new Look("allmänheten, statistiken", null, "/trygghet/statistik"));
        looks.add(new Look("ledamot, start", town.member, "/start"));
        looks.add(
                new Look(
                        "administratör, trygghet", town.administrator, "/administration/trygghet"));
        looks.add(new Look("tjänsteperson som valts bort, start", left, "/start"));
        looks.add(new Look("tjänsteperson som valts bort, lådan", left, "/trygghet/rapporter"));
        looks.add(new Look("tjänsteperson som valts bort, rapporten", left, real));
        looks.add(new Look("tjänsteperson som valts bort, ingen rapport", left, never));
        looks.add(new Look("annat partis ombud, lådan", other, "/trygghet/rapporter"));
        looks.add(new Look("annat partis ombud, rapporten", other, real));
        looks.add(new Look("ledamot, rapporten", town.member, real));
    }

    private void world(boolean withReports) {
        jdbc.sql("delete from safety.report").update();
        if (withReports) {
            TABLES.forEach(table ->
                    jdbc.sql(
                                    "insert into safety.%s select * from public.kept_%s"
                                            .formatted(table, table))
                            .update());
        }
    }

    private Map<Look, List<List<Double>>> measured(Runnable leak) throws Exception {
        var times = new LinkedHashMap<Look, List<List<Double>>>();
        looks.forEach(
                look -> times.put(look, List.of(new ArrayList<Double>(), new ArrayList<Double>())));
        var random = new Random(418);
        for (int block = -4; block < 2 * BLOCKS; block++) {
            // Which world comes first in each pair is drawn, so that a machine that grows warmer or
            // busier favours neither.
            boolean with = block % 2 == 0 ? random.nextBoolean() : !withBefore;
            withBefore = with;
            world(with);
            // The first turn after the change is not counted: what it costs is the change's own.
            for (int turn = -1; turn < IN_A_BLOCK; turn++) {
                for (var look : looks) {
                    var begun = System.nanoTime();
                    town.gets(look.who(), look.address());
                    if (with) {
                        leak.run();
                    }
                    var took = (System.nanoTime() - begun) / 1e6;
                    if (block >= 0 && turn >= 0) {
                        times.getOrDefault(look, List.of()).get(with ? 1 : 0).add(took);
                    }
                }
            }
        }
        return times;
    }

    private boolean withBefore;

    @Test
    void of_any_answer_to_somebody_who_may_not_read() throws Exception {
        var times = measured(() -> {});
        var told = new StringBuilder();
        double least = 1;
        for (var one : times.entrySet()) {
            var p = Kolmogorov.p(one.getValue().get(0), one.getValue().get(1));
            least = Math.min(least, p);
            told.append(
                    "%-45s utan %.3f ms, med %.3f ms, p = %.3f%n"
                            .formatted(
                                    one.getKey().name(),
                                    Kolmogorov.median(one.getValue().get(0)),
                                    Kolmogorov.median(one.getValue().get(1)),
                                    p));
        }
        System.out.println(told);
        assertThat(least).as(told.toString()).isGreaterThan(CHANCE / looks.size());
    }

    /// Half a millisecond more where there are reports: the test must be able to see it, in
    /// whatever does not itself take many times as long.
    @Test
    void and_half_a_millisecond_would_have_been_seen() throws Exception {
        var times = measured(() -> LockSupport.parkNanos(500_000));
        for (var one : times.entrySet()) {
            if (Kolmogorov.median(one.getValue().get(0)) > QUICK) {
                continue;
            }
            assertThat(Kolmogorov.p(one.getValue().get(0), one.getValue().get(1)))
                    .as(one.getKey().name())
                    .isLessThan(CHANCE / looks.size());
        }
    }
}
