package se.uppdrag.drafting;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Texts;

/// Lets whoever may read a memorandum in work find it by what stands in its latest version: each
/// that has the words is asked of as its own page asks, and the text of no other is read.
@Component
class DraftFinds implements ClosedFinds {

    private final DraftingAccess access;
    private final DraftWordTable words;
    private final Texts texts;

    DraftFinds(DraftingAccess access, DraftWordTable words, Texts texts) {
        this.access = access;
        this.words = words;
        this.texts = texts;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Find> find(SignedIn who, Sought sought, int atMost) {
        // No organ has a draft: it is the writers' own until it is finished.
        if (!sought.documents() || !sought.organ().isEmpty()) {
            return List.of();
        }
        return words.inWork(sought).stream()
                .filter(one -> access.mayRead(who, one))
                .limit(atMost)
                .map(one ->
                        new Find(
                                one.address(),
                                one.dnr(),
                                one.title(),
                                texts.get("drafting.found"),
                                SwedishTime.dateOf(one.writtenAt()),
                                words.text(one)))
                .toList();
    }
}
