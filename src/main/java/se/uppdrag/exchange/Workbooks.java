package se.uppdrag.exchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;

/// Reads the first sheet of an Excel workbook (`.xlsx`), row by row.
final class Workbooks {

    private static final int MOST_BYTES = 25_000_000;

    /// Unpacked; a workbook of this kind is a few hundred kilobytes.
    private static final long MOST_UNPACKED = 200_000_000;

    private Workbooks() {}

    static Sheet read(InputStream file) throws IOException, UnreadableSheet {
        var bytes = file.readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new UnreadableSheet("Filen är större än 25 MB.");
        }
        refuseBombs(bytes);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes));
                var lines = workbook.getFirstSheet().openStream()) {
            var rows = new ArrayList<Sheet.Row>();
            for (var line : (Iterable<org.dhatim.fastexcel.reader.Row>) lines::iterator) {
                var row = row(line.getRowNum(), line.stream().toList());
                if (!row.blank()) {
                    rows.add(row);
                }
                Sheet.refuseMore(rows.size());
            }
            return new Sheet(rows);
        } catch (ExcelReaderException | IllegalStateException | IndexOutOfBoundsException broken) {
            throw notAWorkbook();
        } catch (IOException broken) {
            throw notAWorkbook();
        }
    }

    private static Sheet.Row row(long line, List<Cell> cells) throws UnreadableSheet {
        var fields = new ArrayList<String>();
        for (var cell : cells) {
            fields.add(cell == null ? "" : text(line, cell));
        }
        return new Sheet.Row(line, fields);
    }

    /// What a formula gave may be old; what it says now nobody here can know.
    private static String text(long line, Cell cell) throws UnreadableSheet {
        var at = cell.getAddress().toString();
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw new UnreadableSheet(
                    line, at, "Cellen innehåller en formel. Klistra in värdet i stället.");
        }
        if (cell.getType() == CellType.ERROR) {
            throw new UnreadableSheet(line, at, "Cellen innehåller ett fel.");
        }
        if (cell.getType() == CellType.NUMBER) {
            var number = cell.asNumber().stripTrailingZeros();
            return number.scale() <= 0 ? number.toBigInteger().toString() : number.toPlainString();
        }
        return cell.getText();
    }

    private static void refuseBombs(byte[] bytes) throws UnreadableSheet {
        long unpacked = 0;
        var buffer = new byte[65_536];
        try (var zip =
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var content = zip.getInputStream(entry)) {
                    for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                        unpacked += read;
                        if (unpacked > MOST_UNPACKED) {
                            throw new UnreadableSheet("Filen blir för stor när den packas upp.");
                        }
                    }
                }
            }
        } catch (IOException broken) {
            throw notAWorkbook();
        }
    }

    private static UnreadableSheet notAWorkbook() {
        return new UnreadableSheet("Filen är ingen hel Excelfil (.xlsx).");
    }
}
