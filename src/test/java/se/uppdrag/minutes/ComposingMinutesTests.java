package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.Side;
import se.uppdrag.sitting.SittingCommand.Adjourn;
import se.uppdrag.sitting.SittingCommand.AdmitLateItem;
import se.uppdrag.sitting.SittingCommand.AskToSpeak;
import se.uppdrag.sitting.SittingCommand.ElectVerifiers;
import se.uppdrag.sitting.SittingCommand.EndSpeech;
import se.uppdrag.sitting.SittingCommand.GiveCastingVote;
import se.uppdrag.sitting.SittingCommand.HandGavel;
import se.uppdrag.sitting.SittingCommand.NextSpeaker;
import se.uppdrag.sitting.SittingCommand.Note;
import se.uppdrag.sitting.SittingCommand.RaiseMotion;
import se.uppdrag.sitting.SittingCommand.Receive;
import se.uppdrag.sitting.SittingCommand.Resume;
import se.uppdrag.sitting.SittingCommand.Support;
import se.uppdrag.sitting.SittingCommand.Withdraw;
import se.uppdrag.sitting.Speakers;
import se.uppdrag.sitting.Stage;
import se.uppdrag.web.TestTexts;

@DisplayName("KL 5:65–68 – minutes come out of the evening's log, word for word")
@Proves({
    "KL5-47", "KL5-50", "KL5-56", "KL5-62", "KL5-65", "KL5-66", "KL5-67", "KL5-68", "KL6-28",
    "KL6-33", "KL6-35"
})
class ComposingMinutesTests {

    static final LocalDate DAY = LocalDate.of(2026, 11, 25);

    static String text(Stage evening, Additions additions) {
        return PlainText.of(minutes(evening, additions));
    }

    static MeetingMinutes minutes(Stage evening, Additions additions) {
        var roll = evening.sitting().roll();
        var meeting =
                new Meeting(
                        new MeetingId(new UUID(0, 1)),
                        roll.organ(),
                        roll.organName(),
                        DAY,
                        1,
                        SwedishTime.at(DAY, LocalTime.of(18, 0)),
                        "Stadshuset, sessionssalen",
                        true,
                        null,
                        null);
        return MinutesWriter.write(meeting, evening.log(), additions, TestTexts.of("minutes"));
    }

    static Item formality(int number, String title, String proposal) {
        return new Item(
                number,
                title,
                Item.Kind.FORMALITY,
                null,
                null,
                proposal,
                true,
                false,
                List.of(),
                null);
    }

    @Test
    void an_evening_with_a_late_member_a_vote_a_jav_a_reservation_and_a_motion_from_the_bench() {
        var plan = new UUID(0, 2);
        var evening =
                Stage.council("S", 3, "M", 2, "C", 2)
                        .agenda(
                                formality(1, "Upprop och val av justerare", ""),
                                new Item(
                                        2,
                                        "Detaljplan för Bolltorp",
                                        Item.Kind.ORDINARY,
                                        "KS 2026.0188",
                                        plan,
                                        "Detaljplanen antas.",
                                        true,
                                        false,
                                        List.of(),
                                        null),
                                item(3, "Taxan antas."));

        // S3 is late; an alternate serves until the item is decided.
        evening.allBut("S3").arrive("S-ers1", "M-ers1").at("18.00").theChairOpens();
        evening.isCalledIn("S-ers1", "S3").takesUp(1);
        evening.does(
                new ElectVerifiers(
                        List.of(evening.person("M1"), evening.person("C1")),
                        LocalDate.of(2026, 12, 2),
                        "digitalt"));
        evening.theCouncilDecides(Decision.Kind.NOTED, "Uppropet är förrättat.");

        evening.at("18.10").takesUp(2).stepsAside("C2");
        evening.does(new AskToSpeak(evening.person("M1"), Speakers.Kind.SPEECH));
        evening.does(new NextSpeaker());
        evening.proposes("M1", Proposal.Kind.REJECTION, "Planen ska göras om.");
        evening.does(new Support(evening.person("M2"), 1));
        evening.proposes("C1", Proposal.Kind.AMENDMENT, "Bara den östra delen antas.");
        evening.does(new Withdraw(evening.person("C1"), 2));
        evening.at("18.40").arrive("S3");
        evening.theDebateIsClosed().theOrderIsApproved(0);
        evening.theChairPutsTheQuestion().theChairFinds(Side.YES).aVoteIsHeld("M1", 4, 2);
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Detaljplanen antas.");
        evening.reserves("M1", 2);

        evening.at("19.52").does(new Receive("MOTION", "Cykelparkering", "KS 2026.0466", "C1 (C)"));
        evening.takesUp(3).theDebateIsClosed();
        evening.theCouncilDecides(
                Decision.Kind.APPROVED, "att anta taxan,\natt den gäller från den 1 januari.");
        evening.at("20.30").leaves("M2").at("21.04").theChairCloses();

        var secretary = evening.person("sekreteraren");
        var additions =
                new Additions(
                        List.of("Nils Ask"),
                        Map.of(plan, "C1 (C) lämnade in motionen den 3 februari 2026."),
                        List.of(
                                new Edit(
                                        new UUID(0, 3),
                                        2,
                                        Edit.Kind.SUMMARY,
                                        "Första försöket.",
                                        secretary,
                                        Instant.EPOCH),
                                new Edit(
                                        new UUID(0, 4),
                                        2,
                                        Edit.Kind.SUMMARY,
                                        "Planen rör 40 bostäder.",
                                        secretary,
                                        Instant.EPOCH),
                                new Edit(
                                        new UUID(0, 5),
                                        3,
                                        Edit.Kind.NOTE,
                                        "Taxan är en föreskrift.",
                                        secretary,
                                        Instant.EPOCH)),
                        "nr 17, 3fa9 11c2 77de 0b14");
        assertThat(text(evening, additions))
                .isEqualTo(
                        """
                        Sammanträdesprotokoll
                        Kommunfullmäktige
                        onsdag 25 november 2026

                        Tid: klockan 18.00–21.04
                        Plats: Stadshuset, sessionssalen
                        Ordförande: S1 (S)
                        Sekreterare: Nils Ask
                        Justerare: M1 (M) och C1 (C)
                        Justering: senast den 2 december 2026, digitalt
                        Paragrafer: §§ 130–132
                        Kontrollpunkt: nr 17, 3fa9 11c2 77de 0b14

                        Tjänstgörande ledamöter
                        – S1 (S), ordförande
                        – S2 (S), 1:e vice ordförande
                        – S3 (S), från klockan 18.40, § 132
                        – M1 (M)
                        – M2 (M), till klockan 20.30, §§ 130–132
                        – C1 (C)
                        – C2 (C), deltar inte i § 131 (jäv)

                        Tjänstgörande ersättare
                        – S-ers1 (S), ersätter S3 (S), till klockan 18.40, §§ 130–131

                        Övriga närvarande ersättare
                        – M-ers1 (M)


                        § 130 Upprop och val av justerare

                        Beslut
                        Uppropet är förrättat.

                        Justerare
                        Att tillsammans med ordföranden justera protokollet väljs M1 (M) och C1 (C). Justeringen ska vara gjord senast den 2 december 2026, digitalt.


                        § 131 Detaljplan för Bolltorp
                        Dnr KS 2026.0188

                        Beslut
                        Kommunfullmäktige beslutar: Detaljplanen antas.

                        Ärendet
                        C1 (C) lämnade in motionen den 3 februari 2026.
                        Planen rör 40 bostäder.

                        Jäv
                        C2 (C) anmäler jäv och deltar inte i handläggningen av ärendet (5 kap. 47 § KL).

                        Yttranden
                        I ärendet yttrar sig M1 (M).

                        Förslag och yrkanden
                        Förslag till beslut: Detaljplanen antas.
                        M1 (M) med instämmande av M2 (M) yrkar avslag: Planen ska göras om.

                        Propositionsordning
                        Ordföranden föreslår att förslaget till beslut är huvudförslag och ställs mot avslagsyrkandet från M1 (M). Kommunfullmäktige godkänner propositionsordningen.
                        Ordföranden ställer proposition på förslaget till beslut mot avslagsyrkandet från M1 (M) och finner att kommunfullmäktige beslutar enligt förslaget till beslut. Omröstning begärs av M1 (M).

                        Omröstning
                        Ja-röst: Bifall till förslaget: Detaljplanen antas.
                        Nej-röst: Avslag: Planen ska göras om.
                        Omröstningen ger 4 ja-röster och 2 nej-röster. Ordföranden finner att kommunfullmäktige beslutar enligt förslaget till beslut.
                        Så röstade ledamöterna
                        Röst | Antal | Ledamöter
                        Ja | 4 | S1 (S), S2 (S), S-ers1 (S), M1 (M)
                        Nej | 2 | M2 (M), C1 (C)

                        Reservationer
                        M1 (M) reserverar sig mot beslutet: Vi ville annat.


                        § 132 Ärende 3
                        Dnr KS 2026.0003

                        Beslut
                        Kommunfullmäktige beslutar
                        – att anta taxan,
                        – att den gäller från den 1 januari.

                        Förslag och yrkanden
                        Förslag till beslut: Taxan antas.

                        Noteringar
                        Taxan är en föreskrift.


                        Inkommet under sammanträdet
                        – Klockan 19.52: motionen Cykelparkering från C1 (C), KS 2026.0466
                        """);
    }

    @Test
    void the_order_of_the_questions_has_the_name_the_house_gives_it() {
        var evening =
                Stage.council("S", 5)
                        .whereTheOrderIsCalled("beslutsgang")
                        .agenda(item(1, "Budgeten antas."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.proposes("S3", Proposal.Kind.REJECTION, "Avslag.").theDebateIsClosed();
        evening.theOrderIsApproved(0).theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.theGavelFalls().theCouncilDecides(Decision.Kind.APPROVED, "Budgeten antas.");
        assertThat(text(evening, Additions.NONE))
                .contains("Beslutsgång")
                .contains("Kommunfullmäktige godkänner beslutsgången.")
                .doesNotContain("ropositionsordning");
    }

    @Test
    void three_proposals_take_two_votes_and_each_is_told() {
        var evening = Stage.council("S", 5).agenda(item(1, "Majoritetens budget."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.proposes("S3", Proposal.Kind.AMENDMENT, "Budget A.");
        evening.proposes("S4", Proposal.Kind.AMENDMENT, "Budget B.");
        evening.theDebateIsClosed().theOrderIsApproved(0);
        evening.theChairPutsTheQuestion().aVoteIsHeld("S4", 2, 1);
        evening.theChairPutsTheQuestion().theChairFinds(Side.YES).aVoteIsHeld("S3", 3, 2);
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Majoritetens budget antas.");

        assertThat(text(evening, Additions.NONE))
                .contains(
                        """
                        Propositionsordning
                        Ordföranden föreslår att förslaget till beslut är huvudförslag och att motförslag först utses bland ändringsyrkandet från S3 (S) och ändringsyrkandet från S4 (S). Kommunfullmäktige godkänner propositionsordningen.
                        För att utse motförslag ställer ordföranden proposition på ändringsyrkandet från S3 (S) mot ändringsyrkandet från S4 (S). Omröstning begärs av S4 (S).
                        Ordföranden ställer proposition på förslaget till beslut mot ändringsyrkandet från S3 (S) och finner att kommunfullmäktige beslutar enligt förslaget till beslut. Omröstning begärs av S3 (S).

                        Omröstning 1
                        Ja-röst: Bifall till ändringsyrkandet: Budget A.
                        Nej-röst: Bifall till ändringsyrkandet: Budget B.
                        Omröstningen ger 2 ja-röster och 1 nej-röst, och 2 ledamöter avstår. Ordföranden finner att ändringsyrkandet från S3 (S) blir motförslag.
                        Så röstade ledamöterna
                        Röst | Antal | Ledamöter
                        Ja | 2 | S1 (S), S2 (S)
                        Nej | 1 | S3 (S)
                        Avstår | 2 | S4 (S), S5 (S)

                        Omröstning 2
                        """);
    }

    @Test
    void w10_a_minority_has_the_matter_referred_back_with_its_reasons() {
        var evening = Stage.council("S", 39).agenda(item(1, "Ja."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.proposes("S39", Proposal.Kind.REFERRAL_BACK, "Kostnaden behöver belysas.");
        evening.theDebateIsClosed().theChairPutsTheQuestion().theChairFinds(Side.YES);
        evening.aVoteIsHeld("S39", 24, 15);
        evening.theCouncilDecides(Decision.Kind.REFERRED_BACK, "Ärendet återremitteras.");

        assertThat(text(evening, Additions.NONE))
                .contains(
                        """
                        Kommunfullmäktige beslutar: Ärendet återremitteras.

                        Förslag och yrkanden
                        Förslag till beslut: Ja.
                        S39 (S) yrkar återremiss: Kostnaden behöver belysas.

                        Propositionsordning
                        Ordföranden ställer proposition på om ärendet ska avgöras i dag eller återremitteras och finner att ärendet ska avgöras i dag. Omröstning begärs av S39 (S).

                        Omröstning
                        Ja-röst: Ärendet avgörs i dag
                        Nej-röst: Ärendet återremitteras
                        Omröstningen ger 24 ja-röster och 15 nej-röster. 15 av 39 närvarande ledamöter vill återremittera ärendet. Det är minst en tredjedel (13), och ärendet återremitteras (5 kap. 50 § KL).
                        Motivering: Kostnaden behöver belysas.
                        """);
    }

    @Test
    void w11_a_tie_is_told_with_the_casting_vote_and_without_a_vote_more() {
        var evening = Stage.council("S", 38).agenda(item(1, "Motionen avslås."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.proposes("S38", Proposal.Kind.APPROVAL, "Motionen bifalls.");
        evening.proposes("S37", Proposal.Kind.REJECTION, "Avslag på förslaget.");
        evening.theDebateIsClosed().theOrderIsApproved(0).theChairPutsTheQuestion();
        evening.aVoteIsHeld("S38", 19, 19);
        evening.does(new GiveCastingVote(evening.person("S1"), Side.YES));
        evening.theCouncilDecides(Decision.Kind.REJECTED, "Kommunfullmäktige avslår motionen.");

        assertThat(text(evening, Additions.NONE))
                .contains("Beslut\nKommunfullmäktige avslår motionen.\n")
                .contains(
                        "Omröstningen ger 19 ja-röster och 19 nej-röster. Rösterna faller lika."
                                + " Ordföranden S1 (S) avgör med sin utslagsröst, som är ja"
                                + " (5 kap. 56 § KL). Ordföranden finner att kommunfullmäktige"
                                + " beslutar enligt förslaget till beslut.\n")
                .contains("S38 (S) yrkar bifall: Motionen bifalls.\n")
                .contains("S37 (S) yrkar avslag på förslaget.\n")
                .contains("Ja | 19 | ");
    }

    @Test
    void a_committee_goes_by_its_own_rules() {
        var kind = Item.Kind.ORDINARY;
        var late = new Item(1, "Borgen", kind, "SN 1", null, "Ja.", false, false, List.of(), null);
        var evening = Stage.council("S", 3).committee().agenda(late).everybodyArrives();
        evening.theChairOpens().takesUp(1).stepsAside("S3").theDebateIsClosed();
        evening.does(new AdmitLateItem(1)).theCouncilDecides(Decision.Kind.APPROVED, "");

        assertThat(text(evening, Additions.NONE))
                .contains(
                        """
                        Beslut
                        Socialnämnden beslutar enligt förslaget.

                        Ärendet
                        Ärendet fanns inte med på den utsända dagordningen. Samtliga närvarande ledamöter beslutar att det ska avgöras.

                        Jäv
                        S3 (S) anmäler jäv, lämnar rummet och deltar inte i handläggningen av ärendet (6 kap. 28 § KL).
                        """);
    }

    @Test
    void motions_raised_stand_in_their_section_and_an_addition_is_told_by_itself() {
        var kind = Item.Kind.MOTIONS;
        var motions =
                new Item(1, "Nya motioner", kind, null, null, "", true, false, List.of(), null);
        var evening = Stage.council("S", 3).agenda(motions, item(2, "Budgeten antas."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.does(new RaiseMotion(new UUID(0, 9), "KS 2026.0466", "Cykelparkering"));
        evening.theCouncilDecides(
                Decision.Kind.REMITTED, "Motionen remitteras till kommunstyrelsen.");
        evening.takesUp(2).proposes("S3", Proposal.Kind.ADDITION, "Busslinje till Hemsjö.");
        evening.theDebateIsClosed().theChairPutsTheQuestion();
        evening.theChairFinds(Side.NO).theGavelFalls();
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Budgeten antas.");

        assertThat(text(evening, Additions.NONE))
                .contains("Motioner som väcks\n– Cykelparkering, KS 2026.0466\n")
                .contains(
                        "Ordföranden ställer proposition på bifall till eller avslag på"
                                + " tilläggsyrkandet från S3 (S) och finner att kommunfullmäktige"
                                + " avslår tilläggsyrkandet från S3 (S).\n");
    }

    @Test
    void an_interpellation_is_allowed_and_answered() {
        var matter = new UUID(0, 7);
        var kind = Item.Kind.INTERPELLATION;
        var asked =
                new Item(1, "Skolskjuts", kind, "KS 7", matter, "", true, false, List.of(), null);
        var evening = Stage.council("S", 3).agenda(asked).everybodyArrives();
        evening.theChairOpens().takesUp(1).theChairPutsTheQuestion();
        evening.theChairFinds(Side.YES).theGavelFalls();
        evening.does(new AskToSpeak(evening.person("S3"), Speakers.Kind.SPEECH));
        evening.does(new NextSpeaker()).does(new EndSpeech());
        evening.theCouncilDecides(Decision.Kind.ANSWERED, "Interpellationen är besvarad.");

        assertThat(
                        text(
                                evening,
                                new Additions(
                                        List.of(),
                                        Map.of(matter, "S2 (S) har ställt interpellationen."),
                                        List.of(),
                                        "")))
                .endsWith(
                        """
                        § 130 Skolskjuts
                        Dnr KS 7

                        Beslut
                        Interpellationen är besvarad.

                        Ärendet
                        S2 (S) har ställt interpellationen.

                        Yttranden
                        I ärendet yttrar sig S3 (S).

                        Propositionsordning
                        Ordföranden ställer proposition på om interpellationen får ställas och finner att interpellationen får ställas.
                        """);
    }

    @Test
    void the_vice_chair_leads_after_a_pause_and_a_note_comes_after_closing() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja."), item(2, "Nej."));
        evening.everybodyArrives().at("18.00").theChairOpens().takesUp(1);
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.");
        evening.at("19.30").does(new Adjourn("19.45")).at("19.45").does(new Resume());
        evening.does(new HandGavel(evening.person("S2"))).takesUp(2);
        evening.at("20.00").theChairCloses();
        evening.does(new Note(0, "Mikrofonen var trasig."));

        assertThat(text(evening, Additions.NONE))
                .contains("Tid: klockan 18.00–20.00, ajournerat klockan 19.30–19.45\n")
                .contains("Ordförande: S1 (S), § 130; S2 (S), § 131\n")
                .contains(
                        "§ 131 Ärende 2\nDnr KS 2026.0002\n\nBeslut\nÄrendet avslutas utan beslut.")
                .endsWith("Noteringar\nMikrofonen var trasig.\n");
    }

    @Test
    void why_somebody_left_is_never_told() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.at("19.00").leaves("S3");
        assertThat(text(evening, Additions.NONE)).doesNotContain("sjuk");
    }

    @Test
    void what_xml_and_the_database_cannot_hold_is_shown_as_a_sign() {
        var evening = Stage.council("S", 3).agenda(item(1, "Ja."));
        evening.everybodyArrives().theChairOpens().takesUp(1);
        evening.proposes("S2", Proposal.Kind.REJECTION, "Nej\u0000 tack\u0008.");
        assertThat(text(evening, Additions.NONE)).contains("yrkar avslag: Nej\ufffd tack\ufffd.");
    }
}
