package se.uppdrag.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Random;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import se.uppdrag.statutes.WordFiles;

/// Letters of every kind there is, no two alike.
///
/// @param about the number of a matter that letters are forwarded about
/// @param receipt the mark of our receipt in that matter
/// @param member the address of somebody who serves in the assembly
record LettersOfEveryKind(String about, String receipt, String member, Random random) {

    /// A prime, so that whichever come twice or are counted by some other number are of every kind.
    static final int KINDS = 37;

    /// As our own mail server says of a sender whose domain answers for the letter.
    private static final String VERIFIED =
            "Authentication-Results: mx.example.se; spf=pass; dkim=pass; dmarc=pass\n";

    static final String SIGNATURE =
            """
            -----BEGIN PGP SIGNATURE-----

            iHUEABYKAB0WIQT4711=
            =x1Yz
            -----END PGP SIGNATURE-----
            """;

    private static final String WORDS = "Cykelparkering vid stationen, bilaga ";
    private static final byte[] WIDE = bomb(5_000, 0);
    private static final byte[] DEEP = bomb(1, 41_000_000);

    String one(int i) {
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
            case 21 -> with(head + subject, "motion.docx", i / KINDS % 2 == 0 ? WIDE : DEEP);
            case 22 ->
                    head + "In-Reply-To: " + receipt + "\n" + subject + "\nTack för kvittot " + i;
            case 23 ->
                    with(
                            head + subject,
                            "winmail.dat",
                            OpenerTests.wrapped("wrapped.txt", WORDS + i));
            case 24 ->
                    head
                            + subject
                            + """
                            Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary=p

                            --p
                            Content-Type: application/pgp-encrypted

                            Version: 1
                            --p
                            Content-Type: application/octet-stream; name=encrypted.asc

                            -----BEGIN PGP MESSAGE-----
                            %d
                            -----END PGP MESSAGE-----
                            --p--
                            """
                                    .formatted(i);
            case 25 ->
                    head
                            + subject
                            + """
                            Content-Type: multipart/signed; micalg=pgp-sha512; protocol="application/pgp-signature"; boundary=p

                            Den som läser detta har ett gammalt e-postprogram.
                            --p
                            Content-Type: text/plain; charset=utf-8
                            Content-Transfer-Encoding: quoted-printable

                            Undertecknat p=C3=A5 heder %d
                            --p
                            Content-Type: application/pgp-signature; name=signature.asc
                            Content-Disposition: attachment; filename=signature.asc

                            %s--p--
                            """
                                    .formatted(i, SIGNATURE);
            case 26 -> from(id, "Motion om bänkar %d".formatted(i), "Fler bänkar i parken.");
            case 27 -> with(head + subject, "ritning.pdf", pdf(WORDS + i));
            case 28 ->
                    with(
                            head + subject,
                            "skrivelse.docx",
                            WordFiles.of(WordFiles.paragraph(WORDS + i)));
            case 29 ->
                    head
                            + "Disposition-Notification-To: asa@example.se\nReturn-Receipt-To: asa@example.se\n"
                            + subject
                            + "\nLäskvitto önskas "
                            + i;
            case 31 ->
                    from(
                            id + VERIFIED,
                            "Interpellation om bygglov %d".formatted(i),
                            "Till Byggnadsnämndens ordförande: varför dröjer byggloven?");
            case 32 ->
                    from(
                            id + VERIFIED,
                            "Fråga till Byggnadsnämndens ordförande om kön %d".formatted(i),
                            "Hur lång är kön till bygglov i dag?");
            // The same from somebody who serves nowhere, and in the name of one who does.
            case 33 -> head + "Subject: Interpellation om vägar %d\n\nVarför?".formatted(i);
            case 34 -> head + "Subject: Fråga till Byggnadsnämnden om snö %d\n\nNär?".formatted(i);
            case 35 -> head + "Subject: Motion om torget %d\n\nStenlägg det.".formatted(i);
            case 36 ->
                    from(
                            id + VERIFIED.replace("pass", "fail"),
                            "Interpellation om guld %d".formatted(i),
                            "Skicka guldet.");
            default -> head + subject + "\n" + "Långt. ".repeat(500) + i;
        };
    }

    private String from(String head, String subject, String text) {
        return head
                + "From: Astrid Lindmark <%s>\nSubject: %s\n\n%s".formatted(member, subject, text);
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

    private static byte[] pdf(String words) {
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText(words);
                content.endText();
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
