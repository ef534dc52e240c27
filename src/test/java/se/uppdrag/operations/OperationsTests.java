package se.uppdrag.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.zaxxer.hikari.HikariDataSource;
import io.opentelemetry.proto.collector.metrics.v1.ExportMetricsServiceRequest;
import io.opentelemetry.proto.metrics.v1.Metric;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.PageChecks;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.Vitals;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Transactional
@DisplayName("How the program fares")
class OperationsTests {

    static final String TOKEN = "en-lang-hemlighet-for-provet";

    @Autowired WebApplicationContext program;
    @Autowired MockMvc web;
    @Autowired Register register;
    @Autowired Schedule jobs;
    @Autowired List<Vitals> vitals;
    @Autowired HikariDataSource pool;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping addresses;

    PersonId admin;

    @BeforeEach
    void somebodyLooksAfterIt() {
        admin = PageChecks.somebody();
        register.enter(new Person(admin, "Ada", "Admin", null));
        register.employ(admin, Role.ADMINISTRATOR, null, LocalDate.of(2022, 10, 15));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    Metrics metrics(MetricsSettings settings) {
        return new Metrics(settings, vitals, jobs, pool);
    }

    static HttpResponse<String> asks(int port, String path, String token) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
            if (!token.isEmpty()) {
                request.header("Authorization", "Bearer " + token);
            }
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void is_told_to_the_administrator_and_to_nobody_else() throws Exception {
        var page =
                Jsoup.parse(
                        web.perform(get("/administration/drift").with(PageChecks.as(admin)))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString());
        assertThat(page.select("section[aria-labelledby=delar] tbody th").eachText())
                .contains("Utskick", "Säkerhetskopior", "Lagring", "Brevlådor");
        assertThat(page.select("section[aria-labelledby=jobb] tbody tr")).isNotEmpty();

        var other = PageChecks.somebody();
        register.enter(new Person(other, "Bo", "Berg", null));
        web.perform(get("/administration/drift").with(PageChecks.as(other)))
                .andExpect(status().isForbidden());
    }

    @Test
    void every_job_has_a_name_that_says_what_it_does() throws IOException {
        var texts = Files.readString(Path.of("src/main/resources/messages/operations.properties"));
        assertThat(jobs.all()).isNotEmpty();
        assertThat(jobs.all())
                .allSatisfy(
                        job -> assertThat(texts).contains("operations.job." + job.name() + " ="));
    }

    @Test
    void is_told_at_a_port_of_its_own_as_prometheus_reads_it() throws Exception {
        var settings = new MetricsSettings(freePort(), "127.0.0.1", "", null, "");
        var door = new MetricsDoor(settings, metrics(settings));
        door.start();
        try {
            var told = asks(settings.port(), "/metrics", "");
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.headers().firstValue("Content-Type"))
                    .contains("text/plain; version=0.0.4; charset=utf-8");
            assertThat(told.body())
                    .contains(
                            "jvm_memory_used_bytes",
                            "hikaricp_connections_active",
                            "uppdrag_letters_waiting 0.0",
                            "uppdrag_room_acts 1.0",
                            "uppdrag_job_failed{job=\"backup.Backups.night\"} 0.0");
            assertThat(told.body().lines())
                    .allMatch(line ->
                            line.startsWith("#")
                                    || line.matches(
                                            "[a-z0-9_]+(\\{([a-z_]+=\"[^\"]*\",?)+\\})? [-+.0-9eENa]+"));
            assertThat(asks(settings.port(), "/", "").statusCode()).isEqualTo(404);
        } finally {
            door.stop();
        }
        assertThatThrownBy(() -> asks(settings.port(), "/metrics", ""))
                .isInstanceOf(IOException.class);
    }

    @Test
    void is_not_told_among_the_pages() throws Exception {
        for (var path : List.of("/metrics", "/actuator", "/actuator/prometheus")) {
            web.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    @Test
    void is_told_only_to_whoever_shows_the_token_where_there_is_one() throws Exception {
        var settings = new MetricsSettings(freePort(), "127.0.0.1", TOKEN, null, "");
        var door = new MetricsDoor(settings, metrics(settings));
        door.start();
        try {
            assertThat(asks(settings.port(), "/metrics", TOKEN).statusCode()).isEqualTo(200);
            assertThat(asks(settings.port(), "/metrics", "").statusCode()).isEqualTo(401);
            assertThat(asks(settings.port(), "/metrics", TOKEN + "x").statusCode()).isEqualTo(401);
        } finally {
            door.stop();
        }
    }

    @Test
    void is_never_opened_to_other_machines_without_a_token() {
        var open = new MetricsSettings(9_100, "0.0.0.0", "", null, "");
        assertThatThrownBy(open::checked)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("uppdrag.metrics.token");
        assertThatThrownBy(new MetricsSettings(9_100, "127.0.0.1", "kort", null, "")::checked)
                .hasMessageContaining("minst 16 tecken");
        assertThat(
                        new MetricsSettings(9_100, "0.0.0.0", TOKEN, null, "")
                                .checked()
                                .isAnyLocalAddress())
                .isTrue();
    }

    @Test
    void is_sent_to_a_collector_as_opentelemetry_has_it() throws Exception {
        var came = new LinkedBlockingQueue<HttpExchange>();
        var bodies = new LinkedBlockingQueue<byte[]>();
        var collector = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        collector.createContext(
                "/v1/metrics",
                exchange -> {
                    came.add(exchange);
                    bodies.add(exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(bodies.size() == 1 ? 200 : 503, -1);
                    exchange.close();
                });
        collector.start();
        try {
            var to = URI.create("http://127.0.0.1:" + collector.getAddress().getPort());
            var settings =
                    new MetricsSettings(0, "127.0.0.1", "", to.resolve("/v1/metrics"), TOKEN);
            var metrics = metrics(settings);
            metrics.answered("meetings", "GET", "2xx", Duration.ofMillis(12));
            // Sends what there is when it ends.
            metrics.end();

            assertThat(came.remove().getRequestHeaders().getFirst("Authorization"))
                    .isEqualTo("Bearer " + TOKEN);
            var resource =
                    ExportMetricsServiceRequest.parseFrom(bodies.remove()).getResourceMetrics(0);
            assertThat(resource.getResource().getAttributesList())
                    .anySatisfy(one ->
                            assertThat(one.getValue().getStringValue()).isEqualTo("uppdraget"));
            assertThat(resource.getScopeMetrics(0).getMetricsList())
                    .extracting(Metric::getName)
                    .contains(
                            "http.server.requests",
                            "jvm.memory.used",
                            "uppdrag.letters_waiting",
                            "uppdrag.job_failed");
        } finally {
            collector.stop(0);
        }
    }

    @Test
    void is_sent_to_no_address_that_is_none_and_shows_no_token_in_the_open() {
        var nowhere = new MetricsSettings(0, "127.0.0.1", "", URI.create("insamlaren:4318"), TOKEN);
        assertThatThrownBy(() -> metrics(nowhere))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("uppdrag.metrics.push");
        var open =
                new MetricsSettings(
                        0, "127.0.0.1", "", URI.create("http://192.0.2.1/v1/metrics"), TOKEN);
        assertThatThrownBy(() -> metrics(open))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("utan kryptering");
    }

    @Test
    void listens_at_this_machine_alone_where_nothing_else_is_said() throws Exception {
        var settings = new MetricsSettings(freePort(), "127.0.0.1", "", null, "");
        var door = new MetricsDoor(settings, metrics(settings));
        door.start();
        try (var elsewhere = new Socket()) {
            assertThatThrownBy(() ->
                            elsewhere.connect(
                                    new InetSocketAddress("127.0.0.2", settings.port()), 500))
                    .isInstanceOf(IOException.class);
        } finally {
            door.stop();
        }
    }

    @Test
    void counts_requests_by_module_and_tells_no_address() throws Exception {
        var settings = new MetricsSettings(1, "127.0.0.1", "", null, "");
        var metrics = metrics(settings);
        var counted =
                MockMvcBuilders.webAppContextSetup(program)
                        .addFilters(new RequestTimes(metrics, settings))
                        .build();
        counted.perform(get("/sammantraden")).andExpect(status().isOk());
        assertThat(metrics.told())
                .contains(
                        "http_server_requests_seconds_count{area=\"meetings\",method=\"GET\",status=\"2xx\"} 1")
                .doesNotContain("/sammantraden");
    }

    /// Held against a program in which somebody reports a threat and one in which nobody does.
    @Test
    void tells_nothing_of_what_is_asked_under_trygghet() throws Exception {
        var settings = new MetricsSettings(1, "127.0.0.1", "", null, "");
        var metrics = metrics(settings);
        var filter = new RequestTimes(metrics, settings);
        for (var path :
                List.of(
                        "/trygghet/rapportera",
                        "/trygghet/../trygghet/kvitto",
                        "/%74rygghet/rapportera",
                        "//trygghet/nyckel",
                        "/trygghet;a=b/nyckel",
                        "/administration/trygghet")) {
            filter.doFilter(
                    new MockHttpServletRequest("POST", path),
                    new MockHttpServletResponse(),
                    new MockFilterChain());
        }
        assertThat(metrics.told()).doesNotContain("http_server_requests");
        filter.doFilter(
                new MockHttpServletRequest("POST", "/motioner"),
                new MockHttpServletResponse(),
                new MockFilterChain());
        assertThat(metrics.told()).contains("http_server_requests");
    }

    @Test
    void every_address_of_the_security_network_is_among_those_that_are_not_counted() {
        var all = new TreeSet<String>();
        addresses
                .getHandlerMethods()
                .forEach((where, handler) -> {
                    if (handler.getBeanType().getPackageName().equals("se.uppdrag.safety")) {
                        all.addAll(where.getPatternValues());
                    }
                });
        assertThat(all).isNotEmpty().allMatch(RequestTimes::uncounted);
    }

    /// What is drawn must be told, or the picture is empty.
    @Test
    void is_drawn_by_a_dashboard_that_asks_only_for_what_is_told() throws Exception {
        var settings = new MetricsSettings(1, "127.0.0.1", "", null, "");
        var metrics = metrics(settings);
        metrics.answered("meetings", "GET", "2xx", java.time.Duration.ofMillis(3));
        var told = metrics.told();
        var file = Path.of("docs/drift/grafana.json");
        var board = JsonMapper.shared().readTree(Files.readString(file));
        var asked = new TreeSet<String>();
        for (var panel : board.get("panels")) {
            for (var target : panel.path("targets")) {
                Pattern.compile("\\b(uppdrag|jvm|http|hikaricp|process|system)_[a-z_]+")
                        .matcher(target.get("expr").stringValue())
                        .results()
                        .forEach(found -> asked.add(found.group()));
            }
        }
        // Told only where copies are kept, where something has waited, or where the database is
        // ours.
        asked.removeIf(name -> name.startsWith("uppdrag_backup_"));
        asked.removeIf(name -> name.equals("uppdrag_letters_oldest_seconds"));
        asked.removeIf(name -> name.equals("uppdrag_room_bytes"));
        asked.removeIf(name -> name.startsWith("jvm_gc_"));
        assertThat(asked).hasSizeGreaterThan(10).allMatch(told::contains);
    }

    @Test
    void a_form_with_a_metrics_address_is_no_way_in() throws Exception {
        web.perform(post("/metrics")).andExpect(status().is4xxClientError());
    }
}
