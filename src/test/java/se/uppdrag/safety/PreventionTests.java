package se.uppdrag.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Post;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.safety.ProtectionRules.Missing;
import se.uppdrag.safety.ProtectionTable.Entry;
import se.uppdrag.safety.ProtectionTable.Kind;

@InSafetyTown
@DisplayName("KL 4:18 a – prevention, and the statistics of it")
@Proves("KL4-18a")
class PreventionTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    @Autowired SafetyTown town;
    @Autowired Protection protection;
    @Autowired Handling handling;
    @Autowired SafetyTasks tasks;
    @Autowired Titles titles;

    private PersonId official;

    @BeforeAll
    void found() throws Exception {
        town.found("2025-02-03");
        town.keys();
        town.clock.set("2026-02-02", "08.00");
        official = town.officials.getFirst();
        town.unlocks(official);
        titles.give(
                new Title(
                        town.member,
                        "Alva Berg",
                        "kf",
                        "kommunalråd",
                        100,
                        null,
                        SafetyTown.START,
                        null,
                        "KF § 2"));
    }

    private static void refused(Object outcome, SafetyRefusal refusal) {
        assertThat(((Refused<?>) outcome).refusal()).isEqualTo(refusal);
    }

    private static List<Missing> missing(Entry... entries) {
        return ProtectionRules.missing(WHO, List.of(entries), TODAY);
    }

    private static final UUID WHO = UUID.randomUUID();

    private static Entry entry(Kind kind, String code, String day) {
        return new Entry(WHO, kind, code, LocalDate.parse(day), "Någon");
    }

    @Test
    void a_fresh_judgement_a_measure_on_it_and_training_are_enough() {
        assertThat(
                        missing(
                                entry(Kind.ASSESSED, "hog", "2025-06-01"),
                                entry(Kind.MEASURE, "vakt", "2025-06-02"),
                                entry(Kind.TRAINED, "", "2024-06-01")))
                .isEmpty();
        assertThat(
                        missing(
                                entry(Kind.ASSESSED, "lag", "2025-06-01"),
                                entry(Kind.TRAINED, "", "2024-06-01")))
                .isEmpty();
    }

    @Test
    void what_is_old_or_led_to_nothing_is_missing() {
        assertThat(missing()).containsExactly(Missing.ASSESSMENT, Missing.TRAINING);
        assertThat(
                        missing(
                                entry(Kind.ASSESSED, "hog", "2025-02-02"),
                                entry(Kind.MEASURE, "vakt", "2025-01-30"),
                                entry(Kind.TRAINED, "", "2024-02-02")))
                .containsExactly(Missing.ASSESSMENT, Missing.MEASURE, Missing.TRAINING);
    }

    @Test
    void an_official_records_it_for_who_serves_full_time_and_for_nobody_else() throws Exception {
        assertThat(town.page(official, "/trygghet/skydd").text())
                .contains("Alva Berg, kommunalråd", "Utbildning saknas");
        var saved =
                town.sends(
                        official,
                        "/trygghet/skydd/uppdrag",
                        "person",
                        town.member.value().toString(),
                        "sort",
                        "TRAINED",
                        "dag",
                        "2026-01-15");
        assertThat(saved.getStatus()).isEqualTo(303);
        assertThat(town.page(town.member, "/trygghet/skydd").text())
                .contains("utbildning genomförd")
                .doesNotContain("Utbildning saknas");
        refused(
                protection.record(official.value(), "TRAINED", "", TODAY, "Någon"),
                SafetyRefusal.NOT_AN_OFFICE_HOLDER);
        assertThat(town.sends(town.member, "/trygghet/skydd/uppdrag").getStatus()).isEqualTo(403);
        assertThat(town.page(town.representative("Y"), "/trygghet/skydd").text())
                .doesNotContain("Alva Berg");
    }

    @Test
    void those_who_are_owed_something_and_those_who_owe_it_are_told() {
        protection.record(town.member.value(), "ASSESSED", "lag", TODAY.minusYears(2), "Någon");
        assertThat(tasks.tasksFor(official.value(), TODAY))
                .filteredOn(one -> one.title().equals("Förebygg hot mot dem med uppdrag på heltid"))
                .extracting("why")
                .singleElement()
                .asString()
                .contains("Alva Berg");
        assertThat(tasks.tasksFor(town.representative("Z").value(), TODAY))
                .extracting("title")
                .doesNotContain("Förebygg hot mot dem med uppdrag på heltid");
    }

    @Test
    void the_chair_is_asked_to_prepare_and_told_nothing_else() throws Exception {
        town.register.preside(
                town.register.assembly(),
                Map.of(
                        Post.CHAIR, town.representative("Y"),
                        Post.FIRST_VICE_CHAIR, town.representative("Z")),
                TODAY.minusDays(10),
                "KF § 1");
        var sent =
                town.sends(
                        official,
                        "/trygghet/skydd/ordforande",
                        "till",
                        "kf",
                        "inforDag",
                        "2026-02-25",
                        "rad",
                        "HOST");
        assertThat(sent.getStatus()).isEqualTo(303);
        assertThat(tasks.tasksFor(town.representative("Y").value(), TODAY))
                .extracting("title")
                .contains("Ha en värd vid dörren under hela mötet");
        assertThat(tasks.tasksFor(town.member.value(), TODAY))
                .extracting("title")
                .doesNotContain("Ha en värd vid dörren under hela mötet");
        var free =
                town.sends(
                        official,
                        "/trygghet/skydd/ordforande",
                        "till",
                        "kf",
                        "inforDag",
                        "2026-02-25",
                        "rad",
                        "Alva är hotad");
        assertThat(free.getStatus()).isEqualTo(422);
        var round =
                town.sends(
                        town.representative("Y"),
                        "/trygghet/skydd/rond",
                        "organ",
                        "kf",
                        "motesdag",
                        "2026-02-25",
                        "plats",
                        "Rådhuset",
                        "utgangar",
                        "Två",
                        "larmar",
                        "Bo",
                        "vard",
                        "Cecilia");
        assertThat(round.getStatus()).isEqualTo(303);
        assertThat(town.page(town.representative("Y"), "/trygghet/skydd").text())
                .contains("Rådhuset", "Cecilia");
    }

    @Test
    void a_year_is_published_once_when_it_is_over_without_small_numbers() throws Exception {
        town.clock.set("2025-05-05", "08.00");
        for (int i = 0; i < 14; i++) {
            var report = town.tells("Nummer " + i, town.threeOfficials()).report();
            var kind = i < 9 ? "hot" : i < 12 ? "natet" : "besok";
            SafetyTown.granted(
                    handling.act(
                            official,
                            SafetyTown.PASSPHRASE,
                            report,
                            "bedom",
                            Map.of("risk", "lag", "slag", kind)));
        }
        town.clock.set("2026-02-02", "08.00");
        assertThat(town.page(null, "/trygghet/statistik").text())
                .contains("Ingenting är publicerat");
        refused(
                handling.publish(official, SafetyTown.PASSPHRASE, 2026),
                SafetyRefusal.YEAR_GOES_ON);
        var preview = town.page(official, "/trygghet/rapporter/statistik");
        assertThat(preview.select("svg rect")).isNotEmpty();
        var sent = town.sends(official, "/trygghet/rapporter/statistik", "ar", "2025");
        assertThat(sent.getStatus()).isEqualTo(303);
        var page = town.page(null, Objects.requireNonNull(sent.getHeader("Location")));
        assertThat(page.text()).contains("Antal rapporter 2025: 14.");
        var kinds = page.select("section[aria-labelledby=kind] tr").eachText();
        assertThat(kinds)
                .contains("Hot 9", "Våld 0", "Hat och trakasserier på nätet visas inte –")
                .contains("Oönskade besök och förföljelse visas inte –");
        assertThat(page.select("tr:contains(visas inte) svg")).as("no length tells").isEmpty();
        refused(
                handling.publish(official, SafetyTown.PASSPHRASE, 2025),
                SafetyRefusal.YEAR_IS_PUBLISHED);
        assertThat(town.gets(town.member, "/trygghet/rapporter/statistik").getStatus())
                .isEqualTo(404);
    }
}
