package se.uppdrag.inbox;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a page of HTML says, as text: nothing is fetched, nothing runs, nothing is shown as it was
/// meant to look.
final class SafeText {

    private static final int MOST = 2_000_000;

    private SafeText() {}

    static String of(String html) {
        var page = Jsoup.parse(Lettering.cut(html, MOST));
        page.select("script, style, head, template, noscript").remove();
        var text = new StringBuilder();
        page.body().traverse(new Reader(text));
        return text.toString()
                .replace('\u00a0', ' ')
                .replaceAll("[ \\t]+\\n", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip();
    }

    private record Reader(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                var said = words.text();
                text.append(
                        text.isEmpty() || text.charAt(text.length() - 1) == '\n'
                                ? said.stripLeading()
                                : said);
            } else if (node instanceof Element element) {
                if (element.normalName().equals("li")) {
                    line(1);
                    text.append("- ");
                } else if (element.isBlock() || element.normalName().equals("br")) {
                    line(element.normalName().equals("p") ? 2 : 1);
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && element.isBlock()) {
                line(element.normalName().equals("p") ? 2 : 1);
            }
        }

        private void line(int wanted) {
            int there = 0;
            while (there < wanted
                    && there < text.length()
                    && text.charAt(text.length() - 1 - there) == '\n') {
                there++;
            }
            if (!text.isEmpty()) {
                text.append("\n".repeat(Math.max(0, wanted - there)));
            }
        }
    }
}
