package se.uppdrag;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("What the program tells of itself")
class LoggingTests {

    /// What is said besides words of our own. Each has been looked at: none is a name, an address
    /// of somebody or anything that somebody has written. A letter of its own is an id.
    private static final Set<String> SAID =
            Set.of(
                    "e",
                    "e.getMessage()",
                    "address",
                    "ended.meeting().value()",
                    "failed",
                    "failed.getClass().getSimpleName()",
                    "theirs.getClass().getSimpleName()",
                    "id",
                    "broken",
                    "unreadable",
                    "problem",
                    "told",
                    "trouble",
                    "why",
                    "mailbox.organ()",
                    // Of the store that files lie in: why it does not answer, and which content, by
                    // its hash.
                    "later.getMessage()",
                    "lost.getMessage()",
                    "notNow.getMessage()",
                    "out.getMessage()",
                    "moved",
                    "object",
                    // The municipality's sign-in, by the name it has in the settings.
                    "name",
                    "provider.name()",
                    "one.person()",
                    "error(no)",
                    // Who signed in or was turned away, by the number the register has for her;
                    // how,
                    // and which page, as its address is written in the program.
                    "who.value()",
                    "who.map(one ->  + one.value()).orElse()",
                    "way",
                    "strong",
                    "what",
                    "method",
                    "pattern",
                    "away.getMessage()",
                    "no.getMessage()",
                    "why.getMessage()",
                    "gone.getMessage()",
                    "silent.getMessage()",
                    "silent");

    @Autowired JdbcClient jdbc;
    @Autowired HikariDataSource pool;

    private static LoggerContext configured(Map<String, String> properties) throws JoranException {
        var context = new LoggerContext();
        context.putObject(Environment.class.getName(), new StandardEnvironment());
        context.setMDCAdapter(new LogbackMDCAdapter());
        properties.forEach(context::putProperty);
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(
                Objects.requireNonNull(LoggingTests.class.getResource("/logback.xml")));
        return context;
    }

    private static String said(Map<String, String> properties, String text) throws JoranException {
        return said(properties, text, null);
    }

    private static String said(
            Map<String, String> properties, String text, @Nullable Throwable thrown)
            throws JoranException {
        var terminal = System.out;
        var said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            var context = configured(properties);
            context.getLogger("se.uppdrag").warn(text, thrown);
            context.stop();
        } finally {
            System.setOut(terminal);
        }
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void it_goes_to_the_terminal_and_to_no_file_of_a_library() throws JoranException {
        var context = configured(Map.of());
        assertThat(context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders())
                .toIterable()
                .singleElement()
                .isInstanceOf(ConsoleAppender.class);
        context.stop();
    }

    @ParameterizedTest
    @CsvSource({"ecs, log.level", "logstash, level", "gelf, _level_name"})
    void it_is_one_object_a_line_where_that_is_asked_for(String format, String level)
            throws JoranException {
        var lines =
                said(
                                Map.of(
                                        "CONSOLE_LOG_STRUCTURED_FORMAT", format,
                                        "CONSOLE_LOG_CHARSET", "UTF-8",
                                        "CONSOLE_LOG_THRESHOLD", "TRACE"),
                                "Breven får vänta\npå nästa rad")
                        .lines()
                        .toList();
        assertThat(lines).hasSize(1);
        var json = JsonMapper.shared().readTree(lines.getFirst());
        assertThat(json.toString()).contains("Breven får vänta", "WARN");
        var found = json.has(level) ? json.get(level) : json.at("/" + level.replace('.', '/'));
        assertThat(found.asString()).isEqualTo("WARN");
    }

    @Test
    void it_is_plain_text_where_nothing_is_asked_for() throws JoranException {
        assertThat(said(Map.of(), "Breven får vänta")).doesNotStartWith("{").contains("WARN");
    }

    @Test
    void a_line_break_in_what_is_told_begins_no_line_of_its_own() throws JoranException {
        var forged = "\n2026-12-01T12:00:00.000Z WARN forged";
        assertThat(said(Map.of(), "Breven får vänta" + forged).lines())
                .singleElement()
                .asString()
                .contains("Breven får vänta | 2026");
        var thrown = said(Map.of(), "Breven får vänta", new IllegalStateException("x" + forged));
        assertThat(thrown).contains("| 2026-12-01", "\tat se.uppdrag.LoggingTests");
        assertThat(thrown.lines().filter(line -> line.startsWith("2026-12-01T12:00:00.000Z WARN")))
                .isEmpty();
    }

    @Test
    void it_says_nothing_but_words_of_our_own_and_what_has_been_looked_at() throws IOException {
        var said = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
                Pattern.compile("(?s)\\bLOG\\s*\\.\\w+\\((.*?)\\);")
                        .matcher(Files.readString(file))
                        .results()
                        .map(call ->
                                // Words of our own, one of them or the other.
                                call.group(1)
                                        .replaceAll("\"[^\"]*\"", "")
                                        .replaceFirst("^\\s*\\w+\\s*\\?\\s*:\\s*", ""))
                        .flatMap(call -> Arrays.stream(call.split(",")))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .forEach(said::add);
            }
        }
        assertThat(said).hasSizeGreaterThan(5);
        said.removeAll(SAID);
        assertThat(said).as("look whether somebody can be told by it, then list it").isEmpty();
    }

    /// What a person wrote stands in PostgreSQL's own words of what it refused.
    @Test
    void what_the_database_refuses_is_told_without_what_somebody_wrote() {
        jdbc.sql("create temporary table sought (word text primary key)").update();
        try {
            var insert = jdbc.sql("insert into sought values ('Hemlige Arne'), ('Hemlige Arne')");
            insert.update();
            assertThat(true).as("it was refused").isFalse();
        } catch (DataIntegrityViolationException refused) {
            assertThat(Objects.requireNonNull(refused.getRootCause()).getMessage())
                    .contains("sought_pkey")
                    .doesNotContain("Arne");
        }
    }

    /// So that the test above is known to find something: without our setting the value is there.
    @Test
    void what_the_database_refuses_is_told_in_full_to_whoever_does_not_say_otherwise()
            throws SQLException {
        try (var connection =
                        DriverManager.getConnection(
                                pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
                var statement = connection.createStatement()) {
            statement.execute("create temporary table sought (word text primary key)");
            statement.execute("insert into sought values ('Hemlige Arne'), ('Hemlige Arne')");
            assertThat(true).as("it was refused").isFalse();
        } catch (SQLException refused) {
            assertThat(refused.getMessage()).contains("Arne");
        }
    }
}
