package se.uppdrag.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.drafting.Memorandum.State;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;

@DisplayName("TF 2:10, 2:12 – a memorandum from draft to document")
class MemorandumTests {

    private static final Instant NOW = Instant.parse("2026-11-02T09:00:00Z");
    private static final UUID WRITER = UUID.randomUUID();
    private static final UUID CHIEF = UUID.randomUUID();

    private static Memorandum one(
            int versions,
            @Nullable Integer asked,
            @Nullable Integer approved,
            @Nullable Integer finished) {
        return new Memorandum(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "KS 2026.0188",
                "ks-2026-0188",
                1,
                WRITER,
                "Nils Ask",
                "Cykelplan",
                versions,
                WRITER,
                NOW,
                asked == null ? null : CHIEF,
                asked == null ? null : "Karin Ek",
                asked,
                approved,
                approved == null ? null : "Karin Ek",
                approved == null ? null : NOW,
                finished,
                null,
                null,
                null,
                null);
    }

    private static void isRefused(Outcome<Memorandum> outcome, DraftingRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }

    @Test
    void an_approval_is_of_the_version_that_was_read() {
        assertThat(one(2, null, null, null).state()).isEqualTo(State.DRAFT);
        assertThat(one(2, 2, null, null).state()).isEqualTo(State.ASKED);
        assertThat(one(2, 2, 2, null).state()).isEqualTo(State.APPROVED);
        assertThat(one(3, 2, 2, null).state()).as("written in since").isEqualTo(State.DRAFT);
        assertThat(one(2, 2, null, null).approve(CHIEF, 2)).isInstanceOf(Granted.class);
        isRefused(
                one(3, 3, null, null).approve(CHIEF, 2), DraftingRefusal.ANOTHER_VERSION_IS_NEWER);
    }

    @Test
    void nobody_approves_her_own_or_what_she_was_not_asked_to() {
        isRefused(
                one(2, 2, null, null).approve(WRITER, 2), DraftingRefusal.OWN_TEXT_IS_NOT_APPROVED);
        isRefused(
                one(2, 2, null, null).approve(UUID.randomUUID(), 2),
                DraftingRefusal.NOT_ASKED_TO_APPROVE);
        isRefused(one(2, 1, null, null).approve(CHIEF, 2), DraftingRefusal.NOT_ASKED_TO_APPROVE);
    }

    @Test
    void it_is_finished_when_it_is_approved_where_the_house_wants_that() {
        assertThat(one(2, 2, 2, null).finish(2, true, List.of())).isInstanceOf(Granted.class);
        isRefused(
                one(3, 2, 2, null).finish(3, true, List.of()), DraftingRefusal.NOBODY_HAS_APPROVED);
        assertThat(one(3, 2, 2, null).finish(3, false, List.of())).isInstanceOf(Granted.class);
        isRefused(
                one(3, 2, 2, null).finish(2, false, List.of()),
                DraftingRefusal.ANOTHER_VERSION_IS_NEWER);
    }

    @Test
    void it_is_not_finished_while_nobody_has_told_what_a_picture_shows() {
        isRefused(
                one(2, 2, 2, null).finish(2, true, List.of(1, 3)),
                DraftingRefusal.PICTURE_IS_NOT_TOLD);
    }

    @Test
    void a_picture_is_a_line_of_the_text_with_what_it_shows() {
        assertThat(PictureMark.of("[Bild 2]")).contains(new PictureMark(2, ""));
        assertThat(PictureMark.of(" [Bild 2: En [liten] karta] "))
                .contains(new PictureMark(2, "En [liten] karta"));
        assertThat(PictureMark.of("Se [Bild 2]")).isEmpty();
        assertThat(PictureMark.of("[Bild 12345]")).isEmpty();

        var text = new MemoText("Plan", "[Bild 1]", "", "Före.\n[Bild 2: Ett hus]", "", "", "");
        assertThat(text.pictures())
                .containsExactly(new PictureMark(1, ""), new PictureMark(2, "Ett hus"));
        assertThat(text.described(1, "En bro").summary()).isEqualTo("[Bild 1: En bro]");
        assertThat(text.described(1, "En bro").body()).isEqualTo(text.body());
        assertThat(text.numberedAfter(4).pictures())
                .containsExactly(new PictureMark(5, ""), new PictureMark(6, "Ett hus"));
        assertThat(text.having(Set.of(1)).body()).isEqualTo("Före.");
    }

    @Test
    void what_somebody_has_written_since_is_not_written_over() {
        assertThat(one(2, null, null, null).write(2)).isInstanceOf(Granted.class);
        isRefused(one(2, null, null, null).write(1), DraftingRefusal.ANOTHER_VERSION_IS_NEWER);
    }

    @Test
    void a_finished_one_is_never_changed() {
        var finished = one(2, 2, 2, 2);
        assertThat(finished.state()).isEqualTo(State.FINISHED);
        isRefused(finished.write(2), DraftingRefusal.MEMORANDUM_IS_FINISHED);
        isRefused(finished.ask(), DraftingRefusal.MEMORANDUM_IS_FINISHED);
        isRefused(finished.approve(CHIEF, 2), DraftingRefusal.MEMORANDUM_IS_FINISHED);
        isRefused(finished.finish(2, true, List.of()), DraftingRefusal.MEMORANDUM_IS_FINISHED);
    }

    @Test
    void one_point_is_a_sentence_and_several_are_numbered() {
        var one = new MemoText("Cykelplan", "", "Planen antas.\n", "", "", "", "");
        var two =
                new MemoText(
                        "Cykelplan", "", " Planen antas.\n\nRiktlinjen upphör.", "", "", "", "");
        assertThat(one.proposal()).isEqualTo("Planen antas.");
        assertThat(two.proposal()).isEqualTo("1. Planen antas.\n2. Riktlinjen upphör.");
        assertThat(MemoText.EMPTY.proposal()).isEmpty();
    }

    @Test
    void lines_are_read_as_headings_lists_tables_and_paragraphs() {
        var blocks =
                MemoBlocks.of("# Bakgrund\nEn rad.\n- ett\n- två\n| År | Kostnad |\n| 2027 | |\n");
        assertThat(blocks).extracting(one -> one.kind()).containsExactly("H", "P", "UL", "TABLE");
        assertThat(blocks.get(2).lines()).containsExactly("ett", "två");
        assertThat(blocks.get(3).rows())
                .containsExactly(List.of("År", "Kostnad"), List.of("2027", ""));
    }

    @Test
    void the_last_day_is_a_day_somebody_is_at_work() {
        var meeting = LocalDate.of(2026, 11, 25);
        assertThat(Offer.before(meeting, 14)).isEqualTo("2026-11-11");
        assertThat(Offer.before(meeting, 10)).as("not a Sunday").isEqualTo("2026-11-13");
        assertThat(Offer.before(LocalDate.of(2027, 1, 15), 21))
                .as("not Christmas")
                .isEqualTo("2026-12-23");
        assertThat(Offer.before(meeting, 0)).as("nothing is decided").isNull();
    }
}
