package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import se.uppdrag.access.SignInTown.Somebody;

@DisplayName("ASVS 7.5.3 – shown again where it matters, and sign-ins that end")
@InSignInTown
class StepUpTests {

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired Codes codes;
    @Autowired CodeTable table;
    @Autowired Seal seal;

    @BeforeEach
    void now() {
        clock.back();
    }

    private void hasCodes(Somebody one) {
        codes.begin(one.id());
        table.use(one.id(), 1, clock.instant());
    }

    private String code(Somebody one) {
        var sealed = table.find(one.id()).orElseThrow().sealed();
        var secret = seal.open(sealed, one.id().value().toString());
        return Totp.code(secret, Totp.step(clock.instant()));
    }

    private Guest strong(Somebody one) {
        hasCodes(one);
        var guest = new Guest(home);
        guest.signsIn(one);
        guest.sends(guest.reads("/logga-in/kod"), "/logga-in/kod", "kod", code(one));
        return guest;
    }

    @Test
    void a_password_is_too_little_for_an_office_and_enough_for_a_member() {
        var official = new Guest(home);
        official.signsIn(people.somebody(Role.SECRETARY));
        assertThat(official.reads("/mina-uppgifter").to()).isEqualTo("/min-inloggning?krav=true");
        assertThat(official.reads("/").to()).isEqualTo("/min-inloggning?krav=true");
        var own = official.reads("/min-inloggning?krav=true");
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.text()).contains("Skaffa en passernyckel eller engångskoder");

        var member = new Guest(home);
        member.signsIn(people.somebody());
        assertThat(member.reads("/mina-uppgifter").status()).isEqualTo(200);
    }

    @Test
    void administration_is_open_for_a_quarter_of_an_hour_and_then_asks_and_goes_on() {
        var one = people.somebody(Role.ADMINISTRATOR);
        var guest = strong(one);
        assertThat(guest.reads("/administration/konton").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(14));
        assertThat(guest.reads("/administration/konton").status()).isEqualTo(200);
        clock.forward(Duration.ofMinutes(2));
        assertThat(guest.reads("/mina-uppgifter").status()).isEqualTo(200);
        var to = guest.reads("/administration/konton/aterstall?klar=x").to();
        assertThat(to).startsWith("/bekrafta?till=");
        var asked = guest.reads(to);
        var wrong = guest.sends(asked, "/bekrafta", "kod", "000000");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(guest.sends(wrong, "/bekrafta", "kod", code(one)).to())
                .isEqualTo("/administration/konton/aterstall?klar=x");
        assertThat(guest.reads("/administration/konton").status()).isEqualTo(200);
    }

    @Test
    void where_letters_go_is_changed_by_one_who_has_shown_a_moment_ago_that_it_is_she() {
        var one = people.somebody();
        var guest = new Guest(home);
        guest.signsIn(one);
        var own = guest.reads("/mina-uppgifter");
        assertThat(guest.sends(own, "/mina-uppgifter", "epost", "ny@exempel.se").status())
                .isEqualTo(303);
        clock.forward(Duration.ofMinutes(16));
        var asked =
                guest.sends(
                        guest.reads("/mina-uppgifter"),
                        "/mina-uppgifter",
                        "epost",
                        "annan@exempel.se");
        assertThat(asked.status()).isEqualTo(403);
        assertThat(guest.reads("/mina-uppgifter").page().select("input[name=epost]").val())
                .isEqualTo("ny@exempel.se");
    }

    @Test
    void what_was_typed_is_kept_while_she_is_asked_and_is_done_once() {
        var one = people.somebody(Role.ADMINISTRATOR);
        var other = people.somebody(Role.REGISTRAR);
        var guest = strong(one);
        var form = guest.reads("/administration/konton/identiteter");
        clock.forward(Duration.ofMinutes(20));
        var value = "å ä \"ö\" <" + other.username() + ">";
        var asked =
                guest.sends(
                        form,
                        "/administration/konton/identiteter",
                        "person",
                        other.id().value().toString(),
                        "kalla",
                        "kommunen",
                        "varde",
                        value);
        assertThat(asked.status()).isEqualTo(403);
        assertThat(asked.text()).contains("Det du skrev är kvar");
        var wrong = guest.sends(asked, "/bekrafta", "kod", "111111");
        assertThat(wrong.status()).isEqualTo(422);
        var on = guest.sends(wrong, "/bekrafta", "kod", code(one));
        assertThat(on.status()).isEqualTo(200);
        assertThat(on.page().select("input[name=varde]").val()).isEqualTo(value);
        var done = guest.sends(on, "/administration/konton/identiteter");
        assertThat(done.to()).isEqualTo("/administration/konton/identiteter");
        assertThat(guest.reads(done.to()).text()).contains(value);
    }

    @Test
    void nobody_is_led_out_of_the_program_by_the_address_to_go_on_to() {
        var guest = strong(people.somebody());
        clock.forward(Duration.ofMinutes(1));
        for (var to : new String[] {"//ond.se/", "https://ond.se/", "/\\ond.se", "ond"}) {
            var asked =
                    guest.reads("/bekrafta?till=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            assertThat(asked.page().select("input[name=till]").val()).isEqualTo("/start");
        }
    }

    @Test
    void her_own_keys_are_changed_only_by_one_who_has_shown_herself_lately() {
        var one = people.somebody();
        var guest = strong(one);
        var own = guest.reads("/min-inloggning");
        clock.forward(Duration.ofMinutes(16));
        assertThat(guest.sends(own, "/min-inloggning/koder/bort").status()).isEqualTo(403);
        assertThat(table.find(one.id())).isPresent();
    }

    @Test
    void a_sign_in_ends_after_a_day_however_much_it_is_used() {
        var guest = new Guest(home);
        guest.signsIn(people.somebody());
        clock.forward(Duration.ofHours(23));
        assertThat(guest.reads("/mina-uppgifter").status()).isEqualTo(200);
        clock.forward(Duration.ofHours(2));
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in?slut=tid");
        assertThat(guest.reads("/logga-in?slut=tid").text()).contains("länge");
        assertThat(guest.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
    }

    @Test
    void sign_ins_end_with_the_assignment_and_her_own_pages_are_left() {
        var one = people.somebody(Role.SECRETARY);
        var guest = strong(one);
        var elsewhere = new Guest(home);
        elsewhere.signsIn(one);
        clock.forward(Duration.ofMinutes(1));
        elsewhere.sends(elsewhere.reads("/logga-in/kod"), "/logga-in/kod", "kod", code(one));
        assertThat(guest.reads("/bevakningar").status()).isEqualTo(200);

        people.leaves(one);
        assertThat(guest.reads("/bevakningar").to()).isEqualTo("/logga-in?slut=uppdrag");
        assertThat(elsewhere.reads("/bevakningar").to()).isEqualTo("/logga-in");

        var back = new Guest(home);
        assertThat(back.signsIn(one).to()).isEqualTo("/logga-in/kod");
        clock.forward(Duration.ofMinutes(1));
        assertThat(back.sends(back.reads("/logga-in/kod"), "/logga-in/kod", "kod", code(one)).to())
                .isEqualTo("/min-inloggning");
        assertThat(back.reads("/min-inloggning").text()).contains("Ditt uppdrag har upphört");
        assertThat(back.reads("/mina-uppgifter").status()).isEqualTo(200);
        assertThat(back.reads("/mitt-uppdrag").to()).isEqualTo("/min-inloggning");
        assertThat(back.reads("/administration").to()).isEqualTo("/min-inloggning");
    }

    @Test
    void she_sees_where_she_is_signed_in_and_signs_out_there() {
        var one = people.somebody();
        var here = new Guest(home);
        here.signsIn(one);
        var elsewhere = new Guest(home);
        elsewhere.signsIn(one);
        elsewhere.reads("/mina-uppgifter");
        var own = here.reads("/min-inloggning");
        assertThat(own.page().select("form[action$=/avsluta]")).hasSize(1);
        assertThat(own.text()).contains("Firefox, Windows", "Den här");
        var action = own.page().select("form[action$=/avsluta]").attr("action");
        assertThat(here.sends(own, action).to()).isEqualTo("/min-inloggning?klart=utloggad");
        assertThat(elsewhere.reads("/mina-uppgifter").to()).isEqualTo("/logga-in");
        assertThat(here.reads("/mina-uppgifter").status()).isEqualTo(200);

        var stranger = new Guest(home);
        stranger.signsIn(people.somebody());
        var theirs = stranger.reads("/min-inloggning");
        var fields =
                Map.of(
                        "_csrf",
                        theirs.page().select("input[name=_csrf]").val(),
                        "kommando",
                        UUID.randomUUID().toString());
        assertThat(stranger.posts(action, fields).status()).isEqualTo(404);
    }

    @Test
    void a_sign_in_has_a_new_session_id_at_each_step() {
        var one = people.somebody();
        hasCodes(one);
        var guest = new Guest(home);
        guest.reads("/mina-uppgifter");
        var before = guest.cookie("uppdraget");
        guest.signsIn(one);
        var halfway = guest.cookie("uppdraget");
        guest.sends(guest.reads("/logga-in/kod"), "/logga-in/kod", "kod", code(one));
        assertThat(guest.cookie("uppdraget"))
                .isNotEmpty()
                .isNotEqualTo(halfway)
                .isNotEqualTo(before);
        assertThat(halfway).isNotEmpty().isNotEqualTo(before);
    }

    @Autowired SignInSettings settings;
    @Autowired Demands demands;
    @Autowired Factors factors;
    @Autowired Accounts accounts;
    @Autowired ConfirmPages confirming;
    @Autowired ShellAdvice shells;
    @Autowired LentDoor lending;

    @Test
    void a_sign_in_that_does_not_say_how_it_was_made_is_worth_nothing() throws Exception {
        var nobodyVouches = new StaticListableBeanFactory().getBeanProvider(UnmarkedSignIns.class);
        var doorkeeper =
                new Doorkeeper(
                        settings,
                        demands,
                        factors,
                        accounts,
                        confirming,
                        shells,
                        lending,
                        nobodyVouches,
                        clock);
        var who = new SignedIn(people.somebody().id().value(), "Anna Ek");
        SecurityContextHolder.getContext()
                .setAuthentication(
                        UsernamePasswordAuthenticationToken.authenticated(who, null, List.of()));
        try {
            var response = new MockHttpServletResponse();
            assertThat(
                            doorkeeper.preHandle(
                                    new MockHttpServletRequest("GET", "/mina-uppgifter"),
                                    response,
                                    new HandlerMethod(this, getClass().getDeclaredMethod("now"))))
                    .isFalse();
            assertThat(response.getHeader("Location")).isEqualTo("/logga-in");
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    @Autowired Recheck recheck;

    /// Who is not asked for her password when she signs minutes.
    @Test
    void only_more_than_a_password_shown_lately_stands_for_the_password() {
        var now = clock.instant();
        assertThat(shown(Proof.of(Way.PASSKEY, true, now, false))).isTrue();
        assertThat(shown(Proof.of(Way.PASSKEY, true, now.minusSeconds(901), false))).isFalse();
        assertThat(shown(Proof.of(Way.PASSWORD, false, now, false))).isFalse();
        assertThat(shown(Proof.of(Way.PROVIDER, false, now, false))).isFalse();
        assertThat(shown(Proof.of(Way.DEMO, true, now, false))).isFalse();
        assertThat(shown(null)).isFalse();
    }

    private boolean shown(@Nullable Proof proof) {
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(
                        new SignedIn(UUID.randomUUID(), "Anna Ek"), null, List.of());
        authentication.setDetails(proof);
        SecurityContextHolder.getContext().setAuthentication(authentication);
        try {
            return recheck.shown();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
