package se.uppdrag.lending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.MeetingId;

@DisplayName("KL 4:24 – a device is lent to one, with a code that is good once")
class LoanTests {

    private static final Instant NOW = Instant.parse("2026-11-25T17:00:00Z");
    private static final String MEETING = "/sammantraden/kf/2026-11-25";
    private static final String PAPERS = "/parm/kf/2026-11-25";

    private static Loan lent() {
        return Loan.of(
                UUID.randomUUID(),
                new MeetingId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                "Läsplatta 4",
                new PersonId(UUID.randomUUID()),
                NOW);
    }

    private static Loan granted(Outcome<Loan> outcome) {
        return ((Granted<Loan>) outcome).value();
    }

    @Test
    void a_code_is_good_for_ten_minutes_and_once() {
        var loan = lent();
        var late = NOW.plus(Duration.ofMinutes(10));
        assertThat(loan.collected(late))
                .isEqualTo(Outcome.refused(LendingRefusal.CODE_HAS_RUN_OUT));
        var in = granted(loan.collected(late.minusSeconds(1)));
        assertThat(in.collected(late.minusSeconds(1)))
                .isEqualTo(Outcome.refused(LendingRefusal.CODE_IS_USED));
    }

    @Test
    void a_new_code_is_given_when_no_device_is_in_by_the_old_one() {
        var in = granted(lent().collected(NOW));
        assertThat(in.coded(true, NOW)).isEqualTo(Outcome.refused(LendingRefusal.DEVICE_IS_IN_USE));
        var again = granted(in.coded(false, NOW));
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.waits(NOW)).isTrue();
    }

    @Test
    void nothing_is_lent_again_once_it_has_ended() {
        var ended = lent().ended(Loan.End.TAKEN_BACK, NOW);
        assertThat(ended.collected(NOW)).isEqualTo(Outcome.refused(LendingRefusal.LOAN_HAS_ENDED));
        assertThat(ended.coded(false, NOW))
                .isEqualTo(Outcome.refused(LendingRefusal.LOAN_HAS_ENDED));
        assertThat(ended.ended(Loan.End.MEETING_ENDED, NOW.plusSeconds(9))).isEqualTo(ended);
    }

    @Test
    void a_code_is_typed_as_it_comes_and_every_code_is_another() {
        var mark = new byte[32];
        for (int i = 0; i < mark.length; i++) {
            mark[i] = (byte) (i * 37);
        }
        var code = LendingCode.of(mark);
        assertThat(code.typed()).hasSize(8).doesNotContainPattern("[01OIL]");
        assertThat(code.is(code.spaced().toLowerCase(java.util.Locale.ROOT))).isTrue();
        assertThat(code.is(code.square())).isTrue();
        assertThat(code.is("")).isFalse();
        assertThat(LendingCode.fromSquare(code.square())).isTrue();
        assertThat(LendingCode.fromSquare(code.spaced())).isFalse();
        mark[0]++;
        assertThat(LendingCode.of(mark).is(code.typed())).isFalse();
        assertThat(LendingCode.text(lent())).endsWith(" 1");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, ''",
        "GET, /ledamot",
        "GET, /ledamot/strom",
        "POST, /ledamot/rosta",
        "POST, /ledamot/begar-ordet",
        "GET, /kallelse",
        "GET, /omrostningar/3"
    })
    void a_lent_device_opens_what_a_member_needs_at_the_meeting(String method, String page) {
        assertThat(new LentPages(MEETING).open(method, MEETING + page)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/ks-2026-4-2", "/ks-2026-4-2/fil", "/ks-2026-4-2/sida/12"})
    void and_the_papers_she_decides_on(String page) {
        assertThat(new LentPages(MEETING).open("GET", PAPERS + page)).isTrue();
        assertThat(new LentPages(MEETING).open("POST", PAPERS + page)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /",
        "GET, /start",
        "GET, /mina-uppgifter",
        "GET, /min-inloggning",
        "GET, /parm",
        "GET, /parm/kf/2026-11-25/parm.pdf",
        "POST, /parm/kf/2026-11-25/ks-2026-4-2/anteckna",
        "GET, /parm/kf/2026-11-26",
        "GET, /sammantraden/kf/2026-11-25-2/ledamot",
        "POST, /sammantraden/kf/2026-11-25-2/ledamot/rosta",
        "GET, /sammantraden/ks/2026-11-25/ledamot",
        "GET, /sammantraden/kf/2026-11-25/ordforande",
        "POST, /sammantraden/kf/2026-11-25/ordforande/klubba",
        "GET, /sammantraden/kf/2026-11-25/sekreterare",
        "GET, /sammantraden/kf/2026-11-25/utlaning",
        "GET, /sammantraden/kf/2026-11-25/justera",
        "POST, /sammantraden/kf/2026-11-25/justera",
        "GET, /sammantraden/kf/2026-11-25/protokoll/sekretessdel",
        "GET, /sammantraden/kf/2026-11-25/ledamot/../justera",
        "POST, /lamna-in",
        "DELETE, /sammantraden/kf/2026-11-25/ledamot"
    })
    void and_nothing_else(String method, String page) {
        assertThat(new LentPages(MEETING).open(method, page)).isFalse();
    }
}
