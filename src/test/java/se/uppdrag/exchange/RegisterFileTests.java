package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Membership;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Something.class)
@Transactional
@DisplayName("The whole register as a file, out and in again")
class RegisterFileTests {

    static final UUID NOBODY = new UUID(0, 7);

    @Autowired MockMvc web;
    @Autowired JdbcClient jdbc;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired Something something;
    @Autowired RegisterCopy copies;
    @Autowired RegisterRestore restoring;

    @Test
    void what_goes_out_comes_in_again_and_is_the_same() throws Exception {
        something.aRegister();
        var out = copies.whole(Something.TODAY).written();
        assertThat(out).contains("oppositionsråd", "\"percent\" : 60", "\"member_id\"", "KF § 44");
        something.emptied();
        assertThat(copies.whole(Something.TODAY).persons()).isEmpty();

        var read =
                RegisterFile.read(new ByteArrayInputStream(out.getBytes(StandardCharsets.UTF_8)));
        assertThat(restoring.restore(read)).isInstanceOf(Granted.class);
        assertThat(copies.whole(Something.TODAY).written()).isEqualTo(out);
        assertThat(register.memberships(something.bo))
                .extracting(Membership::toDate)
                .contains(LocalDate.of(2024, 5, 1), Something.TODAY);
    }

    @Test
    void a_register_is_never_laid_upon_another() {
        something.aRegister();
        assertThat(restoring.restore(copies.whole(Something.TODAY)))
                .isEqualTo(Outcome.refused(ExchangeRefusal.REGISTER_IS_NOT_EMPTY));
    }

    static void isRefused(String json, String words) {
        assertThatThrownBy(() ->
                        RegisterFile.read(
                                new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        told -> assertThat(told.in("registret.json")).contains(words));
    }

    @Test
    void a_file_that_is_not_ours_is_refused_with_its_place() {
        something.aRegister();
        var out = copies.whole(Something.TODAY).written();
        isRefused("{", "rad");
        isRefused("[]", "inte ett register");
        isRefused(out.replace(RegisterFile.FORMAT, "annat"), "väntades");
        isRefused(out.replace("\"CHAIR\"", "\"KUNG\""), "rad");
        isRefused(
                out.replaceFirst("\"organization_id\" : \"ks\"", "\"organization_id\" : \"xx\""),
                "memberships nr");
        isRefused(
                out.replaceFirst(
                        "\"member_id\" : \"[^\"]*\"", "\"member_id\" : \"" + NOBODY + "\""),
                "substitutes nr 1, member_id");
    }

    MockHttpServletResponse reads(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }

    @Test
    void the_public_file_has_no_confidences_and_no_hidden_names() throws Exception {
        something.aRegister();
        for (var address : new String[] {"/ledamoter.json", "/ledamoter.csv"}) {
            var body = reads(address).getContentAsString(StandardCharsets.UTF_8);
            assertThat(body)
                    .as(address)
                    .contains("Alva Berg", "alva@exempel.se", "Bo Ek")
                    .doesNotContain(
                            "1980", "070-1", "bo@exempel.se", "Mira Lund", "WOMAN", "RESIGNED");
        }
        persons.change(persons.details(something.alva).orElseThrow().protectedAs(Protection.NAME));
        for (var address : new String[] {"/ledamoter.json", "/ledamoter.csv"}) {
            assertThat(reads(address).getContentAsString(StandardCharsets.UTF_8))
                    .as(address)
                    .contains("Skyddade personuppgifter")
                    .doesNotContain("Alva", "alva@exempel.se");
        }
    }

    @Test
    void only_the_administrator_has_the_whole_of_it() throws Exception {
        something.aRegister();
        var address = "/administration/register/filer/registret.json";
        assertThat(
                        web.perform(
                                        MockMvcRequestBuilders.get(address)
                                                .with(PageChecks.as(something.administrator)))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("1980", "070-1");
        assertThat(
                        web.perform(
                                        MockMvcRequestBuilders.get(address)
                                                .with(PageChecks.as(something.alva)))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        var refused =
                web.perform(
                                MockMvcRequestBuilders.multipart("/administration/register/filer")
                                        .file(
                                                new MockMultipartFile(
                                                        "fil",
                                                        "registret.json",
                                                        "application/json",
                                                        copies.whole(Something.TODAY)
                                                                .written()
                                                                .getBytes(StandardCharsets.UTF_8)))
                                        .with(PageChecks.as(something.administrator)))
                        .andReturn()
                        .getResponse();
        assertThat(refused.getStatus()).isEqualTo(422);
        assertThat(refused.getContentAsString(StandardCharsets.UTF_8)).contains("innehåller redan");
    }
}
