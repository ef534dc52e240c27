package se.uppdrag.binder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Whether a PDF says of itself that it is PDF/UA-1 and an accessible PDF/A-2, with the structure
/// that goes with it. Only such go into the binder's PDF as they are. What it says is believed: a
/// file that says so and is not is its writer's to mend.
final class AccessiblePdf {

    private AccessiblePdf() {}

    static boolean is(PDDocument document) throws IOException {
        var catalog = document.getDocumentCatalog();
        if (document.isEncrypted()
                || catalog.getMarkInfo() == null
                || !catalog.getMarkInfo().isMarked()
                || catalog.getStructureTreeRoot() == null
                || catalog.getStructureTreeRoot().getK() == null
                || catalog.getLanguage() == null
                || catalog.getMetadata() == null
                // Fields and scripts of two documents do not go together.
                || catalog.getAcroForm() != null) {
            return false;
        }
        var said = new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8);
        return says(said, "pdfuaid:part", "1")
                && says(said, "pdfaid:part", "2")
                && says(said, "pdfaid:conformance", "A");
    }

    /// As an attribute or as an element; both are in use.
    private static boolean says(String metadata, String name, String value) {
        return metadata.matches(
                "(?s).*" + name + "\\s*(=\\s*[\"']|>\\s*)" + value + "\\s*([\"']|</).*");
    }
}
