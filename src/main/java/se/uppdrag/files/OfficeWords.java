package se.uppdrag.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// Gathers words from the parts of a packed office file, in lines.
final class OfficeWords {

    /// After which a new line begins.
    private static final Set<String> LINES =
            Set.of("p", "h", "row", "table-row", "si", "comment", "text", "creator", "title");

    private static final Set<String> SPACES =
            Set.of("br", "tab", "cr", "line-break", "s", "table-cell");

    private final StringBuilder seen = new StringBuilder();
    private final StringBuilder unseen = new StringBuilder();
    private final Set<String> names = new HashSet<>();

    Optional<OfficeText> text() {
        return Optional.of(new OfficeText(lines(seen), lines(unseen)));
    }

    /// What is shown in the parts: the text of its runs.
    void seen(Map<String, byte[]> parts, String named) throws IOException, XMLStreamException {
        for (var part : parts.entrySet()) {
            if (part.getKey().matches(named)) {
                runs(part.getValue());
            }
        }
    }

    /// Everything that is written in the parts, and who has.
    void unseen(Map<String, byte[]> parts, String named) throws IOException, XMLStreamException {
        for (var part : parts.entrySet()) {
            if (part.getKey().matches(named)) {
                everything(part.getValue());
            }
        }
    }

    private void runs(byte[] part) throws IOException, XMLStreamException {
        var xml = reader(part);
        var within = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    within = xml.getLocalName();
                    if (SPACES.contains(within)) {
                        add(seen, " ");
                    } else if (within.equals("noBreakHyphen")) {
                        add(seen, "-");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    add(seen, LINES.contains(xml.getLocalName()) ? "\n" : "");
                    within = "";
                }
                case XMLStreamConstants.CHARACTERS -> {
                    switch (within) {
                        // In a chart what is shown is its values.
                        case "t", "v" -> add(seen, xml.getText());
                        case "delText", "instrText" -> add(unseen, xml.getText() + "\n");
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        add(seen, "\n");
    }

    private void everything(byte[] part) throws IOException, XMLStreamException {
        var xml = reader(part);
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    for (var named : List.of("author", "name", "displayName")) {
                        var who = xml.getAttributeValue(null, named);
                        if (who != null && names.add(who)) {
                            add(unseen, who + "\n");
                        }
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = xml.getLocalName();
                    add(unseen, name.equals("t") || name.startsWith("r") ? "" : "\n");
                }
                case XMLStreamConstants.CHARACTERS -> add(unseen, xml.getText());
                default -> {}
            }
        }
        add(unseen, "\n");
    }

    /// A row a line. A cell has its words, or the number of them among those that are shared.
    void sheets(Map<String, byte[]> parts) throws IOException, XMLStreamException {
        var shared = shared(parts.getOrDefault("xl/sharedStrings.xml", new byte[0]));
        for (var part : parts.entrySet()) {
            if (part.getKey().matches("xl/worksheets/[^/]*\\.xml")) {
                sheet(part.getValue(), shared);
            }
        }
        var xml = reader(parts.getOrDefault("xl/workbook.xml", new byte[0]));
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("sheet")) {
                var name = xml.getAttributeValue(null, "name");
                add(seen, name == null ? "" : name + "\n");
            }
        }
    }

    private static List<String> shared(byte[] part) throws XMLStreamException {
        var all = new ArrayList<String>();
        if (part.length == 0) {
            return all;
        }
        var xml = reader(part);
        var text = new StringBuilder();
        var within = "";
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> within = xml.getLocalName();
                case XMLStreamConstants.END_ELEMENT -> {
                    within = "";
                    if (xml.getLocalName().equals("si")) {
                        all.add(text.toString());
                        text.setLength(0);
                    }
                }
                case XMLStreamConstants.CHARACTERS ->
                        text.append(within.equals("t") ? xml.getText() : "");
                default -> {}
            }
        }
        return all;
    }

    private void sheet(byte[] part, List<String> shared) throws IOException, XMLStreamException {
        var xml = reader(part);
        var value = new StringBuilder();
        var within = "";
        var pointed = false;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    within = xml.getLocalName();
                    if (within.equals("c")) {
                        pointed = "s".equals(xml.getAttributeValue(null, "t"));
                        value.setLength(0);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    within = "";
                    switch (xml.getLocalName()) {
                        case "c" -> add(seen, cell(value.toString(), pointed, shared) + " ");
                        case "row", "oddHeader", "oddFooter" -> add(seen, "\n");
                        default -> {}
                    }
                }
                case XMLStreamConstants.CHARACTERS -> {
                    switch (within) {
                        case "v", "t" -> value.append(xml.getText());
                        case "oddHeader", "oddFooter" -> add(seen, xml.getText());
                        default -> {}
                    }
                }
                default -> {}
            }
        }
        add(seen, "\n");
    }

    /// Large numbers as they are typed: an identity number is one.
    private static String cell(String value, boolean pointed, List<String> shared) {
        if (pointed) {
            int at = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
            return at >= 0 && at < shared.size() ? shared.get(at) : "";
        }
        return value.matches("\\d\\.\\d{1,14}E\\d{1,2}")
                ? new BigDecimal(value).toPlainString()
                : value;
    }

    /// OpenDocument: the text, what stands at the head and the foot of its pages, and what is known
    /// of it. Comments and what has been struck stand in the middle of the text.
    void open(Map<String, byte[]> parts) throws IOException, XMLStreamException {
        for (var part : parts.entrySet()) {
            if (part.getKey().matches("([^/]*/)?content\\.xml|styles\\.xml")) {
                openPart(part.getValue());
            } else if (part.getKey().equals("meta.xml")) {
                everything(part.getValue());
            }
        }
    }

    private void openPart(byte[] part) throws IOException, XMLStreamException {
        var xml = reader(part);
        int behind = 0;
        int text = 0;
        int cells = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    var name = xml.getLocalName();
                    behind += behind > 0 || hidden(name) ? 1 : 0;
                    text += text > 0 || paragraph(name) ? 1 : 0;
                    if (SPACES.contains(name)) {
                        add(behind > 0 ? unseen : seen, " ");
                    }
                    if (name.equals("table-cell")) {
                        cells++;
                        number(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    var name = xml.getLocalName();
                    if (LINES.contains(name)) {
                        var inCell = paragraph(name) && cells > 0;
                        add(behind > 0 ? unseen : seen, inCell ? " " : "\n");
                    }
                    cells -= name.equals("table-cell") ? 1 : 0;
                    behind -= behind > 0 ? 1 : 0;
                    text -= text > 0 ? 1 : 0;
                }
                case XMLStreamConstants.CHARACTERS -> {
                    if (behind > 0) {
                        add(unseen, xml.getText());
                    } else if (text > 0) {
                        add(seen, xml.getText());
                    }
                }
                default -> {}
            }
        }
        add(seen, "\n");
        add(unseen, "\n");
    }

    private static boolean hidden(String element) {
        return element.equals("annotation") || element.equals("tracked-changes");
    }

    private static boolean paragraph(String element) {
        return element.equals("p") || element.equals("h");
    }

    /// What is shown of a number may be rounded; the cell has all of what may be an identity
    /// number.
    private void number(XMLStreamReader cell) throws IOException {
        for (int i = 0; i < cell.getAttributeCount(); i++) {
            var value = cell.getAttributeValue(i);
            if (cell.getAttributeLocalName(i).equals("value") && value.matches("\\d{10,12}")) {
                add(unseen, value + "\n");
            }
        }
    }

    private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory.createXMLStreamReader(new ByteArrayInputStream(part));
    }

    private static void add(StringBuilder to, String text) throws IOException {
        if (to.length() + text.length() > OfficeText.TEXT_MOST) {
            throw new IOException("more than is read");
        }
        to.append(text);
    }

    private static String lines(StringBuilder text) {
        return lines(text.toString());
    }

    /// Without what is no text, and without lines that say nothing.
    static String lines(String text) {
        var out = new StringBuilder();
        text.replace('\u0000', ' ')
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> out.append(out.isEmpty() ? "" : "\n").append(line));
        return out.toString();
    }
}
