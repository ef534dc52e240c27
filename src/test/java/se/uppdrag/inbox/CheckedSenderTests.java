package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.PageChecks;
import se.uppdrag.register.Person;
import se.uppdrag.register.PersonDetails;
import se.uppdrag.register.Persons;

@DisplayName("What our mail server says of a sender stands on the letter's page")
class CheckedSenderTests extends InMailTown {

    @Autowired Persons persons;

    private String page(Received letter) throws Exception {
        return hall.reads(hall.secretary, address(letter)).shown().text();
    }

    @ParameterizedTest
    @CsvSource({
        "pass, pass, pass, SPF stämmer DKIM stämmer DMARC stämmer",
        "softfail, none, fail, SPF stämmer troligen inte DKIM saknas DMARC stämmer inte",
        "neutral, fail, none, SPF oavgjort DKIM stämmer inte DMARC saknas"
    })
    void each_of_the_three_in_words(String spf, String dkim, String dmarc, String told)
            throws Exception {
        var letter =
                received(
                        simple(
                                "a@foretaget.example",
                                "Prövad " + spf,
                                "Authentication-Results: mx.example.se; spf=%s; dkim=%s; dmarc=%s"
                                        .formatted(spf, dkim, dmarc),
                                "Hej"));
        assertThat(page(letter).replace(",", ""))
                .contains("Enligt vår e-postserver: " + told)
                .contains("inte vem som skrev");
    }

    @Test
    void what_another_server_says_is_not_believed() throws Exception {
        var letter =
                received(
                        simple(
                                "a@foretaget.example",
                                "Självprövad",
                                "Authentication-Results: mx.elak.example; spf=pass; dmarc=pass",
                                "Hej"));
        assertThat(page(letter))
                .contains("Vem som helst kan ha skrivit avsändaren")
                .doesNotContain("Enligt vår e-postserver");
    }

    @Test
    void in_a_file_nobody_has_said_anything() throws Exception {
        var text =
                simple(
                        "a@foretaget.example",
                        "Prövad i fil",
                        "Authentication-Results: mx.example.se; spf=pass; dmarc=pass",
                        "Hej");
        drops(hall.secretary, "ks", text.getBytes(StandardCharsets.UTF_8));
        var letter =
                inbox.in(Received.State.WAITS, 1000).stream()
                        .filter(one -> one.read().subject().equals("Prövad i fil"))
                        .findFirst()
                        .orElseThrow();
        assertThat(page(letter))
                .contains("ingen server har prövat avsändaren")
                .doesNotContain("Enligt vår e-postserver");
    }

    @Test
    void who_has_written_is_found_by_an_address_and_nobody_by_none() {
        register.enter(new Person(PageChecks.somebody(), "Tom", "Adress", " "));
        assertThat(persons.reachedAt(List.of(" ASTRID.lindmark@example.se")))
                .extracting(PersonDetails::id)
                .containsExactly(member);
        assertThat(persons.reachedAt(List.of("", " ", "ingen@example.se"))).isEmpty();
    }
}
