package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppdrag.learning.LessonText.Choice;
import se.uppdrag.learning.pages.Piece;

@DisplayName("The lessons packed with the program")
class PackedLessonsTests {

    static List<Lesson> lessons() {
        return PackedLessons.all();
    }

    @Test
    void are_two_whole_courses_and_a_short_one() {
        assertThat(PackedLessons.of(CourseName.HANDBOOK)).hasSizeGreaterThanOrEqualTo(12);
        assertThat(PackedLessons.of(CourseName.PRESIDIUM)).hasSizeGreaterThanOrEqualTo(8);
        assertThat(PackedLessons.of(CourseName.SAFETY)).hasSize(2);
        for (var course : CourseName.values()) {
            var numbers = PackedLessons.of(course).stream().map(Lesson::number).toList();
            for (int i = 0; i < numbers.size(); i++) {
                assertThat(numbers.get(i)).isEqualTo(i + 1);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void are_written_without_a_mistake_and_cite_only_what_the_catalogue_holds(Lesson lesson) {
        var read = LessonReader.read(lesson.source());
        assertThat(read.mistakes()).isEmpty();
        assertThat(read.lesson().citations()).allMatch(one -> Cited.of(one).isPresent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void can_be_read_in_five_to_ten_minutes(Lesson lesson) {
        assertThat(lesson.text().readability().words()).isBetween(700, 1300);
        assertThat(lesson.text().minutes()).isBetween(5, 10);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lessons")
    void ask_three_to_five_questions_with_one_right_answer_and_a_reason_for_each(Lesson lesson) {
        assertThat(lesson.text().questions())
                .hasSizeBetween(3, 5)
                .allSatisfy(question -> {
                    assertThat(question.choices()).hasSizeGreaterThanOrEqualTo(3);
                    assertThat(question.choices()).filteredOn(Choice::right).hasSize(1);
                    assertThat(question.choices()).allMatch(one -> !one.why().isBlank());
                });
    }

    @Test
    void do_not_have_the_right_answer_in_the_same_place_every_time() {
        var places =
                lessons().stream()
                        .flatMap(one -> one.text().questions().stream())
                        .collect(
                                Collectors.groupingBy(
                                        one ->
                                                one.choices().stream()
                                                        .map(Choice::right)
                                                        .toList()
                                                        .indexOf(true),
                                        Collectors.counting()));
        assertThat(places).hasSize(3);
        assertThat(places.values()).allMatch(count -> count >= 10);
    }

    @Test
    void are_easy_to_read() {
        var figures =
                lessons().stream().map(one -> one.text().readability().lix()).sorted().toList();
        assertThat(figures.get(figures.size() / 2)).isLessThan(45);
        assertThat(figures.getLast()).isLessThan(50);
    }

    @Test
    void are_drawn_with_every_word_of_the_picture_told_to_those_who_cannot_see_it() {
        var pages = new LessonPieces(Map.of());
        var pictures =
                lessons().stream()
                        .flatMap(one -> pages.of(one.text()).stream())
                        .filter(one -> one.kind() == Piece.Kind.PICTURE)
                        .map(Piece::drawing)
                        .toList();
        assertThat(pictures)
                .hasSizeGreaterThanOrEqualTo(6)
                .allSatisfy(drawing -> {
                    assertThat(drawing).isNotNull();
                    var told = drawing.description().replace(" ", "");
                    var width = drawing.width();
                    assertThat(drawing.words())
                            .isNotEmpty()
                            .allSatisfy(word -> {
                                assertThat(told).contains(word.text().replace(" ", ""));
                                assertThat(word.y()).isBetween(0, drawing.height());
                                assertThat(word.x()).isBetween(0, width);
                            });
                    assertThat(drawing.boxes())
                            .allMatch(box -> box.y() + box.height() <= drawing.height());
                });
    }
}
