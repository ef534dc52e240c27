package se.uppdrag.binder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.binder.NoteChange.Fate;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Refusal;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class, BinderStage.class})
@DisplayName("TF 2:12 – what a member writes for herself on the papers")
@Proves("TF-12")
@Transactional
class NotesTests {

    private static final String SECRET = "Fråga om vinterväghållningen på Gräfsnäsvägen";

    @Autowired MockMvc web;
    @Autowired BinderStage stage;
    @Autowired Notes notes;
    @Autowired NoteErasure erasure;
    @Autowired Register register;
    @Autowired JdbcClient jdbc;

    private String paper = "";

    @BeforeTransaction
    void gather() {
        stage.gather();
        paper = stage.matter().slug() + "-1";
    }

    Note.Content text(String text) {
        return new Note.Content(paper, Note.Kind.TEXT, 0, text, "");
    }

    NoteChange change(UUID id, int base, String text) {
        return new NoteChange(UUID.randomUUID(), id, base, false, false, text(text));
    }

    Fate does(Desk desk, NoteChange change) {
        return Council.granted(notes.take(desk, change));
    }

    static void refused(Outcome<?> outcome, Refusal because) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(because));
    }

    List<String> read(Desk desk) {
        return notes.of(desk).stream().map(one -> one.content().text()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, false, ADDED",
        "0, 3, false, ADDED",
        "0, 3, true, NOTHING",
        "2, 2, false, REPLACED",
        "2, 2, true, ERASED",
        "3, 2, false, BESIDE",
        "3, 2, true, NOTHING",
        "1, 0, false, BESIDE"
    })
    void nothing_written_is_lost_by_another_device(
            int stored, int base, boolean erase, Fate expected) {
        var change =
                new NoteChange(UUID.randomUUID(), UUID.randomUUID(), base, erase, false, text("A"));
        assertThat(change.fate(stored)).isEqualTo(expected);
    }

    @Test
    void two_devices_that_change_the_same_note_both_keep_what_they_wrote() {
        var desk = stage.desk(stage.anna, "S");
        var id = UUID.randomUUID();
        does(desk, change(id, 0, "Först"));
        assertThat(does(desk, change(id, 1, "På plattan"))).isEqualTo(Fate.REPLACED);
        var telephone = change(id, 1, "På telefonen");
        assertThat(does(desk, telephone)).isEqualTo(Fate.BESIDE);
        // The answer was lost, and the telephone sends it again.
        does(desk, telephone);
        assertThat(read(desk)).containsExactlyInAnyOrder("På plattan", "På telefonen");
        assertThat(notes.of(desk))
                .filteredOn(one -> one.beside() != null)
                .singleElement()
                .satisfies(one -> assertThat(one.beside()).isEqualTo(id));
    }

    @Test
    void an_erased_note_that_another_device_has_changed_comes_back() {
        var desk = stage.desk(stage.anna, "S");
        var id = UUID.randomUUID();
        does(desk, change(id, 0, "Först"));
        does(desk, new NoteChange(UUID.randomUUID(), id, 1, true, false, text("")));
        assertThat(read(desk)).isEmpty();
        does(desk, change(id, 1, "Utan nät"));
        assertThat(read(desk)).containsExactly("Utan nät");
    }

    @Test
    void nobody_else_reads_it_and_nothing_of_it_stands_in_the_database() {
        does(stage.desk(stage.anna, "S"), change(UUID.randomUUID(), 0, SECRET));
        assertThat(read(stage.desk(stage.anna, "S"))).containsExactly(SECRET);
        assertThat(read(stage.desk(stage.bertil, "S"))).isEmpty();
        assertThat(read(stage.desk(stage.council.secretary, null))).isEmpty();
        var rows =
                jdbc.sql("select to_jsonb(n)::text from binder.note n").query(String.class).list();
        var hex = HexFormat.of().formatHex("Gräfsnäs".getBytes(StandardCharsets.UTF_8));
        assertThat(rows).isNotEmpty();
        assertThat(String.join(" ", rows))
                .doesNotContain("Gräfsnäs")
                .doesNotContain(hex)
                .doesNotContain(paper);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from trail.entry
                                         where act like '%anteckna%' or act like '%synk%'
                                        """)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void a_note_of_the_group_is_read_by_whoever_serves_for_the_party_there() {
        var desk = stage.desk(stage.anna, "S");
        does(
                desk,
                new NoteChange(
                        UUID.randomUUID(), UUID.randomUUID(), 0, false, true, text("Vår linje")));
        assertThat(read(stage.desk(stage.bertil, "S"))).containsExactly("Vår linje");
        assertThat(read(stage.desk(stage.cecilia, "M"))).isEmpty();
        assertThat(read(stage.desk(stage.council.secretary, null))).isEmpty();
        refused(
                notes.take(
                        stage.desk(stage.council.secretary, null),
                        new NoteChange(
                                UUID.randomUUID(), UUID.randomUUID(), 0, false, true, text("Hej"))),
                BinderRefusal.NOT_IN_A_GROUP);
    }

    @Test
    void the_group_follows_who_serves() throws Exception {
        does(
                stage.desk(stage.anna, "S"),
                new NoteChange(
                        UUID.randomUUID(), UUID.randomUUID(), 0, false, true, text("Vår linje")));
        assertThat(shown(stage.bertil)).contains("Vår linje");
        register.release(stage.bertil, "nm", LocalDate.of(2025, 2, 1), "KF § 2");
        assertThat(asked(stage.bertil, address()).getStatus()).isEqualTo(403);
        var next = PageChecks.somebody();
        register.enter(new Person(next, "Nina", "Ny", null));
        register.appoint(
                new Membership(
                        next,
                        "Nina Ny",
                        "nm",
                        Post.MEMBER,
                        "S",
                        5,
                        LocalDate.of(2025, 2, 1),
                        null,
                        "KF § 3"));
        assertThat(shown(next)).contains("Vår linje");
    }

    @Test
    void a_note_of_the_group_is_changed_by_its_writer_alone() {
        var id = UUID.randomUUID();
        does(
                stage.desk(stage.anna, "S"),
                new NoteChange(UUID.randomUUID(), id, 0, false, true, text("Vår linje")));
        for (boolean erase : new boolean[] {false, true}) {
            refused(
                    notes.take(
                            stage.desk(stage.bertil, "S"),
                            new NoteChange(UUID.randomUUID(), id, 1, erase, true, text("Min"))),
                    BinderRefusal.ANOTHERS_NOTE);
        }
        // Nor by way of one's own.
        refused(
                notes.take(
                        stage.desk(stage.cecilia, "M"),
                        new NoteChange(UUID.randomUUID(), id, 1, false, false, text("Min"))),
                BinderRefusal.ANOTHERS_NOTE);
    }

    @Test
    void what_no_page_could_have_sent_is_not_kept() {
        for (var content :
                List.of(
                        text(" "),
                        text("x".repeat(10_001)),
                        new Note.Content("../annat", Note.Kind.TEXT, 0, "Hej", ""),
                        new Note.Content(paper, Note.Kind.DRAWING, 1, "", "<script>"),
                        new Note.Content(paper, Note.Kind.HIGHLIGHT, 1, "", ""),
                        new Note.Content(paper, Note.Kind.TEXT, -1, "Hej", ""))) {
            refused(
                    notes.take(
                            stage.desk(stage.anna, "S"),
                            new NoteChange(
                                    UUID.randomUUID(),
                                    UUID.randomUUID(),
                                    0,
                                    false,
                                    false,
                                    content)),
                    BinderRefusal.NOTE_CANNOT_BE_READ);
        }
    }

    @Test
    void there_is_an_end_to_how_many() {
        var desk = stage.desk(stage.anna, "S");
        does(desk, change(UUID.randomUUID(), 0, "Den första"));
        jdbc.sql(
                        """
                        insert into binder.note
                               (id, holder, writer, meeting, version, changed_at, sealed)
                        select gen_random_uuid(), n.holder, n.writer, n.meeting, 1, n.changed_at,
                               n.sealed
                          from binder.note n, generate_series(2, :most)
                        """)
                .param("most", Notes.MOST)
                .update();
        refused(
                notes.take(desk, change(UUID.randomUUID(), 0, "En till")),
                BinderRefusal.TOO_MANY_NOTES);
    }

    private String address() {
        return stage.address() + "/" + paper;
    }

    MockHttpServletResponse asked(PersonId who, String address) throws Exception {
        return web.perform(get(address).with(PageChecks.as(who))).andReturn().getResponse();
    }

    String shown(PersonId who) throws Exception {
        var answer = asked(who, address());
        assertThat(answer.getStatus()).isEqualTo(200);
        var html = answer.getContentAsString(StandardCharsets.UTF_8);
        PageChecks.page(html);
        return html;
    }

    MockHttpServletResponse writes(PersonId who, @Nullable String id, String text, String page)
            throws Exception {
        var request =
                post(address() + "/anteckna")
                        .with(PageChecks.as(who))
                        .param("kommando", UUID.randomUUID().toString())
                        .param("text", text)
                        .param("sida", page);
        if (id != null) {
            request = request.param("id", id).param("version", "1");
        }
        return web.perform(request).andReturn().getResponse();
    }

    @Test
    void a_note_is_written_changed_and_erased_with_plain_forms() throws Exception {
        assertThat(writes(stage.anna, null, SECRET, "2").getStatus()).isEqualTo(303);
        assertThat(shown(stage.anna)).contains(SECRET).contains("sida 2");
        assertThat(shown(stage.bertil)).doesNotContain(SECRET);
        var id = notes.of(stage.desk(stage.anna, "S")).getFirst().id().toString();
        assertThat(writes(stage.anna, id, "Ändrad", "").getStatus()).isEqualTo(303);
        assertThat(shown(stage.anna)).contains("Ändrad").doesNotContain(SECRET);
        // Another tab has the first wording still.
        assertThat(writes(stage.anna, id, "Från en annan flik", "").getStatus()).isEqualTo(303);
        assertThat(shown(stage.anna))
                .contains("Ändrad")
                .contains("Från en annan flik")
                .contains("Båda finns kvar");
        web.perform(
                post(address() + "/anteckna")
                        .with(PageChecks.as(stage.anna))
                        .param("id", id)
                        .param("version", "2")
                        .param("ta", "bort"));
        assertThat(read(stage.desk(stage.anna, "S"))).containsExactly("Från en annan flik");
    }

    @Test
    void what_was_typed_wrong_is_kept_in_the_form() throws Exception {
        var answer = writes(stage.anna, null, "En lång tanke", "tolv");
        assertThat(answer.getStatus()).isEqualTo(422);
        var page = PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
        assertThat(page.select("#text-ny").text()).isEqualTo("En lång tanke");
        assertThat(page.select("#text-ny-fel").text()).contains("siffror");
    }

    @Test
    void a_device_sends_what_it_kept_and_hears_what_there_is() throws Exception {
        var command = UUID.randomUUID();
        var body =
                """
                {"changes":[{"command":"%s","id":"%s","base":0,"erase":false,"group":false,
                  "paper":"%s","kind":"DRAWING","page":1,"text":"","shape":"1 2 3 4;5 6 7 8"}]}
                """
                        .formatted(command, UUID.randomUUID(), paper);
        for (int sent = 0; sent < 2; sent++) {
            var answer =
                    web.perform(
                                    post(stage.address() + "/synk")
                                            .with(PageChecks.as(stage.anna))
                                            .contentType("application/json")
                                            .content(body))
                            .andReturn()
                            .getResponse();
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).contains("1 2 3 4;5 6 7 8");
        }
        assertThat(notes.of(stage.desk(stage.anna, "S"))).hasSize(1);
        assertThat(
                        web.perform(
                                        post(stage.address() + "/synk")
                                                .with(PageChecks.as(stage.council.chair()))
                                                .contentType("application/json")
                                                .content(body))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
    }

    @Test
    void they_are_fetched_by_their_writer_and_erased_some_time_after_she_has_left()
            throws Exception {
        does(stage.desk(stage.anna, "S"), change(UUID.randomUUID(), 0, SECRET));
        assertThat(fetched(stage.anna)).contains(SECRET).contains("Nämnden 2025-03-12");
        assertThat(fetched(stage.bertil)).doesNotContain(SECRET);
        erasure.nightly();
        assertThat(fetched(stage.anna)).contains(SECRET);

        register.release(stage.anna, "nm", LocalDate.of(2025, 2, 1), "KF § 4");
        stage.council.clock.set("2025-03-02", "04.10");
        erasure.nightly();
        assertThat(fetched(stage.anna)).contains(SECRET);
        assertThat(
                        asked(stage.anna, "/mina-anteckningar")
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("raderas 3 mars 2025");
        stage.council.clock.set("2025-03-03", "04.10");
        erasure.nightly();
        assertThat(fetched(stage.anna)).doesNotContain(SECRET);
        assertThat(
                        jdbc.sql("select count(*) from binder.key where holder like :holder")
                                .param("holder", "%" + stage.anna.value() + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private String fetched(PersonId who) throws Exception {
        return asked(who, "/mina-anteckningar/anteckningar.txt")
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void she_may_erase_them_all_and_is_asked_first() throws Exception {
        does(stage.desk(stage.anna, "S"), change(UUID.randomUUID(), 0, SECRET));
        var unsure =
                web.perform(post("/mina-anteckningar/radera").with(PageChecks.as(stage.anna)))
                        .andReturn()
                        .getResponse();
        assertThat(unsure.getStatus()).isEqualTo(422);
        assertThat(fetched(stage.anna)).contains(SECRET);
        web.perform(
                post("/mina-anteckningar/radera")
                        .param("sakert", "ja")
                        .with(PageChecks.as(stage.anna)));
        assertThat(fetched(stage.anna)).doesNotContain(SECRET);
    }
}
