package se.uppdrag.meetings;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;
import se.uppdrag.meetings.Preparation.Before;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

/// The door to what must have been done before a meeting decides: that the matter was prepared (KL
/// 5:26–34), and that what the law names is on the website when the meeting is announced (KL
/// 8:14–16 a). What is missing is said, and never stops the notice.
@Service
@Transactional
public class Preparing {

    private static final int LONGEST = 200;

    private final AgendaTable agenda;
    private final Register register;
    private final Registry registry;

    Preparing(AgendaTable agenda, Register register, Registry registry) {
        this.agenda = agenda;
        this.register = register;
        this.registry = registry;
    }

    /// How the item's matter was prepared, as far as is known today.
    @Transactional(readOnly = true)
    public Preparation of(Meeting meeting, AgendaItem item) {
        return register.organ(meeting.organ(), meeting.onDate())
                .map(organ -> Preparation.of(organ, item, before(meeting, item)))
                .orElse(Preparation.NOT_NEEDED);
    }

    private List<Before> before(Meeting meeting, AgendaItem item) {
        var matter = item.matter();
        if (matter == null) {
            return List.of();
        }
        var organs = register.organs(meeting.onDate());
        var onAgendas =
                agenda.organsBefore(matter, meeting.organ(), meeting.onDate()).stream()
                        .flatMap(slug -> organs.stream().filter(one -> one.slug().equals(slug)));
        var opinions =
                registry.steps(new MatterId(matter)).stream()
                        .filter(step -> step.kind() == Step.Kind.PREPARED)
                        .flatMap(step -> named(organs, step.detail()));
        return Stream.concat(onAgendas, opinions)
                .distinct()
                .map(organ -> new Before(organ.name(), organ.kind()))
                .toList();
    }

    /// An opinion from outside the municipality is no preparation.
    private static Stream<Organ> named(List<Organ> organs, String name) {
        return organs.stream().filter(organ -> organ.name().equalsIgnoreCase(name));
    }

    /// What there is to say of the item before the meeting.
    @Transactional(readOnly = true)
    public List<Remark> remarks(Meeting meeting, AgendaItem item) {
        var remarks = new ArrayList<Remark>();
        switch (of(meeting, item).state()) {
            case MISSING -> remarks.add(remark(Citation.kl(5, 33), "unprepared"));
            case NO_COMMITTEE_IS_HEARD ->
                    remarks.add(remark(Citation.kl(5, "26–28"), "no-committee"));
            case EXECUTIVE_IS_NOT_HEARD ->
                    remarks.add(remark(Citation.kl(5, "26–28"), "no-executive"));
            case PREPARED, NOT_NEEDED -> {}
        }
        if (item.kind() != AgendaItem.Kind.FORMALITY
                && register.organ(meeting.organ()).filter(Organ::audit).isPresent()) {
            remarks.add(remark(Citation.kl(12, 11), "audit"));
        }
        var published = Optional.ofNullable(item.special()).flatMap(Special::published);
        // The first paper is the matter itself.
        if (published.isPresent() && agenda.papers(item.id()) < 2) {
            remarks.add(remark(published.get(), "not-on-the-web." + item.special()));
        }
        return remarks;
    }

    private static Remark remark(Citation basis, String key) {
        return new Remark(basis, "meetings.remark." + key, List.of());
    }

    /// What the secretary knows of an item that the program cannot see.
    ///
    /// @param special nothing where the law says nothing in particular of it
    /// @param preparedBy may be empty: then what the program sees goes
    /// @param begun whether the sitting has begun, with the items as they were then
    public Outcome<AgendaItem> enter(
            Meeting meeting,
            int position,
            @Nullable Special special,
            String preparedBy,
            boolean begun) {
        var item = at(meeting, position);
        if (begun) {
            return refused(MeetingRefusal.MEETING_HAS_BEGUN);
        }
        if (item.isEmpty()) {
            return refused(MeetingRefusal.NO_SUCH_ITEM);
        }
        var text = preparedBy.strip();
        agenda.prepared(
                item.get().id(), special, text.substring(0, Math.min(LONGEST, text.length())));
        return granted(at(meeting, position).orElseThrow());
    }

    /// Marks the item secret, marks it otherwise, or takes the mark away. What has been announced
    /// has been seen; that is said and not refused.
    ///
    /// @param about what it is about, for those who sit there
    Outcome<AgendaItem> mark(
            Meeting meeting, int position, SecretMark mark, String about, boolean begun) {
        var item = at(meeting, position);
        if (begun) {
            return refused(MeetingRefusal.MEETING_HAS_BEGUN);
        }
        if (item.isEmpty() || item.get().kind() == AgendaItem.Kind.FORMALITY) {
            return refused(MeetingRefusal.NO_SUCH_ITEM);
        }
        var was = item.get();
        var inside = about.isBlank() ? was.secret() ? was.secretTitle() : was.title() : about;
        agenda.marked(
                was.id(),
                mark.stands() ? mark.shown() : inside.strip(),
                mark.provision(),
                mark.stands() ? inside.strip() : "");
        return granted(
                at(meeting, position).orElseThrow(),
                mark.stands() && meeting.published()
                        ? List.of(remark(Citation.of(Act.OSL, 5, 5), "marked-late"))
                        : List.of());
    }

    Optional<AgendaItem> at(Meeting meeting, int position) {
        return agenda.of(meeting.id()).stream()
                .filter(one -> one.position() == position)
                .findFirst();
    }
}
