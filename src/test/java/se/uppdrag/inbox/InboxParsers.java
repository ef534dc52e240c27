package se.uppdrag.inbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.uppdrag.hostile.Parser;
import se.uppdrag.statutes.WordFiles;

/// What reads letters, and what is enclosed in them.
public final class InboxParsers {

    private static final String LETTER =
            """
            Message-ID: <a.1@post.example>
            From: =?iso-8859-1?Q?=C5sa_=D6berg?= <asa@example.se>
            To: "Kommunstyrelsen" <ks@example.se>
            Subject: =?utf-8?B?w4V0Z8Okcg==?= KS 2026.0188
            Date: Thu, 5 Mar 2026 10:00:00 +0100
            Authentication-Results: post.example; spf=pass; dkim=pass (1024) header.d=x; dmarc=fail
            In-Reply-To: <b.2@post.example>
            Content-Type: multipart/mixed; boundary="b"

            --b
            Content-Type: multipart/alternative; boundary=c

            --c
            Content-Type: text/plain; charset=utf-8
            Content-Transfer-Encoding: quoted-printable

            Hej=2C r=C3=A4kning =
            f=C3=B6ljer
            --c
            Content-Type: text/html; charset=windows-1252

            <p>Hej<script>alert(1)</script><a href="javascript:x">l</a></p>
            --c--
            --b
            Content-Type: application/octet-stream; name*0*=iso-8859-1''r%E4k; name*1*=ning.pdf
            Content-Disposition: attachment; filename*=UTF-8''r%C3%A4kning%20ett.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQKJcOkw7zDtsOfCg==
            --b
            Content-Type: message/rfc822

            From: bo@example.se
            Subject: Inuti

            Hej igen
            --b--
            """
                    .replace("\n", "\r\n");

    private static final String RETURNED =
            """
            From: MAILER-DAEMON@post.example
            Content-Type: multipart/report; report-type=delivery-status; boundary=r

            --r

            Det gick inte.
            --r
            Content-Type: message/delivery-status

            Reporting-MTA: dns; post.example

            Final-Recipient: rfc822; asa@example.se
            Action: failed
            Status: 5.1.1
            --r
            Content-Type: message/rfc822-headers

            Message-ID: <uppdraget.0190b0a4-0000-7000-8000-000000000000@example.se>
            --r--
            """;

    private InboxParsers() {}

    public static List<Parser> all() {
        return List.of(
                Parser.of("brev (MIME)", Parser.bytes(LETTER, RETURNED), InboxParsers::letter),
                Parser.of(
                        "winmail.dat",
                        List.of(
                                OpenerTests.wrapped("motion.txt", "Fler bänkar", "k.pdf", "%PDF"),
                                OpenerTests.wrapped()),
                        bytes -> Winmail.of(bytes, 50)),
                Parser.of(
                        "bifogad fil",
                        List.of(
                                WordFiles.of(WordFiles.paragraph("Hej")),
                                "%PDF-1.4 1 0 obj".getBytes(StandardCharsets.UTF_8)),
                        bytes -> {
                            FileText.of("a.docx", "", bytes);
                            FileText.of("a.html", "text/html", bytes);
                            FileText.of("a.txt", "text/plain", bytes);
                        }),
                Parser.ofText(
                        "ärendemening",
                        List.of("SV: KS 2026.0188 Vägen", "Motion om bänkar", "VB: [KF] ks-2026-1"),
                        text -> SubjectLine.read(text, "KS", Set.of("KS", "SN"))));
    }

    private static void letter(byte[] bytes) {
        var letter = Opener.open(bytes);
        Nature.of(letter, Set.of("ks@example.se"));
        Bounce.of(letter);
        Checked.by(Optional.of("post.example"), letter.headers());
        SubjectLine.read(letter.headers().text("subject", 200), "KS", Set.of("KS"));
    }
}
