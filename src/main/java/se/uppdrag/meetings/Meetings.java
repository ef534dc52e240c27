package se.uppdrag.meetings;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Progress.Stage;
import se.uppdrag.notices.Notice;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.registry.MatterId;

/// The door: plan a meeting, build its agenda, publish notice and call.
@Service
@Transactional
public class Meetings {

    private final MeetingTable meetings;
    private final AgendaTable agenda;
    private final AgendaDesk desk;
    private final Preparing preparing;
    private final Announcing announcing;
    private final MarkedMatters marked;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<Progress> progress;

    Meetings(
            MeetingTable meetings,
            AgendaTable agenda,
            AgendaDesk desk,
            Preparing preparing,
            Announcing announcing,
            MarkedMatters marked,
            Clock clock,
            ApplicationEventPublisher events,
            ObjectProvider<Progress> progress) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.desk = desk;
        this.preparing = preparing;
        this.announcing = announcing;
        this.marked = marked;
        this.clock = clock;
        this.events = events;
        this.progress = progress;
    }

    /// A new meeting begins with the items every meeting has, and what the one before tabled (KL
    /// 5:51).
    public Meeting plan(Organ organ, LocalDate on, LocalTime at, String place, boolean open) {
        var meeting =
                Meeting.planned(
                        new MeetingId(UUID.randomUUID()),
                        organ,
                        on,
                        meetings.nextOrdinal(organ.slug(), on),
                        SwedishTime.at(on, at),
                        place,
                        open);
        meetings.insert(meeting);
        desk.add(
                meeting,
                "Upprop och val av justerare",
                AgendaItem.Kind.FORMALITY,
                null,
                "",
                SecretMark.NONE);
        desk.add(
                meeting,
                "Fastställande av dagordning",
                AgendaItem.Kind.FORMALITY,
                null,
                "Dagordningen fastställs.",
                SecretMark.NONE);
        desk.carry(meeting);
        return meeting;
    }

    /// Puts an item last on the agenda. After the notice it counts as announced from now, and is
    /// marked when that is too late.
    ///
    /// @param matter the address of a matter in the registry; none for a formality
    /// @param proposal the proposed decision; may be empty
    public Outcome<AgendaItem> addItem(
            Meeting meeting,
            String title,
            AgendaItem.Kind kind,
            Optional<String> matter,
            String proposal) {
        return addItem(meeting, title, kind, matter, proposal, SecretMark.NONE);
    }

    /// @param mark whether the item is secret. A matter that is in no public view makes it so by
    ///   itself, by the provision its documents are marked with
    public Outcome<AgendaItem> addItem(
            Meeting meeting,
            String title,
            AgendaItem.Kind kind,
            Optional<String> matter,
            String proposal,
            SecretMark mark) {
        var found = matter.flatMap(marked::matter);
        if (matter.isPresent() && found.isEmpty()) {
            return refused(MeetingRefusal.NOT_IN_THE_REGISTRY, matter.get());
        }
        if (held(meeting)) {
            return refused(MeetingRefusal.MEETING_HAS_BEEN_HELD);
        }
        var item = desk.add(meeting, title, kind, found.orElse(null), proposal, mark);
        tellOfMore(meeting);
        return granted(item);
    }

    /// One that goes on another day is not held yet, and one that nobody opened is when a day has
    /// passed.
    private boolean held(Meeting meeting) {
        var marks = progress.stream().flatMap(one -> one.marks(meeting).stream()).toList();
        return Progress.reached(marks, Stage.CLOSED).isPresent()
                || Progress.reached(marks, Stage.OPENED).isEmpty()
                        && clock.instant().isAfter(meeting.startsAt().plus(Duration.ofDays(1)));
    }

    /// Adds a paper to an item: registered as a document in its matter, and so public with it. One
    /// of a secret item is registered with its mark.
    ///
    /// @param position the item's number on the agenda
    Outcome<String> addPaper(Meeting meeting, int position, String title, FileId file, Clerk by) {
        var link =
                preparing
                        .at(meeting, position)
                        .flatMap(item -> desk.addPaper(item, title.strip(), file, by));
        link.ifPresent(_ -> tellOfMore(meeting));
        return link.<Outcome<String>>map(Outcome::granted)
                .orElseGet(() -> refused(MeetingRefusal.PAPER_HAS_NO_MATTER));
    }

    private void tellOfMore(Meeting meeting) {
        if (meeting.published()) {
            events.publishEvent(new PapersAdded(meeting.id()));
        }
    }

    /// Adds a page of ours to an item's papers, such as a proposed text with what it would change.
    ///
    /// @param item the item's own id, which stays when items are moved
    public void attach(UUID item, String title, String link) {
        agenda.insertPaper(item, title, link);
    }

    /// What is proposed in the item, from now on. What somebody has typed there already stays, and
    /// a meeting that has begun has it as it was then.
    ///
    /// @param item the item's own id; one that is on no agenda any more is left as it is
    public void propose(UUID item, String proposal) {
        agenda.propose(item, proposal);
    }

    /// Where the matter has been or is to be on an agenda, the earliest first: also what is not
    /// announced yet, or secret. For those who handle the matter.
    @Transactional(readOnly = true)
    public List<OnAgenda> having(MatterId matter) {
        return having(List.of(matter));
    }

    /// Of many matters at once.
    @Transactional(readOnly = true)
    public List<OnAgenda> having(List<MatterId> matters) {
        return agenda.having(matters.stream().map(MatterId::value).toList());
    }

    /// The meeting tabled the item: it comes on the organ's next agenda (KL 5:51).
    public void table(Meeting meeting, int position) {
        preparing.at(meeting, position).ifPresent(item -> desk.table(meeting, item));
    }

    /// Takes an item off an agenda that nobody has been shown. Afterwards it stays, and the meeting
    /// decides that it falls away.
    Outcome<Meeting> remove(Meeting meeting, int position) {
        var item = preparing.at(meeting, position);
        if (meeting.published()) {
            return refused(MeetingRefusal.ITEM_IS_ANNOUNCED);
        }
        if (item.isEmpty() || item.get().kind() == AgendaItem.Kind.FORMALITY) {
            return refused(MeetingRefusal.NO_SUCH_ITEM);
        }
        agenda.delete(meeting.id(), item.get());
        return granted(meeting);
    }

    /// Moves an item one place up; the first stays where it is.
    ///
    /// @param begun whether the sitting has begun, with the agenda as it was then
    Outcome<Meeting> moveUp(Meeting meeting, int position, boolean begun) {
        if (begun) {
            return refused(MeetingRefusal.MEETING_HAS_BEGUN);
        }
        if (position > 1) {
            agenda.swap(meeting.id(), position, position - 1);
        }
        return granted(meeting);
    }

    /// Posts the notice (KL 5:13, 8:11) and calls everybody (KL 5:15), in one.
    public Outcome<Notice> publish(Meeting meeting) {
        if (meeting.published()) {
            return refused(MeetingRefusal.ALREADY_PUBLISHED);
        }
        var items = agenda.of(meeting.id());
        if (items.stream().allMatch(item -> item.kind() == AgendaItem.Kind.FORMALITY)) {
            return refused(MeetingRefusal.AGENDA_IS_EMPTY);
        }
        return announcing.announce(meeting, items);
    }

    @Transactional(readOnly = true)
    public Optional<Meeting> meeting(MeetingId id) {
        return meetings.find(id);
    }

    /// Those there are, in no order.
    @Transactional(readOnly = true)
    public List<Meeting> meetings(Collection<MeetingId> ids) {
        return meetings.find(ids);
    }

    /// @param day as in the address: `2026-11-25`, or `2026-11-25-2` for the second that day
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Meeting> meeting(String organ, String day) {
        if (!day.matches("\\d{4}-\\d{2}-\\d{2}(-\\d{1,2})?")) {
            return Optional.empty();
        }
        try {
            return meetings.find(
                    organ,
                    LocalDate.parse(day.substring(0, 10)),
                    day.length() > 10 ? Integer.parseInt(day.substring(11)) : 1);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /// As everybody may have it: see [AgendaItem#fromOutside].
    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(MeetingId meeting) {
        return agenda.of(meeting).stream().map(AgendaItem::fromOutside).toList();
    }

    /// With what its secret items are about, for those who sit there and who serve them.
    @Transactional(readOnly = true)
    public List<AgendaItem> wholeAgenda(MeetingId meeting) {
        return agenda.of(meeting);
    }

    /// None of a secret item.
    @Transactional(readOnly = true)
    List<AgendaTable.Paper> papers(MeetingId meeting) {
        return agenda.papers(meeting).stream().filter(one -> !one.secret()).toList();
    }

    @Transactional(readOnly = true)
    List<AgendaTable.Paper> wholePapers(MeetingId meeting) {
        return agenda.papers(meeting);
    }

    /// Everybody who has been called to it.
    @Transactional(readOnly = true)
    public List<PersonId> called(MeetingId meeting) {
        return meetings.called(meeting);
    }

    /// Meetings that are to be held, or have been.
    ///
    /// @param organ the organ's address; empty for all
    @Transactional(readOnly = true)
    public List<Meeting> between(LocalDate from, LocalDate to, String organ) {
        return calendar(from, to, organ).stream().filter(one -> !one.cancelled()).toList();
    }

    /// As [#between], with those that are cancelled.
    @Transactional(readOnly = true)
    List<Meeting> calendar(LocalDate from, LocalDate to, String organ) {
        return meetings.between(from, to, organ);
    }

    @Transactional(readOnly = true)
    public List<Meeting> calledTo(PersonId person, LocalDate from) {
        return meetings.calledTo(person.value(), from);
    }
}
