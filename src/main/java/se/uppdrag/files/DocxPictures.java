package se.uppdrag.files;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// Gathers the pictures of a Word file while its text is read, in the order they stand. Nothing is
/// decoded, and nothing outside the file is fetched.
final class DocxPictures {

    static final int MOST = 20;

    /// Formats that have pixels. What is drawn with lines and letters of its own (EMF, WMF) is a
    /// program for a printer.
    private static final Map<String, String> FORMATS =
            Map.of("png", "PNG", "jpg", "JPEG", "jpeg", "JPEG", "gif", "GIF", "bmp", "BMP");

    /// What is drawn with Word itself, by how the file says what it is.
    private static final Map<String, String> DRAWN =
            Map.of(
                    "chart", "CHART",
                    "chartex", "CHART",
                    "diagram", "DIAGRAM",
                    "wordprocessingshape", "SHAPE",
                    "wordprocessinggroup", "SHAPE",
                    "wordprocessingcanvas", "SHAPE");

    private static final Set<String> BEGINNINGS = Set.of("drawing", "pict");

    /// Word measures in the 914 400th part of an inch, a screen in the 96th.
    private static final int TO_PIXELS = 9_525;

    private static final int TOLD_MOST = 400;

    private final Map<String, byte[]> parts;
    private final Map<String, String> targets;
    private final List<Docx.Picture> found = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final List<String> marks = new ArrayList<>();

    /// Of the drawing that is being read.
    private String told = "";

    private String kind = "";
    private String relation = "";
    private int width;
    private int height;
    private List<Integer> cut = List.of(0, 0, 0, 0);
    private boolean seen;

    /// @param parts of the file, by their names in small letters
    DocxPictures(Map<String, byte[]> parts) throws XMLStreamException {
        this.parts = parts;
        this.targets = targets(parts.get("word/_rels/document.xml.rels"));
    }

    List<Docx.Picture> found() {
        return found;
    }

    List<String> leftOut() {
        return leftOut;
    }

    /// The lines that stand for what has been found since they were last asked for.
    List<String> marks() {
        var since = List.copyOf(marks);
        marks.clear();
        return since;
    }

    void start(XMLStreamReader xml) {
        var name = xml.getLocalName();
        if (BEGINNINGS.contains(name)) {
            begin();
        }
        switch (name) {
            case "docPr" -> told = Docx.value(xml, "descr");
            case "shape" -> told = Docx.value(xml, "alt");
            case "cNvPr" -> {
                var own = Docx.value(xml, "descr");
                told = own.isBlank() ? told : own;
            }
            case "extent" -> {
                width = pixels(Docx.value(xml, "cx"));
                height = pixels(Docx.value(xml, "cy"));
            }
            case "graphicData" -> kind = last(Docx.value(xml, "uri"));
            // What is linked and not in the file is named in another way.
            case "blip" -> relation = Docx.value(xml, "embed");
            case "srcRect" ->
                    cut =
                            List.of(
                                    share(Docx.value(xml, "l")),
                                    share(Docx.value(xml, "t")),
                                    share(Docx.value(xml, "r")),
                                    share(Docx.value(xml, "b")));
            case "imagedata" -> {
                relation = Docx.value(xml, "id");
                picture();
            }
            // Words in a drawing are text, and come with it.
            case "t" -> seen = true;
            default -> {}
        }
    }

    void end(String name) {
        if (name.equals("blipFill")) {
            picture();
        } else if (name.equals("drawing") && !seen) {
            leftOut.add(DRAWN.getOrDefault(kind, "SHAPE"));
        }
    }

    private void begin() {
        told = "";
        kind = "";
        relation = "";
        width = 0;
        height = 0;
        cut = List.of(0, 0, 0, 0);
        seen = false;
    }

    private void picture() {
        seen = true;
        var part = targets.getOrDefault(relation, "");
        var bytes = parts.get(part);
        var ending = part.substring(part.lastIndexOf('.') + 1);
        var format = FORMATS.get(ending);
        if (part.isEmpty() || bytes == null) {
            leftOut.add("LINKED");
        } else if (format == null) {
            leftOut.add(ending.toUpperCase(Locale.ROOT));
        } else if (found.size() == MOST) {
            leftOut.add("MANY");
        } else {
            var words = told.replaceAll("[\\s\\u00a0\\p{Cntrl}]+", " ").strip();
            var text = words.substring(0, Math.min(TOLD_MOST, words.length())).strip();
            int number = found.size() + 1;
            found.add(new Docx.Picture(number, text, width, height, cut, format, bytes));
            marks.add("[Bild " + number + (text.isEmpty() ? "" : ": " + text) + "]");
        }
        cut = List.of(0, 0, 0, 0);
    }

    private static int pixels(String measure) {
        return measure.matches("\\d{1,9}") ? Integer.parseInt(measure) / TO_PIXELS : 0;
    }

    private static int share(String thousandths) {
        return thousandths.matches("\\d{1,5}") ? Integer.parseInt(thousandths) : 0;
    }

    private static String last(String address) {
        return address.substring(address.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    /// Which part each relation leads to; nothing of what leads out of the file.
    private static Map<String, String> targets(byte @Nullable [] relations)
            throws XMLStreamException {
        var targets = new HashMap<String, String>();
        if (relations == null) {
            return targets;
        }
        var xml = Docx.reader(relations);
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("Relationship")
                    && !Docx.value(xml, "TargetMode").equals("External")) {
                var target = Docx.value(xml, "Target").toLowerCase(Locale.ROOT);
                targets.put(
                        Docx.value(xml, "Id"),
                        target.startsWith("/") ? target.substring(1) : "word/" + target);
            }
        }
        return targets;
    }
}
