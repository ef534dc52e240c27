package se.uppdrag.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import java.net.InetAddress;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.access.PersonId;

@DisplayName("Everybody is told once, of what she wants, when and where she wants it")
class NotificationTests extends PostOffice {

    @Autowired Digests digests;
    @Autowired TaskRounds rounds;
    @Autowired Pusher pusher;
    @Autowired PushServices services;
    @Autowired Telling telling;
    @Autowired ChoiceTable choices;
    @Autowired DeviceTable devices;

    @BeforeEach
    void nothingHasBeenSent() {
        BROWSERS.received.clear();
        BROWSERS.answer = 201;
    }

    void chooses(PersonId who, String hour, String... fields) throws Exception {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("timme", hour));
        assertThat(hall.sends(who, "/mina-notiser", all.toArray(String[]::new)).location())
                .isEqualTo("/mina-notiser?gjort=sparat");
    }

    void cannotCome(boolean absent) throws Exception {
        hall.sends(
                member,
                "/mitt-uppdrag/franvaro",
                "organ",
                "kf",
                "dag",
                "2026-03-25",
                "borta",
                Boolean.toString(absent));
    }

    void hasADevice(PersonId who) throws Exception {
        assertThat(
                        hall.sends(
                                        who,
                                        "/mina-notiser/enheter",
                                        "adress",
                                        BROWSERS.origin() + "/till/" + who.value(),
                                        "nyckel",
                                        BROWSERS.key(),
                                        "hemlighet",
                                        BROWSERS.secret(),
                                        "namn",
                                        "Firefox, Linux")
                                .location())
                .isEqualTo("/mina-notiser?gjort=lagt-till");
    }

    List<String> subjects() {
        postman.goesTheRound();
        return Arrays.stream(POST.getReceivedMessages()).map(NotificationTests::subject).toList();
    }

    static String subject(Message message) {
        try {
            return message.getSubject();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_she_wants_no_letter_about_is_not_written_and_the_rest_is() throws Exception {
        chooses(first, "7", "brev-asked", "aldrig");
        cannotCome(true);
        assertThat(subjects()).isEmpty();

        chooses(first, "7", "brev-asked", "genast");
        cannotCome(false);
        assertThat(subjects())
                .containsExactly("Frågan om kommunfullmäktige den 25 mars gäller inte längre");
    }

    @Test
    void what_waits_for_the_day_comes_in_one_letter_at_her_hour_and_once() throws Exception {
        chooses(first, "16", "brev-asked", "dagligen");
        cannotCome(true);
        cannotCome(false);
        digests.write();
        assertThat(subjects()).as("not before her hour").isEmpty();

        clock.set("2026-03-01", "16.00");
        digests.write();
        digests.write();
        assertThat(subjects()).containsExactly("Nytt i Uppdraget: 2 saker");
        assertThat(GreenMailUtil.getWholeMessage(POST.getReceivedMessages()[0]))
                .contains("https://uppdraget.example.se/mitt-uppdrag/inkallelse/")
                .doesNotContain("Bo Ek");
        clock.set("2026-03-02", "16.00");
        digests.write();
        assertThat(subjects()).hasSize(1);
    }

    @Test
    void after_days_of_standing_still_there_is_one_letter_and_nothing_that_is_over()
            throws Exception {
        chooses(first, "7", "brev-asked", "dagligen");
        cannotCome(true);
        telling.tell(
                Kind.ASKED,
                "short",
                first,
                new Letter.Words("Snart över", "x", "/start", "x"),
                clock.instant().plus(Duration.ofDays(1)));
        clock.set("2026-03-09", "12.00");
        digests.write();
        assertThat(subjects()).containsExactly("Nytt i Uppdraget: en sak");
        assertThat(GreenMailUtil.getWholeMessage(POST.getReceivedMessages()[0]))
                .doesNotContain("Snart");
    }

    @Test
    void a_device_is_sent_what_it_alone_can_read_by_a_house_it_knows() throws Exception {
        hasADevice(first);
        cannotCome(true);
        pusher.goesTheRound();
        pusher.goesTheRound();

        assertThat(BROWSERS.received).hasSize(1);
        var sent = BROWSERS.received.getFirst();
        assertThat(BROWSERS.read(sent))
                .contains("Kan du tjänstgöra i kommunfullmäktige den 25 mars?")
                .contains("\"/mitt-uppdrag/inkallelse/")
                .doesNotContain("Bo Ek");
        assertThat(PushEndpoint.vouchedFor(sent))
                .contains(BROWSERS.origin(), "https://uppdraget.example.se/");
        assertThat(vouchedForAsOthersRead(sent)).isTrue();
        assertThat(sent.header("Content-Encoding")).isEqualTo("aes128gcm");
        assertThat(Integer.parseInt(sent.header("TTL"))).isPositive();
        assertThat(sent.header("Topic")).hasSize(32);
    }

    /// RFC 8292, by a library of JSON Web Tokens that has nothing to do with web push.
    private static boolean vouchedForAsOthersRead(PushEndpoint.Sent sent) throws Exception {
        var parts = sent.header("Authorization").replace("vapid ", "").split(", ?");
        var point = Base64.getUrlDecoder().decode(parts[1].substring(2));
        var key =
                new ECKey.Builder(
                                Curve.P_256,
                                Base64URL.encode(Arrays.copyOfRange(point, 1, 33)),
                                Base64URL.encode(Arrays.copyOfRange(point, 33, 65)))
                        .build();
        var token = SignedJWT.parse(parts[0].substring(2));
        var said = token.getJWTClaimsSet();
        return token.verify(new ECDSAVerifier(key))
                && token.getHeader().getAlgorithm().equals(JWSAlgorithm.ES256)
                && said.getAudience().equals(List.of(BROWSERS.origin()))
                && said.getSubject().equals("https://uppdraget.example.se/");
    }

    @Test
    void a_device_that_is_gone_is_forgotten_and_a_service_that_is_away_is_tried_again()
            throws Exception {
        hasADevice(first);
        BROWSERS.answer = 503;
        cannotCome(true);
        pusher.goesTheRound();
        BROWSERS.answer = 410;
        pusher.goesTheRound();
        assertThat(BROWSERS.received).as("not before the pause is over").hasSize(1);
        assertThat(devices.of(first)).hasSize(1);

        clock.set("2026-03-01", "09.01");
        pusher.goesTheRound();
        assertThat(BROWSERS.received).hasSize(2);
        assertThat(devices.of(first)).isEmpty();
    }

    @Test
    void nothing_is_sent_to_a_machine_in_the_house_whatever_a_browser_says() throws Exception {
        for (var inside :
                List.of(
                        "https://127.0.0.1/x",
                        "https://db.intern/x",
                        "http://fcm.googleapis.com/x",
                        "https://fcm.googleapis.com.example.se/x",
                        "https://a@fcm.googleapis.com/x",
                        BROWSERS.origin().replace("127.0.0.1", "localhost") + "/x")) {
            assertThat(services.knows(inside)).as(inside).isFalse();
        }
        assertThat(services.knows(BROWSERS.origin() + "/x")).isTrue();
        for (var inside : List.of("10.1.2.3", "169.254.169.254", "::1", "fd00::1", "100.64.0.1")) {
            assertThat(PushServices.outside(InetAddress.getByName(inside))).as(inside).isFalse();
        }
        assertThat(PushServices.outside(InetAddress.getByName("192.0.2.1"))).isTrue();
        var refused =
                hall.sends(
                        first,
                        "/mina-notiser/enheter",
                        "adress",
                        "https://db.intern/x",
                        "nyckel",
                        BROWSERS.key(),
                        "hemlighet",
                        BROWSERS.secret());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.shown().text()).contains("en tjänst för notiser som kommunen inte");
    }

    @Test
    void the_hour_is_asked_for_again_with_what_was_chosen_kept() throws Exception {
        var again = hall.sends(first, "/mina-notiser", "timme", "25", "brev-called", "aldrig");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.shown().select("#timme-fel").text()).contains("0 till 23");
        assertThat(again.shown().select("#timme").attr("value")).isEqualTo("25");
        assertThat(again.shown().select("#brev-called option[selected]").attr("value"))
                .isEqualTo("aldrig");
        assertThat(choices.of(first, Kind.CALLED).letters()).isEqualTo(Kind.Way.NOW);
    }

    @Test
    void new_tasks_are_told_of_in_one_line_and_those_there_were_are_no_news() throws Exception {
        register.reachAt(hall.secretary, "mira.lund@example.se");
        chooses(hall.secretary, "7", "brev-task", "genast", "brev-due", "genast");
        rounds.look(hall.secretary, clock.instant());
        assertThat(subjects()).isEmpty();

        clock.set("2026-03-05", "10.00");
        meetings.plan(
                register.assembly(),
                LocalDate.of(2026, 3, 30),
                LocalTime.of(18, 0),
                "Rådhuset",
                true);
        rounds.look(hall.secretary, clock.instant());
        rounds.look(hall.secretary, clock.instant());
        assertThat(subjects()).containsExactly("Du har något nytt att göra i Uppdraget");

        clock.set("2026-03-17", "10.00");
        rounds.look(hall.secretary, clock.instant());
        clock.set("2026-03-17", "11.00");
        rounds.look(hall.secretary, clock.instant());
        assertThat(subjects())
                .containsExactly(
                        "Du har något nytt att göra i Uppdraget",
                        "Något du har att göra ska snart vara klart");
    }
}
