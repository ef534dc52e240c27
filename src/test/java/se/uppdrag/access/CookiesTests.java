package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.session.web.http.CookieSerializer;

@DisplayName("ASVS 3.3 – the cookie of a sign-in")
class CookiesTests {

    private static String cookie(String address, boolean secure) {
        var settings =
                new SignInSettings(
                        URI.create(address),
                        "offices",
                        Duration.ofMinutes(15),
                        Duration.ofDays(1),
                        Duration.ofMinutes(5));
        var response = new MockHttpServletResponse();
        new SessionConfiguration()
                .sessionCookie(settings, secure)
                .writeCookieValue(
                        new CookieSerializer.CookieValue(
                                new MockHttpServletRequest(), response, "abc"));
        return String.valueOf(response.getHeader("Set-Cookie"));
    }

    @Test
    void is_taken_from_this_host_alone_and_encrypted_where_the_address_is() {
        assertThat(cookie("https://uppdraget.exempel.se", false))
                .startsWith("__Host-uppdraget=")
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void is_read_by_no_script_on_the_machine_itself_either() {
        assertThat(cookie("http://localhost:8080", false))
                .startsWith("uppdraget=")
                .contains("; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Secure");
        assertThat(cookie("http://localhost:8080", true)).contains("; Secure");
    }

    @Test
    void holds_a_number_nobody_guesses_as_long_as_its_column() {
        var ids = new SessionIds();
        assertThat(ids.generate()).matches("[A-Za-z0-9_-]{36}").isNotEqualTo(ids.generate());
    }
}
