package se.uppdrag.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.law.Outcome.Granted;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(Something.class)
@Transactional
@DisplayName("The whole register as tables in a zip file, out and in again")
class RegisterTablesTests {

    @Autowired MockMvc web;
    @Autowired Something something;
    @Autowired RegisterCopy copies;
    @Autowired RegisterRestore restoring;

    Map<String, String> tables() throws Exception {
        something.aRegister();
        var tables = new LinkedHashMap<String, String>();
        var written = RegisterTables.written(copies.whole(Something.TODAY));
        try (var zip = new ZipInputStream(new ByteArrayInputStream(written))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                tables.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return tables;
    }

    static byte[] packed(Map<String, String> tables) throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var one : tables.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    static RegisterFile read(byte[] zip) throws Exception {
        return RegisterTables.read(new ByteArrayInputStream(zip), Something.TODAY);
    }

    static void isRefused(Map<String, String> tables, String... words) throws Exception {
        var zip = packed(tables);
        assertThatThrownBy(() -> read(zip))
                .isInstanceOfSatisfying(
                        UnreadableSheet.class,
                        told -> assertThat(told.in("registret.zip")).contains(words));
    }

    @Test
    void what_goes_out_comes_in_again_and_is_all_that_the_document_has() throws Exception {
        var zip = packed(tables());
        var document = copies.whole(Something.TODAY).written();
        something.emptied();
        assertThat(restoring.restore(read(zip))).isInstanceOf(Granted.class);
        assertThat(copies.whole(Something.TODAY).written()).isEqualTo(document);
    }

    @Test
    void a_bad_field_is_told_with_table_line_and_column() throws Exception {
        var good = tables();
        var bad = new LinkedHashMap<>(good);
        bad.replace(
                "uppdrag.csv", good.getOrDefault("uppdrag.csv", "").replace(";CHAIR;", ";KUNG;"));
        isRefused(bad, "uppdrag.csv", "rad ", "kolumnen role", "KUNG");
        bad.replace(
                "uppdrag.csv", good.getOrDefault("uppdrag.csv", "").replace(";2022-10-15;", ";;"));
        isRefused(bad, "kolumnen start_date", "Fältet är tomt");
        bad.replace("uppdrag.csv", good.getOrDefault("uppdrag.csv", "").replace("role", "roll"));
        isRefused(bad, "rad 1, kolumnen role", "Kolumnen saknas");
    }

    @Test
    void what_is_pointed_at_must_be_there_and_nothing_else() throws Exception {
        var good = tables();
        var bad = new LinkedHashMap<>(good);
        bad.remove("personer.csv");
        isRefused(bad, "person_id", "finns inte i filen");
        bad.putAll(good);
        bad.put("annat.csv", "a;b");
        isRefused(bad, "annat.csv", "hör inte hit");
        isRefused(Map.of(), "ingen hel zip-fil");
    }

    @Test
    void only_the_administrator_takes_it_out() throws Exception {
        something.aRegister();
        var address = "/administration/register/filer/registret.zip";
        for (var one : Map.of(something.administrator, 200, something.alva, 403).entrySet()) {
            assertThat(
                            web.perform(
                                            MockMvcRequestBuilders.get(address)
                                                    .with(PageChecks.as(one.getKey())))
                                    .andReturn()
                                    .getResponse()
                                    .getStatus())
                    .isEqualTo(one.getValue());
        }
    }

    @Test
    void a_million_rows_are_read_or_refused_with_the_line() throws Exception {
        var head = "\uFEFForganization_id;seats;start_date;decided_by\r\n";
        var row = "ks;7;2026-01-01;KF § 1\r\n";
        var tables = new LinkedHashMap<>(tables());
        tables.put("platser.csv", head + row.repeat(1_000_000));
        assertThat(read(packed(tables)).seats()).hasSize(1_000_000);
        tables.put("platser.csv", head + row.repeat(1_000_000) + "ks;sju;2026-01-01;KF § 1\r\n");
        isRefused(tables, "rad 1000002", "kolumnen seats", "sju");
    }
}
