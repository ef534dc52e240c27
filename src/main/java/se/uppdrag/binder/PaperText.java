package se.uppdrag.binder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.stereotype.Component;
import se.uppdrag.files.FileLabel;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;

/// The text of a paper, page by page. A file never changes, so what was read of it is kept for a
/// while.
@Component
class PaperText {

    static final int MOST_PAGES = 500;
    private static final int MOST_BYTES = 40_000_000;
    private static final int KEPT = 200;

    private final Files files;
    private final Map<UUID, List<String>> kept =
            new LinkedHashMap<>(16, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<UUID, List<String>> eldest) {
                    return size() > KEPT;
                }
            };

    PaperText(Files files) {
        this.files = files;
    }

    /// One text for each page; none where it cannot be read, or the reader may not.
    List<String> pages(BinderPaper paper) {
        return switch (paper.kind()) {
            case TEXT -> List.of(paper.body() == null ? "" : paper.body());
            case PDF -> paper.file() == null ? List.of() : pages(paper.file());
            case FILE, PAGE, WITHHELD -> List.of();
        };
    }

    private List<String> pages(FileLabel file) {
        synchronized (kept) {
            var before = kept.get(file.id().value());
            if (before != null) {
                return before;
            }
        }
        var read = files.find(file.id()).map(PaperText::read).orElse(List.of());
        synchronized (kept) {
            kept.put(file.id().value(), read);
        }
        return read;
    }

    private static List<String> read(StoredFile file) {
        if (file.bytes().length > MOST_BYTES) {
            return List.of();
        }
        try (var document = Loader.loadPDF(file.bytes())) {
            var pages = new ArrayList<String>();
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= Math.min(document.getNumberOfPages(), MOST_PAGES); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(clean(stripper.getText(document)));
            }
            return List.copyOf(pages);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // Anybody's file: what cannot be read has no text, and stops nothing else.
            return List.of();
        }
    }

    /// Neither PostgreSQL nor XML knows such signs.
    private static String clean(String text) {
        var plain = new StringBuilder();
        text.codePoints()
                .filter(one ->
                        one == '\n' || one == '\t' || one >= ' ' && one != 0xfffe && one != 0xffff)
                .filter(one -> one < Character.MIN_SURROGATE || one > Character.MAX_SURROGATE)
                .forEach(plain::appendCodePoint);
        return plain.toString().strip();
    }
}
