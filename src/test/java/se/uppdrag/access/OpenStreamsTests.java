package se.uppdrag.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import se.uppdrag.access.SignInTown.Somebody;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.Departure;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;

@DisplayName("A live page ends with the sign-in it was opened with")
@InSignInTown
class OpenStreamsTests {

    /// Somebody who has been signed out reads no more after so long.
    private static final long LATEST_SECONDS = 5;

    @Value("${uppdrag.address}")
    String home;

    @Autowired SignInTown.People people;
    @Autowired SignInTown.MovedClock clock;
    @Autowired Accounts accounts;
    @Autowired Register register;
    @Autowired Terms terms;
    @Autowired Meetings meetings;

    private final HttpClient client = HttpClient.newHttpClient();
    private Meeting meeting;

    @BeforeAll
    void called() {
        var today = SwedishTime.dateOf(clock.instant());
        var board = new Organ("strom", "Strömnämnden", Organ.Kind.COMMITTEE, "STR", 5, null);
        register.found(board, today.minusYears(1), "kommunallagen");
        meeting = meetings.plan(board, today.plusDays(2), LocalTime.of(18, 0), "Salen", true);
    }

    @BeforeEach
    void now() {
        clock.back();
    }

    private Guest in(Somebody who) {
        var guest = new Guest(home);
        guest.signsIn(who);
        return guest;
    }

    /// Open, with its first event read.
    private InputStream follows(Guest guest) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(home + meeting.address() + "/live/strom"))
                                .header("Cookie", "uppdraget=" + guest.cookie("uppdraget"))
                                .build(),
                        HttpResponse.BodyHandlers.ofInputStream());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body().readNBytes(3), StandardCharsets.UTF_8))
                .isEqualTo("id:");
        return answer.body();
    }

    private static CompletableFuture<byte[]> rest(InputStream stream) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return stream.readAllBytes();
            } catch (IOException cut) {
                return new byte[0];
            }
        });
    }

    private static void ends(CompletableFuture<byte[]> stream) throws Exception {
        assertThat(stream.get(LATEST_SECONDS, TimeUnit.SECONDS)).isNotNull();
    }

    @Test
    void when_she_signs_out_and_nobody_elses_ends() throws Exception {
        var guest = in(people.somebody());
        var hers = rest(follows(guest));
        var other = rest(follows(in(people.somebody())));
        guest.sends(guest.reads("/min-inloggning"), "/logga-ut");
        ends(hers);
        assertThatThrownBy(() -> other.get(3, TimeUnit.SECONDS))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void when_she_is_signed_out_elsewhere_or_her_account_is_shut() throws Exception {
        var one = people.somebody();
        var stream = rest(follows(in(one)));
        var here = in(one);
        here.sends(here.reads("/min-inloggning"), "/min-inloggning/inloggningar/avsluta-andra");
        ends(stream);
        var again = rest(follows(here));
        accounts.shut(one.id());
        ends(again);
    }

    @Test
    void when_her_assignment_ends_or_the_sign_in_is_too_old() throws Exception {
        var today = SwedishTime.dateOf(clock.instant());
        var member = people.somebody();
        register.appoint(
                new Membership(
                        member.id(),
                        "Anna Ek",
                        "strom",
                        Post.MEMBER,
                        null,
                        1,
                        today.minusDays(30),
                        null,
                        "val"));
        var hers = rest(follows(in(member)));
        var old = rest(follows(in(people.somebody())));
        terms.leave(member.id(), "strom", today, Departure.RESIGNED, "KF § 1");
        ends(hers);
        clock.forward(Duration.ofHours(25));
        ends(old);
    }
}
