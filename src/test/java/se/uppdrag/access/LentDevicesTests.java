package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.access.SignInTown.Somebody;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;

/// Refusals are known by their words here: NOT_CALLED, NOT_TODAY, MEETING_IS_OVER, TOO_MANY_TRIES,
/// ACCOUNT_IS_SHUT, HAS_ONE_ALREADY, DEVICE_IS_LENT, LOAN_HAS_ENDED, CODE_IS_NONE,
/// CODE_HAS_RUN_OUT, CODE_IS_USED, NOT_ON_A_LENT_DEVICE.
@DisplayName("KL 4:24 – the municipality's device, lent for a meeting")
@InSignInTown
class LentDevicesTests {

    private static final long LATEST_SECONDS = 5;

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired Codes codes;
    @Autowired CodeTable table;
    @Autowired Seal seal;
    @Autowired Accounts accounts;
    @Autowired Register register;
    @Autowired Terms terms;
    @Autowired Meetings meetings;
    @Autowired JdbcClient jdbc;

    private Organ board;
    private Guest secretary;
    private Meeting meeting;
    private int devices;
    private int boards;

    @BeforeAll
    void secretary() {
        var one = people.somebody(Role.SECRETARY);
        codes.begin(one.id());
        table.use(one.id(), 1, clock.instant());
        secretary = new Guest(home);
        secretary.signsIn(one);
        var secret =
                seal.open(table.find(one.id()).orElseThrow().sealed(), one.id().value().toString());
        secretary.sends(
                secretary.reads("/logga-in/kod"),
                "/logga-in/kod",
                "kod",
                Totp.code(secret, Totp.step(clock.instant())));
    }

    @BeforeEach
    void called() {
        clock.back();
        var today = SwedishTime.dateOf(clock.instant());
        boards++;
        board =
                new Organ(
                        "lane" + (char) ('a' + boards),
                        "Lånenämnden " + boards,
                        Organ.Kind.COMMITTEE,
                        "LN" + (char) ('A' + boards),
                        5,
                        null);
        register.found(board, today.minusYears(1), "kommunallagen");
        meeting = planned(board);
    }

    private Meeting planned(Organ organ) {
        var today = SwedishTime.dateOf(clock.instant());
        var planned = meetings.plan(organ, today, LocalTime.of(23, 59), "Salen", true);
        meetings.addItem(
                planned, "Cykelplan", AgendaItem.Kind.ORDINARY, Optional.empty(), "Planen antas.");
        assertThat(meetings.publish(planned)).isInstanceOf(Granted.class);
        return meetings.meeting(planned.id()).orElseThrow();
    }

    private Somebody member(Organ organ) {
        var one = people.somebody();
        sits(one, organ);
        return one;
    }

    private void sits(Somebody one, Organ organ) {
        register.appoint(
                new Membership(
                        one.id(),
                        "Anna Ek",
                        organ.slug(),
                        Post.MEMBER,
                        null,
                        ++devices,
                        SwedishTime.dateOf(clock.instant()).minusDays(30),
                        null,
                        "val"));
    }

    private String lending() {
        return meeting.address() + "/utlaning";
    }

    private Guest.Seen lends(Somebody to, String device) {
        return secretary.sends(
                secretary.reads(lending()),
                lending(),
                "person",
                to.id().value().toString(),
                "enhet",
                device);
    }

    /// The code of a loan that was made just now.
    private String code(Guest.Seen lent) {
        assertThat(lent.to()).as(lent.text()).startsWith(lending() + "/");
        return secretary.reads(lent.to()).page().select(".code").text();
    }

    private String code(Somebody to) {
        return code(lends(to, "Läsplatta " + ++devices));
    }

    private Guest.Seen types(Guest device, String code) {
        return device.sends(device.reads("/lanad-enhet"), "/lanad-enhet", "kod", code);
    }

    private Guest borrows(Somebody one) {
        var device = new Guest(home);
        assertThat(types(device, code(one)).to()).isEqualTo(meeting.address() + "/ledamot");
        return device;
    }

    private static void no(Guest.Seen seen, String why, int status) {
        assertThat(seen.status()).as(seen.text()).isEqualTo(status);
        assertThat(seen.text()).contains(why, "Stöd:");
    }

    @Test
    void is_in_as_her_at_that_meeting_and_the_book_says_by_which_device() {
        var anna = member(board);
        var device = borrows(anna);
        var seat = device.reads(meeting.address() + "/ledamot");
        assertThat(seat.text()).contains("Lånad enhet: Läsplatta " + devices);
        assertThat(device.sends(seat, meeting.address() + "/ledamot/narvaro").to())
                .isEqualTo(meeting.address() + "/ledamot");
        assertThat(acts(anna))
                .contains(
                        "POST /lanad-enhet (lånad enhet: Läsplatta %d)".formatted(devices),
                        "POST %s/ledamot/narvaro (lånad enhet: Läsplatta %d)"
                                .formatted(meeting.address(), devices));
        assertThat(secretary.reads(lending()).text())
                .contains("Läsplatta " + devices, "inloggad", "Utlånad av Anna Ek");
        assertThat(jdbc.sql("select act from trail.entry").query(String.class).list())
                .contains("POST " + lending());
    }

    private List<String> acts(Somebody one) {
        return jdbc.sql("select act from trail.entry where by = :by")
                .param("by", one.id().value())
                .query(String.class)
                .list();
    }

    @Test
    void is_told_of_to_her_by_letter_and_on_her_own_pages_where_she_can_end_it() {
        var anna = member(board);
        var device = borrows(anna);
        assertThat(
                        jdbc.sql("select subject from mail.letter where person = :person")
                                .param("person", anna.id().value())
                                .query(String.class)
                                .list())
                .containsOnlyOnce("En enhet är utlånad i ditt namn");
        var own = new Guest(home);
        own.signsIn(anna);
        assertThat(own.reads("/start").text()).contains("är utlånad i ditt namn");
        var all = own.reads("/min-inloggning");
        assertThat(all.text()).contains("På en lånad enhet");
        own.sends(all, "/min-inloggning/inloggningar/avsluta-andra");
        assertThat(device.reads(meeting.address() + "/ledamot").to()).isEqualTo("/logga-in");
        assertThat(secretary.reads(lending()).text()).contains("utloggad");
    }

    @Test
    void opens_nothing_else_of_hers() {
        var anna = member(board);
        var other =
                new Organ(
                        "andra" + (char) ('a' + boards),
                        "Andra " + boards,
                        Organ.Kind.COMMITTEE,
                        "AN" + (char) ('A' + boards),
                        5,
                        null);
        register.found(other, SwedishTime.dateOf(clock.instant()).minusYears(1), "val");
        sits(anna, other);
        var elsewhere = planned(other);
        var device = borrows(anna);
        for (var page :
                List.of(
                        "/",
                        "/start",
                        "/mina-uppgifter",
                        "/min-inloggning",
                        "/mina-anteckningar",
                        meeting.address() + "/justera",
                        meeting.address() + "/utlaning",
                        meeting.address() + "/protokoll/sekretessdel",
                        elsewhere.address() + "/ledamot",
                        elsewhere.address().replace("/sammantraden", "/parm"))) {
            no(device.reads(page), "Det här visas inte på en lånad enhet", 403);
        }
        assertThat(device.reads(meeting.address().replace("/sammantraden", "/parm")).status())
                .isEqualTo(200);
        var seat = device.reads(meeting.address() + "/ledamot");
        var token = seat.page().select("input[name=_csrf]").val();
        no(
                device.posts(
                        elsewhere.address() + "/ledamot/narvaro",
                        Map.of("_csrf", token, "person", anna.id().value().toString())),
                "Det här visas inte på en lånad enhet",
                403);
    }

    @Test
    void takes_a_code_once_and_only_one_that_was_given() {
        var code = code(member(board));
        var first = new Guest(home);
        assertThat(types(first, code).status()).isEqualTo(303);
        no(types(new Guest(home), code), "Koden har redan använts", 422);
        var wrong = new Guest(home);
        no(types(wrong, "ABCD EFGH"), "Koden är ingen som har lämnats ut", 422);
        assertThat(wrong.reads(meeting.address() + "/ledamot").to()).isEqualTo("/logga-in");
        assertThat(first.reads(meeting.address() + "/ledamot").status()).isEqualTo(200);
    }

    @Test
    void takes_no_code_after_ten_minutes_and_a_new_one_in_its_place() {
        var lent = lends(member(board), "Läsplatta " + ++devices);
        var code = code(lent);
        clock.forward(Duration.ofMinutes(11));
        no(types(new Guest(home), code), "Koden har gått ut", 422);
        var list = secretary.reads(lending());
        var again = secretary.sends(list, lent.to() + "/kod");
        var fresh = code(again);
        assertThat(fresh).isNotEqualTo(code);
        no(types(new Guest(home), code), "Koden är ingen som har lämnats ut", 422);
        assertThat(types(new Guest(home), fresh).status()).isEqualTo(303);
    }

    @Test
    void is_slowed_where_somebody_guesses() {
        var before = SignInTown.WAITED.size();
        var guessing = new Guest(home);
        for (int i = 0; i < 5; i++) {
            types(guessing, "ABCD EFG" + (i + 2));
        }
        assertThat(SignInTown.WAITED.size()).isGreaterThan(before + 1);
        var meanwhile = new CompletableFuture<Guest.Seen>();
        SignInTown.MEANWHILE.set(() -> meanwhile.complete(types(new Guest(home), "ABCD EFG9")));
        types(guessing, "ABCD EFG8");
        no(meanwhile.join(), "Någon prövar koder härifrån just nu", 422);
        assertThat(types(new Guest(home), code(member(board))).status()).isEqualTo(303);
    }

    @Test
    void is_out_at_once_when_it_is_taken_back_and_so_is_its_open_page() throws Exception {
        var anna = member(board);
        var device = borrows(anna);
        var stream = follows(device);
        var other = borrows(member(board));
        var list = secretary.reads(lending());
        var form = Objects.requireNonNull(list.page().select("form[action$=/ater]").last());
        secretary.sends(list, form.attr("action"));
        assertThat(stream.get(LATEST_SECONDS, TimeUnit.SECONDS)).isNotNull();
        assertThat(device.reads(meeting.address() + "/ledamot").to()).startsWith("/logga-in");
        assertThat(other.reads(meeting.address() + "/ledamot").status()).isEqualTo(200);
        assertThat(secretary.reads(lending()).text()).contains("Återtogs");
        var again = UUID.randomUUID().toString();
        no(
                secretary.sends(list, form.attr("action"), "kommando", again),
                "inte utlånad längre",
                422);
    }

    private CompletableFuture<byte[]> follows(Guest device) throws Exception {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        home
                                                                + meeting.address()
                                                                + "/ledamot/strom"))
                                        .header("Cookie", "uppdraget=" + device.cookie("uppdraget"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        InputStream body = answer.body();
        body.readNBytes(3);
        return CompletableFuture.supplyAsync(() -> {
            try {
                return body.readAllBytes();
            } catch (java.io.IOException cut) {
                return new byte[0];
            }
        });
    }

    @Test
    void is_out_when_the_meeting_is_closed_and_takes_no_code_after_it() {
        var device = borrows(member(board));
        var waiting = code(member(board));
        var open = secretary.reads(lending());
        var desk = secretary.reads(meeting.address() + "/sekreterare");
        assertThat(secretary.sends(desk, meeting.address() + "/sekreterare/oppna").status())
                .isEqualTo(303);
        desk = secretary.reads(meeting.address() + "/sekreterare");
        var closed = secretary.sends(desk, meeting.address() + "/sekreterare/avsluta");
        assertThat(closed.status()).as(closed.text()).isEqualTo(303);
        assertThat(device.reads(meeting.address() + "/ledamot").to()).startsWith("/logga-in");
        no(types(new Guest(home), waiting), "inte utlånad längre", 422);
        assertThat(secretary.reads(lending()).text()).contains("Inget mer kan lånas ut");
        no(
                secretary.sends(
                        open,
                        lending(),
                        "person",
                        member(board).id().value().toString(),
                        "enhet",
                        "Platta F"),
                "Sammanträdet är avslutat",
                422);
    }

    @Test
    void is_out_when_she_has_left_the_organ_or_her_account_is_shut() {
        var anna = member(board);
        var device = borrows(anna);
        terms.leave(
                anna.id(),
                board.slug(),
                SwedishTime.dateOf(clock.instant()),
                Departure.RESIGNED,
                "KF § 1");
        assertThat(device.reads(meeting.address() + "/ledamot").to())
                .isEqualTo("/logga-in?slut=lan");
        assertThat(device.reads("/logga-in?slut=lan").text()).contains("inte utlånad längre");
        var bo = member(board);
        var his = borrows(bo);
        accounts.shut(bo.id());
        assertThat(his.reads(meeting.address() + "/ledamot").to()).startsWith("/logga-in");
        assertThat(secretary.reads(lending()).text()).contains("hade upphört");
    }

    @Test
    void is_lent_to_one_who_is_called_and_has_none_and_to_nobody_else() {
        var anna = member(board);
        lends(anna, "Platta A");
        no(lends(anna, "Platta B"), "En enhet är redan utlånad till personen", 422);
        no(lends(member(board), "platta a"), "redan utlånad till någon annan", 422);
        no(lends(people.somebody(), "Platta C"), "inte kallad till sammanträdet", 422);
        var shut = member(board);
        accounts.shut(shut.id());
        no(lends(shut, "Platta D"), "Kontot är stängt", 422);
        var nameless = lends(member(board), "  ");
        assertThat(nameless.status()).isEqualTo(422);
        assertThat(nameless.page().select("#enhet-fel").text()).contains("Skriv vilken enhet");
        var member = new Guest(home);
        member.signsIn(anna);
        assertThat(member.reads(lending()).status()).isEqualTo(403);
    }

    @Test
    void is_lent_on_the_day_of_the_meeting() {
        var today = SwedishTime.dateOf(clock.instant());
        var later = meetings.plan(board, today.plusDays(9), LocalTime.of(18, 0), "Salen", true);
        meetings.addItem(
                later, "Cykelplan", AgendaItem.Kind.ORDINARY, Optional.empty(), "Planen antas.");
        meetings.publish(later);
        meeting = later;
        no(lends(member(board), "Platta E"), "samma dag som sammanträdet", 422);
    }
}
