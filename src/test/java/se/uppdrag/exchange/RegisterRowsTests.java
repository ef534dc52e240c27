package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("The register as a table, out and in again")
class RegisterRowsTests {

    static final LocalDate SINCE = LocalDate.of(2022, 10, 15);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired Register register;
    @Autowired RegisterCopy copies;
    @Autowired RegisterRestore restoring;

    final PersonId administrator = PageChecks.somebody();
    final PersonId alva = PageChecks.somebody();
    final PersonId bo = PageChecks.somebody();

    void aRegister() {
        register.found(new Party("S", "Socialdemokraterna", "#aa0000", "#ff8888", 1));
        register.found(
                new Organ("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, "KS", 7, null),
                SINCE,
                "KF § 1");
        register.enter(new Person(administrator, "Mira", "Lund", null));
        register.employ(administrator, Role.ADMINISTRATOR, null, SINCE);
        register.enter(new Person(alva, "Alva", "von Berg", "alva@exempel.se"));
        register.enter(new Person(bo, "Bo", "Ek", null));
        sits(alva, Post.CHAIR, 1, TODAY, "=KF; \"§ 2\"\nrad två", Departure.RESIGNED, null);
        sits(bo, Post.ALTERNATE, 1, null, "+46 § 3", null, alva);
    }

    void sits(
            PersonId person,
            Post post,
            int position,
            @Nullable LocalDate to,
            String decision,
            @Nullable Departure because,
            @Nullable PersonId replaces) {
        register.appoint(
                new Membership(
                        person,
                        "",
                        "ks",
                        post,
                        "S",
                        position,
                        SINCE,
                        to,
                        decision,
                        "Samling",
                        because,
                        because == null ? null : "KF § 9",
                        replaces,
                        "Norr"));
    }

    void emptied() {
        jdbc.sql("delete from register.membership").update();
        jdbc.sql("delete from register.person where id <> :id")
                .param("id", administrator.value())
                .update();
    }

    String table() {
        return RegisterCsv.of(copies.whole(TODAY));
    }

    int sent(String table) throws Exception {
        return web.perform(
                        MockMvcRequestBuilders.multipart("/administration/register/filer")
                                .file(
                                        new MockMultipartFile(
                                                "fil",
                                                "Registret.CSV",
                                                "text/csv",
                                                table.getBytes(StandardCharsets.UTF_8)))
                                .param("kommando", UUID.randomUUID().toString())
                                .with(PageChecks.as(administrator)))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    @Test
    void what_goes_out_comes_in_again_byte_for_byte() throws Exception {
        aRegister();
        var out = table();
        emptied();
        assertThat(table()).isNotEqualTo(out);
        assertThat(sent(out)).isEqualTo(303);
        assertThat(table()).isEqualTo(out);
        assertThat(register.memberships(alva))
                .extracting(Membership::decidedBy, Membership::endedBecause)
                .containsExactly(tuple("=KF; \"§ 2\"\nrad två", Departure.RESIGNED));
    }

    @Test
    void posts_are_never_laid_upon_others() throws Exception {
        aRegister();
        assertThat(restoring.restore(new RegisterRows(List.of(), List.of())))
                .isEqualTo(Outcome.refused(ExchangeRefusal.SOMEBODY_HOLDS_A_POST));
        assertThat(sent(table())).isEqualTo(422);
    }

    void isRefused(String table, String where, String words) {
        assertThatThrownBy(() ->
                        RegisterRows.read(
                                new ByteArrayInputStream(table.getBytes(StandardCharsets.UTF_8)),
                                Set.of("ks"),
                                Set.of("S")))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        unreadable -> assertThat(unreadable.in("a.csv")).contains(where, words));
    }

    @Test
    void a_bad_row_is_told_with_its_line_and_column() {
        var heading = String.join(";", RegisterCsv.HEADING) + "\r\n";
        var row = "%s;Bo Ek;%s;%s;x;%s;1;%s;;KF § 1;;;;;Bo;Ek;;\r\n";
        var id = UUID.randomUUID().toString();
        isRefused("namn;parti\r\nBo;S\r\n", "kolumnen person_id", "saknas");
        isRefused(
                heading + row.formatted(id, "S", "ks", "MEMBER", "i fjol"),
                "rad 2, kolumnen fran",
                "Ett datum väntades");
        isRefused(
                heading + row.formatted("7", "S", "ks", "MEMBER", "2026-01-01"),
                "rad 2, kolumnen person_id",
                "id väntades");
        isRefused(
                heading + row.formatted(id, "S", "bygg", "MEMBER", "2026-01-01"),
                "kolumnen organ_id",
                "inget organ");
        isRefused(
                heading + row.formatted(id, "X", "ks", "MEMBER", "2026-01-01"),
                "kolumnen parti",
                "inget parti");
        isRefused(
                heading + row.formatted(id, "S", "ks", "KUNG", "2026-01-01"),
                "kolumnen uppdrag",
                "Ett uppdrag väntades");
    }
}
