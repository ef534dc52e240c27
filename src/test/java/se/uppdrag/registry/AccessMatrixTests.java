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
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.registry.Addresses.Address;

/// Asks every address as everybody, reads and forms both, and holds the answers against
/// `docs/access-matrix.txt`: an address without a row there, or answered otherwise than the row
/// says, breaks the build. Where an address names a matter it is asked of none, of one that is
/// open, of one that is secret and of the member's own motion; where it names something else that
/// is somebody's, of none and of the member's own. What a form does is taken back each time.
/// `-Duppdrag.write=true` writes the table anew; what changed in it is then to be read.
@InRegistryTown
@DisplayName("OSL 2:1, 3:1, TF 2:15 – every address, every role")
@Proves({"OSL-2-1", "TF-15"})
class AccessMatrixTests {

    private static final Path TABLE = Path.of("docs/access-matrix.txt");

    /// Those who may read the secret matter: who answers for it, and who keeps the diarium.
    private static final Set<String> READERS_OF_THE_SECRET = Set.of("handläggare", "registrator");

    /// A copy of the database is not taken back; what the administrator may there is asked by the
    /// tests of copies.
    private static final Set<String> NOT_TAKEN_BACK =
            Set.of("/administration/sakerhetskopior/kopia", "/administration/sakerhetskopior/prov");

    @Autowired RegistryTown town;
    @Autowired MockMvc web;
    @Autowired TransactionTemplate transaction;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, @Nullable PersonId> readers = new LinkedHashMap<>();
    private List<String> matters = List.of();
    private RegistryTown.@Nullable Own own;

    private void gather() throws Exception {
        town.found();
        town.clock.set("2026-03-05", "10.00");
        own = town.own();
        var open = town.matter("Matrisens öppna");
        var secret =
                town.matter("Matrisens hemliga", "bestammelse", "26:1", "hemligt-arende", "ja");
        town.handles(town.official, open);
        town.handles(town.official, secret);
        matters =
                List.of(
                        Addresses.NO_MATTER,
                        RegistryTown.slug(open),
                        RegistryTown.slug(secret),
                        own.motionSlug());
        readers.put("alla", null);
        readers.put("inloggad", PageChecks.somebody());
        readers.put("ledamot", town.member);
        readers.put("ordförande", town.chair);
        readers.put("revisor", town.auditor);
        readers.put("handläggare", town.official);
        readers.put("sekreterare", town.secretary);
        readers.put("registrator", town.registrar);
        readers.put("administratör", town.administrator);
    }

    @Test
    void every_address_answers_everybody_as_the_table_says() throws Exception {
        gather();
        var found = new TreeMap<String, String>();
        for (var address : Addresses.all(requestMappingHandlerMapping)) {
            found.put((address.sent() ? "POST " : "GET  ") + address.pattern(), asked(address));
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
        var names =
                List.of(
                        "alla",
                        "inloggad",
                        "ledamot",
                        "ordförande",
                        "revisor",
                        "handläggare",
                        "sekreterare",
                        "registrator",
                        "administratör");
        for (var row : rows(Files.readString(TABLE)).entrySet()) {
            var cells = row.getValue().split("\\s+");
            assertThat(row.getValue()).as(row.getKey()).doesNotContain("500");
            for (int i = 0; i < names.size(); i++) {
                var cell = cells.length == 1 ? cells[0] : cells[i];
                if (i < 2 && row.getKey().matches("(GET|POST)\\s+/administration.*")) {
                    assertThat(cell).as(row.getKey()).doesNotContain("200", "303");
                }
                var things = cell.split("/");
                if (things.length == 4 && !READERS_OF_THE_SECRET.contains(names.get(i))) {
                    assertThat(things[2])
                            .as("a secret matter is to %s as if it were not there: %s", i, row)
                            .isEqualTo(things[0]);
                }
            }
        }
    }

    private String asked(Address address) throws Exception {
        if (!address.sent() && address.endless()) {
            return "-";
        }
        var cells = new ArrayList<String>();
        for (var reader : readers.entrySet()) {
            var cell = new ArrayList<String>();
            for (var filled : filled(address)) {
                boolean left =
                        NOT_TAKEN_BACK.contains(filled) && reader.getKey().equals("administratör");
                cell.add(left ? "-" : answer(address, filled, reader.getValue()));
            }
            cells.add(String.join("/", cell));
            if (!address.sent() && cells.equals(List.of("200"))) {
                // What everybody reads, the rest read too.
                return "200";
            }
        }
        return cells.stream().distinct().count() == 1 ? cells.getFirst() : String.join(" ", cells);
    }

    private List<String> filled(Address address) {
        var pattern = address.pattern();
        if (address.ofMatter()) {
            return matters.stream()
                    .map(one -> Addresses.filled(pattern, one, Addresses.NONE))
                    .toList();
        }
        var things = new ArrayList<>(List.of(Addresses.NONE));
        if (address.ofThing()) {
            Objects.requireNonNull(own).thing(pattern).ifPresent(things::add);
        }
        return things.stream()
                .map(one -> Addresses.filled(pattern, Addresses.NO_MATTER, one))
                .toList();
    }

    private String answer(Address address, String filled, @Nullable PersonId reader)
            throws Exception {
        if (!address.sent()) {
            return status(get(filled), reader);
        }
        var form = post(filled).param("kommando", UUID.randomUUID().toString());
        return Objects.requireNonNull(
                transaction.execute(undone -> {
                    undone.setRollbackOnly();
                    try {
                        return status(form, reader);
                    } catch (Exception broken) {
                        return "500";
                    }
                }));
    }

    private String status(MockHttpServletRequestBuilder asked, @Nullable PersonId reader)
            throws Exception {
        var as =
                reader == null
                        ? SecurityMockMvcRequestPostProcessors.csrf()
                        : PageChecks.as(reader);
        return Integer.toString(web.perform(asked.with(as)).andReturn().getResponse().getStatus());
    }

    private static String table(Map<String, String> found) {
        return """
        # Who may what: every address and what it answers, written by AccessMatrixTests.
        #
        # alla, inloggad (utan uppdrag), ledamot (kf), ordförande (kf), revisor, handläggare (ansvarar för det hemliga
        # ärendet), sekreterare (sn), registrator, administratör. One answer alone is everybody's.
        # Where the address names a matter: none/open/secret/the motion of ledamot. Where it names something else that
        # is somebody's: none/that of ledamot. "-" is asked by tests of its own.
        # POST: a form with nothing in it but its command; what it did is taken back.
        # 200 shown, 302 to the sign-in or on, 303 on or done, 400 not understood, 403 not hers, 404 not there, 422 refused.

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
