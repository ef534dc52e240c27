package se.uppdrag.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.assignments.Hall;
import se.uppdrag.initiatives.InitiativeRefusal;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Person;

@DisplayName("The registrar opens the mail")
@Proves({"OSL-5-1", "OSL-5-2", "TF-8", "TF-9"})
class InboxPagesTests extends InMailTown {

    @AfterEach
    void theScannerIsThere() {
        SCANNER.away = false;
    }

    private String documents(String slug) throws Exception {
        return hall.reads("/diarium/" + slug).shown().text();
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, PersonId who)
            throws Exception {
        return web.perform(request.param("kommando", UUID.randomUUID().toString()).with(as(who)))
                .andReturn()
                .getResponse();
    }

    @Test
    void only_those_who_keep_the_registry_open_the_mail() throws Exception {
        var letter = received(simple("a@example.se", "Hemligt för de flesta", "", "Hej"));
        for (var address :
                List.of("/inkommande-post", address(letter), address(letter) + "/bilagor/0")) {
            assertThat(hall.reads(member, address).status()).as(address).isEqualTo(403);
        }
        for (var act :
                List.of("/registrera", "/lamna-in", "/lagg-undan", "/ta-tillbaka", "/bilagor/0")) {
            assertThat(hall.sends(member, address(letter) + act).status()).as(act).isEqualTo(403);
        }
        assertThat(drops(member, "ks", letter("From: a@b.se\nSubject: x\n\nx")).getStatus())
                .isEqualTo(403);
        assertThat(hall.reads("/inkommande-post").status()).isEqualTo(302);
        assertThat(hall.reads(hall.secretary, "/inkommande-post/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    void one_press_registers_what_is_proposed_with_files_receipt_and_all() throws Exception {
        var letter =
                received(
                        OpenerTests.NESTED.replace(
                                "From: a@example.se\n",
                                "Message-ID: <bron@post.example>\nFrom: =?utf-8?Q?=C3=85sa_=C3=96?= <asa@foretaget.example>\nSubject: Bron\n"));
        var list = hall.reads(hall.secretary, "/inkommande-post").shown();
        var form = list.select("form[action='" + address(letter) + "/registrera']");
        assertThat(form.select("[name=mening]").val()).isEqualTo("Bron");
        assertThat(form.select("[name=avsandare]").val()).isEqualTo("Åsa Ö");

        var slug = slug(registers(letter));
        assertThat(documents(slug)).contains("Bron", "Åsa Ö", "bro.pdf", "Inkommen");
        // It came with all it says, and waits there until somebody has gone through it.
        assertThat(hall.reads("/diarium/" + slug + "/1").body()).doesNotContain("behöver lagas");
        assertThat(hall.reads("/diarium/" + slug + "/2/fil").status()).isEqualTo(404);
        var desk = "/administration/diarium/" + slug;
        assertThat(hall.reads(hall.secretary, desk + "/1").shown().text())
                .contains("Bron behöver lagas.");
        assertThat(answer(get(desk + "/2/fil"), hall.secretary).getContentAsByteArray())
                .isEqualTo("%PDF-1.4\n".getBytes(StandardCharsets.UTF_8));
        assertThat(hall.reads(hall.secretary, address(letter)).shown().text())
                .contains("Registrerat som", "Mira Lund");

        var receipt = mailTo("asa@foretaget.example");
        assertThat(receipt.getSubject()).startsWith("Mottaget: ");
        assertThat(receipt.getHeader("In-Reply-To")).containsExactly("<bron@post.example>");
        assertThat(receipt.getHeader("Auto-Submitted")).containsExactly("auto-replied");
        assertThat(GreenMailUtil.getWholeMessage(receipt))
                .contains("https://uppdraget.example.se/diarium/" + slug)
                .doesNotContain("Bron", "lagas", "bro.pdf");

        // What she answers finds the matter by the receipt's own mark.
        var answer =
                received(
                        simple(
                                "asa@foretaget.example",
                                "Sv: tack",
                                "In-Reply-To: " + receipt.getHeader("Message-ID")[0],
                                "Mer om bron"));
        assertThat(inbox.proposal(answer).matter().orElseThrow().slug()).isEqualTo(slug);
        // And so does a copy to somebody who answered the first letter.
        var other =
                received(
                        simple(
                                "bo@foretaget.example",
                                "Bron, igen",
                                "References: <x@y> <bron@post.example>",
                                "Ja"));
        assertThat(inbox.proposal(other).matter().orElseThrow().slug()).isEqualTo(slug);
        assertThat(slug(registers(other))).isEqualTo(slug);
        assertThat(documents(slug)).contains("Bron, igen");
    }

    /// The postman carries by himself; the mail is there soon.
    private Message mailTo(String address) throws Exception {
        for (int i = 0; i < 100; i++) {
            for (var mail : POST.getReceivedMessages()) {
                if (mail.getAllRecipients() != null
                        && Arrays.toString(mail.getAllRecipients()).contains(address)
                        && mail.getFrom()[0].toString().contains("kommunen@example.se")) {
                    return mail;
                }
            }
            Thread.sleep(Duration.ofMillis(50));
        }
        throw new AssertionError("No mail to " + address);
    }

    @Test
    void a_number_in_the_subject_puts_the_letter_in_its_matter_and_an_unknown_one_is_said()
            throws Exception {
        var first =
                slug(registers(received(simple("a@foretaget.example", "Nya skolan", "", "Hej"))));
        var dnr = registry.matter(first).orElseThrow().dnr();
        var more = received(simple("b@foretaget.example", "SV: Skolan " + dnr, "", "Mer"));
        assertThat(hall.reads(hall.secretary, address(more)).shown().text())
                .contains("Brevet hör till " + dnr + " Nya skolan");
        assertThat(slug(registers(more))).isEqualTo(first);
        var wrong = received(simple("b@foretaget.example", "Skolan KS 2025.9999", "", "Mer"));
        assertThat(hall.reads(hall.secretary, address(wrong)).shown().text())
                .contains("Ämnet nämner ett diarienummer som inte finns.");
        var answer = registers(wrong, "dnr", "KS 2025.9999");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.shown().text()).contains("Det finns inget ärende med det numret.");
        assertThat(answer.shown().select("#r-dnr").val()).isEqualTo("KS 2025.9999");
    }

    @Test
    void a_letter_is_registered_once_and_stays_so() throws Exception {
        var letter = received(simple("a@foretaget.example", "Bara en gång", "", "Hej"));
        slug(registers(letter));
        var again = registers(letter);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.shown().text()).contains("Brevet är redan registrerat som KS");
        assertThat(inbox.takeBack(letter.id(), hall.secretary))
                .isEqualTo(Outcome.refused(InboxRefusal.REGISTERED_STAYS));
        assertThat(hall.sends(hall.secretary, address(letter) + "/ta-tillbaka").status())
                .isEqualTo(422);
        assertThat(InboxRefusal.LETTER_IS_HANDLED.basis())
                .hasToString("5\u00a0kap.\u00a01\u00a0§\u00a0OSL");
    }

    @Test
    void private_mail_is_put_aside_with_the_reason_and_taken_back() throws Exception {
        var letter = received(simple("a@example.se", "Gruppmöte i kväll", "", "Kaffe finns"));
        var undecided =
                hall.sends(
                        hall.secretary,
                        address(letter) + "/lagg-undan",
                        "sort",
                        "",
                        "skal",
                        "Bara vi");
        assertThat(undecided.status()).isEqualTo(422);
        assertThat(undecided.shown().select("#undan-skal").val()).isEqualTo("Bara vi");
        hall.sends(
                hall.secretary,
                address(letter) + "/lagg-undan",
                "sort",
                "PARTY",
                "skal",
                "S-gruppen");
        assertThat(hall.reads(hall.secretary, "/inkommande-post?visa=undanlagda").shown().text())
                .contains("Gruppmöte i kväll", "Lagt åt sidan som partipost: S-gruppen");
        var refused = registers(letter);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.shown().text()).contains("Brevet är lagt åt sidan.");
        assertThat(inbox.waiting(letter.id()))
                .isEqualTo(Outcome.refused(InboxRefusal.LETTER_IS_ASIDE));
        hall.sends(hall.secretary, address(letter) + "/ta-tillbaka");
        assertThat(inbox.letter(letter.id()).orElseThrow().state()).isEqualTo(Received.State.WAITS);
        slug(registers(letter));
    }

    static final String MOTION = "Det är trångt.\n\nFörslag till beslut\n- att bygga ut badet";

    private Hall.Answer handsIn(Received letter, String... fields) throws Exception {
        return hall.sends(hall.secretary, address(letter) + "/lamna-in", fields);
    }

    @Test
    void a_motion_by_mail_is_handed_in_when_somebody_has_made_sure_who_wrote() throws Exception {
        var letter =
                received(
                        simple(
                                "Astrid <Astrid.Lindmark@example.se>",
                                "Motion: bygg ut badet",
                                "",
                                MOTION));
        var page = hall.reads(hall.secretary, address(letter)).shown();
        assertThat(page.select("#l-rubrik").val()).isEqualTo("Bygg ut badet");
        assertThat(page.select("#l-text").text()).isEqualTo("Det är trångt.");
        assertThat(page.select("#l-forslag").text()).isEqualTo("att bygga ut badet");
        String[] fields = {
            "typ",
            "MOTION",
            "rubrik",
            "Bygg ut badet",
            "text",
            "Det är trångt.",
            "forslag",
            "Badet byggs ut."
        };
        var unsure = handsIn(letter, fields);
        assertThat(unsure.status()).isEqualTo(422);
        assertThat(unsure.body()).contains("Ingen har prövat att brevet kommer från ledamoten.");
        assertThat(InboxRefusal.SENDER_IS_NOT_VERIFIED.basis())
                .isEqualTo(InitiativeRefusal.MOVER_IS_NOT_A_MEMBER.basis());

        var sure = Arrays.copyOf(fields, fields.length + 2);
        sure[fields.length] = "saker";
        sure[fields.length + 1] = "ja";
        var slug = handsIn(letter, sure).location().replaceFirst(".*=", "");
        assertThat(documents(slug)).contains("Motion", "Bygg ut badet", "Astrid Lindmark (S)");
        // Her receipt is the one she would have had on her own page.
        assertThat(mailTo("astrid.lindmark@example.se").getSubject()).startsWith("Mottaget: ");
    }

    @Test
    void
            what_the_server_answers_for_needs_no_more_proof_and_an_alternate_who_does_not_serve_may_not()
                    throws Exception {
        var proven = "Authentication-Results: mx.example.se; dmarc=pass";
        var question =
                received(
                        simple(
                                "astrid.lindmark@example.se",
                                "Interpellation om bygglov",
                                proven,
                                "Till Byggnadsnämnden: varför dröjer det?"));
        var page = hall.reads(hall.secretary, address(question)).shown();
        assertThat(page.select("#l-saker")).isEmpty();
        assertThat(page.select("#l-till option[selected]").val()).isEqualTo("bygg");
        assertThat(
                        handsIn(
                                        question,
                                        "typ",
                                        "INTERPELLATION",
                                        "rubrik",
                                        "Om bygglov",
                                        "text",
                                        "Varför dröjer det?",
                                        "till",
                                        "bygg")
                                .status())
                .isEqualTo(303);
        var alternates = received(simple("bo.ek@example.se", "Motion om bad", proven, MOTION));
        var refused =
                handsIn(
                        alternates,
                        "typ",
                        "MOTION",
                        "rubrik",
                        "Om bad",
                        "text",
                        "Text",
                        "forslag",
                        "Bad.");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("tjänstgör");
        assertThat(hall.reads(hall.secretary, address(alternates)).shown().text())
                .contains("Registrera som en vanlig handling i stället");
    }

    @Test
    void a_letter_that_follows_something_up_is_handed_in_as_it_says_whether_answered_or_not()
            throws Exception {
        var proven = "Authentication-Results: mx.example.se; dmarc=pass";
        String[] fields = {
            "typ", "QUESTION", "rubrik", "Om kön", "text", "Hur lång är kön?", "till", "bygg"
        };
        var first =
                received(simple("astrid.lindmark@example.se", "Fråga till bygg", proven, "Kön?"));
        var before = slug(handsIn(first, fields));
        var letter =
                received(
                        simple(
                                "astrid.lindmark@example.se",
                                "Följdfråga, " + before.toUpperCase(Locale.ROOT),
                                proven,
                                "Och nu?"));
        var page = hall.reads(hall.secretary, address(letter)).shown();
        assertThat(page.select("#l-typ option[selected]").val()).isEqualTo("QUESTION");
        assertThat(page.select("#l-till option[selected]").val()).isEqualTo("bygg");
        var number = page.select("#l-foljer").val();
        assertThat(hall.reads(hall.secretary, "/diarium/" + before).shown().text())
                .contains(number);
        var wrong = Arrays.copyOf(fields, fields.length + 2);
        wrong[fields.length] = "foljer";
        wrong[fields.length + 1] = "KS 1999/4711";
        var again = handsIn(letter, wrong);
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.shown().select("#l-foljer").val()).isEqualTo("KS 1999/4711");
        wrong[fields.length + 1] = number;
        var after = slug(handsIn(letter, wrong));
        assertThat(hall.reads(hall.secretary, "/inlamnat/" + after).shown().text())
                .contains("Följer upp: Om kön");
    }

    @Test
    void whoever_registers_chooses_another_type_than_the_one_proposed() throws Exception {
        var proven = "Authentication-Results: mx.example.se; dmarc=pass";
        var motion =
                received(
                        simple(
                                "astrid.lindmark@example.se",
                                "Motion: om simhallen",
                                proven,
                                MOTION));
        var page = hall.reads(hall.secretary, address(motion)).shown();
        assertThat(page.select("#l-typ option[selected]").val()).isEqualTo("MOTION");
        var asked =
                handsIn(
                        motion,
                        "typ",
                        "INTERPELLATION",
                        "rubrik",
                        "Om simhallen",
                        "text",
                        "Varför dröjer den?",
                        "till",
                        "bygg");
        assertThat(documents(asked.location().replaceFirst(".*=", ""))).contains("Interpellation");

        var plain =
                received(simple("astrid.lindmark@example.se", "Simhallens tak", proven, MOTION));
        var offered = hall.reads(hall.secretary, address(plain)).shown();
        assertThat(offered.select("section").eachAttr("aria-labelledby"))
                .containsSubsequence("registrera", "lamna-in");
        assertThat(
                        handsIn(
                                        plain,
                                        "typ",
                                        "MOTION",
                                        "rubrik",
                                        "Simhallens tak",
                                        "text",
                                        "Det läcker.",
                                        "forslag",
                                        "Taket lagas.")
                                .status())
                .isEqualTo(303);
    }

    @Test
    void a_motion_from_somebody_who_is_not_a_member_is_an_ordinary_document_and_says_why()
            throws Exception {
        var letter = received(simple("nisse@foretaget.example", "Motion om gatlyktor", "", MOTION));
        var page = hall.reads(hall.secretary, address(letter)).shown();
        assertThat(page.text()).contains("4 kap. 19 § KL");
        assertThat(page.select("#l-rubrik")).isEmpty();
        assertThat(
                        handsIn(
                                        letter, "typ", "MOTION", "rubrik", "x", "text", "x",
                                        "forslag", "x", "saker", "ja")
                                .body())
                .contains("Avsändarens adress hör inte till någon som sitter i fullmäktige.");
        assertThat(InboxRefusal.SENDER_IS_UNKNOWN.basis()).isNotNull();
        slug(registers(letter));
    }

    @Test
    void what_is_sensitive_is_pointed_out_and_waits_until_somebody_has_read_it() throws Exception {
        var letter = received(simple("nisse@gmail.com", "Ansökan", "", "Jag är född 811218-9876."));
        assertThat(hall.reads(hall.secretary, address(letter)).shown().text())
                .contains("privat adress", "Ett personnummer står");
        var slug = slug(registers(letter));
        assertThat(hall.reads("/diarium/" + slug + "/1").body())
                .contains("Ansökan")
                .doesNotContain("811218");
    }

    @Test
    void a_virus_is_found_closed_and_left_out_of_the_registry() throws Exception {
        var letter =
                received(
                        """
                        Message-ID: <virus@post.example>
                        From: a@foretaget.example
                        Subject: Faktura med virus
                        Content-Type: multipart/mixed; boundary=v

                        --v
                        Content-Type: text/plain; name=ren.txt

                        Ren
                        --v
                        Content-Type: text/plain; name=smittad.txt

                        SMITTA-FOR-PROV
                        --v--
                        """);
        assertThat(hall.reads(hall.secretary, address(letter)).shown().text())
                .contains("Smittat: Prov-Signatur", "Inget virus", "Jag vet att filen är smittad");
        assertThat(answer(get(address(letter) + "/bilagor/1"), hall.secretary).getContentAsString())
                .contains("Ren");
        for (var closed : List.of("/bilagor/2", "/bilagor/0")) {
            assertThat(answer(get(address(letter) + closed), hall.secretary).getStatus())
                    .as(closed)
                    .isEqualTo(303);
        }
        var unsure = answer(post(address(letter) + "/bilagor/2"), hall.secretary);
        assertThat(unsure.getStatus()).isEqualTo(303);
        var sure =
                answer(post(address(letter) + "/bilagor/2").param("smittad", "ja"), hall.secretary);
        assertThat(sure.getHeader("Content-Disposition")).contains("smittad.txt.smittad");
        assertThat(sure.getContentAsString()).contains(ClamPeer.VIRUS);
        assertThat(sure.getHeader("Content-Security-Policy")).contains("sandbox");
        var slug = slug(registers(letter));
        assertThat(documents(slug)).contains("ren.txt").doesNotContain("smittad.txt");
    }

    @Test
    void a_scanner_that_was_away_is_asked_again() throws Exception {
        SCANNER.away = true;
        var letter = received(simple("a@foretaget.example", "Viruskontroll borta", "", "Hej"));
        assertThat(hall.reads(hall.secretary, address(letter)).shown().text())
                .contains("Viruskontroll väntar");
        SCANNER.away = false;
        collector.goesTheRound();
        assertThat(inbox.enclosed(letter.id()).getFirst().verdict().state())
                .isEqualTo(Enclosed.Verdict.State.CLEAN);
    }

    @Test
    void letters_are_dropped_as_files_several_at_once_and_what_is_no_letter_is_named()
            throws Exception {
        var one =
                letter(
                        simple(
                                "a@foretaget.example",
                                "Som fil",
                                "Authentication-Results: mx.example.se; dmarc=pass",
                                "Hej"));
        var two = letter(simple("a@foretaget.example", "Som fil två", "", "Hej"));
        assertThat(drops(hall.secretary, "bygg", one, two, one).getRedirectedUrl())
                .isEqualTo("/inkommande-post?intagna=3");
        var waiting =
                inbox.in(Received.State.WAITS, 1000).stream()
                        .filter(letter -> letter.read().subject().startsWith("Som fil"))
                        .toList();
        assertThat(waiting).hasSize(2);
        assertThat(waiting.getFirst().read().checked())
                .as("anybody may write that in a file")
                .isEqualTo(Checked.NOT);
        assertThat(inbox.proposal(waiting.getFirst()).organ()).isEqualTo("bygg");
        var wrong =
                drops(hall.secretary, "ks", "Detta är en bild".getBytes(StandardCharsets.UTF_8));
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("är inget brev");
        assertThat(drops(hall.secretary, "ks").getStatus()).isEqualTo(422);
        assertThat(drops(hall.secretary, "ingen", one).getStatus()).isEqualTo(422);
    }

    @Test
    void answers_by_machines_get_no_receipt_and_lie_by_themselves() throws Exception {
        var letter =
                received(
                        simple(
                                "borta@foretaget.example",
                                "Autosvar: Mottaget",
                                "Auto-Submitted: auto-replied",
                                "Jag är borta."));
        assertThat(letter.state()).isEqualTo(Received.State.AUTOMATIC);
        assertThat(hall.reads(hall.secretary, "/inkommande-post?visa=automatiska").shown().text())
                .contains("Autosvar: Mottaget");
        slug(registers(letter));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from inbox.receipt where address = 'borta@foretaget.example'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void an_address_has_at_most_five_receipts_a_day() throws Exception {
        for (int i = 0; i < 7; i++) {
            slug(
                    registers(
                            received(
                                    simple(
                                            "flitig@foretaget.example",
                                            "Brev nummer " + i,
                                            "",
                                            "x"))));
        }
        assertThat(
                        jdbc.sql(
                                        "select count(*) from inbox.receipt where address = 'flitig@foretaget.example'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(ReceiptRule.MOST_A_DAY);
    }

    @Test
    void a_receipt_that_comes_back_is_shown_as_bounced() throws Exception {
        slug(registers(received(simple("fel@foretaget.example", "Fel adress", "", "Hej"))));
        var receipt = mailTo("fel@foretaget.example");
        var id = receipt.getHeader("Message-ID")[0].replaceAll("[<>]|@.*", "");
        var bounce =
                received(
                        InboxRulesTests.bounce("failed", id)
                                .replace(
                                        "From: MAILER",
                                        "Subject: Kom inte fram " + id + "\nFrom: MAILER"));
        assertThat(bounce.state()).isEqualTo(Received.State.AUTOMATIC);
        assertThat(hall.reads(hall.secretary, "/administration/utskick/" + id).shown().text())
                .contains("Studsade", "550 No such user", "Utanför kommunen");
        assertThat(
                        hall.reads(hall.secretary, "/administration/utskick?visa=studsade")
                                .shown()
                                .text())
                .contains("Mottaget:");
    }

    @Test
    void what_waits_is_found_by_those_who_open_the_mail_until_it_is_registered() throws Exception {
        var letter =
                received(
                        simple(
                                "a@foretaget.example",
                                "Om dammen",
                                "",
                                "Där bor vattensalamandern. 2026"));
        assertThat(hits(hall.secretary, "vattensalamandern")).containsExactly(address(letter));
        assertThat(hits(hall.secretary, "foretaget")).contains(address(letter));
        assertThat(hits(hall.secretary, "vattensalamandern&typ=arende")).isEmpty();
        assertThat(hits(member, "vattensalamandern")).isEmpty();
        assertThat(hall.reads("/sok?q=vattensalamandern").body()).doesNotContain("Om dammen");
        var slug = slug(registers(letter));
        assertThat(hits(hall.secretary, "vattensalamandern"))
                .as("it is a document now")
                .containsExactly("/administration/diarium/" + slug + "/1");
    }

    private List<String> hits(PersonId who, String sought) throws Exception {
        return hall.reads(who, "/sok?q=" + sought).shown().select(".hit.closed a").eachAttr("href");
    }

    @Test
    void what_cannot_be_read_is_kept_and_says_why() throws Exception {
        var letter =
                received(
                        "From: a@foretaget.example\nSubject: Trasigt\nContent-Type: multipart/mixed\n\nDet gick inte");
        assertThat(hall.reads(hall.secretary, address(letter)).shown().text())
                .contains("Brevet säger sig ha delar som inte går att hitta.", "Det gick inte");
        assertThat(
                        hall.reads(hall.secretary, "/inkommande-post")
                                .shown()
                                .select("form[action='" + address(letter) + "/registrera']"))
                .as("no quick press")
                .isEmpty();
        assertThat(answer(get(address(letter) + "/bilagor/0"), hall.secretary).getContentAsString())
                .contains("Det gick inte");
        slug(registers(letter));
    }

    @Test
    void registrars_are_told_that_something_waits() throws Exception {
        received(simple("a@foretaget.example", "Något väntar", "", "Hej"));
        var registrar = PageChecks.somebody();
        register.enter(new Person(registrar, "Rut", "Sand", null));
        register.employ(registrar, Role.REGISTRAR, null, Hall.SINCE);
        assertThat(hall.reads(registrar, "/start").shown().text()).contains("att registreras");
        assertThat(hall.reads(member, "/start").shown().text()).doesNotContain("att registreras");
    }
}
