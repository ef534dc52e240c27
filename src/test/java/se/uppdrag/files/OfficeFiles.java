package se.uppdrag.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import se.uppdrag.statutes.WordFiles;

/// Small files of each kind that office programs make, with the same words in them.
public final class OfficeFiles {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:";
    private static final String SHEETS =
            "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final int FIB = 1024;

    private OfficeFiles() {}

    /// Every kind, by its ending.
    public static Map<String, byte[]> all(String words) {
        var all = new LinkedHashMap<String, byte[]>();
        all.put("docx", WordFiles.of(WordFiles.paragraph(words)));
        all.put("xlsx", xlsx(words, "195001011234"));
        all.put("pptx", pptx(words));
        all.put("doc", doc(words, false));
        all.put("xls", xls(words, 195001011234d));
        all.put("ppt", ppt(words));
        all.put("odt", open("text", "<text:p>%s</text:p>".formatted(words)));
        all.put("ods", ods(words));
        all.put(
                "odp",
                open(
                        "presentation",
                        "<draw:page><text:p>%s</text:p></draw:page>".formatted(words)));
        all.put("rtf", rtf(words));
        return all;
    }

    /// One kind, by its ending.
    public static byte[] of(String kind, String words) {
        return Objects.requireNonNull(all(words).get(kind));
    }

    public static List<byte[]> seeds() {
        return List.copyOf(all("Överklagande av Åsa, 070-174 06 05").values());
    }

    public static byte[] open(String kind, String body) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("mimetype", bytes("application/vnd.oasis.opendocument." + kind));
        parts.put("content.xml", bytes(content(kind, body)));
        parts.put("meta.xml", bytes("<m xmlns:dc=\"dc\"><dc:creator>Bo Ek</dc:creator></m>"));
        return WordFiles.zip(parts);
    }

    private static String content(String kind, String body) {
        return """
        <office:document-content xmlns:office="%1$soffice:1.0" xmlns:text="%1$stext:1.0"
          xmlns:table="%1$stable:1.0" xmlns:draw="%1$sdrawing:1.0">
        <office:body><office:%2$s>%3$s</office:%2$s></office:body></office:document-content>
        """
                .formatted(OFFICE, kind, body);
    }

    static byte[] ods(String words) {
        return open(
                "spreadsheet",
                """
                <table:table><table:table-row><table:table-cell><text:p>%s</text:p></table:table-cell>
                <table:table-cell office:value="195001011234"><text:p>1,95E+11</text:p></table:table-cell>
                </table:table-row></table:table>
                """
                        .formatted(words));
    }

    static byte[] xlsx(String words, String number) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("xl/workbook.xml", bytes("<workbook %s/>".formatted(SHEETS)));
        parts.put(
                "xl/worksheets/sheet1.xml",
                bytes(
                        """
                        <worksheet %s><sheetData><row><c t="s"><v>1</v></c><c><v>%s</v></c>
                        <c t="s"><v>7</v></c><c t="inlineStr"><is><t>i rutan</t></is></c></row>
                        </sheetData></worksheet>
                        """
                                .formatted(SHEETS, number)));
        parts.put(
                "xl/sharedStrings.xml",
                bytes(
                        "<sst %s><si><t>Annat</t></si><si><r><t>%s</t></r></si></sst>"
                                .formatted(SHEETS, words)));
        parts.put("xl/comments1.xml", bytes("<c><author>Eva Öst</author><t>Stämmer ej</t></c>"));
        return WordFiles.zip(parts);
    }

    static byte[] pptx(String words) {
        var parts = new LinkedHashMap<String, byte[]>();
        parts.put("ppt/presentation.xml", bytes("<p/>"));
        parts.put(
                "ppt/slides/slide1.xml",
                bytes("<s xmlns:a=\"a\"><a:p><a:r><a:t>%s</a:t></a:r></a:p></s>".formatted(words)));
        parts.put("ppt/notesSlides/notesSlide1.xml", bytes("<s><p><t>Säg inte det</t></p></s>"));
        return WordFiles.zip(parts);
    }

    static byte[] rtf(String words) {
        var text = new StringBuilder();
        words.chars()
                .forEach(one ->
                        text.append(
                                one < 128
                                        ? String.valueOf((char) one)
                                        : "\\'%02x"
                                                .formatted(
                                                        String.valueOf((char) one)
                                                                        .getBytes(
                                                                                Charset.forName(
                                                                                        "windows-1252"))[
                                                                        0]
                                                                & 0xFF)));
        return bytes(
                "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}{\\*\\generator X;}{\\info{\\author Z}}\\pard "
                        + text
                        + "\\par Och \\u8364? sedan\\par}");
    }

    /// As [MS-DOC] has it: where the text lies, and one piece of it.
    static byte[] doc(String words, boolean encrypted) {
        var text = (words + "\r").getBytes(StandardCharsets.UTF_16LE);
        var main = ByteBuffer.allocate(FIB + text.length).order(ByteOrder.LITTLE_ENDIAN);
        main.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1);
        main.putShort(10, (short) (encrypted ? 0x0300 : 0x0200));
        main.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 93);
        main.putInt(76, text.length / 2).putInt(418, 0).putInt(422, 21);
        main.put(FIB, text);
        var table = ByteBuffer.allocate(512).order(ByteOrder.LITTLE_ENDIAN);
        table.put((byte) 2).putInt(16).putInt(0).putInt(text.length / 2).putShort((short) 0);
        table.putInt(FIB);
        try (var files = new POIFSFileSystem();
                var out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(main.array()), "WordDocument");
            files.createDocument(new ByteArrayInputStream(table.array()), "1Table");
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] xls(String words, double number) {
        try (var book = new HSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var row = book.createSheet("Blad ett").createRow(0);
            row.createCell(0).setCellValue(words);
            row.createCell(1).setCellValue(number);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] ppt(String words) {
        try (var show = new HSLFSlideShow();
                var out = new ByteArrayOutputStream()) {
            show.createSlide().createTextBox().setText(words);
            show.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
