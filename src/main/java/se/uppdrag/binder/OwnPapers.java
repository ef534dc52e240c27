package se.uppdrag.binder;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.access.ClosedFinds;
import se.uppdrag.access.SignedIn;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.MeetingPaper;
import se.uppdrag.meetings.MeetingPapers;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.PaperDocuments;
import se.uppdrag.web.Texts;

/// Lets a reader find, in the search that is for everybody, what is in her own binders and not open
/// to everybody. As in the binder itself a secret paper is never quoted: only that the word is in
/// it is told, and on which page.
@Component
class OwnPapers implements ClosedFinds {

    private final BinderAccess access;
    private final BinderReader binders;
    private final BinderSearch search;
    private final BinderPages pages;
    private final MeetingPapers papers;
    private final Meetings meetings;
    private final PaperDocuments documents;
    private final Texts texts;

    OwnPapers(
            BinderAccess access,
            BinderReader binders,
            BinderSearch search,
            BinderPages pages,
            MeetingPapers papers,
            Meetings meetings,
            PaperDocuments documents,
            Texts texts) {
        this.access = access;
        this.binders = binders;
        this.search = search;
        this.pages = pages;
        this.papers = papers;
        this.meetings = meetings;
        this.documents = documents;
        this.texts = texts;
    }

    @Override
    public List<Find> find(SignedIn who, Sought sought, int atMost) {
        var found = new ArrayList<Find>();
        if (!sought.documents()) {
            return found;
        }
        for (var desk : access.desks(who)) {
            var day = desk.meeting().onDate();
            boolean asked =
                    (sought.organ().isEmpty() || sought.organ().equals(desk.meeting().organ()))
                            && (sought.year() == null || sought.year() == day.getYear());
            if (asked && found.size() < atMost) {
                found.addAll(in(desk, sought));
            }
        }
        return found.stream().limit(atMost).toList();
    }

    /// The binder itself, which takes longer to gather, is opened only where something is in it.
    private List<Find> in(Desk desk, Sought sought) {
        var meeting = desk.meeting();
        var links =
                papers.of(meeting.id(), true).stream()
                        .map(MeetingPaper::link)
                        .map(OwnPapers::document)
                        .distinct()
                        .toList();
        var closed = documents.closedWith(links, sought);
        boolean secret = meetings.wholeAgenda(meeting.id()).stream().anyMatch(AgendaItem::secret);
        if (closed.isEmpty() && !secret) {
            return List.of();
        }
        var binder = binders.of(meeting, true);
        var found = new ArrayList<Find>();
        var told = new HashSet<String>();
        var own = binder.only(one -> one.secret() || closed.contains(document(one.link())));
        for (var hit : search.find(own, sought.text())) {
            told.add(hit.href().replaceFirst("#.*", ""));
            found.add(
                    new Find(
                            hit.href(),
                            meeting.organName(),
                            hit.where().isEmpty() ? hit.title() : hit.title() + ", " + hit.where(),
                            texts.get("binder.own-paper"),
                            meeting.onDate(),
                            hit.text()));
        }
        // Files that only their own program shows are found by the words the registry has of them.
        own.papers()
                .filter(one -> closed.contains(document(one.link())))
                .filter(one -> one.kind() != BinderPaper.Kind.WITHHELD)
                .filter(one -> told.add(binder.address() + "/" + one.key()))
                .map(one ->
                        new Find(
                                binder.address() + "/" + one.key(),
                                meeting.organName(),
                                one.place() + " " + pages.title(one),
                                texts.get("binder.own-paper"),
                                meeting.onDate(),
                                ""))
                .forEach(found::add);
        return found;
    }

    private static String document(String link) {
        return link.replaceFirst("/fil$", "");
    }
}
