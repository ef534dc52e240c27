package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.assignments.Hall;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.web.MunicipalTheme.Scheme;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("Another municipality shows its own name, colour and arms everywhere")
class AnotherMunicipalityTests {

    private static final String NAME = "Norrviks kommun";
    private static final String COLOUR = "#7a1f5c";
    private static final int PURPLE = 0xff7a1f5c;

    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Houses houses;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    @Autowired Meetings meetings;
    @Autowired Texts texts;

    @BeforeEach
    void itIsFounded() throws Exception {
        clock.set("2026-03-01", "09.00");
        new Hall(web, register).found();
        houses.become(
                new House(NAME, "Norrvik", "", "Strandgatan 4", "kommun@norrvik.example")
                        .coloured(COLOUR));
        var picture = new BufferedImage(60, 80, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setColor(new Color(PURPLE));
        brush.fillRect(0, 0, 60, 80);
        brush.dispose();
        var png = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", png);
        houses.bear(Arms.from(png.toByteArray()).orElseThrow());
    }

    private byte[] bytes(String address) throws Exception {
        var answer = web.perform(get(address)).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String text(String address) throws Exception {
        return new String(bytes(address), StandardCharsets.UTF_8);
    }

    @Test
    void on_every_page() throws Exception {
        for (var address :
                List.of(
                        "/",
                        "/sammantraden",
                        "/anslagstavla",
                        "/diarium",
                        "/ledamoter",
                        "/oppna-data",
                        "/logga-in",
                        "/tillganglighetsredogorelse")) {
            var page = Jsoup.parse(text(address));
            assertThat(page.title()).as(address).endsWith("– " + NAME);
            assertThat(page.select(".mark b").text()).as(address).contains(NAME);
            assertThat(page.select("meta[name=theme-color]").attr("content")).isEqualTo(COLOUR);
            assertThat(page.select("footer").text())
                    .contains("Strandgatan 4", "kommun@norrvik.example");
            assertThat(page.select(".mark img").attr("src")).as(address).startsWith("/vapen?");
        }
    }

    @Test
    void to_every_program() throws Exception {
        for (var address :
                List.of(
                        "/oparl/v1/system",
                        "/oparl/v1/body/kommun",
                        "/api/v1/openapi.json",
                        "/datasets/dcat",
                        "/sammantraden.atom",
                        "/sammantraden.ics",
                        "/kort-sagt.atom")) {
            assertThat(text(address)).as(address).contains(NAME);
        }
    }

    @Test
    void in_its_colours_and_its_arms() throws Exception {
        var sheet = text("/theme.css");
        var theme = MunicipalTheme.fromHex(COLOUR);
        for (var scheme : Scheme.values()) {
            var button = Objects.requireNonNull(theme.scale("accent", scheme).get("base-default"));
            assertThat(sheet).contains("--ds-color-accent-base-default:" + button.hex() + ";");
        }
        var arms = ImageIO.read(new ByteArrayInputStream(bytes("/vapen")));
        assertThat(arms.getRGB(arms.getWidth() / 2, arms.getHeight() / 2)).isEqualTo(PURPLE);
    }

    /// What only the demonstration's municipality is called, or its organs and places.
    private static final Pattern ELSEWHERE =
            Pattern.compile("(?iu)alings[åa]s|sollebrunn|gräfsnäs|mjörn|nolhaga");

    @Test
    void with_nothing_of_the_demonstrations_in_texts_templates_or_courses() throws IOException {
        var found = new ArrayList<String>();
        for (var root : List.of("src/main/resources", "src/main/jte")) {
            try (var files = Files.walk(Path.of(root))) {
                files.filter(Files::isRegularFile)
                        .filter(file ->
                                file.toString().matches(".*\\.(properties|jte|txt|md|js|css)"))
                        .filter(file -> !file.toString().matches(".*[/\\\\]demo[./\\\\].*"))
                        .forEach(file -> {
                            var words = ELSEWHERE.matcher(read(file));
                            if (words.find()) {
                                found.add(file + ": " + words.group());
                            }
                        });
            }
        }
        assertThat(found).isEmpty();
        assertThat(ELSEWHERE.matcher("Alingsås kommun").find()).isTrue();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Organs are called what the municipality calls them, wherever they are named.
    @Test
    void with_its_own_words_for_organs() throws Exception {
        jdbc.sql("update register.organ set name = 'Stadsfullmäktige' where slug = 'kf'").update();
        for (var address : List.of("/ledamoter", "/organ/kf", "/sammantraden", "/ledamoter.json")) {
            assertThat(text(address))
                    .as(address)
                    .contains("Stadsfullmäktige")
                    .doesNotContain("Kommunfullmäktige");
        }
    }

    @Test
    void with_its_own_words_in_the_programs_sentences_and_never_in_anybody_elses() {
        assertThat(texts.get("initiatives.list.empty")).contains("kommunfullmäktige");
        callsItsOrgans("Stadsfullmäktige", "Stadsstyrelsen");
        assertThat(texts.get("initiatives.list.empty"))
                .contains("i stadsfullmäktige")
                .doesNotContain("kommunfullmäktige");
        assertThat(texts.get("meetings.remark.no-executive")).startsWith("Stadsstyrelsen ska");
        assertThat(texts.get("minutes.doors.assembly")).startsWith("Stadsfullmäktige beslutar");
        assertThat(texts.get("drafting.memorandum.of", "Minnen från Kommunfullmäktige"))
                .isEqualTo("Tjänsteskrivelse: Minnen från Kommunfullmäktige");
    }

    private void callsItsOrgans(String assembly, String executive) {
        for (var one : Map.of("kf", assembly, "ks", executive).entrySet()) {
            jdbc.sql("update register.organ set name = :name where slug = :slug")
                    .param("name", one.getValue())
                    .param("slug", one.getKey())
                    .update();
        }
    }

    @Test
    void with_its_own_words_in_letters_and_on_paper() throws Exception {
        callsItsOrgans("Stadsfullmäktige", "Stadsstyrelsen");
        new Hall(web, register).sits("Alva Berg", "kf", Post.CHAIR, "S", 1);
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2026, 3, 25),
                        LocalTime.of(18, 0),
                        "Rådhuset",
                        true);
        meetings.addItem(
                meeting, "Ny skola", AgendaItem.Kind.ORDINARY, Optional.empty(), "Skolan byggs.");
        assertThat(meetings.publish(meeting)).isInstanceOf(Granted.class);
        assertThat(
                        jdbc.sql("select subject || ' ' || body from mail.letter")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .allSatisfy(letter ->
                        assertThat(letter)
                                .contains("stadsfullmäktige")
                                .doesNotContainIgnoringCase("kommunfullmäktige"));
        try (var pdf = Loader.loadPDF(bytes(meeting.address() + "/kallelse.pdf"))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains(NAME, "Stadsfullmäktige")
                    .doesNotContainIgnoringCase("kommunfullmäktige");
            assertThat(pdf.getDocumentInformation().getTitle()).contains("Stadsfullmäktige");
        }
    }
}
