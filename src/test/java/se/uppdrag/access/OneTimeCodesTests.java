package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.access.SignInTown.Somebody;

@DisplayName("One-time codes")
@InSignInTown
class OneTimeCodesTests {

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired JdbcClient jdbc;

    private String secret = "";
    @Autowired Invitations invitations;

    private List<String> paper = List.of();

    @BeforeEach
    void nothingHasBeenWaited() {
        clock.back();
        SignInTown.WAITED.clear();
    }

    private Guest guest() {
        return new Guest(home);
    }

    /// Sets up codes, as far as paper.
    private Guest withCodes(Somebody one) {
        var guest = guest();
        assertThat(guest.signsIn(one).to()).isIn("/start", "/min-inloggning");
        var own = guest.reads("/min-inloggning");
        assertThat(guest.sends(own, "/min-inloggning/koder/borja").to())
                .isEqualTo("/min-inloggning/koder");
        var enrol = guest.reads("/min-inloggning/koder");
        secret = enrol.page().select("p.code").text().replace(" ", "");
        assertThat(enrol.page().select("svg.square path").attr("d")).startsWith("M");
        var done = guest.sends(enrol, "/min-inloggning/koder", "kod", code());
        assertThat(done.to()).isEqualTo("/min-inloggning/reservkoder");
        paper =
                guest.reads(done.to()).page().select("ul.code li").stream()
                        .map(Element::text)
                        .toList();
        return guest;
    }

    private String code() {
        return Totp.code(decoded(secret), Totp.step(clock.instant()));
    }

    private static byte[] decoded(String base32) {
        var bits = new StringBuilder();
        for (var letter : base32.toCharArray()) {
            bits.append(
                    "%5s"
                            .formatted(
                                    Integer.toBinaryString(
                                            "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter)))
                            .replace(' ', '0'));
        }
        var bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(i * 8, i * 8 + 8), 2);
        }
        return bytes;
    }

    private Guest.Seen asked(Guest guest, Somebody one) {
        assertThat(guest.signsIn(one).to()).isEqualTo("/logga-in/kod");
        return guest.reads("/logga-in/kod");
    }

    @Test
    void are_asked_for_after_the_password_and_good_once() {
        var one = people.somebody();
        withCodes(one);
        clock.forward(Duration.ofMinutes(1));
        var here = guest();
        var asked = asked(here, one);
        assertThat(here.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
        var used = code();
        assertThat(here.sends(asked, "/logga-in/kod", "kod", used).to())
                .startsWith("/mina-uppgifter");
        assertThat(here.reads("/mina-uppgifter").status()).isEqualTo(200);

        var elsewhere = guest();
        var again = elsewhere.sends(asked(elsewhere, one), "/logga-in/kod", "kod", used);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#kod-fel").text()).contains("redan använd");
        assertThat(elsewhere.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void have_ten_on_paper_each_good_once_and_shown_once() {
        var one = people.somebody();
        var first = withCodes(one);
        assertThat(paper).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.length() > 15);
        assertThat(first.reads("/min-inloggning/reservkoder").page().select("ul.code")).isEmpty();

        var here = guest();
        var typed = paper.getFirst().toLowerCase(Locale.ROOT).replace("-", " ");
        assertThat(here.sends(asked(here, one), "/logga-in/kod", "kod", typed).to())
                .isEqualTo("/start");
        assertThat(here.reads("/min-inloggning").text()).contains("9 reservkoder är kvar");
        var elsewhere = guest();
        assertThat(elsewhere.sends(asked(elsewhere, one), "/logga-in/kod", "kod", typed).status())
                .isEqualTo(422);
    }

    @Test
    void leave_nothing_in_the_database_that_can_be_read() {
        var one = people.somebody();
        withCodes(one);
        var sealed =
                jdbc.sql("select sealed from access.code_secret where person = :person")
                        .param("person", one.id().value())
                        .query(byte[].class)
                        .single();
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(decoded(secret), StandardCharsets.ISO_8859_1));
        // The codes on paper go by way of the session, and are closed there too.
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from access.session_attributes
                                         where position(convert_to(:code, 'UTF8')
                                                        in attribute_bytes) > 0
                                        """)
                                .param("code", paper.getFirst())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void guessed_at_get_slower_and_never_stop_the_one_who_is_signed_in() {
        var one = people.somebody();
        var inside = withCodes(one);
        var stranger = guest();
        var asked = asked(stranger, one);
        for (int i = 0; i < 12; i++) {
            stranger.sends(asked, "/logga-in/kod", "kod", "00000" + i % 10);
        }
        assertThat(SignInTown.WAITED)
                .extracting(Duration::toSeconds)
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 42L, 42L, 42L);
        assertThat(inside.reads("/mina-uppgifter").status()).isEqualTo(200);

        SignInTown.WAITED.clear();
        clock.forward(Duration.ofMinutes(20));
        var confirm = inside.reads("/bekrafta?till=/min-inloggning");
        assertThat(inside.sends(confirm, "/bekrafta", "kod", code()).to())
                .isEqualTo("/min-inloggning");
        assertThat(SignInTown.WAITED).isEmpty();
    }

    @Test
    void passwords_guessed_at_by_strangers_do_not_slow_a_device_she_has_used() {
        var one = people.somebody();
        var known = guest();
        known.signsIn(one);
        var stranger = guest();
        var page = stranger.reads("/logga-in");
        for (int i = 0; i < 10; i++) {
            var wrong =
                    stranger.sends(
                            page, "/logga-in", "namn", one.username(), "losenord", "fel " + i);
            assertThat(wrong.status()).isEqualTo(422);
        }
        assertThat(SignInTown.WAITED).hasSize(7).last().isEqualTo(Delays.LONGEST);
        SignInTown.WAITED.clear();
        known.forgets("uppdraget");
        assertThat(known.signsIn(one).to()).isEqualTo("/start");
        assertThat(SignInTown.WAITED).isEmpty();
        // From a device of no account she waits, and gets in.
        assertThat(guest().signsIn(one).to()).isEqualTo("/start");
        assertThat(SignInTown.WAITED).containsExactly(Delays.LONGEST);
    }

    @Test
    void are_asked_for_also_after_a_password_that_was_forgotten() {
        var one = people.somebody();
        withCodes(one);
        var invitation = invitations.invite(one.id(), "Anna", "Ek");
        var stranger = guest();
        var chosen =
                stranger.sends(
                        stranger.reads(invitation.address()),
                        invitation.address(),
                        "losenord",
                        "nya hästar på ängen",
                        "igen",
                        "nya hästar på ängen");
        assertThat(chosen.to()).isEqualTo("/logga-in/kod");
        assertThat(stranger.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void lost_are_taken_away_by_the_clerks_office_and_she_is_told() {
        var secretary = people.somebody(Role.SECRETARY);
        var office = withCodes(secretary);
        var one = people.somebody();
        var inside = withCodes(one);
        var page = office.reads("/administration/konton/aterstall");
        assertThat(page.status()).isEqualTo(200);
        var done =
                office.sends(
                        page,
                        "/administration/konton/aterstall",
                        "person",
                        one.id().value().toString());
        assertThat(done.to()).contains("klar=" + one.id().value());
        var address = office.reads(done.to()).page().select(".slip .breaks").text();

        assertThat(inside.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
        assertThat(guest().signsIn(one).status()).isEqualTo(422);
        assertThat(
                        jdbc.sql("select subject from mail.letter where person = :person")
                                .param("person", one.id().value())
                                .query(String.class)
                                .list())
                .contains("Din inloggning har ändrats");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from trail.entry
                                         where act = 'POST /administration/konton/aterstall'
                                           and by = :person
                                        """)
                                .param("person", secretary.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);

        var back = guest();
        var path = address.substring(address.indexOf("/inbjudan"));
        assertThat(
                        back.sends(
                                        back.reads(path),
                                        path,
                                        "losenord",
                                        SignInTown.PASSWORD,
                                        "igen",
                                        SignInTown.PASSWORD)
                                .to())
                .isEqualTo("/start");
        assertThat(back.reads("/min-inloggning").text()).contains("Skaffa engångskoder");
    }

    @Test
    void of_an_administrator_are_not_for_a_secretary_to_take_away() {
        var office = withCodes(people.somebody(Role.SECRETARY));
        var administrator = people.somebody(Role.ADMINISTRATOR);
        var page = office.reads("/administration/konton/aterstall");
        assertThat(page.page().select("option[value=" + administrator.id().value() + "]"))
                .isEmpty();
        var refused =
                office.sends(
                        page,
                        "/administration/konton/aterstall",
                        "person",
                        administrator.id().value().toString());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(guest().signsIn(administrator).to()).isEqualTo("/start");
    }
}
