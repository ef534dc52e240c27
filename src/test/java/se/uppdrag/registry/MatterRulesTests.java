package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppdrag.Proves;
import se.uppdrag.law.Outcome;

@DisplayName("OSL 4:1, 5:1–5 – what may be done to a matter and its documents")
@Proves({"OSL-4", "OSL-5-1", "OSL-5-2", "OSL-5-5", "TF-5", "OSL-2-1", "GDPR-1"})
class MatterRulesTests {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private static Handling matter(String authority, boolean secret, boolean closed) {
        return new Handling(
                UUID.randomUUID(),
                authority,
                authority + " 2026.0001",
                "x-2026-0001",
                Matter.Kind.MATTER,
                secret,
                "Buller",
                null,
                DAY,
                closed ? Handling.Status.CLOSED : Handling.Status.OPEN,
                closed ? DAY : null,
                closed ? "Rut" : null,
                null,
                null,
                null);
    }

    private static Handling matter() {
        return matter("KS", false, false);
    }

    private static Document document(Document.Secrecy secrecy) {
        return new Document(
                UUID.randomUUID(),
                1,
                Registration.Direction.RECEIVED,
                DAY,
                Instant.EPOCH,
                "Karin",
                "Brev",
                "Karin",
                "Brev",
                secrecy,
                Document.Gate.WAITING,
                "Text",
                null,
                null);
    }

    private static void refused(Outcome<?> outcome, @Nullable RegistryRefusal why) {
        if (why == null) {
            assertThat(outcome).isInstanceOf(Outcome.Granted.class);
        } else {
            assertThat(outcome)
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
        }
    }

    @Test
    void a_matter_is_closed_once_and_not_while_somebody_is_to_answer() {
        refused(matter().close(0), null);
        refused(matter().close(2), RegistryRefusal.REMISS_IS_UNANSWERED);
        refused(matter("KS", false, true).close(0), RegistryRefusal.MATTER_IS_CLOSED);
        refused(matter("KS", false, true).goesOn(), RegistryRefusal.MATTER_IS_CLOSED);
    }

    @Test
    void only_a_closed_matter_is_opened_again() {
        refused(matter("KS", false, true).reopen(), null);
        refused(matter().reopen(), RegistryRefusal.MATTER_IS_NOT_CLOSED);
    }

    @Test
    void matters_are_merged_within_an_authority() {
        var one = matter();
        refused(one.mergeInto(matter(), 0), null);
        refused(one.mergeInto(one, 0), RegistryRefusal.THE_SAME_MATTER);
        refused(one.mergeInto(matter("SN", false, false), 0), RegistryRefusal.ANOTHER_AUTHORITY);
        refused(one.mergeInto(matter("KS", false, true), 0), RegistryRefusal.MATTER_IS_CLOSED);
    }

    @Test
    void no_trace_leads_from_the_public_to_the_secret() {
        refused(
                matter().mergeInto(matter("KS", true, false), 0),
                RegistryRefusal.SECRET_AND_PUBLIC_TOGETHER);
        refused(matter("KS", true, false).mergeInto(matter("KS", true, false), 0), null);
    }

    @Test
    void a_matter_is_handed_over_to_another_authority() {
        refused(matter().handOverTo("SN", 0), null);
        refused(matter().handOverTo("KS", 0), RegistryRefusal.THE_SAME_AUTHORITY);
    }

    @Test
    void a_document_is_published_when_everything_is_confirmed() {
        var open = document(Document.Secrecy.PUBLIC);
        refused(open.publish(true, true, true), null);
        refused(open.publish(false, true, true), RegistryRefusal.CHECKLIST_IS_NOT_CONFIRMED);
        refused(open.publish(true, false, true), RegistryRefusal.CHECKLIST_IS_NOT_CONFIRMED);
        refused(open.publish(true, true, false), RegistryRefusal.CHECKLIST_IS_NOT_CONFIRMED);
        refused(
                document(Document.Secrecy.SECRET).publish(true, true, true),
                RegistryRefusal.MARKED_IS_NOT_PUBLISHED);
    }

    @Test
    void only_a_mark_that_is_there_is_lifted() {
        refused(document(Document.Secrecy.SECRET).lift(), null);
        refused(document(Document.Secrecy.PUBLIC).lift(), RegistryRefusal.DOCUMENT_IS_NOT_MARKED);
    }

    @Test
    void a_correction_corrects_something() {
        refused(document(Document.Secrecy.PUBLIC).correct("Brevet", "Karin"), null);
        refused(
                document(Document.Secrecy.PUBLIC).correct("Brev", "Karin"),
                RegistryRefusal.NOTHING_IS_CORRECTED);
    }

    @Test
    void what_is_secret_is_registered_and_never_only_kept_in_order() {
        var kept = new Kept(UUID.randomUUID(), "KS", "Pärm 3", DAY, "", "Reklam", "Rut");
        refused(kept.keep(false), null);
        refused(kept.keep(true), RegistryRefusal.SECRET_MUST_BE_REGISTERED);
    }

    @ParameterizedTest
    @CsvSource({
        "KS 2026.0188, ks-2026-0188",
        "ks 2026-188, ks-2026-0188",
        "KS-2026-0188, ks-2026-0188",
        "KS 2026/12345, ks-2026-12345",
        "KS-S 2026.0003, ks-s-2026-0003"
    })
    void a_number_is_known_in_any_form(String written, String slug) {
        assertThat(Desk.slug(written)).isEqualTo(slug);
    }

    private static DiariumFile file(String... rows) {
        var text = String.join(";", DiariumFile.COLUMNS) + "\n" + String.join("\n", rows);
        var read = new ArrayList<DiariumFile.Row>();
        var file =
                DiariumFile.read(
                        text.getBytes(StandardCharsets.UTF_8),
                        Set.of("KS"),
                        Set.of("21:1"),
                        DAY,
                        read::add);
        assertThat(read).as("rows that can be read").hasSizeLessThanOrEqualTo(file.rows());
        return file;
    }

    @Test
    void an_old_diarium_is_read_row_by_row() {
        var file =
                file(
                        "KS 2019/12;Buller;2019-02-01;2019-05-01;1;2019-02-01;in;Karin;Brev;",
                        "KS 2019/12;Buller;2019-02-01;2019-05-01;2;2019-03-01;ut;Karin;Svar;21:1",
                        "KS 2019-13;\"Skyltar; två\";2019-02-02;;1;2019-02-02;upprättad;;Skrivelse;");
        assertThat(file.mistakes()).isEmpty();
        assertThat(file.rows()).isEqualTo(3);
        assertThat(file.matters()).containsEntry("KS", 2);
        assertThat(file.first().getLast().matter()).isEqualTo("Skyltar; två");
        assertThat(file.first().get(1).provision()).isEqualTo("21:1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "XX 2019/12;Buller;2019-02-01;;1;2019-02-01;in;Karin;Brev; | dnr",
                "KS 2019/12;Buller;igår;;1;2019-02-01;in;Karin;Brev; | day",
                "KS 2019/12;Buller;2019-02-01;;1;2027-02-01;in;Karin;Brev; | day",
                "KS 2019/12;Buller;2019-02-01;;0;2019-02-01;in;Karin;Brev; | number",
                "KS 2019/12;Buller;2019-02-01;;1;2019-02-01;bakåt;Karin;Brev; | direction",
                "KS 2019/12;Buller;2019-02-01;;1;2019-02-01;in;;Brev; | counterparty",
                "KS 2019/12;Buller;2019-02-01;;1;2019-02-01;in;Karin;Brev;99:9 | provision",
                "KS 2019/12;;2019-02-01;;1;2019-02-01;in;Karin;Brev; | text"
            })
    void a_bad_row_is_told_with_its_line(String row, String mistake) {
        assertThat(file("KS 2019/1;A;2019-01-01;;1;2019-01-01;in;K;B;", row).mistakes())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.key()).isEqualTo(mistake);
                    assertThat(one.line()).isEqualTo(3);
                });
    }

    @Test
    void rows_of_a_matter_say_the_same_of_it() {
        var first = "KS 2019/12;Buller;2019-02-01;;1;2019-02-01;in;Karin;Brev;";
        assertThat(file(first, first).mistakes().getFirst().key()).isEqualTo("twice");
        assertThat(
                        file(first, "KS 2019/12;Annat;2019-02-01;;2;2019-02-01;in;Karin;Brev;")
                                .mistakes()
                                .getFirst()
                                .key())
                .isEqualTo("another");
        assertThat(file().mistakes().getFirst().key()).isEqualTo("empty");
    }
}
