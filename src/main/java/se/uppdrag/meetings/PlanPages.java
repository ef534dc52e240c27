package se.uppdrag.meetings;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.pages.PlanPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.registry.MatterId;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a meeting that is planned into words for its secretary.
@Component
class PlanPages {

    static final PlanPage.Draft NOTHING = new PlanPage.Draft("", "ORDINARY", "", "", "", "");

    private final Meetings meetings;
    private final Announcing announcing;
    private final Preparing preparing;
    private final Register register;
    private final MarkedMatters marked;
    private final MeetingPages pages;
    private final List<OfferedMatters> offered;
    private final Texts texts;

    PlanPages(
            Meetings meetings,
            Announcing announcing,
            Preparing preparing,
            Register register,
            MarkedMatters marked,
            MeetingPages pages,
            List<OfferedMatters> offered,
            Texts texts) {
        this.meetings = meetings;
        this.announcing = announcing;
        this.preparing = preparing;
        this.register = register;
        this.marked = marked;
        this.pages = pages;
        this.offered = offered;
        this.texts = texts;
    }

    /// @param problem what was wrong with a field of the form that adds an item; empty where
    ///   nothing was
    PlanPage page(
            Meeting meeting, PlanPage.Draft draft, String problem, @Nullable RefusalText refusal) {
        var published = meeting.publishedAt();
        return new PlanPage(
                meeting.address(),
                meeting.organName() + " " + Swedish.date(meeting.onDate()),
                published == null ? "" : Swedish.moment(published),
                Swedish.date(meeting.notice().last()),
                announcing.summonsBy(meeting).equals(meeting.notice().last())
                        ? ""
                        : Swedish.date(announcing.summonsBy(meeting)),
                Announcing.remarks(meeting).stream().map(texts::of).toList(),
                meetings.called(meeting.id()).size(),
                items(meeting),
                offered(meeting),
                marked.grounds().stream()
                        .map(one -> new PlanPage.Ground(one.id(), one.cited() + " – " + one.what()))
                        .toList(),
                draft,
                problem,
                refusal);
    }

    private List<PlanPage.Offered> offered(Meeting meeting) {
        return offered.stream()
                .flatMap(one -> one.waiting(meeting).stream())
                .map(one ->
                        new PlanPage.Offered(
                                one.title(),
                                one.dnr(),
                                one.about(),
                                one.late(),
                                one.missing(),
                                one.way(),
                                one.paper(),
                                one.accept()))
                .toList();
    }

    private List<PlanPage.Item> items(Meeting meeting) {
        var agenda = meetings.wholeAgenda(meeting.id());
        var shown = pages.items(meeting, agenda, meetings.wholePapers(meeting.id()));
        var items = new ArrayList<PlanPage.Item>();
        for (int i = 0; i < agenda.size(); i++) {
            var item = agenda.get(i);
            var formality = item.kind() == AgendaItem.Kind.FORMALITY;
            items.add(
                    new PlanPage.Item(
                            shown.get(i),
                            preparing.remarks(meeting, item).stream().map(texts::of).toList(),
                            item.special() == null ? "" : item.special().name(),
                            item.preparedBy(),
                            assembly(meeting)
                                    && item.kind() == AgendaItem.Kind.ORDINARY
                                    && item.matter() != null,
                            !meeting.published() && !formality,
                            !formality,
                            item.secrecy() == null ? "" : item.secrecy(),
                            item.secretTitle(),
                            proposed(item)));
        }
        return items;
    }

    /// What the registry's marks on the matter's documents would make of the item.
    private String proposed(AgendaItem item) {
        return item.matter() == null || item.secret()
                ? ""
                : marked.ground(new MatterId(item.matter())).orElse("");
    }

    private boolean assembly(Meeting meeting) {
        return register.organ(meeting.organ()).filter(Organ::assembly).isPresent();
    }
}
