package se.uppdrag.files;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Reads the document part of a Word file: headings, lists, tables and running text.
final class DocxText {

    /// Words that wait for somebody to say yes or no to them.
    private static final Set<String> TRACKED =
            Set.of(
                    "ins",
                    "del",
                    "moveFrom",
                    "moveTo",
                    "pPrChange",
                    "rPrChange",
                    "tblPrChange",
                    "trPrChange",
                    "tcPrChange",
                    "sectPrChange",
                    "numberingChange",
                    "cellIns",
                    "cellDel",
                    "delText");

    private static final Pattern HEADING = Pattern.compile("(?i)(heading|rubrik|title|titel).*");
    private static final Pattern ITSELF = Pattern.compile("\\d{1,3}( [a-z])? (kap\\.|§).*|#.*");

    /// What a table without a caption of its own is called until somebody names it.
    private static final String TABLE = "Tabell: Tabell ";

    private final List<String> numbered;
    private final @Nullable DocxPictures pictures;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder running = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private String style = "";
    private String list = "";
    private int item;
    private String lastList = "";
    private int depth;
    private int tables;
    private int level;
    private boolean head;
    private final Set<Docx.Look> looks = EnumSet.noneOf(Docx.Look.class);

    /// @param numbered the lists that are numbered, by their ids
    /// @param pictures gathers the pictures; nothing where they are left out
    DocxText(List<String> numbered, @Nullable DocxPictures pictures) {
        this.numbered = numbered;
        this.pictures = pictures;
    }

    Docx.Taken take(XMLStreamReader xml) throws XMLStreamException, Docx.Unreadable {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start(xml);
                case XMLStreamConstants.END_ELEMENT -> end(xml.getLocalName());
                default -> {}
            }
        }
        if (level == 0) {
            looks.add(Docx.Look.NO_HEADINGS);
        }
        return new Docx.Taken(text.toString().strip(), looks);
    }

    private static String clean(String line) {
        return line.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }

    private void start(XMLStreamReader xml) throws XMLStreamException, Docx.Unreadable {
        var name = xml.getLocalName();
        if (TRACKED.contains(name)) {
            throw new Docx.Unreadable(Docx.Why.TRACKED_CHANGES);
        }
        if (pictures != null) {
            pictures.start(xml);
        }
        switch (name) {
            // The same again, for programs older than what stands before it.
            case "Fallback" -> skip(xml);
            case "p" -> {
                // A box of text stands within a paragraph that has not ended.
                if (depth == 0) {
                    paragraph();
                }
                style = "";
                list = "";
            }
            case "pStyle" -> style = Docx.value(xml, "val");
            case "numId" -> list = Docx.value(xml, "val");
            case "t" -> running.append(xml.getElementText());
            case "tab", "br" -> running.append(' ');
            case "tblHeader" -> head = true;
            case "docPr" -> {
                looks.add(Docx.Look.PICTURE_IS_LEFT_OUT);
                if (Docx.value(xml, "descr").isBlank()) {
                    looks.add(Docx.Look.PICTURE_HAS_NO_TEXT);
                }
            }
            case "tbl" -> {
                head = depth == 0 ? false : head;
                depth++;
            }
            case "tr" -> {
                if (depth == 1) {
                    rows.add(new ArrayList<>());
                }
            }
            case "tc" -> {
                if (depth == 1) {
                    running.setLength(0);
                }
            }
            default -> {}
        }
    }

    private static void skip(XMLStreamReader xml) throws XMLStreamException {
        for (int within = 1; within > 0 && xml.hasNext(); ) {
            int event = xml.next();
            within +=
                    event == XMLStreamConstants.START_ELEMENT
                            ? 1
                            : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void end(String name) {
        if (pictures != null) {
            pictures.end(name);
        }
        switch (name) {
            case "p" -> {
                if (depth == 0) {
                    paragraph();
                } else {
                    running.append(' ');
                }
            }
            case "tc" -> {
                if (depth == 1 && !rows.isEmpty()) {
                    rows.getLast().add(clean(running.toString()).replace("|", "/"));
                }
            }
            case "tbl" -> {
                depth--;
                if (depth == 0) {
                    table();
                }
            }
            default -> {}
        }
    }

    private void paragraph() {
        var line = clean(running.toString());
        running.setLength(0);
        if (!line.isEmpty()) {
            write(line);
        }
        pictures();
    }

    /// Those that stood in the paragraph or the table stand after it.
    private void pictures() {
        if (pictures != null) {
            for (var mark : pictures.marks()) {
                text.append("\n\n").append(mark);
                lastList = "";
            }
        }
    }

    private void write(String line) {
        if (!list.isEmpty() && !list.equals("0") && !HEADING.matcher(style).matches()) {
            item = list.equals(lastList) ? item + 1 : 1;
            text.append(list.equals(lastList) ? "\n" : "\n\n");
            text.append(numbered.contains(list) ? item + ". " : "- ").append(line);
            lastList = list;
            return;
        }
        lastList = "";
        if (HEADING.matcher(style).matches()) {
            heading();
        }
        var heading = HEADING.matcher(style).matches() && !ITSELF.matcher(line).matches();
        text.append("\n\n").append(heading ? "# " : "").append(line);
    }

    /// `Heading2` and `Rubrik2` are of the second level; a title is above them all.
    private void heading() {
        var digits = style.replaceAll("\\D", "");
        int now = digits.isEmpty() ? 1 : Math.min(9, digits.charAt(0) - '0');
        if (now > level + 1) {
            looks.add(Docx.Look.LEVEL_IS_SKIPPED);
        }
        level = now;
    }

    private void table() {
        if (!head) {
            looks.add(Docx.Look.TABLE_HAS_NO_HEAD);
        }
        int width = rows.stream().mapToInt(List::size).max().orElse(0);
        if (width > 0) {
            text.append("\n\n").append(TABLE).append(++tables);
            for (var row : rows) {
                while (row.size() < width) {
                    row.add("");
                }
                text.append("\n| ").append(String.join(" | ", row)).append(" |");
            }
        }
        rows.clear();
        running.setLength(0);
        lastList = "";
        pictures();
    }
}
