package se.uppdrag.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The words of an RTF file (`Rich Text Format` 1.9.1). Read a byte at a time, once: what is in a
/// group that is not shown is passed by, and a group in a group costs no stack.
final class RtfText {

    /// Groups that have words which nobody who opens the file reads in its text.
    private static final Set<String> NOT_TEXT =
            Set.of(
                    "fonttbl",
                    "colortbl",
                    "stylesheet",
                    "info",
                    "pict",
                    "object",
                    "objdata",
                    "themedata",
                    "colorschememapping",
                    "latentstyles",
                    "datastore",
                    "xmlnstbl",
                    "listtable",
                    "listoverridetable",
                    "revtbl",
                    "rsidtbl",
                    "generator",
                    "filetbl",
                    "bkmkstart",
                    "bkmkend",
                    "datafield",
                    "fldinst",
                    "mmathPr",
                    "nonshppict");

    private static final int DEEPEST = 10_000;
    private static final int WORD_LONGEST = 32;

    /// How a group is read: whether it is shown, and how many bytes stand for a letter that older
    /// programs do not know.
    private record Group(boolean shown, int otherwise) {}

    private final byte[] bytes;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Group> groups = new ArrayDeque<>();
    private Group group = new Group(true, 1);
    private Charset charset = Charset.forName("windows-1252");

    /// How many letters are still a stand-in for the one before.
    private int skipped;

    private int at;

    private RtfText(byte[] bytes) {
        this.bytes = bytes;
    }

    static String of(byte[] bytes) throws IOException {
        var reader = new RtfText(bytes);
        reader.read();
        if (!reader.groups.isEmpty()) {
            throw new IOException("a group has no end");
        }
        return OfficeWords.lines(reader.text.toString());
    }

    private void read() throws IOException {
        while (at < bytes.length) {
            switch (bytes[at++]) {
                case '{' -> {
                    if (groups.size() == DEEPEST) {
                        throw new IOException("more than is read");
                    }
                    groups.push(group);
                    skipped = 0;
                }
                case '}' -> {
                    if (groups.isEmpty()) {
                        throw new IOException("a group has no beginning");
                    }
                    group = groups.pop();
                    skipped = 0;
                    if (groups.isEmpty()) {
                        // What comes after is no part of it.
                        return;
                    }
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> letter(bytes, at - 1, 1);
            }
        }
    }

    private void control() throws IOException {
        if (at == bytes.length) {
            return;
        }
        int sign = bytes[at];
        if (!isLetter(sign)) {
            at++;
            switch (sign) {
                case '\'' -> hexadecimal();
                case '*' -> group = new Group(false, group.otherwise());
                case '~' -> put(" ");
                case '_' -> put("-");
                case '\r', '\n' -> put("\n");
                case '\\', '{', '}' -> letter(bytes, at - 1, 1);
                default -> {}
            }
            return;
        }
        int from = at;
        while (at < bytes.length && isLetter(bytes[at])) {
            at++;
        }
        var word =
                at - from > WORD_LONGEST
                        ? ""
                        : new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        word(word, number());
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
    }

    private static boolean isLetter(int sign) {
        return sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
    }

    private @Nullable Integer number() {
        int from = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && at - from < 10 && bytes[at] >= '0' && bytes[at] <= '9') {
            at++;
        }
        var digits = new String(bytes, from, at - from, StandardCharsets.US_ASCII);
        return digits.matches("-?\\d{1,9}") ? Integer.valueOf(digits) : null;
    }

    private void word(String word, @Nullable Integer number) throws IOException {
        switch (word) {
            case "par", "sect", "page", "line", "row", "softline" -> put("\n");
            case "tab", "cell", "emspace", "enspace" -> put(" ");
            case "emdash" -> put("—");
            case "endash" -> put("–");
            case "bullet" -> put("•");
            case "lquote", "rquote" -> put("’");
            case "ldblquote", "rdblquote" -> put("”");
            case "uc" -> group = new Group(group.shown(), number == null ? 1 : number);
            case "ansicpg" -> charset = charset(number);
            case "mac" -> charset = charset(10000);
            case "bin" -> at = (int) Math.min(bytes.length, (long) at + after(number));
            case "u" -> {
                put(number == null ? "" : String.valueOf((char) (int) number));
                skipped = Math.clamp(group.otherwise(), 0, 8);
            }
            default -> {
                if (NOT_TEXT.contains(word)) {
                    group = new Group(false, group.otherwise());
                }
            }
        }
    }

    /// The space after a number belongs to it.
    private int after(@Nullable Integer number) {
        return Math.max(0, number == null ? 0 : number)
                + (at < bytes.length && bytes[at] == ' ' ? 1 : 0);
    }

    /// Only those that are known here: to look for another takes long, and a file can name
    /// thousands.
    private static Charset charset(@Nullable Integer page) {
        return Charset.forName(
                switch (page == null ? 1252 : page) {
                    case 437 -> "IBM437";
                    case 850 -> "IBM850";
                    case 865 -> "IBM865";
                    case 1250 -> "windows-1250";
                    case 1251 -> "windows-1251";
                    case 1253 -> "windows-1253";
                    case 1254 -> "windows-1254";
                    case 1256 -> "windows-1256";
                    case 1257 -> "windows-1257";
                    case 10000 -> "x-MacRoman";
                    case 65001 -> "UTF-8";
                    default -> "windows-1252";
                });
    }

    private void hexadecimal() throws IOException {
        int high = at < bytes.length ? Character.digit(bytes[at], 16) : -1;
        int low = at + 1 < bytes.length ? Character.digit(bytes[at + 1], 16) : -1;
        if (high >= 0 && low >= 0) {
            at += 2;
            letter(new byte[] {(byte) (high * 16 + low)}, 0, 1);
        }
    }

    private void letter(byte[] from, int offset, int length) throws IOException {
        if (skipped > 0) {
            skipped--;
        } else {
            put(new String(from, offset, length, charset));
        }
    }

    private void put(String words) throws IOException {
        if (group.shown()) {
            if (text.length() + words.length() > OfficeText.TEXT_MOST) {
                throw new IOException("more than is read");
            }
            text.append(words);
        }
    }
}
