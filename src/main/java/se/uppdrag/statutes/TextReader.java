package se.uppdrag.statutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppdrag.statutes.StatuteText.Block;
import se.uppdrag.statutes.StatuteText.Item;
import se.uppdrag.statutes.StatuteText.Unit;

/// Reads what a secretary types: `1 kap. Titel`, `3 § Text`, `# Rubrik`, lists that begin with `-`,
/// `1.` or `a)`, and tables of `|` under a line `Tabell: …`. An empty line ends a piece.
final class TextReader {

    static final int MOST_CHARACTERS = 400_000;

    /// A paragraph that begins with a citation, `5 kap. 45 § …`, is no chapter.
    private static final Pattern CHAPTER =
            Pattern.compile("(\\d{1,3})(?: ([a-z]))? kap\\.(?: (?!\\d+( [a-z])? ?[§–-])(.*))?");

    private static final Pattern PROVISION =
            Pattern.compile("(\\d{1,3})(?: ([a-z]))? §(?!§)(?: (.*))?");
    private static final Pattern HEADING = Pattern.compile("#+ ?(.*)");
    private static final Pattern ITEM = Pattern.compile("([-–•*]|\\d{1,2}\\.|[a-z]\\))(?: (.*))?");
    private static final Pattern CAPTION = Pattern.compile("Tabell:(.*)");

    private final List<Unit> units = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<String> headings = new HashSet<>();

    /// What the unit that is being read begins with, its blocks so far, and the lines of the block
    /// that is being read.
    private @Nullable Unit head;

    private List<Block> blocks = new ArrayList<>();
    private final List<String> running = new ArrayList<>();
    private final List<Item> items = new ArrayList<>();
    private @Nullable TableLines table;

    private @Nullable Numeral chapter;
    private @Nullable Numeral provision;
    private final boolean whole;

    private TextReader(boolean whole) {
        this.whole = whole;
    }

    /// Reads a text that stands by itself.
    static Reading read(String source) {
        if (source.length() > MOST_CHARACTERS) {
            return Reading.faulty(1, Fault.Kind.TOO_LONG, "");
        }
        var reading = read(source.lines().toList(), 1, true);
        return reading instanceof Reading.Read(var text) ? checked(text) : reading;
    }

    /// What is typed and what is kept must be one and the same tree.
    private static Reading checked(StatuteText text) {
        if (text.units().isEmpty()) {
            return Reading.faulty(1, Fault.Kind.EMPTY, "");
        }
        return read(text.text().lines().toList(), 1, true) instanceof Reading.Read(var again)
                        && again.equals(text)
                ? new Reading.Read(text)
                : Reading.faulty(1, Fault.Kind.READS_OTHERWISE, "");
    }

    /// Reads the text of one change: in no order but its own.
    static Reading readPart(List<String> lines, int firstLine) {
        return read(lines, firstLine, false);
    }

    private static Reading read(List<String> lines, int firstLine, boolean whole) {
        var reader = new TextReader(whole);
        for (int i = 0; i < lines.size(); i++) {
            reader.line(firstLine + i, lines.get(i));
        }
        reader.endUnit();
        return reader.faults.isEmpty()
                ? new Reading.Read(new StatuteText(reader.units))
                : new Reading.Faulty(reader.faults);
    }

    static String clean(String line) {
        return line.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private void line(int number, String typed) {
        var line = clean(typed);
        if (line.codePoints().anyMatch(TextReader::unreadable)) {
            fault(number, Fault.Kind.UNREADABLE_SIGN, "");
        } else if (line.isEmpty()) {
            endRunning();
        } else if (!begins(number, line) && !row(number, line) && !item(number, line)) {
            if (table != null) {
                endBlock();
            }
            continueText(line);
        }
    }

    private static boolean unreadable(int sign) {
        return Character.isISOControl(sign)
                || Character.getType(sign) == Character.SURROGATE
                || (sign & 0xfffe) == 0xfffe;
    }

    /// A chapter, a heading or a paragraph.
    private boolean begins(int number, String line) {
        var found = CHAPTER.matcher(line);
        if (found.matches()) {
            var title = found.group(4);
            chapter(number, numeral(found.group(1), found.group(2)), title == null ? "" : title);
            return true;
        }
        found = PROVISION.matcher(line);
        if (found.matches()) {
            provision(number, numeral(found.group(1), found.group(2)));
            if (found.group(3) != null) {
                running.add(found.group(3));
            }
            return true;
        }
        found = HEADING.matcher(line);
        if (found.matches()) {
            heading(number, found.group(1));
            return true;
        }
        return false;
    }

    private static Numeral numeral(String number, @Nullable String letter) {
        return new Numeral(Integer.parseInt(number), letter == null ? "" : letter);
    }

    private void chapter(int line, Numeral number, String title) {
        endUnit();
        if (title.isEmpty()) {
            fault(line, Fault.Kind.CHAPTER_WITHOUT_TITLE, number + " kap.");
        }
        if (whole && chapter != null && number.compareTo(chapter) <= 0) {
            fault(line, Fault.Kind.CHAPTER_OUT_OF_ORDER, number + " kap.");
        }
        chapter = number;
        provision = null;
        headings.clear();
        head = new Unit.Chapter(number, title, List.of());
    }

    private void provision(int line, Numeral number) {
        endUnit();
        if (whole && provision != null && number.compareTo(provision) <= 0) {
            fault(line, Fault.Kind.PROVISION_OUT_OF_ORDER, number + " §");
        }
        provision = number;
        head = new Unit.Provision(number, List.of());
    }

    private void heading(int line, String title) {
        endUnit();
        if (title.isEmpty()) {
            fault(line, Fault.Kind.HEADING_WITHOUT_TITLE, "");
        }
        if (whole && !headings.add(StatuteText.id(title))) {
            fault(line, Fault.Kind.HEADING_TWICE, title);
        }
        head = new Unit.Heading(title, List.of());
    }

    /// A line of a table, or what stands before its first.
    private boolean row(int number, String line) {
        var caption = CAPTION.matcher(line);
        if (caption.matches()) {
            endBlock();
            table = new TableLines(number, caption.group(1).strip(), faults);
            return true;
        }
        if (table != null) {
            return table.takes(number, line);
        }
        if (line.startsWith("|")) {
            fault(number, Fault.Kind.TABLE_WITHOUT_CAPTION, "");
            return true;
        }
        return false;
    }

    private boolean item(int number, String line) {
        var found = ITEM.matcher(line);
        if (!found.matches()) {
            return false;
        }
        var text = found.group(2) == null ? "" : found.group(2);
        if (text.isEmpty()) {
            fault(number, Fault.Kind.ITEM_WITHOUT_TEXT, found.group(1));
        }
        var marker = found.group(1).matches("[–•*]") ? "-" : found.group(1);
        endTable();
        if (!running.isEmpty()) {
            endParagraph();
        }
        if (!items.isEmpty() && items.getFirst().ordered() != !marker.equals("-")) {
            endItems();
        }
        items.add(new Item(marker, text));
        openItem = true;
        return true;
    }

    /// Whether a line without a mark still belongs to the last item.
    private boolean openItem;

    private void continueText(String line) {
        if (openItem && !items.isEmpty()) {
            var last = items.removeLast();
            items.add(new Item(last.marker(), last.text() + " " + line));
        } else {
            endItems();
            running.add(line);
        }
    }

    /// After an empty line comes another item, another row, or something else.
    private void endRunning() {
        openItem = false;
        endParagraph();
    }

    private void endParagraph() {
        if (!running.isEmpty()) {
            blocks.add(new Block.Paragraph(String.join(" ", running)));
            running.clear();
        }
    }

    private void endItems() {
        if (!items.isEmpty()) {
            blocks.add(new Block.Listing(items));
            items.clear();
        }
    }

    private void endTable() {
        if (table != null) {
            table.block().ifPresent(blocks::add);
            table = null;
        }
    }

    private void endBlock() {
        endParagraph();
        endItems();
        endTable();
        openItem = false;
    }

    private void endUnit() {
        endBlock();
        var done =
                switch (head) {
                    case Unit.Chapter(var number, var title, _) ->
                            new Unit.Chapter(number, title, blocks);
                    case Unit.Heading(var title, _) -> new Unit.Heading(title, blocks);
                    case Unit.Provision(var number, _) -> new Unit.Provision(number, blocks);
                    case Unit.Preamble _ -> null;
                    case null -> blocks.isEmpty() ? null : new Unit.Preamble(blocks);
                };
        if (done != null) {
            units.add(done);
        }
        head = null;
        blocks = new ArrayList<>();
    }

    private void fault(int line, Fault.Kind kind, String what) {
        faults.add(new Fault(line, kind, what));
    }
}
