package se.uppdrag.sitting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.uppdrag.sitting.Speakers.Kind.POINT_OF_ORDER;
import static se.uppdrag.sitting.Speakers.Kind.PRESENTATION;
import static se.uppdrag.sitting.Speakers.Kind.REPLY;
import static se.uppdrag.sitting.Speakers.Kind.SPEECH;
import static se.uppdrag.sitting.Stage.item;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.sitting.SittingCommand.AdmitGuest;
import se.uppdrag.sitting.SittingCommand.AskToSpeak;
import se.uppdrag.sitting.SittingCommand.DrawLine;
import se.uppdrag.sitting.SittingCommand.GiveFloor;
import se.uppdrag.sitting.SittingCommand.HandGavel;
import se.uppdrag.sitting.SittingCommand.HandOverAnswer;
import se.uppdrag.sitting.SittingCommand.LiftLine;
import se.uppdrag.sitting.SittingCommand.NextSpeaker;
import se.uppdrag.sitting.SittingCommand.PauseSpeech;
import se.uppdrag.sitting.SittingCommand.ResumeSpeech;

@DisplayName("Who speaks, in what order and for how long (KL 5:39–40, 5:63, arbetsordning)")
@Proves({"KL5-39", "KL5-63", "KL6-26"})
class SpeakingTests {

    static final String HOUSE_RULES = "arbetsordningen";

    Stage debate(SpeakingOrder order) {
        return Stage.council("S", 4, "M", 4, "C", 2)
                .withCustoms(
                        new Customs(6, "propositionsordning", 2, order, Map.of(), true, 0, false))
                .withGuest("Vera", "ordförande i socialnämnden")
                .agenda(item(1, "Ja."), item(2, "Ja."))
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1);
    }

    Stage everybodyAsks(SpeakingOrder order) {
        return debate(order)
                .asks("S2", SPEECH)
                .speaksFor("S2", 60)
                .asks("S2", SPEECH)
                .asks("S3", SPEECH)
                .asks("M1", SPEECH)
                .asks("M2", SPEECH)
                .asks("C1", SPEECH);
    }

    @Test
    void they_get_the_floor_as_they_asked_where_nothing_else_is_decided() {
        assertThat(everybodyAsks(SpeakingOrder.AS_ASKED).waiting())
                .containsExactly("S2", "S3", "M1", "M2", "C1");
    }

    @Test
    void those_who_have_not_spoken_go_first_where_that_is_the_rule() {
        assertThat(everybodyAsks(SpeakingOrder.FIRST_TIME_FIRST).waiting())
                .containsExactly("S3", "M1", "M2", "C1", "S2");
    }

    @Test
    void parties_take_turns_where_that_is_the_rule() {
        assertThat(everybodyAsks(SpeakingOrder.PARTY_ROUNDS).waiting())
                .containsExactly("M1", "C1", "S2", "M2", "S3");
    }

    @Test
    void a_point_of_order_goes_before_a_rejoinder_and_that_before_the_presentation() {
        var debate = everybodyAsks(SpeakingOrder.PARTY_ROUNDS);
        debate.asks("Vera", PRESENTATION).asks("M3", REPLY).asks("C2", POINT_OF_ORDER);
        assertThat(debate.waiting()).startsWith("C2", "M3", "Vera", "M1");
    }

    @Test
    void a_rejoinder_answers_something() {
        var debate = debate(SpeakingOrder.AS_ASKED);
        debate.isRefused(
                new AskToSpeak(debate.person("M1"), REPLY),
                SittingRefusal.NOTHING_TO_REPLY_TO,
                HOUSE_RULES);
        debate.asks("S2", SPEECH).does(new NextSpeaker()).asks("M1", REPLY);
        assertThat(debate.waiting()).containsExactly("M1");
    }

    @Test
    void after_the_line_rejoinders_go_on_and_new_speeches_do_not() {
        var debate = debate(SpeakingOrder.AS_ASKED).asks("S2", SPEECH).does(new NextSpeaker());
        debate.does(new DrawLine());
        debate.isRefused(
                new AskToSpeak(debate.person("M1"), SPEECH),
                SittingRefusal.LINE_IS_DRAWN,
                HOUSE_RULES);
        debate.asks("M1", REPLY).does(new LiftLine()).asks("M2", SPEECH);
        assertThat(debate.waiting()).containsExactly("M1", "M2");

        debate.does(new DrawLine()).theDebateIsClosed();
        debate.isRefused(new DrawLine(), SittingRefusal.DEBATE_IS_CLOSED, HOUSE_RULES);
    }

    @Test
    void the_line_is_gone_with_the_next_item() {
        var debate = debate(SpeakingOrder.AS_ASKED).does(new DrawLine()).theDebateIsClosed();
        debate.theCouncilDecides(Decision.Kind.APPROVED, "Ja.").takesUp(2).asks("S2", SPEECH);
        assertThat(debate.waiting()).containsExactly("S2");
    }

    @Test
    void who_leads_the_assembly_hands_over_the_gavel_before_taking_part() {
        var debate = debate(SpeakingOrder.AS_ASKED);
        var chair = debate.person("S1");
        debate.isRefused(
                new AskToSpeak(chair, SPEECH), SittingRefusal.CHAIR_TAKES_PART, HOUSE_RULES);
        debate.does(new HandGavel(debate.person("S2"))).asks("S1", SPEECH);
        assertThat(debate.waiting()).containsExactly("S1");
    }

    @Test
    void who_leads_a_committee_takes_part() {
        var committee = Stage.council("S", 3).committee().agenda(item(1, "Ja."));
        committee.everybodyArrives().theChairOpens().takesUp(1).asks("S1", SPEECH);
        assertThat(committee.waiting()).containsExactly("S1");
    }

    @Test
    void the_clock_stands_still_while_the_chair_breaks_in() {
        var debate = debate(SpeakingOrder.AS_ASKED).asks("S2", SPEECH);
        debate.at("18.10").does(new NextSpeaker());
        debate.at("18.12").does(new PauseSpeech());
        debate.isRefused(new PauseSpeech(), SittingRefusal.NOBODY_WANTS_TO_SPEAK, HOUSE_RULES);
        debate.at("18.20").does(new ResumeSpeech());
        debate.isRefused(new ResumeSpeech(), SittingRefusal.NOBODY_WANTS_TO_SPEAK, HOUSE_RULES);
        debate.at("18.21").does(new SittingCommand.EndSpeech());
        assertThat(debate.sitting().speakers().onItem())
                .singleElement()
                .extracting(Speakers.Spoken::length)
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Test
    void time_is_counted_for_each_item_and_kept_for_the_meeting() {
        var debate = debate(SpeakingOrder.AS_ASKED);
        debate.asks("S2", SPEECH).speaksFor("S2", 60).asks("S2", SPEECH).speaksFor("S2", 30);
        debate.asks("M1", SPEECH).speaksFor("M1", 40).theDebateIsClosed();
        debate.theCouncilDecides(Decision.Kind.APPROVED, "Ja.").takesUp(2);
        assertThat(debate.sitting().speakers().onItem()).isEmpty();
        assertThat(debate.sitting().speakers().spoken())
                .extracting(Speakers.Spoken::party, one -> one.length().toSeconds())
                .containsExactly(tuple("S", 60L), tuple("S", 30L), tuple("M", 40L));
    }

    @Test
    void the_floor_is_given_to_one_who_waits() {
        var debate = everybodyAsks(SpeakingOrder.AS_ASKED);
        debate.isRefused(
                new GiveFloor(debate.person("C2")),
                SittingRefusal.NOBODY_WANTS_TO_SPEAK,
                HOUSE_RULES);
        debate.does(new GiveFloor(debate.person("M2")));
        assertThat(debate.waiting()).doesNotContain("M2");
    }

    @Test
    void one_who_leads_a_committee_speaks_without_a_seat_and_proposes_nothing() {
        var debate = debate(SpeakingOrder.AS_ASKED).asks("Vera", SPEECH);
        debate.isRefused(
                new SittingCommand.Propose(
                        debate.person("Vera"), Proposal.Kind.REJECTION, "Avslag."),
                SittingRefusal.NOT_SERVING,
                "4 kap. 22 § KL");
        debate.isRefused(
                new AskToSpeak(debate.person("S-ers1"), SPEECH),
                SittingRefusal.NOT_SERVING,
                "4 kap. 22 § KL");
    }

    @Test
    void one_who_serves_full_time_proposes_as_well() {
        var commissioner = new PersonId(new UUID(1, 6));
        var debate = debate(SpeakingOrder.AS_ASKED);
        debate.does(new AdmitGuest(new Guest(commissioner, "Nils", "kommunalråd", true)));
        debate.does(new SittingCommand.Propose(commissioner, Proposal.Kind.REJECTION, "Avslag."));
        assertThat(debate.floor(1).proposals()).hasSize(2);
    }

    @Test
    void the_meeting_lets_somebody_else_speak() {
        var debate = debate(SpeakingOrder.AS_ASKED);
        var expert = new PersonId(new UUID(1, 7));
        debate.does(new AdmitGuest(new Guest(expert, "Ines Falk", "ekonomichef", false)));
        debate.does(new AskToSpeak(expert, SPEECH));
        assertThat(debate.sitting().roll().name(expert)).isEqualTo("Ines Falk, ekonomichef");

        debate.isRefused(
                new AdmitGuest(new Guest(new PersonId(new UUID(1, 8)), " ", "x", false)),
                SittingRefusal.GUEST_HAS_NO_NAME,
                "5 kap. 39–41 §§ KL");
        debate.isRefused(
                new AdmitGuest(new Guest(debate.person("S-ers1"), "S-ers1", "gäst", false)),
                SittingRefusal.GUEST_IS_CALLED,
                "5 kap. 15 § KL");
    }

    @Test
    void an_answer_is_handed_over_where_the_assembly_has_decided_so() {
        var board = new Guest(new PersonId(new UUID(1, 9)), "Tuva", "ledamot i Bostads AB", false);
        var two = Stage.council("S", 4, "M", 2);
        var asked =
                new Item(
                        1,
                        "Fråga om hyror",
                        Item.Kind.QUESTION,
                        "KS 1",
                        null,
                        "",
                        true,
                        false,
                        List.of(two.person("M1"), two.person("S2")),
                        new Item.Inquiry(null, "Kommunstyrelsen", List.of(board)));
        two.agenda(asked).everybodyArrives().theChairOpens().takesUp(1);
        two.isRefused(
                new HandOverAnswer(two.person("S3")),
                SittingRefusal.ANSWER_MAY_NOT_BE_HANDED_OVER,
                "5 kap. 63 § KL");
        two.theChairPutsTheQuestion().theChairFinds(Side.YES).theGavelFalls();
        two.isRefused(
                new AskToSpeak(board.person(), SPEECH),
                SittingRefusal.NOT_SERVING,
                "4 kap. 22 § KL");
        two.does(new HandOverAnswer(board.person()));
        two.does(new AskToSpeak(board.person(), SPEECH)).asks("M1", SPEECH);
        assertThat(two.sitting().speakers().queue()).hasSize(2);
    }

    @Test
    void what_came_too_late_by_the_house_rules_is_taken_up_only_if_the_assembly_decides_so() {
        var late =
                new Item(
                        1,
                        "Fråga",
                        Item.Kind.QUESTION,
                        "KS 1",
                        null,
                        "",
                        true,
                        false,
                        List.of(),
                        new Item.Inquiry(LocalDate.of(2026, 11, 20), "Kommunstyrelsen", List.of()));
        var evening = Stage.council("S", 5).agenda(late).everybodyArrives().theChairOpens();
        evening.takesUp(1).theChairPutsTheQuestion().theChairFinds(Side.YES).theGavelFalls();
        var answered = new Decision(Decision.Kind.ANSWERED, "Frågan är besvarad.");
        evening.isRefused(
                new SittingCommand.Decide(answered),
                SittingRefusal.HANDED_IN_TOO_LATE,
                HOUSE_RULES);
        evening.does(new SittingCommand.AdmitLateItem(1));
        evening.theCouncilDecides(answered.kind(), answered.text());
    }
}
