package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import se.uppdrag.TestDatabase;

@DisplayName("WCAG 2.2 AA – a municipality where nothing has happened yet")
@ExtendWith(ChromiumIsFound.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "uppdrag.demo=true",
            "uppdrag.demo.bare=true",
            "uppdrag.data=target/browser/bare"
        })
@ContextConfiguration(initializers = TestDatabase.class)
@Import({Site.class, SafetyDesk.class})
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BareMunicipalityTests {

    @Autowired Site site;

    private final Looks looks = new Looks();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/sammantraden",
                "/diarium",
                "/anslagstavla",
                "/motioner",
                "/interpellationer",
                "/fragor",
                "/ledamoter",
                "/organ/kf",
                "/rakna",
                "/fortroendeuppdraget",
                "/demo"
            })
    void an_empty_page_has_no_fault(String address) {
        looks(Who.CITIZEN, address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/start",
                "/administration",
                "/administration/val",
                "/administration/platser",
                "/administration/presidium",
                "/administration/val-till-organ",
                "/administration/avsagelser",
                "/administration/vakanser",
                "/administration/personer",
                "/administration/register/lansstyrelsen",
                "/administration/register/kvalitet",
                "/administration/register/filer",
                "/mitt-uppdrag",
                "/administration/tillganglighet",
                "/administration/portal",
                "/sammantraden"
            })
    void an_empty_page_of_an_official_has_no_fault(String address) {
        looks(address.startsWith("/admin") ? Who.ADMINISTRATOR : Who.SECRETARY, address);
    }

    private void looks(Who who, String address) {
        var page = site.window(who);
        var status =
                looks.rightAt(page, "empty " + who + " " + address, () -> Site.go(page, address));
        assertThat(status).isEqualTo(200);
    }
}
