package se.uppdrag.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import org.apache.poi.hslf.extractor.QuickButCruddyTextExtractor;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.FooterRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.HeaderRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NoteRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.hssf.record.TextObjectRecord;
import org.apache.poi.hwpf.model.ComplexFileTable;
import org.apache.poi.hwpf.model.FileInformationBlock;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// The words of the formats Office wrote until 2007, by the innermost parts of Apache POI: the
/// pieces of a text, the records of a sheet and the atoms of slides. The whole documents that the
/// library can make of them are never made: that is where hostile files have hurt it.
final class OldOfficeText {

    /// What `Current User` says of slides that are encrypted ([MS-PPT] 2.3.2).
    private static final int ENCRYPTED_SLIDES = 0xF3D1C4DF;

    private static final int TOKEN_AT = 12;

    private OldOfficeText() {}

    static Optional<OfficeText> of(byte[] bytes) throws IOException {
        try (var files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            var root = files.getRoot();
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return word(root);
            }
            if (root.hasEntryCaseInsensitive("Workbook")) {
                return sheets(root);
            }
            return root.hasEntryCaseInsensitive("PowerPoint Document")
                    ? slides(root, files)
                    : Optional.empty();
        }
    }

    private static byte[] stream(DirectoryNode root, String name) throws IOException {
        try (var in = root.createDocumentInputStream(name)) {
            return in.readNBytes(OfficeText.BYTES_MOST);
        }
    }

    /// The pieces of the text, with headers, notes, comments and what has been struck among them.
    private static Optional<OfficeText> word(DirectoryNode root) throws IOException {
        var main = stream(root, "WordDocument");
        var facts = new FileInformationBlock(main);
        if (facts.getFibBase().isFEncrypted()) {
            return Optional.empty();
        }
        var table = stream(root, facts.getFibBase().isFWhichTblStm() ? "1Table" : "0Table");
        facts.fillVariableFields(main, table);
        var pieces = new ComplexFileTable(main, table, facts.getFcClx(), 0).getTextPieceTable();
        return some(pieces.getText().toString().replaceAll("[\\x0B\\x0C\\r\\x07]", "\n"));
    }

    private static Optional<OfficeText> sheets(DirectoryNode root) {
        var cells = new Cells();
        var request = new HSSFRequest();
        request.addListenerForAllRecords(cells::record);
        try (var workbook = root.createDocumentInputStream("Workbook")) {
            new HSSFEventFactory().processEvents(request, workbook);
        } catch (IOException broken) {
            return Optional.empty();
        }
        return some(cells.text.toString());
    }

    /// A row a line, as the records come. Numbers as they are and not as they are shown: an
    /// identity number is one.
    private static final class Cells {

        private final StringBuilder text = new StringBuilder();
        private @Nullable SSTRecord shared;
        private int row = -1;

        void record(Record record) {
            switch (record) {
                case SSTRecord all -> shared = all;
                case BoundSheetRecord sheet -> line(sheet.getSheetname());
                case HeaderRecord head -> line(head.getText());
                case FooterRecord foot -> line(foot.getText());
                case NoteRecord note -> line(note.getAuthor());
                case TextObjectRecord box ->
                        line(box.getStr() == null ? "" : box.getStr().getString());
                case StringRecord result -> put(result.getString());
                case LabelRecord label -> cell(label.getRow(), label.getValue());
                case LabelSSTRecord label -> {
                    var words = shared == null ? null : shared.getString(label.getSSTIndex());
                    cell(label.getRow(), words == null ? "" : words.getString());
                }
                case NumberRecord number -> cell(number.getRow(), plain(number.getValue()));
                case FormulaRecord formula -> cell(formula.getRow(), plain(formula.getValue()));
                default -> {}
            }
        }

        private static String plain(double number) {
            return Double.isFinite(number)
                    ? new BigDecimal(Double.toString(number)).stripTrailingZeros().toPlainString()
                    : "";
        }

        private void cell(int in, String words) {
            put(in == row ? " " : "\n");
            row = in;
            put(words);
        }

        private void line(String words) {
            put("\n" + words + "\n");
        }

        private void put(String words) {
            if (text.length() + words.length() > OfficeText.TEXT_MOST) {
                throw new IllegalArgumentException("more than is read");
            }
            text.append(words);
        }
    }

    private static Optional<OfficeText> slides(DirectoryNode root, POIFSFileSystem files)
            throws IOException {
        var user = ByteBuffer.wrap(stream(root, "Current User")).order(ByteOrder.LITTLE_ENDIAN);
        if (user.getInt(TOKEN_AT) == ENCRYPTED_SLIDES) {
            return Optional.empty();
        }
        return some(new QuickButCruddyTextExtractor(files).getTextAsString());
    }

    private static Optional<OfficeText> some(String text) {
        var lines = OfficeWords.lines(text);
        return lines.isEmpty() || lines.length() > OfficeText.TEXT_MOST
                ? Optional.empty()
                : Optional.of(new OfficeText(lines, ""));
    }
}
