package se.uppdrag.files;

import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a page of HTML says to whoever sees it: nothing is fetched and nothing runs.
public final class HtmlText {

    private HtmlText() {}

    /// In lines; comments, attributes and scripts are left behind.
    public static String of(String source) {
        var page = Jsoup.parse(source);
        page.select("script, style, template, noscript, head").remove();
        var text = new StringBuilder();
        page.body().traverse(new Lines(text));
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    /// Writes what is seen, and begins a line where a browser does.
    private record Lines(StringBuilder text) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
                text.append(words.getWholeText());
            } else {
                line(node);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            line(node);
        }

        private void line(Node node) {
            if (node instanceof Element element
                    && (element.isBlock() || element.normalName().equals("br"))) {
                text.append('\n');
            }
        }
    }
}
