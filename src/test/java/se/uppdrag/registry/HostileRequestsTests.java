package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriUtils;
import se.uppdrag.PageChecks;
import se.uppdrag.access.PersonId;
import se.uppdrag.registry.Addresses.Address;

/// Every address, asked by somebody in an office with what no honest browser sends: whatever it is,
/// the answer says something else than that the program broke, holds no script of the sender's,
/// sets no header of hers and leads to no place of hers. The same requests each time;
/// `-Duppdrag.hostile=10000` gives every address so many, other ones with
/// `-Duppdrag.hostile.seed=`. What a request did is taken back.
@InRegistryTown
@DisplayName("ASVS 1.2, 2.2, 16.5 – hostile requests to every address")
class HostileRequestsTests {

    private static final int EACH = Integer.getInteger("uppdrag.hostile", 1);
    private static final long SEED = Long.getLong("uppdrag.hostile.seed", 20261201);
    private static final Pattern ONLY =
            Pattern.compile(System.getProperty("uppdrag.hostile.address", ".*"));

    /// They stop or copy what the other tests stand on.
    private static final Pattern LEFT =
            Pattern.compile("/administration/sakerhetskopior/.*|/logga-ut");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    private static final List<String> HEADERS =
            List.of(
                    HttpHeaders.ACCEPT,
                    HttpHeaders.ACCEPT_LANGUAGE,
                    HttpHeaders.IF_NONE_MATCH,
                    HttpHeaders.IF_MODIFIED_SINCE,
                    HttpHeaders.RANGE,
                    HttpHeaders.REFERER,
                    HttpHeaders.ORIGIN,
                    HttpHeaders.USER_AGENT,
                    HttpHeaders.AUTHORIZATION,
                    "Last-Event-ID",
                    "HX-Request",
                    "X-Forwarded-For",
                    "X-Forwarded-Host",
                    "X-HTTP-Method-Override");

    @Autowired RegistryTown town;
    @Autowired MockMvc web;
    @Autowired Belongings belongings;
    @Autowired TransactionTemplate transaction;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final FormFields fields = new FormFields();
    private final Random chance = new Random(SEED);
    private final HostileValues values = new HostileValues(chance);
    private final Map<String, String> faults = new TreeMap<>();

    @Test
    void no_answer_says_that_the_program_broke_or_runs_what_was_sent() throws Exception {
        town.found();
        town.clock.set("2026-03-05", "10.00");
        belongings.gather();
        town.clock.set("2026-03-05", "10.00");
        var modules = modules();
        int asked = 0;
        for (var address : Addresses.all(requestMappingHandlerMapping)) {
            if (LEFT.matcher(address.pattern()).matches()
                    || !ONLY.matcher(address.pattern()).matches()
                    || address.endless() && !address.sent()) {
                continue;
            }
            for (int i = 0; i < EACH; i++) {
                ask(address, modules.getOrDefault(address.pattern(), "web"));
                asked++;
            }
        }
        System.out.printf("Hostile requests: %d, faults: %d%n", asked, faults.size());
        assertThat(faults).as("of %d requests", asked).isEmpty();
        assertThat(asked).isPositive();
    }

    private Map<String, String> modules() {
        var modules = new HashMap<String, String>();
        requestMappingHandlerMapping
                .getHandlerMethods()
                .forEach((mapping, method) ->
                        mapping.getPatternValues()
                                .forEach(pattern ->
                                        modules.put(
                                                pattern,
                                                method.getBeanType()
                                                        .getPackageName()
                                                        .replaceFirst("se\\.uppdrag\\.", ""))));
        return modules;
    }

    private void ask(Address address, String module) {
        values.anew();
        var path = path(address);
        var names = new ArrayList<>(fields.of(module));
        names.addAll(address.must().keySet());
        var asked = asked(address, path, names);
        Objects.requireNonNull(
                transaction.execute(undone -> {
                    undone.setRollbackOnly();
                    look(address, asked);
                    return true;
                }));
    }

    /// Filled with something that is there, with nothing, or with what cannot be.
    private URI path(Address address) {
        var with = new HashMap<>(values.some(belongings.of(address)));
        var odd = values.one(3);
        var filled =
                VARIABLE.matcher(address.pattern().replace("/**", "/x"))
                        .replaceAll(found -> {
                            var given = with.get(found.group(1));
                            var value =
                                    odd && values.one(2)
                                            ? values.value()
                                            : given != null
                                                    ? given
                                                    : Addresses.filled(found.group(), Map.of());
                            return Matcher.quoteReplacement(UriUtils.encode(brief(value), "UTF-8"));
                        });
        return URI.create(filled.isEmpty() ? "/" : filled);
    }

    private static String brief(String value) {
        return value.length() > 2_000 ? value.substring(0, 2_000) : value;
    }

    private AbstractMockHttpServletRequestBuilder<?> asked(
            Address address, URI path, List<String> names) {
        var method = address.sent() ? HttpMethod.POST : HttpMethod.GET;
        var asked =
                address.sent() && (!address.file().isEmpty() || values.one(12))
                        ? withFile(address, path)
                        : request(method, path);
        var sent = new ArrayList<String>();
        for (var name : names) {
            if (address.must().containsKey(name) ? !values.one(6) : values.one(3)) {
                sent.add(name);
            }
        }
        for (var name : sent) {
            if (values.one(8)) {
                asked.param(name, values.value(), values.value());
            } else {
                asked.param(name, values.value());
            }
        }
        if (values.one(10)) {
            asked.param(brief(values.hostile()) + "x", values.hostile());
        }
        if (address.sent() && !values.one(15)) {
            asked.param(
                    "kommando", values.one(15) ? values.hostile() : UUID.randomUUID().toString());
        }
        if (address.body() || address.sent() && values.one(20)) {
            asked.contentType(values.some(List.of(MediaType.APPLICATION_JSON, MediaType.TEXT_XML)))
                    .content(
                            values.one(3)
                                    ? "{\"changes\":[null]}".getBytes(StandardCharsets.UTF_8)
                                    : values.bytes());
        }
        for (var header : HEADERS) {
            if (values.one(12)) {
                asked.header(header, oneLine(values.hostile()));
            }
        }
        return asked.with(as());
    }

    private static String oneLine(String value) {
        return brief(value).replaceAll("\\p{Cntrl}", " ");
    }

    private AbstractMockHttpServletRequestBuilder<?> withFile(Address address, URI path) {
        var name = address.file().isEmpty() ? values.some(List.of("fil", "bild")) : address.file();
        return multipart(path)
                .file(
                        new MockMultipartFile(
                                name,
                                oneLine(values.value()),
                                values.some(
                                        Arrays.asList(null, "text/plain", "application/pdf", "x")),
                                values.bytes()));
    }

    private RequestPostProcessor as() {
        @Nullable PersonId who =
                values.some(
                        Arrays.asList(
                                town.administrator,
                                town.administrator,
                                town.registrar,
                                town.registrar,
                                town.secretary,
                                town.member,
                                town.chair,
                                town.official,
                                town.auditor,
                                null));
        return who == null ? SecurityMockMvcRequestPostProcessors.csrf() : PageChecks.as(who);
    }

    private void look(Address address, AbstractMockHttpServletRequestBuilder<?> asked) {
        var row = (address.sent() ? "POST " : "GET ") + address.pattern();
        try {
            var answer = web.perform(asked).andReturn().getResponse();
            if (answer.getStatus() == 500) {
                faults.putIfAbsent(row, "500");
            }
            var wrong = wrong(answer);
            if (!wrong.isEmpty()) {
                faults.putIfAbsent(row, wrong);
            }
        } catch (Exception broken) {
            faults.putIfAbsent(row, told(broken));
        }
    }

    private static String told(Throwable broken) {
        var root = broken;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return brief(root.toString()).lines().findFirst().orElse("")
                + Arrays.stream(root.getStackTrace())
                        .filter(one -> one.getClassName().startsWith("se.uppdrag"))
                        .filter(one -> !one.getClassName().contains("HostileRequests"))
                        .limit(2)
                        .map(one -> " @ " + one)
                        .reduce("", String::concat);
    }

    private static String wrong(MockHttpServletResponse answer) throws Exception {
        for (var name : answer.getHeaderNames()) {
            if (name.equalsIgnoreCase("uppa")
                    || answer.getHeaders(name).stream()
                            .anyMatch(one -> one.indexOf('\n') >= 0 || one.indexOf('\r') >= 0)) {
                return "a header of the sender's: " + name;
            }
        }
        var to = answer.getHeader(HttpHeaders.LOCATION);
        if (to != null && !ours(to)) {
            return "leads to " + to;
        }
        return Objects.toString(answer.getContentType(), "").contains("html")
                ? script(answer.getContentAsString())
                : "";
    }

    private static boolean ours(String to) {
        return to.matches("/(?![/\\\\]).*|/") || to.startsWith("http://localhost");
    }

    private static String script(String html) {
        if (!html.contains(HostileValues.MARK)) {
            return "";
        }
        for (var element : Jsoup.parse(html).getAllElements()) {
            if (element.normalName().equals("script")
                    && !element.attr("type").equals("application/ld+json")
                    && element.data().contains(HostileValues.MARK)) {
                return "a script of the sender's";
            }
            for (var attribute : element.attributes()) {
                var value = attribute.getValue();
                if (attribute.getKey().startsWith("on") && value.contains(HostileValues.MARK)
                        || Set.of("href", "src", "action", "formaction")
                                        .contains(attribute.getKey())
                                && value.strip().startsWith("javascript:")) {
                    return "%s of the sender's".formatted(attribute.getKey());
                }
            }
        }
        return "";
    }

    @Test
    void a_page_that_runs_what_was_sent_would_be_seen() {
        assertThat(script("<p><script>uppa(77)</script>")).isNotEmpty();
        assertThat(script("<img src=x onerror=uppa(77)>")).isNotEmpty();
        assertThat(script("<a href=' javascript:uppa(77)'>a</a>")).isNotEmpty();
        assertThat(script("<p>&lt;script>uppa(77)</p>")).isEmpty();
        assertThat(ours("//ond.example")).isFalse();
        assertThat(ours("/\\ond.example")).isFalse();
        assertThat(ours("https://ond.example/")).isFalse();
        assertThat(ours("/start")).isTrue();
    }
}
