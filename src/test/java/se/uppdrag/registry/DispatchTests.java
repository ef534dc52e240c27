package se.uppdrag.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppdrag.registry.RegistryTown.openly;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.Proves;
import se.uppdrag.web.Texts;

@InRegistryTown
@DisplayName("OSL 8:1 – a document is sent by e-mail, which says only where it is read")
@Proves("OSL-8-1")
class DispatchTests {

    private static final String VILMA = "vilma@exempel.se";

    @Autowired RegistryTown town;
    @Autowired JdbcClient jdbc;
    @Autowired Texts texts;

    @BeforeEach
    void town() {
        town.found();
        town.clock.set("2026-03-05", "10.00");
    }

    /// A letter to Vilma, who is a party, as it stands at the gate.
    ///
    /// @return its page at the desk
    private String letter(String subject) throws Exception {
        var desk = town.matter(subject);
        town.does(
                town.registrar,
                desk + "/part",
                "roll",
                "PARTY",
                "namn",
                "Vilma Sund",
                "epost",
                VILMA,
                "foretrader",
                "");
        return town.does(
                town.registrar,
                desk + "/brev",
                "till",
                "Vilma Sund",
                "mening",
                "Svar om " + subject,
                "brevtext",
                "Hej! Bron är lagad.",
                "bestammelse",
                "");
    }

    private void publish(String document) throws Exception {
        town.does(
                town.registrar,
                document + "/publicera",
                "privat",
                "ja",
                "sekretess",
                "ja",
                "upphovsratt",
                "ja");
    }

    private List<String> letters(String about) {
        return jdbc.sql(
                        """
                        select subject || ' ' || body || ' ' || link from mail.letter
                         where address = :vilma and link like :about
                        """)
                .param("vilma", VILMA)
                .param("about", "%" + about + "%")
                .query(String.class)
                .list();
    }

    @Test
    void the_letter_says_where_it_is_read_and_its_state_stands_at_the_desk() throws Exception {
        var document = letter("Bron");
        publish(document);
        var page = town.page(town.registrar, document);
        assertThat(page.select("a[href$=/skicka]")).hasSize(1);
        assertThat(
                        town.page(town.registrar, document + "/skicka")
                                .select("[name=mottagarens-epost]")
                                .val())
                .as("a party's address is known")
                .isEqualTo(VILMA);

        var next = town.does(town.registrar, document + "/skicka", "mottagarens-epost", VILMA);

        assertThat(letters(openly(document)))
                .singleElement()
                .asString()
                .contains("En handling till dig", openly(document))
                .doesNotContain("lagad", "Vilma", "Svar om");
        var told = town.page(town.registrar, next).select("section:has(#skickade)").text();
        assertThat(told).contains(VILMA, "10.00", "Väntar");
        jdbc.sql(
                        """
                        update mail.letter set state = 'BOUNCED', next_try = null, settled_at = now()
                         where address = :vilma
                        """)
                .param("vilma", VILMA)
                .update();
        assertThat(town.page(town.registrar, next).select("section:has(#skickade)").text())
                .contains("Studsade");
        assertThat(town.page(null, openly(document)).text())
                .as("whom it was sent to is nobody else's business")
                .doesNotContain(VILMA, "Skickad till");
        assertThatThrownBy(() -> jdbc.sql("delete from registry.dispatch").update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void what_not_everybody_may_read_is_not_sent_unless_a_masked_copy_is_shown() throws Exception {
        var document = letter("Svaret");
        assertThat(
                        town.page(town.registrar, document + "/skicka")
                                .select("[name=mottagarens-epost]"))
                .isEmpty();
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        document + "/skicka",
                                        "mottagarens-epost",
                                        VILMA)
                                .text())
                .contains(
                        texts.get(RegistryRefusal.NOBODY_CAN_READ_IT.key()),
                        "Publicera handlingen eller visa en maskerad kopia",
                        "8 kap. 1 §");
        assertThat(letters(openly(document))).isEmpty();
        var copy = town.does(town.registrar, document + "/maska", "egna", "lagad");
        assertThat(
                        town.refuses(
                                        town.registrar,
                                        document + "/skicka",
                                        "mottagarens-epost",
                                        VILMA)
                                .text())
                .as("a copy nobody is shown")
                .contains(texts.get(RegistryRefusal.NOBODY_CAN_READ_IT.key()));
        town.does(town.registrar, copy + "/visa");
        town.does(town.registrar, document + "/skicka", "mottagarens-epost", VILMA);
        assertThat(letters(openly(document))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "vilma", "vilma@exempel", "a@b.se, c@d.se"})
    void what_is_no_address_is_told_at_the_field(String wrong) throws Exception {
        var document = letter("Adressen");
        publish(document);
        var page = town.refuses(town.registrar, document + "/skicka", "mottagarens-epost", wrong);
        assertThat(page.select("input[name=mottagarens-epost][aria-invalid=true]").val())
                .isEqualTo(wrong);
        assertThat(letters(openly(document))).isEmpty();
    }

    @Test
    void only_those_who_keep_the_diarium_send() throws Exception {
        var document = letter("Rätten");
        publish(document);
        for (var other : List.of(town.member, town.official, town.secretary)) {
            assertThat(
                            town.sends(other, document + "/skicka", "mottagarens-epost", VILMA)
                                    .getStatus())
                    .isEqualTo(403);
            assertThat(town.asks(other, document + "/skicka").getStatus()).isEqualTo(403);
        }
        assertThat(letters(openly(document))).isEmpty();
    }
}
