package se.uppdrag.statutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Texts;

/// The door: write a text, put it before a meeting, and enter it when it has been decided.
@Service
@Transactional
public class StatuteDrafts {

    private final StatuteDraftTable drafts;
    private final Statutes statutes;
    private final Meetings meetings;
    private final Registry registry;
    private final Texts texts;
    private final Clock clock;

    StatuteDrafts(
            StatuteDraftTable drafts,
            Statutes statutes,
            Meetings meetings,
            Registry registry,
            Texts texts,
            Clock clock) {
        this.drafts = drafts;
        this.statutes = statutes;
        this.meetings = meetings;
        this.registry = registry;
        this.texts = texts;
        this.clock = clock;
    }

    /// Begins a text. It may be unfinished and full of faults.
    public Draft begin(Statute statute, Form form, String source, LocalDate from, PersonId by) {
        var draft = new Draft(UUID.randomUUID(), statute.id(), form, source, from, 1, false);
        drafts.insert(draft, by, now());
        return draft;
    }

    /// @return whether it was saved; not when somebody else has saved it since it was read
    boolean save(Draft draft, PersonId by) {
        return drafts.update(draft, by, now());
    }

    void giveUp(Draft draft) {
        drafts.finish(draft.id());
    }

    /// Puts the text before a meeting that is to come, as a paper of an item there; the matter gets
    /// the text as a document, and the item a page that shows what it would change.
    public Outcome<Put> put(
            Statute statute, Draft draft, Meeting meeting, AgendaItem item, PersonId by) {
        var matter = item.matter();
        var slug = item.matterSlug();
        if (draft.done()) {
            return refused(StatuteRefusal.DRAFT_IS_DONE);
        }
        if (matter == null || slug == null || !meeting.startsAt().isAfter(clock.instant())) {
            return refused(StatuteRefusal.ITEM_IS_NOT_COMING, item.title());
        }
        if (draft.from().isBefore(meeting.onDate())) {
            return refused(
                    StatuteRefusal.IN_FORCE_BEFORE_IT_WAS_DECIDED,
                    draft.from().toString(),
                    meeting.onDate().toString());
        }
        if (!(statutes.read(statute, draft.form(), draft.source(), draft.from())
                instanceof Reading.Read(var text))) {
            return refused(StatuteRefusal.TEXT_HAS_CHANGED_SINCE);
        }
        var put =
                new Put(
                        UUID.randomUUID(),
                        draft.id(),
                        statute.id(),
                        meeting.id(),
                        item.id(),
                        matter,
                        slug,
                        before(statute, draft.from()).map(StatuteVersion::number).orElse(null),
                        draft.form(),
                        draft.source(),
                        text.text(),
                        draft.from());
        drafts.insert(put, by, now());
        var title = texts.get("statutes.put.title", statute.title());
        registry.add(
                new MatterId(matter),
                new Registration(
                        Registration.Direction.DRAWN_UP,
                        null,
                        title,
                        clock.instant(),
                        put.text(),
                        null));
        meetings.attach(item.id(), title, address(statute, put));
        return granted(put);
    }

    static String address(Statute statute, Put put) {
        return statute.address() + "/forslag/" + put.id();
    }

    @Transactional(readOnly = true)
    Optional<StatuteVersion> before(Statute statute, LocalDate from) {
        return StatuteVersion.before(statutes.versions(statute), from);
    }

    /// Enters the text of a draft that an organ has decided, and so ends the draft.
    public Outcome<StatuteVersion> enter(
            Statute statute, Draft draft, @Nullable Decided decided, Period period, PersonId by) {
        if (draft.done()) {
            return refused(StatuteRefusal.DRAFT_IS_DONE);
        }
        return statutes.enter(statute, draft.form(), draft.source(), decided, period, by)
                .map(version -> {
                    drafts.finish(draft.id());
                    return version;
                });
    }

    @Transactional(readOnly = true)
    Optional<Draft> draft(UUID id) {
        return drafts.find(id);
    }

    @Transactional(readOnly = true)
    List<Draft> open(Statute statute) {
        return drafts.open(statute.id());
    }

    @Transactional(readOnly = true)
    Optional<Put> put(UUID id) {
        return drafts.put(id);
    }

    @Transactional(readOnly = true)
    List<Put> puts(Draft draft) {
        return drafts.puts(draft.id());
    }

    @Transactional(readOnly = true)
    List<Put> coming(Statute statute) {
        return drafts.coming(statute.id());
    }

    /// Those of a statute's coming changes that everybody may see, since the agenda is public.
    @Transactional(readOnly = true)
    List<Put> published(Statute statute) {
        return coming(statute).stream()
                .filter(put ->
                        meetings.meeting(put.meeting()).filter(Meeting::published).isPresent())
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<Put.Answer> answer(Put put) {
        return drafts.answer(put.id());
    }

    /// Meetings to come with an item that a text can be put under.
    @Transactional(readOnly = true)
    List<Meeting> meetingsToCome() {
        var today = SwedishTime.dateOf(clock.instant());
        return meetings.between(today, today.plusMonths(6), "").stream()
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .toList();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
