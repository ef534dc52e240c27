package se.uppdrag.registry;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.ClosedFinds;

/// The door to documents as papers of a meeting: as everybody sees them, or whole for those who are
/// to decide on them. Who those are, and that their reading of what is secret is put down, is for
/// the one who asks to see to. A matter that is secret as a whole is not here at all.
@Service
@Transactional(readOnly = true)
public class PaperDocuments {

    private final MatterTable matters;
    private final DocumentTable published;
    private final SecrecyTable documents;
    private final ClosedWordTable closed;

    PaperDocuments(
            MatterTable matters,
            DocumentTable published,
            SecrecyTable documents,
            ClosedWordTable closed) {
        this.matters = matters;
        this.published = published;
        this.documents = documents;
        this.closed = closed;
    }

    public Optional<PaperDocument> open(String slug, int number) {
        return matters.find(slug)
                .flatMap(matter ->
                        published
                                .find(matter.id(), number)
                                .map(one ->
                                        new PaperDocument(
                                                slug,
                                                matter.dnr(),
                                                number,
                                                one.subject(),
                                                one.at(),
                                                one.secret(),
                                                one.open(),
                                                one.body(),
                                                one.file())));
    }

    /// With its content, whether a mark is on it or nobody has let it through the gate yet.
    public Optional<PaperDocument> whole(String slug, int number) {
        return matters.find(slug)
                .flatMap(matter ->
                        documents
                                .find(matter.id().value(), number)
                                .map(one ->
                                        new PaperDocument(
                                                slug,
                                                matter.dnr(),
                                                number,
                                                one.subject(),
                                                one.at(),
                                                one.withholds(),
                                                true,
                                                one.body(),
                                                one.file())));
    }

    /// Which of the addresses `/diarium/{slug}/{number}` lead to something that is not open and has
    /// the words.
    public Set<String> closedWith(Collection<String> addresses, ClosedFinds.Sought sought) {
        return addresses.isEmpty() ? Set.of() : closed.among(addresses, sought);
    }
}
