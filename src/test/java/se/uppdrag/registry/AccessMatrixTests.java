package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
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
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletRegistrationBean;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.registry.Addresses.Address;

/// Asks every address as everybody, reads and forms both, and holds the answers against
/// `docs/access-matrix.txt`: an address without a row there, or answered otherwise than the row
/// says, breaks the build. Where an address names something that is somebody's it is asked of none
/// and of each thing in [Belongings]. What an address asks for is given, so that it is the reader
/// and not the form that is answered. What a form does is taken back each time.
/// `-Duppdrag.write=true` writes the table anew; what changed in it is then to be read.
@InRegistryTown
@DisplayName("OSL 2:1, 3:1, TF 2:15 – every address, every role")
@Proves({"OSL-2-1", "TF-15"})
class AccessMatrixTests {

    private static final Path TABLE = Path.of("docs/access-matrix.txt");

    /// Those who may read the secret matter: who answers for it, and who keeps the diarium.
    private static final Set<String> READERS_OF_THE_SECRET = Set.of("handläggare", "registrator");

    /// The member's own, and what the chair was asked to sign; what is sealed is nobody's here.
    private static final Set<String> OWNERS = Set.of("ledamot", "ordförande");

    private static final String HERS_ALONE =
            "(GET|POST)\\s+(/bevakningar|/mina-notiser|/min-inloggning|/lamna-in"
                    + "|/mitt-uppdrag/inkallelse|/trygghet/rapporter)/.*\\{(id|writer).*";

    private static final int MEMBER = 2;

    /// Something is shown or done.
    private static final Pattern GIVES = Pattern.compile("\\b(200|204|303)\\b");

    /// A draft of an organ's own, of the secretary's and of another organ's.
    private static final Pattern OF_AN_ORGAN =
            Pattern.compile("/administration/forfattningar/|/styrning/kontroll/|/fragor/.*/svar");

    private static final Pattern OF_A_MATTER = Pattern.compile("\\{(slug|dnr)");

    /// A copy of the database is not taken back; what the administrator may there is asked by the
    /// tests of copies.
    private static final Set<String> NOT_TAKEN_BACK =
            Set.of("/administration/sakerhetskopior/kopia", "/administration/sakerhetskopior/prov");

    @Autowired RegistryTown town;
    @Autowired MockMvc web;
    @Autowired Belongings belongings;
    @Autowired TransactionTemplate transaction;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired List<ServletRegistrationBean<?>> servlets;
    @Autowired WebApplicationContext context;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter springSecurityFilterChain;

    private final Map<String, @Nullable PersonId> readers = new LinkedHashMap<>();

    private void gather() throws Exception {
        town.found();
        town.clock.set("2026-03-05", "10.00");
        belongings.gather();
        town.clock.set("2026-03-05", "10.00");
        readers.put("alla", null);
        readers.put("inloggad", PageChecks.somebody());
        readers.put("ledamot", town.member);
        readers.put("ordförande", town.chair);
        readers.put("revisor", town.auditor);
        readers.put("handläggare", town.official);
        readers.put("sekreterare", town.secretary);
        readers.put("registrator", town.registrar);
        readers.put("administratör", town.administrator);
        readers.put("ersättare", town.alternate);
        readers.put("nämndordförande", town.committeeChair);
    }

    @Test
    void every_address_answers_everybody_as_the_table_says() throws Exception {
        gather();
        var found = new TreeMap<String, String>();
        for (var address : Addresses.all(requestMappingHandlerMapping)) {
            found.put((address.sent() ? "POST " : "GET  ") + address.pattern(), asked(address));
        }
        for (var servlet : servlets) {
            if (!(servlet instanceof DispatcherServletRegistrationBean)) {
                for (var address : servlet.getUrlMappings()) {
                    // Where a page is behind it, the page has answered.
                    if (!found.containsKey("POST " + address)) {
                        found.put(
                                "FILE " + address,
                                askedOf(Objects.requireNonNull(servlet.getServlet()), address));
                    }
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
                        "administratör",
                        "ersättare",
                        "nämndordförande");
        for (var row : rows(Files.readString(TABLE)).entrySet()) {
            var cells = row.getValue().split("\\s+");
            assertThat(row.getValue())
                    .as("%s is answered by who asks and not by what she forgot", row.getKey())
                    .doesNotContain("500", "400");
            for (int i = 0; i < names.size(); i++) {
                var cell = cells.length == 1 ? cells[0] : cells[i];
                if (row.getKey().startsWith("FILE") && !names.get(i).equals("revisor")) {
                    assertThat(cell).as(row.getKey()).isIn("302", "403", "404");
                }
                if (i < 2 && row.getKey().matches("(GET|POST)\\s+/administration.*")) {
                    assertThat(cell).as(row.getKey()).doesNotContain("200", "303");
                }
                if (names.get(i).equals("ersättare") && GIVES.matcher(cell).find()) {
                    assertThat(GIVES.matcher(cells.length == 1 ? cell : cells[MEMBER]).find())
                            .as("an alternate may no more than a member: %s", row)
                            .isTrue();
                }
                var things = cell.split("/");
                if (row.getKey().matches(HERS_ALONE) && !OWNERS.contains(names.get(i))) {
                    assertThat(things[1])
                            .as("another's is to %s as if it were not there: %s", names.get(i), row)
                            .isEqualTo(things[0]);
                }
                if (OF_AN_ORGAN.matcher(row.getKey()).find() && things.length == 3) {
                    assertThat(things[2])
                            .as("another organ's is not %s: %s", names.get(i), row)
                            .isIn("302", "403", "404");
                }
                if (OF_A_MATTER.matcher(row.getKey()).find()
                        && things.length == 5
                        && !READERS_OF_THE_SECRET.contains(names.get(i))) {
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
            for (var thing : belongings.of(address)) {
                var filled = Addresses.filled(address.pattern(), thing);
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
        return together(cells);
    }

    /// A file that is sent to a servlet of its own, through the guards that all pages are behind.
    private String askedOf(Servlet servlet, String address) throws Exception {
        var cells = new ArrayList<String>();
        for (var reader : readers.values()) {
            var request =
                    as(reader)
                            .postProcessRequest(
                                    post(address)
                                            .content(new byte[] {1})
                                            .buildRequest(
                                                    Objects.requireNonNull(
                                                            context.getServletContext())));
            var response = new MockHttpServletResponse();
            new MockFilterChain(servlet, springSecurityFilterChain).doFilter(request, response);
            cells.add(Integer.toString(response.getStatus()));
        }
        return together(cells);
    }

    private static String together(List<String> cells) {
        return cells.stream().distinct().count() == 1 ? cells.getFirst() : String.join(" ", cells);
    }

    private String answer(Address address, String filled, @Nullable PersonId reader)
            throws Exception {
        if (!address.sent()) {
            try {
                return status(with(get(filled), address), reader);
            } catch (ServletException broken) {
                return "500";
            }
        }
        var form = form(address, filled).param("kommando", UUID.randomUUID().toString());
        return Objects.requireNonNull(
                transaction.execute(undone -> {
                    undone.setRollbackOnly();
                    try {
                        return status(with(form, address), reader);
                    } catch (Exception broken) {
                        return "500";
                    }
                }));
    }

    private static AbstractMockHttpServletRequestBuilder<?> form(Address address, String filled) {
        return address.file().isEmpty()
                ? post(filled)
                : multipart(filled).file(new MockMultipartFile(address.file(), new byte[] {1}));
    }

    private static AbstractMockHttpServletRequestBuilder<?> with(
            AbstractMockHttpServletRequestBuilder<?> asked, Address address) {
        address.must().forEach(asked::param);
        if (address.body()) {
            asked.contentType(MediaType.APPLICATION_JSON).content("{\"changes\":[]}");
        }
        return asked;
    }

    private String status(AbstractMockHttpServletRequestBuilder<?> asked, @Nullable PersonId reader)
            throws Exception {
        return Integer.toString(
                web.perform(asked.with(as(reader))).andReturn().getResponse().getStatus());
    }

    private static RequestPostProcessor as(@Nullable PersonId reader) {
        return reader == null ? SecurityMockMvcRequestPostProcessors.csrf() : PageChecks.as(reader);
    }

    private static String table(Map<String, String> found) {
        return """
        # Who may what: every address and what it answers, written by AccessMatrixTests.
        #
        # alla, inloggad (utan uppdrag), ledamot (kf), ordförande (kf), revisor, handläggare (ansvarar för det hemliga
        # ärendet), sekreterare (sn), registrator, administratör, ersättare (kf), ordförande (sn). One answer alone is
        # everybody's.
        # Where the address names a matter: none/open/secret/open with a marked document/the motion of ledamot. Where it
        # names something else that is somebody's: none/that (of whom: Belongings). Where it names an organ's: none/one of
        # sn/one of ks; of medborgarförslag: none/not confirmed/laid out. "-" is asked by tests of its own.
        # POST: a form with its command and what it cannot be without; what it did is taken back.
        # FILE: a file that is sent to a place of its own, where there is no page. Nobody here has opened what it would belong
        # to: a report is then as if it were not there, and the auditor is sent on (303) to open hers.
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
