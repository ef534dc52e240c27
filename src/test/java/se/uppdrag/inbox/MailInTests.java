package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.statutes.WordFiles;

/// The mailbox is a real one (GreenMail), and is reached by a wire that breaks.
@DisplayName("Every letter that comes is there once, whatever happens on the way")
@Proves({"TF-9", "OSL-5-1"})
class MailInTests extends InMailTown {

    /// A whole day's, of every kind.
    private static final int LETTERS = Integer.getInteger("uppdrag.mail.letters", 500);

    private static final int KINDS = 23;
    private static final byte[] WIDE = bomb(5_000, 0);
    private static final byte[] DEEP = bomb(1, 41_000_000);

    /// The number of a matter that letters are forwarded about.
    private String about = "";

    private final Random random = new Random(500);

    @AfterEach
    void theWireHolds() {
        WIRE.left.set(Long.MAX_VALUE);
        jdbc.sql("drop trigger if exists cut on inbox.letter").update();
    }

    /// Of every kind there is; each tenth comes twice.
    private List<byte[]> post() {
        var letters = new ArrayList<byte[]>();
        for (int i = 0; i < LETTERS; i++) {
            var one = one(i);
            letters.add(letter(one));
            if (i % 10 == 0) {
                letters.add(letter("Received: from elsewhere by mx; " + i + "\n" + one));
            }
        }
        return letters;
    }

    private String one(int i) {
        var id = "Message-ID: <" + new UUID(random.nextLong(), i) + "@post.example>\n";
        var head = id + "From: =?utf-8?Q?=C3=85sa_nr_%d?= <asa%d@example.se>\n".formatted(i, i);
        var subject = "Subject: =?utf-8?B?%s?=\n".formatted(base64("Ärende " + i));
        return switch (i % KINDS) {
            case 0 -> head + subject + "\nHej nummer " + i;
            case 1 -> OpenerTests.NESTED.replace("From: a@example.se\n", head + subject) + "\n" + i;
            case 2 -> head + subject + "Content-Type: text/html\n\n<p>Åtgärd " + i + "</p>";
            case 3 -> head + subject + "Auto-Submitted: auto-replied\n\nBorta " + i;
            case 4 -> head + InboxRulesTests.bounce("failed", UUID.randomUUID().toString());
            case 5 -> head + subject + "Content-Type: multipart/mixed\n\nTrasigt " + i;
            case 6 -> head + subject + "Content-Type: message/rfc822\n\n".repeat(40) + "Djupt " + i;
            case 7 -> head + "X-A: b\n".repeat(510) + subject + "\nMånga rader " + i;
            case 8 ->
                    head
                            + subject
                            + "Content-Type: multipart/mixed; boundary=b\n\n"
                            + "--b\nContent-Type: image/png\n\nx\n".repeat(210)
                            + i;
            case 9 ->
                    head + subject + "Content-Type: application/ms-tnef; name=winmail.dat\n\n" + i;
            case 10 -> subject + "Date: nyss " + i + "\n\nUtan avsändare och märke";
            case 11 -> head + subject + "List-Id: <nytt>\n\nNyhetsbrev " + i;
            case 12 -> head + subject + "In-Reply-To: <okand@post.example>\n\nSvar " + i;
            case 13 -> "Message-ID: <samma@post.example>\nFrom: x@example.se\n\nOlika " + i;
            case 14 ->
                    head
                            + subject
                            + "Content-Type: multipart/signed; boundary=s\n\n--s\n\nHej "
                            + i
                            + "\n--s\nContent-Type: application/pkcs7-signature\n\nx\n--s--";
            case 15 ->
                    head
                            + subject
                            + "Content-Transfer-Encoding: base64\n\n"
                            + "!!%%".repeat(10)
                            + i;
            // Forwarded by its subject, as a letter within and in the text, and infected or a bomb.
            case 17 -> head + "Subject: VB: %s %d\n\nSe nedan".formatted(about, i);
            case 18 ->
                    head
                            + subject
                            + "Content-Type: multipart/mixed; boundary=v\n\n--v\n\nSe bilagan\n--v\n"
                            + "Content-Type: message/rfc822\n\nFrom: bo@example.se\n"
                            + "Subject: SV: %s\n\nInuti %d\n--v--".formatted(about, i);
            case 19 ->
                    head
                            + subject
                            + "\nSe nedan %d\n\n-------- Vidarebefordrat meddelande --------\n"
                                    .formatted(i)
                            + "Från: Bo <bo@example.se>\nÄmne: SV: %s\n\nHej".formatted(about);
            case 20 -> with(head + subject, "lista.txt", bytes(ClamPeer.VIRUS + " " + i));
            case 21 -> with(head + subject, "motion.docx", i % 2 == 0 ? WIDE : DEEP);
            default -> head + subject + "\n" + "Långt. ".repeat(500) + i;
        };
    }

    private static String with(String head, String name, byte[] file) {
        return head
                + "Content-Type: multipart/mixed; boundary=f\n\n--f\n\nSe bilagan\n--f\n"
                + "Content-Disposition: attachment; filename=%s\n".formatted(name)
                + "Content-Transfer-Encoding: base64\n\n"
                + Base64.getMimeEncoder().encodeToString(file)
                + "\n--f--";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /// A small file that is a very large one, or very many.
    private static byte[] bomb(int parts, int size) {
        var all = new LinkedHashMap<String, byte[]>();
        for (int i = 0; i < parts; i++) {
            all.put("word/%d.xml".formatted(i), new byte[size]);
        }
        all.put("word/document.xml", bytes("<p><t>Ofarlig</t></p>"));
        return WordFiles.zip(all);
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
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
        var first = received(simple("a@example.se", "Vägen", "", "Laga den"));
        about = slug(registers(first)).toUpperCase(Locale.ROOT);
        int before = count("select count(*) from inbox.letter");
        for (var letter : post()) {
            arrives(letter);
        }
        var matter = registry.matter(about.toLowerCase(Locale.ROOT)).orElseThrow();
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
                .hasSizeGreaterThan(LETTERS / KINDS * 3 - 1)
                .allMatch(one -> inbox.proposal(one).matter().equals(Optional.of(matter)));
        assertThat(enclosed("lista.txt"))
                .as("what is infected is said to be so")
                .hasSizeGreaterThan(LETTERS / KINDS - 1)
                .allMatch(one -> one.verdict().infected() && one.words().contains(ClamPeer.VIRUS));
        assertThat(enclosed("motion.docx"))
                .as("a bomb is kept, and not read")
                .hasSizeGreaterThan(LETTERS / KINDS - 1)
                .allMatch(one -> !one.verdict().infected() && one.words().isEmpty());
        assertThat(lastRound().trouble()).isNull();
        assertThat(lastRound().taken()).as("the last round fetched nothing").isZero();
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
