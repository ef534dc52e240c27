package se.uppdrag.meetings;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.files.FileId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

/// Puts items on agendas: new ones, and those that were tabled (`bordlades`) at an earlier meeting
/// and so come on the next (KL 5:51).
@Component
class AgendaDesk {

    private final AgendaTable agenda;
    private final TabledTable tabled;
    private final MeetingTable meetings;
    private final Registry registry;
    private final MarkedMatters marked;
    private final Clock clock;

    AgendaDesk(
            AgendaTable agenda,
            TabledTable tabled,
            MeetingTable meetings,
            Registry registry,
            MarkedMatters marked,
            Clock clock) {
        this.agenda = agenda;
        this.tabled = tabled;
        this.meetings = meetings;
        this.registry = registry;
        this.marked = marked;
        this.clock = clock;
    }

    /// Last on the agenda, with the matter's first document as its paper.
    AgendaItem add(
            Meeting meeting,
            String title,
            AgendaItem.Kind kind,
            @Nullable Matter matter,
            String proposal,
            SecretMark asked) {
        var mark = matter == null ? asked : inherited(matter, asked);
        var about = title.isBlank() && matter != null ? matter.subject() : title.strip();
        var item =
                new AgendaItem(
                        UUID.randomUUID(),
                        agenda.of(meeting.id()).size() + 1,
                        mark.stands() ? mark.shown() : about,
                        kind,
                        matter == null ? null : matter.id().value(),
                        matter == null ? null : matter.dnr(),
                        matter == null ? null : matter.slug(),
                        proposal.strip(),
                        meeting.published() ? clock.instant() : null,
                        null,
                        "",
                        mark.provision(),
                        mark.stands() ? about : "");
        insert(meeting, item);
        if (matter != null) {
            agenda.insertPaper(item.id(), matter.subject(), matter.address() + "/1");
        }
        return item;
    }

    /// A matter that is in no public view makes its item secret.
    private SecretMark inherited(Matter matter, SecretMark mark) {
        return mark.stands() || !marked.secret(matter.id())
                ? mark
                : new SecretMark(
                        marked.ground(matter.id()).orElse(MarkedMatters.UNTOLD), mark.shown());
    }

    /// Registers the paper in the item's matter, with a mark where the item is secret.
    ///
    /// @return where it is shown; nothing where the item has no matter
    Optional<String> addPaper(AgendaItem item, String title, FileId file, Clerk by) {
        return Optional.ofNullable(item.matterSlug())
                .flatMap(marked::matter)
                .map(matter -> {
                    var document =
                            new Registration(
                                    Registration.Direction.DRAWN_UP,
                                    null,
                                    title,
                                    clock.instant(),
                                    null,
                                    file);
                    var provision = item.secrecy();
                    var number =
                            provision == null
                                    ? registry.add(matter.id(), document)
                                    : marked.add(matter, document, provision, item.title(), by);
                    var link = matter.address() + "/" + number + "/fil";
                    agenda.insertPaper(item.id(), title, link);
                    return link;
                });
    }

    private void insert(Meeting meeting, AgendaItem item) {
        var now = clock.instant();
        agenda.insert(meeting.id(), item, now);
        if (item.matter() != null) {
            var matter = new MatterId(item.matter());
            var step =
                    new Step(
                            SwedishTime.dateOf(now),
                            Step.Kind.ON_AGENDA,
                            meeting.name(),
                            meeting.address());
            if (item.secret()) {
                marked.step(matter, step);
            } else {
                registry.step(matter, step);
            }
        }
    }

    /// The meeting tabled the item: the organ's next meeting has it, when there is one.
    void table(Meeting meeting, AgendaItem item) {
        tabled.insert(item.id(), clock.instant());
        meetings.after(meeting).ifPresent(this::carry);
    }

    /// Everything the organ has tabled that no later agenda has.
    void carry(Meeting to) {
        for (var one : tabled.waiting(to)) {
            var item =
                    new AgendaItem(
                            UUID.randomUUID(),
                            agenda.of(to.id()).size() + 1,
                            one.title(),
                            one.kind(),
                            one.matter(),
                            one.dnr(),
                            one.matterSlug(),
                            one.proposal(),
                            to.published() ? clock.instant() : null,
                            one.special(),
                            one.preparedBy(),
                            one.secrecy(),
                            one.secretTitle());
            insert(to, item);
            agenda.copyPapers(one.id(), item.id());
            tabled.carried(one.id(), item.id());
        }
    }
}
