package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("The hall is tried before the evening, on the devices themselves")
@InABrowser
class RehearsalTests {

    private static final String HERE = "/sammantraden/kf/2026-11-25/repetition";

    /// A whole rehearsal and a little more.
    private static final LocatorAssertions.ContainsTextOptions TO_THE_END =
            new LocatorAssertions.ContainsTextOptions().setTimeout(60_000);

    @Autowired Site site;
    @Autowired JdbcClient jdbc;

    /// One device answers all through; another loses its network in the middle and is named.
    /// Answers of those who were played.
    private int played() {
        return jdbc.sql("select count(*) from rehearsal.answer where person is null")
                .query(Integer.class)
                .single();
    }

    @Test
    void one_device_keeps_up_and_another_that_loses_its_network_is_told_of() {
        // Another class may have rehearsed in the same town.
        int before = played();
        var secretary = site.enter(site.person(Who.SECRETARY));
        Site.go(secretary, site.home() + HERE);
        var member = site.enter(site.person(Who.MEMBER));
        Site.go(member, site.home() + HERE);
        try (var cable = new Cable(URI.create(site.home()).getPort())) {
            var chair = site.enter(site.person(Who.CHAIR));
            Site.go(chair, cable.home() + HERE);
            assertThat(member.locator("#lage")).containsText("Enheten är med");
            assertThat(chair.locator("#lage")).containsText("Enheten är med");

            Forms.send(secretary, HERE, Map.of());
            assertThat(chair.locator("#lage")).containsText("Svar sparat", TO_THE_END);
            cable.cut();
            assertThat(member.locator("#lage")).containsText("Repetitionen är slut", TO_THE_END);

            assertThat(secretary.locator("#resultat")).containsText("Rött", TO_THE_END);
            assertThat(secretary.locator("#resultat")).containsText("missade en eller flera");
            var devices = secretary.locator("#resultat tbody").last();
            // The secretary's own, too.
            assertThat(devices.locator("tr")).hasCount(3);
            assertThat(devices).containsText("missade");
            chair.context().close();
        }
        var answers =
                jdbc.sql(
                                """
                                select count(*) from rehearsal.answer
                                 where person = :member and took_ms is not null
                                """)
                        .param("member", site.person(Who.MEMBER).value())
                        .query(Integer.class)
                        .single();
        assertThat(answers).isEqualTo(10);
        assertThat(played() - before).as("as many as have a seat, ten times").isEqualTo(51 * 10);
        secretary.context().close();
        member.context().close();
    }

    @Test
    void only_the_secretary_and_the_presidium_begin_one_and_only_the_called_take_part() {
        var member = site.enter(site.person(Who.MEMBER));
        Site.go(member, site.home() + HERE);
        assertThat(member.locator("form[action='" + HERE + "']")).hasCount(0);
        member.context().close();
        var registrar = site.enter(site.person(Who.REGISTRAR));
        assertThat(Site.go(registrar, site.home() + HERE).status()).isEqualTo(403);
        registrar.context().close();
    }
}
