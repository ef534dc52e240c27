package se.uppdrag.binder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;

/// Accessible PDFs one after the other in one, with the structure of each and bookmarks of our own.
/// Title, language and what it says of itself are the first part's.
final class PdfMerge {

    /// @param level 1 for an item, 2 for a paper of it
    /// @param pdf nothing for a bookmark that leads to the part after it
    record Part(String bookmark, int level, byte[] pdf) {}

    private PdfMerge() {}

    static byte[] of(List<Part> parts) {
        var opened = new ArrayList<PDDocument>();
        try (var whole = Loader.loadPDF(parts.getFirst().pdf())) {
            var starts = new ArrayList<Integer>(List.of(0));
            var merger = new PDFMergerUtility();
            for (var part : parts.subList(1, parts.size())) {
                starts.add(whole.getNumberOfPages());
                if (part.pdf().length > 0) {
                    var next = Loader.loadPDF(part.pdf());
                    opened.add(next);
                    next.getDocumentCatalog().setDocumentOutline(null);
                    next.getDocumentCatalog().setOpenAction(null);
                    merger.appendDocument(whole, next);
                }
            }
            whole.getDocumentCatalog().setDocumentOutline(outline(whole, parts, starts));
            var bytes = new ByteArrayOutputStream();
            whole.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The papers could not be put together", e);
        } finally {
            opened.forEach(PdfMerge::close);
        }
    }

    private static PDDocumentOutline outline(
            PDDocument whole, List<Part> parts, List<Integer> starts) {
        var outline = new PDDocumentOutline();
        PDOutlineNode item = outline;
        for (int i = 0; i < parts.size(); i++) {
            var one = new PDOutlineItem();
            one.setTitle(parts.get(i).bookmark());
            int last = whole.getNumberOfPages() - 1;
            one.setDestination(top(whole.getPage(Math.min(starts.get(i), last))));
            (parts.get(i).level() == 1 ? outline : item).addLast(one);
            if (parts.get(i).level() == 1) {
                item = one;
            }
        }
        return outline;
    }

    private static PDPageFitWidthDestination top(PDPage page) {
        var destination = new PDPageFitWidthDestination();
        destination.setPage(page);
        destination.setTop((int) page.getMediaBox().getUpperRightY());
        return destination;
    }

    private static void close(PDDocument document) {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
