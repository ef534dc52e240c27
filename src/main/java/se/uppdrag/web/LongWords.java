package se.uppdrag.web;

/// Words in tables that are wider than a column can be. Elsewhere the style sheet breaks them; in a
/// table it would then break short ones too, since a column is made no wider than it must be.
final class LongWords {

    /// More than any word that is one.
    private static final int LONG = 40;

    /// A mark that nobody sees, where a line may end.
    private static final char MAY_END = '\u200b';

    private LongWords() {}

    /// @param html well-formed
    static String inTables(String html) {
        var broken = new StringBuilder(html.length() + 64);
        int from = 0;
        for (int table = html.indexOf("<table"); table >= 0; table = html.indexOf("<table", from)) {
            int end = html.indexOf("</table>", table);
            broken.append(html, from, table);
            from = end < 0 ? html.length() : end;
            withMarks(html, table, from, broken);
        }
        return broken.append(html, from, html.length()).toString();
    }

    private static void withMarks(String html, int begin, int end, StringBuilder to) {
        boolean tag = false;
        int word = 0;
        for (int at = begin; at < end; at++) {
            char sign = html.charAt(at);
            if (sign == '<' || sign == '>') {
                tag = sign == '<';
                word = 0;
            } else if (Character.isWhitespace(sign)) {
                word = 0;
            } else if (!tag && !Character.isLowSurrogate(sign)) {
                if (word == LONG) {
                    to.append(MAY_END);
                    word = 0;
                }
                word++;
                if (sign == '&') {
                    // Written as an entity, and one sign.
                    int last = Math.max(at, html.indexOf(';', at));
                    to.append(html, at, last);
                    at = last;
                    sign = html.charAt(at);
                }
            }
            to.append(sign);
        }
    }
}
