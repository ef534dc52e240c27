package se.uppdrag.registry;

import java.util.List;
import java.util.Optional;
import se.uppdrag.registry.pages.DocumentPage;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A masked copy in words, for those who made it and for everybody.
final class CopyWords {

    private CopyWords() {}

    static DocumentPage page(
            Texts texts,
            String dnr,
            String parent,
            String subject,
            SecrecyTable.Copy copy,
            String here) {
        return new DocumentPage(
                dnr,
                parent,
                subject,
                texts.get(
                        "registry.copy.line",
                        Integer.toString(copy.number()),
                        Swedish.moment(copy.at())),
                DeskDocumentController.paragraphs(Optional.ofNullable(copy.body())),
                texts.get(copy.file() == null ? "registry.copy.text" : "registry.copy.pictures"),
                copy.file() == null ? "" : here + "/fil",
                List.of(),
                "");
    }
}
