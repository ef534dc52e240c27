package se.uppdrag.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.portal.LinkCheckTable.Result;

@DisplayName("Looking at somebody else's page without looking into our own network")
class LinksTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "172.16.4.4",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "198.19.255.255",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "64:ff9b::a00:1",
                "64:ff9b:1::a00:1",
                "2002:a00:1::1",
                "2001:0:a00:1::1",
                "100::1"
            })
    void is_not_out_in_the_world(String address) throws UnknownHostException {
        assertThat(Outside.is(InetAddress.getByName(address))).as(address).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "100.63.255.255",
                "100.128.0.1",
                "172.15.0.1",
                "172.32.0.1",
                "192.0.1.1",
                "198.17.0.1",
                "198.20.0.1",
                "223.255.255.255",
                "2a00:1450:400f::200e",
                "2001:6b0:1::200",
                "2606:4700::1111"
            })
    void is_out_in_the_world(String address) throws UnknownHostException {
        assertThat(Outside.is(InetAddress.getByName(address))).as(address).isTrue();
    }

    /// Were it knocked on, it would be found shut, and so broken.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://127.0.0.1/",
                "https://localhost/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://2130706433/",
                "https://8.8.8.8:22/"
            })
    void what_is_not_is_not_knocked_on(String address) {
        assertThat(Links.visit(URI.create(address))).isEqualTo(Result.NOT_CHECKED);
    }

    @Test
    void the_question_has_one_line_of_address_and_one_of_host() {
        var asked = Links.question(URI.create("https://example.org/a%0d%0aX:%20y?b=c%20d"));
        assertThat(new String(asked, StandardCharsets.US_ASCII).split("\r\n"))
                .containsExactly(
                        "HEAD /a%0d%0aX:%20y?b=c%20d HTTP/1.1",
                        "Host: example.org", "User-Agent: Uppdraget", "Connection: close");
    }

    @Test
    void what_answers_and_leads_on_works_and_what_is_gone_does_not() {
        assertThat(Links.answer("HTTP/1.1 200")).isEqualTo(Result.OK);
        assertThat(Links.answer("HTTP/1.0 301")).isEqualTo(Result.OK);
        assertThat(Links.answer("HTTP/1.1 404")).isEqualTo(Result.BROKEN);
        assertThat(Links.answer("HTTP/1.1 500")).isEqualTo(Result.BROKEN);
        assertThat(Links.answer("SSH-2.0-Open")).isEqualTo(Result.BROKEN);
    }
}
