package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.initiatives.Kind;

/// The mailbox is a real one (GreenMail), and is reached by a wire that breaks.
@DisplayName("Every letter that comes is there once, whatever happens on the way")
@Proves({"TF-9", "OSL-5-1"})
class MailInTests extends InMailTown {

    /// A whole day's, of every kind.
    private static final int LETTERS = Integer.getInteger("uppdrag.mail.letters", 500);

    private static final int EACH = LETTERS / LettersOfEveryKind.KINDS;

    private final Random random = new Random(500);

    @AfterEach
    void theWireHolds() {
        WIRE.left.set(Long.MAX_VALUE);
        jdbc.sql("drop trigger if exists cut on inbox.letter").update();
    }

    /// Of every kind there is; each tenth comes twice.
    private List<byte[]> post(LettersOfEveryKind kinds) {
        var letters = new ArrayList<byte[]>();
        for (int i = 0; i < LETTERS; i++) {
            var one = kinds.one(i);
            letters.add(letter(one));
            if (i % 10 == 0) {
                letters.add(letter("Received: from elsewhere by mx; " + i + "\n" + one));
            }
        }
        return letters;
    }

    /// The mark of our receipt for a letter, which an answer to it names.
    private String receiptOf(Received letter) {
        return "<%s@uppdraget.example.se>"
                .formatted(
                        jdbc.sql("select id from mail.letter where occasion = :occasion")
                                .param("occasion", "received:" + letter.id().value())
                                .query(UUID.class)
                                .single());
    }

    private Collector.Round lastRound() {
        return Objects.requireNonNull(collector.last("ks"));
    }

    private int count(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private List<Received> letters(String where) {
        return jdbc
                .sql("select letter from inbox.reading where " + where)
                .query(UUID.class)
                .list()
                .stream()
                .map(one -> inbox.letter(new LetterId(one)).orElseThrow())
                .toList();
    }

    private List<Enclosed> enclosed(String name) {
        return letters(
                        "exists (select from inbox.enclosed e where e.letter = reading.letter and e.name = '%s')"
                                .formatted(name))
                .stream()
                .flatMap(one -> inbox.enclosed(one.id()).stream())
                .filter(one -> one.name().equals(name))
                .toList();
    }

    @Test
    void letters_of_every_kind_are_each_there_once_though_the_reader_is_cut() throws Exception {
        var first = received(simple("kvitto@foretaget.example", "Vägen", "", "Laga den"));
        var matter = registry.matter(slug(registers(first))).orElseThrow();
        int before = count("select count(*) from inbox.letter");
        for (var letter :
                post(
                        new LettersOfEveryKind(
                                matter.dnr().toString(),
                                receiptOf(first),
                                "astrid.lindmark@example.se",
                                random))) {
            arrives(letter);
        }
        // The database says no now and then: the program dies between fetching and keeping.
        jdbc.sql(
                        """
                        create or replace function inbox.cut() returns trigger language plpgsql as $$
                        begin
                            if random() < 0.05 then raise exception 'cut'; end if;
                            return new;
                        end $$
                        """)
                .update();
        jdbc.sql(
                        """
                        create trigger cut before insert on inbox.letter
                           for each row execute function inbox.cut()
                        """)
                .update();
        for (int cut = 0; cut < 5; cut++) {
            WIRE.left.set(20_000 + random.nextInt(400_000));
            collector.goesTheRound();
        }
        jdbc.sql("drop trigger cut on inbox.letter").update();
        WIRE.left.set(Long.MAX_VALUE);
        collector.goesTheRound();
        collector.goesTheRound();

        assertThat(count("select count(*) from inbox.letter") - before).isEqualTo(LETTERS);
        assertThat(count("select count(*) from inbox.place where state = 'KEPT'")).isZero();
        assertThat(count("select count(*) from inbox.reading"))
                .isEqualTo(count("select count(*) from inbox.letter"));
        assertThat(
                        count(
                                "select count(*) from inbox.reading where 'READING_FAILED' = any(troubles)"))
                .isZero();
        assertThat(count("select count(*) from inbox.place where state = 'AUTOMATIC'"))
                .isPositive();
        assertThat(letters("body like 'Se nedan%' or body like 'Se bilagan%From: bo@example%'"))
                .as("what is forwarded finds its matter")
                .hasSizeGreaterThan(EACH * 3 - 1)
                .allMatch(one -> inbox.proposal(one).matter().equals(Optional.of(matter)));
        assertThat(letters("body like 'Tack för kvittot%'"))
                .as("what answers our own receipt finds its matter")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one -> inbox.proposal(one).matter().equals(Optional.of(matter)));
        assertThat(letters("subject like 'Motion om bänkar%'"))
                .as("what a member hands in")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one ->
                        inbox.proposal(one).initiative().equals(Optional.of(Kind.MOTION))
                                && inbox.proposal(one).member().equals(Optional.of(member)));
        assertThat(letters("body like 'Undertecknat%'"))
                .as("what is signed with PGP is read, and its signature is kept as it came")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one ->
                        one.read().signed()
                                && one.read().body().startsWith("Undertecknat på heder ")
                                && one.read().troubles().isEmpty()
                                && one.state() == Received.State.WAITS
                                && signature(one).equals(LettersOfEveryKind.SIGNATURE));
        assertThat(letters("body like 'Läskvitto önskas%'"))
                .as("nobody is told when a letter is read")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one -> one.state() == Received.State.WAITS);
        for (var name : List.of("ritning.pdf", "skrivelse.docx", "wrapped.txt")) {
            assertThat(enclosed(name))
                    .as("the words of " + name)
                    .hasSizeGreaterThan(EACH - 1)
                    .allMatch(one -> one.words().contains("Cykelparkering"));
        }
        assertThat(letters("'ENCRYPTED' = any(troubles)"))
                .as("what is for somebody's key is kept as it came")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one -> inbox.enclosed(one.id()).getFirst().size() > 100);
        whatIsHandedInIsOneMatter();
        whatOnlyCallsItselfAnInitiativeWaits();
        assertThat(lastRound().trouble()).isNull();
        assertThat(lastRound().taken()).as("the last round fetched nothing").isZero();
    }

    /// A member's interpellation and question, which her domain answers for: proposed as what they
    /// are, and with a press of the button, and another by somebody who had the page open, one
    /// matter each.
    private void whatIsHandedInIsOneMatter() throws Exception {
        var interpellations = called("Interpellation om bygglov");
        assertThat(interpellations)
                .as("what a member asks in an interpellation")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one -> proposed(one, Kind.INTERPELLATION, "Bygglov "));
        var questions = called("Fråga till Byggnadsnämndens ordförande om kön");
        assertThat(questions)
                .as("what a member asks in a question")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one -> proposed(one, Kind.QUESTION, "Kön "));
        var all = Stream.concat(interpellations.stream(), questions.stream()).toList();
        int matters = count("select count(*) from registry.matter");
        for (var letter : all) {
            var sent = handInForm(letter);
            assertThat(hall.sends(hall.secretary, address(letter) + "/lamna-in", sent).status())
                    .isEqualTo(303);
            assertThat(hall.sends(hall.secretary, address(letter) + "/lamna-in", sent).status())
                    .as("the same once more")
                    .isEqualTo(422);
        }
        assertThat(count("select count(*) from registry.matter") - matters).isEqualTo(all.size());
        assertThat(raised("INTERPELLATION")).isEqualTo(interpellations.size());
        assertThat(raised("QUESTION")).isEqualTo(questions.size());
        assertThat(all)
                .allMatch(one ->
                        inbox.letter(one.id()).orElseThrow().state() == Received.State.REGISTERED);
    }

    /// What stands beside what was signed, which the line before the next mark does not belong to.
    private String signature(Received letter) {
        var files = inbox.opened(letter).files();
        assertThat(files).extracting(Opened.Enclosed::name).containsExactly("signature.asc");
        return new String(files.getFirst().bytes(), StandardCharsets.US_ASCII).replace("\r\n", "\n")
                + "\n";
    }

    private int raised(String kind) {
        return count(
                """
                select count(*) from initiatives.initiative
                 where kind = '%s' and addressee = 'bygg' and title ~ '^(Bygglov|Kön) [0-9]+$'
                """
                        .formatted(kind));
    }

    private boolean proposed(Received letter, Kind kind, String title) {
        var proposal = inbox.proposal(letter);
        return letter.state() == Received.State.WAITS
                && proposal.initiative().equals(Optional.of(kind))
                && proposal.member().equals(Optional.of(member))
                && proposal.title().startsWith(title)
                && proposal.addressee().equals("bygg")
                && proposal.doubts().isEmpty();
    }

    /// Each of these has its number last; others' letters may be called much the same.
    private List<Received> called(String subject) {
        return letters("subject ~ '^" + subject + " [0-9]+$'");
    }

    /// As the page fills it in.
    private String[] handInForm(Received letter) throws Exception {
        var page = hall.reads(hall.secretary, address(letter)).shown();
        assertThat(page.select("#l-saker")).isEmpty();
        return new String[] {
            "typ", page.select("#l-typ option[selected]").val(),
            "rubrik", page.select("#l-rubrik").val(),
            "text", page.select("#l-text").text(),
            "till", page.select("#l-till option[selected]").val()
        };
    }

    /// From somebody who serves nowhere, and from somebody who says that she is one who does.
    private void whatOnlyCallsItselfAnInitiativeWaits() throws Exception {
        for (var subject :
                List.of(
                        "Interpellation om vägar",
                        "Fråga till Byggnadsnämnden om snö",
                        "Motion om torget")) {
            assertThat(called(subject))
                    .as(subject)
                    .hasSizeGreaterThan(EACH - 1)
                    .allMatch(one -> one.state() == Received.State.WAITS)
                    .extracting(inbox::proposal)
                    .allMatch(one -> one.initiative().isEmpty() && one.member().isEmpty())
                    .allMatch(one -> one.doubts().equals(Set.of(Proposal.Doubt.NOT_FROM_A_MEMBER)));
        }
        var forged = called("Interpellation om guld");
        assertThat(forged)
                .as("what her own domain says is not from her")
                .hasSizeGreaterThan(EACH - 1)
                .allMatch(one -> one.state() == Received.State.WAITS)
                .allMatch(one ->
                        inbox.proposal(one).doubts().equals(Set.of(Proposal.Doubt.DISOWNED)));
        var one = forged.getFirst();
        assertThat(
                        hall.sends(
                                        hall.secretary,
                                        address(one) + "/lamna-in",
                                        "typ",
                                        "INTERPELLATION",
                                        "rubrik",
                                        "Guld",
                                        "text",
                                        "Skicka guldet.",
                                        "till",
                                        "bygg")
                                .status())
                .isEqualTo(422);
        assertThat(inbox.letter(one.id()).orElseThrow().state()).isEqualTo(Received.State.WAITS);
    }

    @Test
    void a_letter_kept_before_the_server_was_told_is_not_kept_again() throws Exception {
        var letter = letter(simple("a@example.se", "Dödad mitt i", "", "Hej"));
        arrives(letter);
        // As the program had done it, had it been killed before it told the server.
        inbox.drop("ks", letter, hall.secretary);
        collector.goesTheRound();
        assertThat(count("select count(*) from inbox.reading where subject = 'Dödad mitt i'"))
                .isEqualTo(1);
    }

    @Test
    void a_mailbox_that_is_numbered_anew_is_fetched_again_and_nothing_is_doubled()
            throws Exception {
        received(simple("a@example.se", "Före omnumreringen", "", "Hej"));
        int letters = count("select count(*) from inbox.letter");
        // What a server does whose index has been lost.
        jdbc.sql("alter table inbox.arrival disable trigger user").update();
        jdbc.sql("update inbox.arrival set validity = validity + 1000000").update();
        jdbc.sql("update inbox.mark set validity = validity + 1000000").update();
        jdbc.sql("alter table inbox.arrival enable trigger user").update();
        collector.goesTheRound();
        assertThat(count("select count(*) from inbox.letter")).isEqualTo(letters);
    }

    @Test
    void another_letter_with_the_mark_of_the_first_is_not_taken_for_it() throws Exception {
        var one = "Message-ID: <stulen@post.example>\nFrom: a@example.se\nSubject: Ett\n\nEtt";
        received(one);
        received(one.replace("Ett", "Två"));
        assertThat(
                        count(
                                """
                                select count(*) from inbox.letter
                                 where message_id = '<stulen@post.example>'
                                """))
                .isEqualTo(2);
    }

    @Test
    void a_mailbox_that_cannot_be_read_says_so_and_is_tried_again() throws Exception {
        WIRE.left.set(10);
        collector.goesTheRound();
        assertThat(lastRound().trouble()).isNotBlank();
        assertThat(hall.reads(hall.secretary, "/inkommande-post").shown().text())
                .contains("Läses inte");
        WIRE.left.set(Long.MAX_VALUE);
        collector.goesTheRound();
        assertThat(lastRound().trouble()).isNull();
    }
}
