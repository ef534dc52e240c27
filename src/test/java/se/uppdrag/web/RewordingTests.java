package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.chance.Chance;
import se.uppdrag.web.Rewording.Kind;

@DisplayName("What a proposal changes in the text it is about")
class RewordingTests {

    @Test
    void shows_the_words_that_differ_and_the_paragraph_they_stand_in() {
        var change =
                Rewording.between(
                        "att planen antas\natt 400 000 kronor anslås\natt nämnden redovisar",
                        "att planen antas\natt 250 000 kronor anslås\natt nämnden redovisar");
        assertThat(change.paragraphs())
                .extracting(Rewording.Paragraph::kind)
                .containsExactly(Kind.SAME, Kind.CHANGED, Kind.SAME);
        assertThat(change.paragraphs().get(1).number()).isEqualTo(2);
        assertThat(change.paragraphs().get(1).parts())
                .containsExactly(
                        new Rewording.Part(Kind.SAME, "att "),
                        new Rewording.Part(Kind.REMOVED, "400"),
                        new Rewording.Part(Kind.ADDED, "250"),
                        new Rewording.Part(Kind.SAME, " 000 kronor anslås"));
    }

    @Test
    void tells_a_new_paragraph_from_one_that_is_gone() {
        var added = Rewording.between("Ett.\nTvå.", "Ett.\nMellan.\nTvå.").paragraphs().get(1);
        assertThat(added.kind()).isEqualTo(Kind.ADDED);
        assertThat(added.number()).isEqualTo(1);
        var gone = Rewording.between("Ett.\nTvå.\nTre.", "Ett.\nTre.").paragraphs().get(1);
        assertThat(gone.kind()).isEqualTo(Kind.REMOVED);
        assertThat(gone.number()).isEqualTo(2);
    }

    @Test
    void is_none_for_the_same_words_and_blank_lines() {
        assertThat(Rewording.between("Ett.\n\nTvå. ", "Ett.\nTvå.").none()).isTrue();
        assertThat(Rewording.between("Ett.", "Ett!").none()).isFalse();
    }

    @Test
    void has_both_wordings_in_it_whatever_they_are() {
        Chance.forAny(chance -> {
            var before = text(chance);
            var after = text(chance);
            var change = Rewording.between(before, after);
            assertThat(Rewording.paragraphs(change.before()))
                    .isEqualTo(Rewording.paragraphs(before));
            assertThat(Rewording.paragraphs(change.after())).isEqualTo(Rewording.paragraphs(after));
        });
    }

    private static String text(Chance chance) {
        var paragraphs = new ArrayList<String>();
        for (int i = chance.between(0, 4); i > 0; i--) {
            var words = new ArrayList<String>();
            for (int n = chance.between(1, 6); n > 0; n--) {
                words.add(chance.oneOf(List.of("att", "planen", "antas", "inte", "å")));
            }
            paragraphs.add(String.join(" ", words));
        }
        return String.join("\n", paragraphs);
    }
}
