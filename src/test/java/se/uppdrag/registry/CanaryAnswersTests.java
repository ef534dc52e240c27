package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails.Protection;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// Forty words that are nowhere else stand in fields that are secret and in what is known of people
/// with protected identity, and are looked for in every answer: pages, feeds, files, what search
/// proposes, letters that were written and what the program logged. As many answers as are asked
/// for (`-Duppdrag.canary.answers=10000`); the suite asks some.
@InRegistryTown
@ExtendWith(OutputCaptureExtension.class)
@DisplayName("OSL 2:1, 21:3, 22:1 – forty words that are told to nobody outside")
@Proves({"OSL-2-1", "OSL-5-2"})
class CanaryAnswersTests {

    private static final int ANSWERS = Integer.getInteger("uppdrag.canary.answers", 1_200);
    private static final int FIELDS = 32;
    private static final int PROTECTED = 8;

    @Autowired RegistryTown town;
    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Persons persons;
    @Autowired ClosedRegistry closed;
    @Autowired JdbcClient jdbc;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final List<String> secret = new ArrayList<>();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> slugs = new ArrayList<>();
    private final List<PersonId> people = new ArrayList<>();
    private int made;

    /// `Kvarnsnoka`, `Kvarnsnokb`: letters alone, so that it is one word wherever it stands.
    private String canary(List<String> among) {
        var word = "Kvarnsnok" + (char) ('a' + made / 26) + (char) ('a' + made % 26) + "xqz";
        made++;
        among.add(word);
        return word;
    }

    private void hide() throws Exception {
        town.found();
        town.clock.set("2026-03-05", "11.00");
        for (int i = 0; secret.size() < FIELDS; i++) {
            boolean matter = i % 2 == 1;
            var fields =
                    new ArrayList<>(
                            List.of(
                                    "organ",
                                    "ks",
                                    "arende",
                                    matter ? canary(secret) + " hotas" : "Insats",
                                    "riktning",
                                    "RECEIVED",
                                    "motpart",
                                    canary(secret) + " Ek",
                                    "mening",
                                    canary(secret) + " ansökan",
                                    "text",
                                    "",
                                    "ansvarig",
                                    "",
                                    "klass",
                                    "",
                                    "bestammelse",
                                    "26:1",
                                    "oppen-motpart",
                                    "Enskild",
                                    "oppen-mening",
                                    "Ansökan"));
            if (matter) {
                fields.addAll(List.of("hemligt-arende", "ja"));
            }
            var desk =
                    town.done(
                            "registrera",
                            town.sendsFile(
                                    town.registrar,
                                    "/diarium/registrera",
                                    "application/pdf",
                                    pdf(canary(secret) + " behöver hjälp"),
                                    fields.toArray(String[]::new)));
            slugs.add(RegistryTown.slug(desk));
        }
        for (int i = 0; hidden.size() < PROTECTED; i++) {
            var id = PageChecks.somebody();
            var given = canary(hidden);
            var family = canary(hidden);
            register.enter(new Person(id, given, family, given + "@exempel.se"));
            register.appoint(
                    new Membership(
                            id,
                            given + " " + family,
                            "kf",
                            Post.MEMBER,
                            null,
                            40 + i,
                            LocalDate.of(2022, 10, 15),
                            null,
                            "val 2022"));
            persons.change(persons.details(id).orElseThrow().protectedAs(Protection.NAME));
            people.add(id);
        }
        while (closed.takeIn() > 0) {
            // Some at a time.
        }
    }

    private static byte[] pdf(String text) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(50, 700);
                content.showText(text);
                content.endText();
            }
            document.getDocumentInformation().setTitle(text);
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    @Test
    void no_answer_to_anybody_outside_has_one_of_them(CapturedOutput said) throws Exception {
        hide();
        assertThat(secret.size() + hidden.size()).isGreaterThanOrEqualTo(40);
        // They are there, and the one who keeps them reads each of them.
        for (var slug : slugs) {
            var desk = "/administration/diarium/" + slug;
            assertThat(
                            told(answer(town.registrar, desk))
                                    + told(answer(town.registrar, desk + "/1")))
                    .contains("Kvarnsnok");
        }
        for (var one : secret) {
            assertThat(told(answer(town.registrar, "/sok?q=" + one))).contains("hit closed");
        }
        var readers = new LinkedHashMap<String, @Nullable PersonId>();
        readers.put("alla", null);
        readers.put("inloggad", PageChecks.somebody());
        readers.put("ledamot", town.member);
        readers.put("ordförande", town.chair);
        readers.put("revisor", town.auditor);
        readers.put("sekreterare", town.secretary);
        readers.put("administratör", town.administrator);
        var addresses = addresses();
        var kinds = new TreeMap<String, Integer>();
        int asked = 0;
        for (int round = 0; asked < ANSWERS; round++) {
            for (var address : addresses) {
                for (var reader : readers.entrySet()) {
                    if (asked >= ANSWERS) {
                        break;
                    }
                    // The suite asks some of each; all of them are asked when many are.
                    if (ANSWERS < addresses.size() * readers.size()
                            && Math.floorMod(
                                            (address + reader.getKey()).hashCode(),
                                            share(addresses, readers))
                                    != round) {
                        continue;
                    }
                    var answer = answer(reader.getValue(), address);
                    kinds.merge(kind(answer), 1, Integer::sum);
                    var words = told(answer);
                    assertThat(secret)
                            .as(reader.getKey() + " at " + address)
                            .noneMatch(words::contains);
                    if (reader.getValue() == null) {
                        assertThat(hidden).as(address).noneMatch(words::contains);
                    }
                    asked++;
                }
            }
        }
        assertThat(asked).isGreaterThanOrEqualTo(ANSWERS);
        System.err.println(
                "Answers: " + asked + " of " + addresses.size() + " addresses: " + kinds);
        var letters =
                jdbc.sql(
                                "select coalesce(string_agg(subject || body || link || link_text, ' '), '') from mail.letter")
                        .query(String.class)
                        .single();
        assertThat(secret).noneMatch(letters::contains);
        assertThat(hidden).noneMatch(letters::contains);
        var index =
                jdbc.sql(
                                "select coalesce(string_agg(title || body || words::text, ' '), '') from search.entry")
                        .query(String.class)
                        .single();
        assertThat(secret).noneMatch(one -> index.toLowerCase().contains(one.toLowerCase()));
        assertThat(secret).noneMatch(said.getAll()::contains);
        assertThat(hidden).noneMatch(said.getAll()::contains);
    }

    /// What was answered: `200 application/pdf`.
    private static String kind(MockHttpServletResponse answer) {
        var type = Optional.ofNullable(answer.getContentType()).orElse("").replaceFirst(";.*", "");
        return (answer.getStatus() + " " + (answer.getStatus() == 200 ? type : "")).strip();
    }

    private static int share(List<String> addresses, Map<String, ?> readers) {
        return Math.max(1, addresses.size() * readers.size() / ANSWERS);
    }

    /// Every address that is read, filled with each matter and person, and every way of searching
    /// for what is almost one of the words: the word itself would be in the field that repeats it.
    private List<String> addresses() {
        var addresses = new ArrayList<String>();
        for (var address : Addresses.all(requestMappingHandlerMapping)) {
            if (address.sent() || address.endless()) {
                continue;
            }
            if (address.ofMatter()) {
                slugs.forEach(one ->
                        addresses.add(
                                Addresses.filled(
                                        address.pattern(), Map.of("slug", one, "dnr", one))));
            } else if (address.pattern().contains("{id")) {
                people.forEach(one ->
                        addresses.add(
                                Addresses.filled(
                                        address.pattern(), Map.of("id", one.value().toString()))));
            } else {
                addresses.add(Addresses.filled(address.pattern(), Map.of()));
            }
        }
        for (var one : List.copyOf(secret)) {
            var almost = one.substring(0, one.length() - 1);
            for (var sought : List.of("/sok?q=", "/sok.atom?q=", "/diarium?q=", "/ledamoter?q=")) {
                addresses.add(sought + almost);
                addresses.add(sought + almost.substring(0, almost.length() - 1) + "w");
            }
        }
        for (var slug : slugs) {
            addresses.add("/sok.atom?arende=" + slug);
            addresses.add("/sok?q=" + slug);
            for (var end : List.of("/1/fil", "/1/kopia/1", "/1/kopia/1/fil", "/1/maska")) {
                addresses.add("/diarium/" + slug + end);
                addresses.add("/administration/diarium/" + slug + end);
            }
        }
        addresses.add("/diarium/postlista?dag=2026-03-05");
        return addresses;
    }

    private MockHttpServletResponse answer(@Nullable PersonId reader, String address)
            throws Exception {
        var as =
                reader == null
                        ? SecurityMockMvcRequestPostProcessors.csrf()
                        : PageChecks.as(reader);
        return web.perform(get(address).with(as)).andReturn().getResponse();
    }

    /// The words of an answer and of what stands above it.
    private static String told(MockHttpServletResponse answer) throws IOException {
        return answer.getHeaderNames().stream().map(answer::getHeaders).toList()
                + words(answer.getContentAsByteArray());
    }

    /// Of a PDF what it says and who made it; of a packed file, which office files are too, what is
    /// in it and what that is called.
    private static String words(byte[] bytes) throws IOException {
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("%PDF")) {
            try (var document = Loader.loadPDF(bytes)) {
                return new PDFTextStripper().getText(document)
                        + document.getDocumentInformation().getCOSObject();
            }
        }
        if (text.startsWith("PK\u0003\u0004")) {
            var all = new StringBuilder();
            try (var packed = new ZipInputStream(new ByteArrayInputStream(bytes))) {
                for (var one = packed.getNextEntry(); one != null; one = packed.getNextEntry()) {
                    all.append(one.getName()).append(' ').append(words(packed.readAllBytes()));
                }
            }
            return all.toString();
        }
        return text;
    }

    @Test
    void what_is_packed_is_looked_into() throws IOException {
        var inner = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(inner)) {
            packed.putNextEntry(new ZipEntry("brev.pdf"));
            packed.write(pdf("Kvarnsnok i en PDF"));
        }
        var outer = new ByteArrayOutputStream();
        try (var packed = new ZipOutputStream(outer)) {
            packed.putNextEntry(new ZipEntry("inre.zip"));
            packed.write(inner.toByteArray());
        }
        assertThat(words(outer.toByteArray())).contains("inre.zip brev.pdf", "Kvarnsnok i en PDF");
    }
}
