package se.uppdrag.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.uppdrag.portal.pages.Block;
import se.uppdrag.web.House;

/// Text as editors write it: paragraphs with an empty line between, lists of lines that begin with
/// `- `, and in the program's own documents headings that begin with `# `. No markup gets through.
final class PlainText {

    /// Stands for the municipality's name in a text that suits any of them.
    static final String HOUSE = "[kommunen]";

    private static final String MAIL = "[e-post]";
    private static final Pattern PROVISION =
            Pattern.compile("(?:(\\d+) kap\\. )?(\\d+)( [a-z])? (§§?)");

    private PlainText() {}

    static List<Block> blocks(String text, House house) {
        var blocks = new ArrayList<Block>();
        var items = new ArrayList<String>();
        for (var line : filled(text, house).lines().map(String::strip).toList()) {
            if (line.startsWith("- ")) {
                items.add(line.substring(2).strip());
                continue;
            }
            flush(items, blocks);
            if (line.startsWith("# ")) {
                blocks.add(new Block(Block.Kind.HEADING, line.substring(2), List.of()));
            } else if (!line.isEmpty()) {
                blocks.add(new Block(Block.Kind.PARAGRAPH, line, List.of()));
            }
        }
        flush(items, blocks);
        return blocks;
    }

    private static void flush(List<String> items, List<Block> blocks) {
        if (!items.isEmpty()) {
            blocks.add(new Block(Block.Kind.LIST, "", List.copyOf(items)));
            items.clear();
        }
    }

    /// Names filled in, and no provision parted from its number at the end of a line.
    private static String filled(String text, House house) {
        var named = text.replace(HOUSE, house.name()).replace(MAIL, house.registryMail());
        return PROVISION
                .matcher(named)
                .replaceAll(found ->
                        (found.group(1) == null ? "" : found.group(1) + "\u00a0kap.\u00a0")
                                + found.group(2)
                                + (found.group(3) == null ? "" : "\u00a0" + found.group(3).strip())
                                + "\u00a0"
                                + found.group(4));
    }
}
