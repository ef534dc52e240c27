package se.uppdrag.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.learning.LearningTown.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Refused;

// With a database of its own: everybody in its register is counted.
@SpringBootTest(properties = "uppdrag.test=learning")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, LearningTown.class})
@DisplayName("/utbildning – courses are read, finished, followed and written anew")
class LearningPagesTests {

    private static final String LESSON = "/utbildning/politikerhandboken/vad-styr";
    private static final String WRITING = "/administration/utbildning/presidiets-uppdrag/";

    @Autowired LearningTown town;
    @Autowired Lessons lessons;
    @Autowired Learning learning;
    @Autowired LearningTasks tasks;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void found() {
        town.found();
    }

    private PersonId member(int place) {
        return town.members.get(place);
    }

    private static Map<String, String> right(Lesson lesson) {
        var all = new HashMap<String, String>();
        for (var question : lesson.text().questions()) {
            for (int i = 0; i < question.choices().size(); i++) {
                if (question.choices().get(i).right()) {
                    all.put(question.key(), Integer.toString(i));
                }
            }
        }
        return all;
    }

    private void finish(CourseName course, PersonId who) throws Exception {
        for (var lesson : lessons.of(course)) {
            assertThat(town.sends(who, lesson.href(), right(lesson)).getStatus()).isEqualTo(303);
        }
    }

    @Test
    void every_course_is_read_from_beginning_to_end_by_anybody() throws Exception {
        for (var course : CourseName.values()) {
            var page = town.page(null, course.href());
            var at = page.select("section ol a").getFirst().attr("href");
            var read = new ArrayList<String>();
            while (!at.equals(course.href())) {
                read.add(at);
                var lesson = town.page(null, at);
                assertThat(lesson.select("article h2")).hasSizeGreaterThan(2);
                assertThat(lesson.select("fieldset")).hasSizeBetween(3, 5);
                assertThat(lesson.text()).doesNotContain("{", "}", "KL 5:");
                at = lesson.select("main nav a").getLast().attr("href");
            }
            assertThat(read).hasSameSizeAs(lessons.of(course)).doesNotHaveDuplicates();
        }
    }

    @Test
    void every_link_within_the_house_leads_somewhere() throws Exception {
        var seen = new HashMap<String, String>();
        for (var lesson : lessons.all()) {
            for (var link : town.page(null, lesson.href()).select("article a[href^=/]")) {
                seen.put(link.attr("href"), lesson.href());
            }
        }
        assertThat(seen).hasSizeGreaterThan(60);
        var book = town.page(null, "/rakna/lag");
        for (var href : seen.keySet()) {
            if (href.startsWith("/rakna/lag#")) {
                assertThat(book.getElementById(href.substring(11))).as(href).isNotNull();
            } else {
                assertThat(town.asks(member(4), href).getStatus())
                        .as("%s in %s", href, seen.get(href))
                        .isEqualTo(200);
            }
        }
    }

    @Test
    void a_visitor_may_try_herself_and_nothing_is_kept() throws Exception {
        var lesson = lessons.find(CourseName.HANDBOOK, "vad-styr").orElseThrow();
        var question = lesson.text().questions().getFirst();
        var page = town.page(null, LESSON + "?" + question.key() + "=1");
        assertThat(page.text())
                .contains("0 av 4 rätt", "Inte riktigt.", question.choices().get(1).why());
        assertThat(page.select("main form[method=get]")).hasSize(1);
        assertThat(
                        jdbc.sql("select count(*) from learning.answer where lesson = 'vad-styr'")
                                .query(Integer.class)
                                .single())
                .isZero();
        // Nobody can send answers as nobody.
        assertThat(town.page(null, LESSON + "?" + question.key() + "=99").text())
                .doesNotContain("rätt.");
    }

    @Test
    void a_wrong_answer_explains_and_a_lesson_is_finished_when_all_have_been_right()
            throws Exception {
        var who = member(3);
        var lesson = lessons.find(CourseName.HANDBOOK, "rollerna").orElseThrow();
        var answers = right(lesson);
        var first = lesson.text().questions().getFirst();
        answers.put(first.key(), "0");
        assertThat(town.sends(who, lesson.href(), answers).getStatus()).isEqualTo(303);
        var page = town.page(who, lesson.href());
        assertThat(page.text()).contains("3 av 4 rätt", first.choices().getFirst().why());
        assertThat(done(who)).doesNotContain("rollerna");
        assertThat(
                        town.sends(
                                        who,
                                        lesson.href(),
                                        Map.of(first.key(), right(lesson).get(first.key())))
                                .getStatus())
                .isEqualTo(303);
        assertThat(town.page(who, lesson.href()).text()).contains("4 av 4 rätt");
        assertThat(done(who)).containsExactly("rollerna");
        // A later mistake does not undo it.
        town.sends(who, lesson.href(), Map.of(first.key(), "0"));
        assertThat(done(who)).containsExactly("rollerna");
    }

    private List<String> done(PersonId who) {
        return learning.courses(who).getFirst().done();
    }

    @Test
    void a_form_without_an_answer_is_a_mistake() throws Exception {
        var answer = town.sends(member(4), LESSON, Map.of());
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Svara på minst en fråga");
    }

    @Test
    void a_course_or_lesson_that_is_not_there_is_not_found() throws Exception {
        assertThat(town.asks(null, "/utbildning/finns-inte").getStatus()).isEqualTo(404);
        assertThat(town.asks(null, "/utbildning/politikerhandboken/finns-inte").getStatus())
                .isEqualTo(404);
    }

    @Test
    void an_assignment_gives_a_task_once_the_course_is_opened_and_until_it_is_finished()
            throws Exception {
        var who = member(1);
        var today = learning.today();
        assertThat(titles(who)).noneMatch(one -> one.contains("Trygg i uppdraget"));
        var answer =
                town.sends(
                        town.secretary,
                        "/administration/utbildning/oppna",
                        "kurs",
                        "trygg-i-uppdraget",
                        "fran",
                        today.toString(),
                        "dagar",
                        "30",
                        "beslut",
                        "KF:s presidium § 3");
        assertThat(answer.getStatus()).isEqualTo(303);
        var task =
                tasks.tasksFor(who.value(), today).stream()
                        .filter(one -> one.title().contains("Trygg i uppdraget"))
                        .findFirst()
                        .orElseThrow();
        assertThat(task.due()).isEqualTo(today.plusDays(30));
        assertThat(task.href()).endsWith("/innan-nagot-hander");
        assertThat(titles(member(2))).noneMatch(one -> one.contains("Trygg i uppdraget"));
        finish(CourseName.SAFETY, who);
        assertThat(titles(who)).noneMatch(one -> one.contains("Trygg i uppdraget"));
    }

    private List<String> titles(PersonId who) {
        return tasks.tasksFor(who.value(), learning.today()).stream()
                .map(one -> one.title())
                .toList();
    }

    @Test
    void an_opening_without_a_day_or_a_decision_is_a_mistake_and_nothing_typed_is_lost()
            throws Exception {
        var answer =
                town.sends(
                        town.secretary,
                        "/administration/utbildning/oppna",
                        "kurs",
                        "politikerhandboken",
                        "fran",
                        "ibland",
                        "dagar",
                        "0",
                        "beslut",
                        "");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Skriv en dag.", "från 1 till 730", "ibland");
    }

    @Test
    void a_certificate_is_had_when_the_course_is_finished_and_not_before() throws Exception {
        var who = member(0);
        assertThat(learning.certified(CourseName.PRESIDIUM, who))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(LearningRefusal.COURSE_IS_NOT_FINISHED));
        var early = town.asks(who, "/utbildning/presidiets-uppdrag/intyg.pdf");
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(text(early)).contains("Intyget finns när alla lektioner är klara");
        finish(CourseName.PRESIDIUM, who);
        var answer = town.asks(who, "/utbildning/presidiets-uppdrag/intyg.pdf");
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(VeraPdf.faults(answer.getContentAsByteArray())).isEmpty();
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("PersonA Ek", "Presidiets uppdrag", "25 november 2026");
        }
        assertThat(town.asks(null, "/utbildning/presidiets-uppdrag/intyg.pdf").getStatus())
                .isEqualTo(302);
    }

    @Test
    void the_whole_course_is_a_book_that_everybody_can_read() throws Exception {
        for (var course : CourseName.values()) {
            var answer = town.asks(null, course.href() + "/bok.pdf");
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(VeraPdf.faults(answer.getContentAsByteArray())).as(course.slug()).isEmpty();
            try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
                var text = new PDFTextStripper().getText(pdf);
                for (var lesson : lessons.of(course)) {
                    assertThat(text).contains(lesson.text().title());
                }
                assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNotNull();
            }
        }
    }

    @Test
    void the_whole_course_is_a_package_that_our_own_reader_takes_in() throws Exception {
        for (var course : CourseName.values()) {
            for (var version : List.of("1.2", "2004")) {
                var answer = town.asks(null, course.href() + "/kurs.zip?version=" + version);
                var read = PackageReader.read(answer.getContentAsByteArray());
                assertThat(read.kind().name()).endsWith(version.replace("1.2", "12"));
                assertThat(read.items())
                        .extracting(PackageReader.Item::title)
                        .containsExactlyElementsOf(
                                lessons.of(course).stream()
                                        .map(one -> one.text().title())
                                        .toList());
            }
        }
    }

    @Test
    void the_office_sees_who_has_finished_but_never_what_anybody_answered() throws Exception {
        finish(CourseName.HANDBOOK, member(6));
        var page = town.page(town.secretary, "/administration/utbildning/deltagare");
        var row =
                page.select("tr").stream()
                        .filter(one -> one.text().contains("PersonG Ek"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.text()).contains("15 av 15", "Klar");
        assertThat(page.text()).doesNotContain("rätt");
        assertThat(town.asks(member(6), "/administration/utbildning/deltagare").getStatus())
                .isEqualTo(403);
    }

    @Test
    void who_leads_a_group_sees_her_own_group_and_no_other() throws Exception {
        var leader = member(7);
        assertThat(town.asks(leader, "/utbildning/min-grupp").getStatus()).isEqualTo(403);
        assertThat(lead("X", leader)).as("not of that party").isEqualTo(422);
        assertThat(lead("Y", leader)).isEqualTo(303);
        var page = town.page(leader, "/utbildning/min-grupp");
        assertThat(page.text()).contains("PersonB Ek", "PersonH Ek").doesNotContain("PersonA Ek");
        assertThat(lead("Y", member(9))).isEqualTo(303);
        assertThat(town.asks(leader, "/utbildning/min-grupp").getStatus()).isEqualTo(403);
    }

    private int lead(String party, PersonId who) throws Exception {
        return town.sends(
                        town.secretary,
                        "/administration/utbildning/gruppledare",
                        "parti",
                        party,
                        "person",
                        who.value().toString())
                .getStatus();
    }

    @Test
    void the_public_sees_no_number_in_which_somebody_could_be_known() throws Exception {
        var page = town.page(null, "/utbildning/statistik");
        // Only one is chair, and only one serves full time.
        assertThat(page.select("section").stream().map(Element::text))
                .filteredOn(one -> one.startsWith("Presidiets") || one.startsWith("Trygg"))
                .hasSize(2)
                .allMatch(one -> one.contains("visas inte"));
    }

    @Test
    void small_numbers_on_either_side_are_held_back() {
        assertThat(new Following.Count(10, 5).tellable()).isTrue();
        assertThat(new Following.Count(10, 0).tellable()).isTrue();
        assertThat(new Following.Count(10, 10).tellable()).isTrue();
        assertThat(new Following.Count(10, 4).tellable()).isFalse();
        assertThat(new Following.Count(10, 8).tellable()).isFalse();
        assertThat(new Following.Count(4, 0).tellable()).isFalse();
    }

    @Test
    void a_lesson_is_written_anew_and_every_wording_stays() throws Exception {
        var address = WRITING + "forvaltningen";
        var source = lessons.find(CourseName.PRESIDIUM, "forvaltningen").orElseThrow().source();
        var ours = source.replace("Gränsen är lätt att säga", "Hos oss är gränsen lätt att säga");
        assertThat(write(address, ours, 0)).isEqualTo(303);
        var page = town.page(null, "/utbildning/presidiets-uppdrag/forvaltningen");
        assertThat(page.text()).contains("Hos oss är gränsen", "Kommunens egen text");
        assertThat(write(address, source, 0)).as("somebody was before").isEqualTo(422);
        assertThat(town.page(town.secretary, address).text()).contains("Egen version 1");
        assertThat(town.sends(town.secretary, address, "fran", "1", "packad", "ja").getStatus())
                .isEqualTo(303);
        assertThat(town.page(null, "/utbildning/presidiets-uppdrag/forvaltningen").text())
                .doesNotContain("Hos oss är gränsen");
        assertThat(lessons.find(CourseName.PRESIDIUM, "forvaltningen").orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void a_lesson_that_cites_what_has_changed_since_it_was_reviewed_is_pointed_out()
            throws Exception {
        var address = "/administration/utbildning/trygg-i-uppdraget/innan-nagot-hander";
        var source = lessons.find(CourseName.SAFETY, "innan-nagot-hander").orElseThrow().source();
        assertThat(source).contains("[KL 4:18 a]");
        assertThat(town.page(town.secretary, address).text()).doesNotContain("Lagen har ändrats");
        // The provision applies since 1 July 2025.
        var old = source.replaceFirst("(?m)^(granskad:?) .*$", "$1 2025-06-01");
        assertThat(old).isNotEqualTo(source);
        assertThat(write(address, old, 0)).isEqualTo(303);
        for (var page : List.of(address, "/administration/utbildning")) {
            assertThat(town.page(town.secretary, page).text())
                    .containsPattern("Lagen har ändrats: 4.kap..18.a.§.KL");
        }
        assertThat(write(address, source, 1)).isEqualTo(303);
        assertThat(town.page(town.secretary, "/administration/utbildning").text())
                .doesNotContain("Lagen har ändrats");
    }

    private int write(String address, String text, int from) throws Exception {
        return town.sends(town.secretary, address, "text", text, "fran", Integer.toString(from))
                .getStatus();
    }

    @Test
    void a_text_that_cannot_be_read_or_cites_no_law_is_not_taken_in() throws Exception {
        var address = WRITING + "beredningen";
        var source = lessons.find(CourseName.PRESIDIUM, "beredningen").orElseThrow().source();
        var answer =
                town.sends(
                        town.secretary,
                        address,
                        "text",
                        source.replace("[KL 5:26]", "[KL 77:1]"),
                        "fran",
                        "0");
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(text(answer)).contains("Paragrafen finns inte i lagboken: KL 77:1");
        assertThat(write(address, "x".repeat(60_001), 0)).isEqualTo(422);
        assertThat(town.asks(member(2), address).getStatus()).isEqualTo(403);
    }

    @Test
    void who_was_overtaken_is_told_so() {
        var lesson = lessons.find(CourseName.SAFETY, "nar-nagot-hander").orElseThrow();
        var who = new SignedIn(town.secretary.value(), "Maja Al");
        lessons.write(lesson, 0, lesson.source(), who);
        assertThat(lessons.write(lesson, 0, lesson.source(), who))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.refusal())
                                        .isEqualTo(LearningRefusal.LESSON_WAS_CHANGED_MEANWHILE));
    }

    @Test
    void the_database_keeps_every_wording_as_it_was() {
        var lesson = lessons.find(CourseName.SAFETY, "innan-nagot-hander").orElseThrow();
        var who = new SignedIn(town.secretary.value(), "Maja Al");
        lessons.write(lesson, lesson.version(), lesson.source(), who);
        assertThatThrownBy(() -> jdbc.sql("update learning.wording set body = 'x'").update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into learning.opening (id, course, from_date, days,
                                               decision, entered_at, entered_by)
                                        values (gen_random_uuid(), 'x', '2026-01-01', 0, 'b', now(),
                                               gen_random_uuid())
                                        """)
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
