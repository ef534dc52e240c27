package se.uppdrag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Letters say that there is something to read, and are never lost")
class LetterTests extends PostOffice {

    Letter only() {
        assertThat(letters.newest(null, 10)).hasSize(1);
        return letters.newest(null, 10).getFirst();
    }

    static String text(Message message) {
        return GreenMailUtil.getBody(message);
    }

    @Test
    void whoever_is_asked_to_serve_is_told_that_there_is_something_to_answer() throws Exception {
        cannotCome(member, true);
        postman.goesTheRound();

        var mail = POST.getReceivedMessages();
        assertThat(mail).hasSize(1);
        assertThat(mail[0].getAllRecipients()[0]).hasToString("eva.ost@example.se");
        assertThat(mail[0].getSubject())
                .isEqualTo("Kan du tjänstgöra i kommunfullmäktige den 25 mars?");
        assertThat(mail[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail[0].getHeader("Message-ID"))
                .containsExactly("<" + only().id() + "@uppdraget.example.se>");
        assertThat(mail[0].getContentType()).startsWith("multipart/mixed");
        assertThat(only().words().body()).contains("du står på tur").doesNotContain("Bo Ek");
        assertThat(GreenMailUtil.getWholeMessage(mail[0]))
                .contains("https://uppdraget.example.se/mitt-uppdrag/inkallelse/")
                .contains("text/plain", "text/html")
                .doesNotContain("Bo Ek");
        assertThat(only().state()).isEqualTo(Letter.State.SENT);

        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).as("carried once").hasSize(1);
    }

    @Test
    void who_need_not_answer_any_more_is_told_so_and_her_own_answer_is_no_news() throws Exception {
        cannotCome(member, true);
        cannotCome(member, false);
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages())
                .extracting(Message::getSubject)
                .containsExactlyInAnyOrder(
                        "Kan du tjänstgöra i kommunfullmäktige den 25 mars?",
                        "Frågan om kommunfullmäktige den 25 mars gäller inte längre");
    }

    @Test
    void one_without_a_known_address_is_shown_and_reached_when_it_is_known() throws Exception {
        register.reachAt(first, null);
        cannotCome(member, true);
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(Letter.State.NO_ADDRESS);
        var page = hall.reads(hall.secretary, "/administration/utskick/" + only().id());
        assertThat(page.shown().text()).contains("Ingen adress är känd. Ring i stället");

        register.reachAt(first, "eva@example.se");
        hall.sends(hall.secretary, "/administration/utskick/" + only().id() + "/igen");
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()[0].getAllRecipients()[0])
                .hasToString("eva@example.se");
    }

    @Test
    void a_server_that_is_away_is_tried_again_with_longer_pauses_until_it_answers()
            throws Exception {
        POST.stop();
        try {
            cannotCome(member, true);
            postman.goesTheRound();
            var waiting = only();
            assertThat(waiting.state()).isEqualTo(Letter.State.WAITS);
            assertThat(waiting.attempts()).isEqualTo(1);
            assertThat(waiting.trouble()).isNotBlank();
            assertThat(waiting.nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(1)));

            clock.set("2026-03-01", "09.01");
            postman.goesTheRound();
            assertThat(only().nextTry()).isEqualTo(clock.instant().plus(Duration.ofMinutes(2)));
        } finally {
            POST.start();
        }
        clock.set("2026-03-01", "09.03");
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).hasSize(1);
        assertThat(only().state()).isEqualTo(Letter.State.SENT);
    }

    @Test
    void a_letter_that_has_lost_its_point_is_not_sent() throws Exception {
        cannotCome(member, true);
        clock.set("2026-03-25", "18.00");
        postman.goesTheRound();
        assertThat(POST.getReceivedMessages()).isEmpty();
        assertThat(only().state()).isEqualTo(Letter.State.TOO_LATE);
    }

    @Test
    void an_address_that_is_none_is_not_tried_again() throws Exception {
        register.reachAt(first, "eva öst@@example");
        cannotCome(member, true);
        postman.goesTheRound();
        assertThat(only().state()).isEqualTo(Letter.State.REFUSED);
        assertThat(only().trouble()).isNotBlank();
    }

    @Test
    void only_those_who_keep_the_register_read_the_letters() throws Exception {
        cannotCome(member, true);
        var address = "/administration/utskick/" + only().id();
        assertThat(hall.reads(member, "/administration/utskick").status()).isEqualTo(403);
        assertThat(hall.reads(member, address).status()).isEqualTo(403);
        assertThat(hall.sends(member, address + "/igen").status()).isEqualTo(403);
        var list = hall.reads(hall.secretary, "/administration/utskick?visa=vantar").shown();
        assertThat(list.text()).contains("Eva Öst", "Väntar 1");
        assertThat(
                        hall.reads(hall.secretary, "/administration/utskick?visa=skickade")
                                .shown()
                                .text())
                .contains("Inga brev.");
    }
}
