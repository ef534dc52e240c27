package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;

/// Asks every address as everybody, and holds the answers against `docs/access-matrix.txt`: an
/// address without a row there, or answered otherwise than the row says, breaks the build. Where an
/// address names a matter it is asked of one that is open, of one that is secret and of none.
/// `-Duppdrag.write=true` writes the table anew; what changed in it is then to be read.
@InRegistryTown
@DisplayName("OSL 2:1, 3:1, TF 2:15 – every address, every role")
@Proves({"OSL-2-1", "TF-15"})
class AccessMatrixTests {

    private static final Path TABLE = Path.of("docs/access-matrix.txt");
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    private static final String NONE = "ks-2026-9999";

    @Autowired RegistryTown town;
    @Autowired MockMvc web;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, @Nullable PersonId> readers = new LinkedHashMap<>();
    private String open = "";
    private String secret = "";

    private void gather() throws Exception {
        town.found();
        town.clock.set("2026-03-05", "10.00");
        open = slug(town.matter("Matrisens öppna"));
        secret =
                slug(
                        town.matter(
                                "Matrisens hemliga",
                                "bestammelse",
                                "26:1",
                                "hemligt-arende",
                                "ja"));
        readers.put("alla", null);
        readers.put("inloggad", PageChecks.somebody());
        readers.put("ledamot", town.member);
        readers.put("sekreterare", town.secretary);
        readers.put("registrator", town.registrar);
        readers.put("administratör", town.administrator);
    }

    private static String slug(String desk) {
        return desk.substring(desk.lastIndexOf('/') + 1);
    }

    @Test
    void every_address_answers_everybody_as_the_table_says() throws Exception {
        gather();
        var found = new TreeMap<String, String>();
        for (var mapping : requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            if (!mapping.getValue().getBeanType().getName().startsWith("se.uppdrag")) {
                continue;
            }
            var methods = mapping.getKey().getMethodsCondition().getMethods();
            for (var pattern : mapping.getKey().getPatternValues()) {
                if (methods.isEmpty() || methods.contains(RequestMethod.GET)) {
                    found.put("GET  " + pattern, read(pattern));
                } else {
                    found.put("POST " + pattern, sent(pattern));
                }
            }
        }
        var table = table(found);
        if (Boolean.getBoolean("uppdrag.write")) {
            Files.writeString(TABLE, table);
        }
        var wanted = rows(Files.readString(TABLE));
        assertThat(rows(table).keySet())
                .as("an address without a row in %s, or a row without an address", TABLE)
                .isEqualTo(wanted.keySet());
        assertThat(rows(table)).as("who may what, as %s has it", TABLE).isEqualTo(wanted);
        assertThat(found.keySet()).hasSizeGreaterThan(400);
    }

    /// The words of the table are no proof by themselves: these hold whatever it says.
    @Test
    void nobody_outside_comes_to_what_is_closed_or_secret() throws Exception {
        for (var row : rows(Files.readString(TABLE)).entrySet()) {
            var cells = row.getValue().split("\\s+");
            if (row.getKey().matches("(GET|POST)\\s+/administration.*")) {
                assertThat(cells[0]).as(row.getKey()).doesNotContain("200");
                if (cells.length > 1) {
                    assertThat(cells[1]).as(row.getKey()).doesNotContain("200");
                }
            }
            if (cells[0].contains("/")) {
                for (int i : new int[] {0, 1, 2, 3, 5}) {
                    assertThat(cells[i].substring(cells[i].lastIndexOf('/')))
                            .as("a secret matter is to %s as if it were not there: %s", i, row)
                            .isNotEqualTo("/200");
                }
            }
        }
    }

    private String read(String pattern) throws Exception {
        if (pattern.endsWith("/strom") || pattern.contains("*")) {
            return "-";
        }
        var cells = new ArrayList<String>();
        for (var reader : readers.values()) {
            if (cells.stream().limit(2).anyMatch("200"::equals)) {
                // What everybody reads, or everybody who has signed in, the rest read too.
                break;
            }
            var cell = new ArrayList<String>();
            for (var matter : matters(pattern)) {
                cell.add(status(get(filled(pattern, matter)), reader));
            }
            cells.add(String.join("/", cell));
        }
        return String.join(" ", cells);
    }

    /// Only that nobody who has not signed in comes through; what a form does is asked elsewhere.
    private String sent(String pattern) throws Exception {
        return status(
                post(filled(pattern, NONE)).param("kommando", UUID.randomUUID().toString()), null);
    }

    private List<String> matters(String pattern) {
        return pattern.contains("{slug") || pattern.contains("{dnr")
                ? List.of(NONE, open, secret)
                : List.of(NONE);
    }

    private String status(MockHttpServletRequestBuilder asked, @Nullable PersonId reader)
            throws Exception {
        var as =
                reader == null
                        ? SecurityMockMvcRequestPostProcessors.csrf()
                        : PageChecks.as(reader);
        return Integer.toString(web.perform(asked.with(as)).andReturn().getResponse().getStatus());
    }

    private static String filled(String pattern, String matter) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found ->
                        switch (found.group(1)) {
                            case "organ" -> "kf";
                            case "slug", "dnr" -> matter;
                            case "day" -> "2026-03-05";
                            // A map of a year is there when the index has come so far.
                            case "year" -> pattern.startsWith("/sitemap") ? "1999" : "2026";
                            case "month" -> "2026-03";
                            case "view" -> "live";
                            case "id", "token", "writer", "person" ->
                                    "00000000-0000-0000-0000-000000000000";
                            case "sha512" -> "0".repeat(128);
                            default -> "1";
                        });
    }

    private static String table(Map<String, String> found) {
        return """
        # Who may what: every address and what it answers, written by AccessMatrixTests.
        #
        # GET: alla, inloggad (utan uppdrag), ledamot (kf), sekreterare (sn), registrator, administratör.
        # What everybody is shown, or everybody who has signed in, the rest are shown too and are not asked.
        # Where the address names a matter: none/open/secret. "-" is a stream, asked by tests of its own.
        # POST: what somebody who has not signed in is answered.
        # 200 shown, 302 to the sign-in or on, 303 on, 400 not understood, 403 not hers, 404 not there, 422 refused.

        """
                + found.entrySet().stream()
                        .map(one -> one.getKey() + " | " + one.getValue())
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    private static Map<String, String> rows(String table) throws IOException {
        var rows = new TreeMap<String, String>();
        table.lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .forEach(line -> {
                    int bar = line.lastIndexOf(" | ");
                    rows.put(line.substring(0, bar), line.substring(bar + 3));
                });
        return rows;
    }
}
