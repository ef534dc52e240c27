package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.inbox.OpenerTests.open;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppdrag.Proves;
import se.uppdrag.initiatives.Kind;

@DisplayName("What the program makes of a letter")
@Proves({"TF-8", "TF-9"})
class InboxRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SV: Bron (KS 2026.0188)",
                "Re: VB: Bron, dnr KS 2026/188",
                "Bron KS2026.0188",
                "ks-2026-0188 Bron",
                "Dnr 2026:188 Bron",
                "Bron [KS 2026-188]",
                "Diarienr: KS_2026/0188 Bron"
            })
    void the_number_of_a_matter_is_found_in_every_form(String subject) {
        var read = SubjectLine.read(subject, "KS", Set.of("KS", "BUN"));
        assertThat(read.matter()).contains("ks-2026-0188");
        assertThat(read.title()).isEqualTo("Bron");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Möte 2026-11-25", "Budget 2026", "Faktura 2026/188", "Ring 0322-61 60 00"})
    void what_only_looks_like_a_number_is_none(String subject) {
        assertThat(SubjectLine.read(subject, "KS", Set.of("KS", "BUN")).matter()).isEmpty();
        assertThat(SubjectLine.read(subject, "KS", Set.of("KS", "BUN")).title()).isEqualTo(subject);
    }

    @Test
    void a_motion_is_known_by_the_word_and_not_by_a_part_of_one() {
        assertThat(SubjectLine.read("Motion: Fler bad", "KS", Set.of("KS", "BUN")).initiative())
                .contains(Kind.MOTION);
        assertThat(
                        SubjectLine.read("Interpellation om skolan", "KS", Set.of("KS", "BUN"))
                                .initiative())
                .contains(Kind.INTERPELLATION);
        assertThat(SubjectLine.read("Enkel fråga om vägen", "KS", Set.of("KS", "BUN")).initiative())
                .contains(Kind.QUESTION);
        assertThat(SubjectLine.read("Motionsspår i skogen", "KS", Set.of("KS", "BUN")).initiative())
                .isEmpty();
        assertThat(SubjectLine.read("En fråga om vägen", "KS", Set.of("KS", "BUN")).initiative())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Motion: fler bad, Fler bad",
        "Motion till fullmäktige om fler bad, Fler bad",
        "Interpellation om skolan, Skolan",
        "Interpellation till Byggnadsnämnden: skolan, Skolan",
        "Enkel fråga angående vägen, Vägen",
        "Fråga till Byggnadsnämndens ordförande om kön till bygglov, Kön till bygglov",
        "Fråga till Byggnadsnämndens ordförande om varför det dröjer så länge med den nya skolan i Norr, Varför det dröjer så länge med den nya skolan i Norr",
        "Fråga till Tekniska nämnden – snön, Snön",
        // Nothing follows that it is about, or it is no sort.
        "Fråga till bygg, Fråga till bygg",
        "Motion, Motion",
        "Motionsspår om vintern, Motionsspår om vintern"
    })
    void what_is_handed_in_is_called_by_what_it_is_about(String subject, String title) {
        assertThat(InboxProposals.named(subject)).isEqualTo(title);
    }

    @Test
    void what_is_proposed_is_parted_from_the_reasons() {
        var motion =
                Written.read(
                        "Det är trångt.\n\nFörslag till beslut:\n- att bygga ut\n- att börja nu\n\nMed vänlig hälsning\nAstrid");
        assertThat(motion.text()).isEqualTo("Det är trångt.");
        assertThat(motion.proposal()).isEqualTo("att bygga ut\natt börja nu");
        assertThat(Written.read("Det är trångt.\natt bygga ut").proposal())
                .isEqualTo("att bygga ut");
        assertThat(Written.read("Bara text").proposal()).isEmpty();
    }

    static Nature nature(String headers) {
        return Nature.of(
                open("From: a@example.se\n" + headers + "\n\nHej"), Set.of("ks@example.se"));
    }

    @Test
    void machines_are_told_from_people() {
        assertThat(nature("Subject: Hej")).isEqualTo(Nature.ORDINARY);
        assertThat(nature("Auto-Submitted: auto-replied")).isEqualTo(Nature.REPLY_BY_MACHINE);
        assertThat(nature("Auto-Submitted: auto-generated\nSubject: Autosvar: borta"))
                .isEqualTo(Nature.REPLY_BY_MACHINE);
        assertThat(nature("Auto-Submitted: auto-generated\nSubject: Ansökan"))
                .isEqualTo(Nature.GENERATED);
        assertThat(nature("Auto-Submitted: no")).isEqualTo(Nature.ORDINARY);
        assertThat(nature("List-Id: <nytt.example.se>")).isEqualTo(Nature.LIST);
        assertThat(nature("X-Spam-Flag: YES")).isEqualTo(Nature.SPAM);
        assertThat(Nature.of(open("From: KS@example.se\n\nHej"), Set.of("ks@example.se")))
                .isEqualTo(Nature.OWN);
    }

    static ReceiptRule receipt(
            Nature nature, String address, String path, Checked checked, int today) {
        return ReceiptRule.of(
                nature, address, Optional.of(path), checked, Set.of("ks@example.se"), today);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDINARY, asa@example.se, <asa@example.se>, 0, GIVEN",
        "ORDINARY, asa@example.se, <asa@example.se>, 4, GIVEN",
        "ORDINARY, asa@example.se, <asa@example.se>, 5, ENOUGH_TODAY",
        "ORDINARY, asa@example.se, <>, 0, NOT_A_PERSON",
        "ORDINARY, no-reply@example.se, <x@example.se>, 0, NOT_A_PERSON",
        "ORDINARY, mailer-daemon@example.se, <x@example.se>, 0, NOT_A_PERSON",
        "ORDINARY, KS@example.se, <x@example.se>, 0, OURSELVES",
        "ORDINARY, asa, <x@example.se>, 0, NO_ADDRESS",
        "REPLY_BY_MACHINE, asa@example.se, <x@example.se>, 0, NOT_A_PERSON",
        "BOUNCE, asa@example.se, <x@example.se>, 0, NOT_A_PERSON",
        "LIST, asa@example.se, <x@example.se>, 0, NOT_A_PERSON",
        "GENERATED, asa@example.se, <x@example.se>, 0, NOT_A_PERSON"
    })
    void a_receipt_goes_to_people_and_never_round_and_round(
            Nature nature, String address, String path, int today, ReceiptRule expected) {
        assertThat(receipt(nature, address, path, Checked.NOT, today)).isEqualTo(expected);
    }

    @Test
    void nobody_whose_address_was_forged_is_troubled_by_a_receipt() {
        var forged = new Checked("fail", "none", "fail");
        assertThat(receipt(Nature.ORDINARY, "asa@example.se", "<a@b>", forged, 0))
                .isEqualTo(ReceiptRule.FORGED);
    }

    static Checked checked(String headers) {
        return Checked.by(Optional.of("mx.example.se"), open(headers + "\n\nHej").headers());
    }

    @Test
    void only_our_own_server_is_asked_where_a_letter_comes_from() {
        assertThat(
                        checked(
                                """
                                Authentication-Results: mx.example.se (v1);
                                 spf=pass smtp.mailfrom=x; dkim=fail (bad) header.d=x;
                                 dkim=pass header.d=y; dmarc=pass header.from=y
                                Authentication-Results: mx.example.se; dmarc=fail\
                                """))
                .isEqualTo(new Checked("pass", "pass", "pass"));
        assertThat(checked("Authentication-Results: mx.evil.example; dmarc=pass"))
                .isEqualTo(Checked.NOT);
        assertThat(
                        Checked.by(
                                Optional.empty(),
                                open("Authentication-Results: mx.example.se; dmarc=pass\n\nx")
                                        .headers()))
                .isEqualTo(Checked.NOT);
        assertThat(Checked.NOT.answeredFor()).isFalse();
        assertThat(Checked.NOT.disowned()).isFalse();
        assertThat(new Checked("fail", "", "").disowned()).isTrue();
    }

    static String bounce(String action, String id) {
        return """
        From: MAILER-DAEMON@example.se
        Content-Type: multipart/report; report-type=delivery-status; boundary=r

        --r
        Content-Type: text/plain

        Brevet kom inte fram.
        --r
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.se

        Final-Recipient: rfc822; asa@example.se
        Action: %s
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 No such user
        --r
        Content-Type: text/rfc822-headers

        Message-ID: <%s@uppdraget.example.se>
        --r--
        """
                .formatted(action, id);
    }

    @Test
    void a_bounce_is_tied_to_what_we_sent() {
        var id = "0b1c2d3e-1111-2222-3333-444455556666";
        var bounce = Bounce.of(open(bounce("failed", id)));
        assertThat(bounce.orElseThrow().sent()).hasToString(id);
        assertThat(bounce.orElseThrow().why()).isEqualTo("550 No such user");
        assertThat(Bounce.of(open(bounce("delayed", id)))).isEmpty();
        assertThat(Bounce.of(open(bounce("failed", "theirs")))).isEmpty();
    }

    @Test
    void an_identity_number_is_told_from_a_telephone_number() {
        assertThat(Sensitive.identityNumber("Född 811218-9876.")).isTrue();
        assertThat(Sensitive.identityNumber("198112189876")).isTrue();
        assertThat(Sensitive.identityNumber("Ring 811218-9877")).isFalse();
        assertThat(Sensitive.identityNumber("Ring 0322-616000")).isFalse();
        assertThat(Sensitive.privateAddress("a@gmail.com")).isTrue();
        assertThat(Sensitive.privateAddress("a@lansstyrelsen.example")).isFalse();
    }
}
