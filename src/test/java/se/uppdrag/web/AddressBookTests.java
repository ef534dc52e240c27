package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import se.uppdrag.TestDatabase;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@DisplayName("An address is answered by the same method as when all are tried")
class AddressBookTests {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    @Autowired ApplicationContext program;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    RequestMappingHandlerMapping all;

    @BeforeEach
    void everyAddressIsTried() {
        all = new RequestMappingHandlerMapping();
        all.setApplicationContext(program);
        all.afterPropertiesSet();
    }

    private static String answers(
            RequestMappingHandlerMapping mapping, String method, String address) {
        var request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var found = mapping.getHandler(request);
            return found == null ? "nobody" : found.getHandler().toString();
        } catch (Exception refused) {
            return Objects.toString(refused.getMessage());
        }
    }

    private static Stream<String> filled(String pattern) {
        return Stream.of("kf", "2026-11-25", "1", "live")
                .map(value -> VARIABLE.matcher(pattern).replaceAll(value).replace("**", "a/b"));
    }

    @Test
    void so_it_is_with_every_address_of_the_program_and_with_none() {
        assertThat(requestMappingHandlerMapping).isInstanceOf(AddressBook.class);
        var addresses =
                Stream.concat(
                                requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                                        .flatMap(one -> one.getPatternValues().stream())
                                        .flatMap(AddressBookTests::filled),
                                Stream.of(
                                        "/",
                                        "/finns-inte",
                                        "//",
                                        "/sammantraden/",
                                        "/s%61mmantraden/kf/2026-11-25",
                                        "/Sammantraden/kf/2026-11-25",
                                        "/sammantraden;v=1/kf/2026-11-25"))
                        .distinct()
                        .toList();
        assertThat(addresses).hasSizeGreaterThan(900);
        for (var address : addresses) {
            for (var method : List.of("GET", "POST", "HEAD", "DELETE")) {
                assertThat(answers(requestMappingHandlerMapping, method, address))
                        .as(method + " " + address)
                        .isEqualTo(answers(all, method, address));
            }
        }
        assertThat(answers(requestMappingHandlerMapping, "GET", "/s%61mmantraden/kf/2026-11-25"))
                .contains("MeetingController");
        assertThat(answers(requestMappingHandlerMapping, "GET", "/finns-inte")).isEqualTo("nobody");
    }
}
