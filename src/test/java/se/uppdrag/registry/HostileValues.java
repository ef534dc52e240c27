package se.uppdrag.registry;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/// What somebody who wishes us no good puts in a field, in a part of an address or in a header,
/// among such as could stand there: what is wrong with every field is seen by the first alone.
final class HostileValues {

    /// What no page may ever hold as anything but text.
    static final String MARK = "uppa(77)";

    /// Where no answer may ever lead.
    static final String ELSEWHERE = "ond.example";

    private static final List<String> HOSTILE =
            List.of(
                    "<script>" + MARK + "</script>",
                    "\"><img src=x onerror=" + MARK + ">",
                    "' onmouseover='" + MARK,
                    "javascript:" + MARK,
                    "</textarea></title><svg onload=" + MARK + ">",
                    "${" + MARK + "}#{7*7}{{7*7}}*{7*7}",
                    "' or '1'='1' --",
                    "1; drop table access.account; --",
                    "%' union select null,null --",
                    "\\",
                    "'",
                    "\"",
                    "%",
                    "_",
                    ":x",
                    "?",
                    "a\0b",
                    "\0",
                    "\u0001\u0008\u001b[31m",
                    "rad\r\nSet-Cookie: uppa=1\r\n\r\n<b>",
                    "\u202e\u2066\u200b\ufeff\u00ad",
                    "\ud83c\udf41".substring(0, 1),
                    "\uffff\ufffe",
                    "e\u0301".repeat(500),
                    "\u0661\u0662\u0663",
                    "\u0130\u0131\u017f\u212a",
                    "a".repeat(70_000),
                    "1".repeat(400),
                    "-1",
                    "0",
                    "2147483648",
                    "-9223372036854775809",
                    "1e400",
                    "NaN",
                    "0x7f",
                    "1,5",
                    "2026-02-30",
                    "0000-00-00",
                    "+999999999-12-31",
                    "25:61",
                    "2026-13",
                    "00000000-0000-0000-0000-00000000000g",
                    "../../../../etc/passwd",
                    "..%2f..%2fetc%2fpasswd",
                    "%00",
                    "%c0%ae%c0%ae",
                    "C:\\con",
                    "file:///etc/passwd",
                    "http://169.254.169.254/latest/meta-data",
                    "https://" + ELSEWHERE + "/",
                    "//" + ELSEWHERE,
                    "/\\" + ELSEWHERE,
                    "https:" + ELSEWHERE,
                    "=cmd|' /C calc'!A0",
                    "[",
                    "(a+)+$",
                    "{\"a\":",
                    "<a>&b;",
                    "true",
                    "null",
                    "");

    private static final List<String> PLAUSIBLE =
            List.of(
                    "x",
                    "Om bänkar",
                    "1",
                    "2",
                    "17",
                    "2026",
                    "2026-03-05",
                    "2026-03-09",
                    "2026-03",
                    "10:00",
                    "10.00",
                    "kf",
                    "ks",
                    "sn",
                    "KS",
                    "SN",
                    "ja",
                    "nej",
                    "true",
                    "false",
                    "on",
                    "S",
                    "motion",
                    "26:1",
                    "KL 5:47",
                    "asa@example.se",
                    "https://example.se/a",
                    "/start",
                    "Alva Berg",
                    "# Rubrik\n1 § Text\n- punkt",
                    "INCOMING",
                    "DRAWN_UP",
                    "MEMBER",
                    "ks-2026-0001",
                    "KS 2026.0001",
                    Addresses.NONE);

    private final Random chance;

    /// One value in so many is hostile: where all are, only the first that is looked at tells.
    private int among = 2;

    HostileValues(Random chance) {
        this.chance = chance;
    }

    boolean one(int in) {
        return chance.nextInt(in) == 0;
    }

    <T> T some(List<T> among) {
        return among.get(chance.nextInt(among.size()));
    }

    /// Another request, which is hostile in another degree.
    void anew() {
        among = some(List.of(1, 2, 6, 20));
    }

    String value() {
        return one(among) ? hostile() : plausible();
    }

    String hostile() {
        return some(HOSTILE);
    }

    String plausible() {
        return one(20) ? UUID.randomUUID().toString() : some(PLAUSIBLE);
    }

    byte[] bytes() {
        return switch (chance.nextInt(5)) {
            case 0 -> new byte[0];
            case 1 -> "%PDF-1.7\n1 0 obj".getBytes(StandardCharsets.US_ASCII);
            case 2 -> new byte[] {'P', 'K', 3, 4, 0, 0};
            case 3 -> hostile().getBytes(StandardCharsets.UTF_8);
            default -> {
                var noise = new byte[chance.nextInt(300)];
                chance.nextBytes(noise);
                yield noise;
            }
        };
    }
}
