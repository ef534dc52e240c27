package se.uppdrag.binder;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.binder.NoteTable.Sealed;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Register;
import se.uppdrag.sealing.Sealing;
import tools.jackson.databind.json.JsonMapper;

/// The door to notes on papers. They are nobody's but their readers': no act here is in the trail.
@Service
@Transactional
public class Notes {

    static final int MOST = 2_000;

    private final NoteTable table;
    private final NoteKeys keys;
    private final Register register;
    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock;

    Notes(NoteTable table, NoteKeys keys, Register register, Clock clock) {
        this.table = table;
        this.keys = keys;
        this.register = register;
        this.clock = clock;
    }

    /// Her own and her group's at the meeting, oldest first.
    @Transactional(readOnly = true)
    List<Note> of(Desk desk) {
        if (desk.lent()) {
            return List.of();
        }
        var opened = new HashMap<String, byte[]>();
        keys.find(desk.own()).ifPresent(key -> opened.put(desk.own(), key));
        var groups = desk.groups();
        if (groups != null) {
            keys.find(groups).ifPresent(key -> opened.put(groups, key));
        }
        if (opened.isEmpty()) {
            return List.of();
        }
        return table.of(desk.meeting().id().value(), List.copyOf(opened.keySet())).stream()
                .map(one -> read(one, key(opened, one), desk.who().person()))
                .toList();
    }

    private static byte[] key(Map<String, byte[]> opened, Sealed one) {
        var key = opened.get(one.holder());
        if (key == null) {
            throw new IllegalStateException("Asked for another's note");
        }
        return key;
    }

    /// Makes the change once, however often it is sent.
    ///
    /// @return what became of it
    Outcome<NoteChange.Fate> take(Desk desk, NoteChange change) {
        var holder = change.group() ? desk.groups() : desk.own();
        if (holder == null) {
            return refused(BinderRefusal.NOT_IN_A_GROUP);
        }
        if (!change.erase() && !change.content().readable()) {
            return refused(BinderRefusal.NOTE_CANNOT_BE_READ);
        }
        table.waitForTurn(holder);
        var stored = table.find(change.id());
        if (stored.filter(one -> !own(one, holder, desk)).isPresent()) {
            return refused(BinderRefusal.ANOTHERS_NOTE);
        }
        var fate = change.fate(stored.map(Sealed::version).orElse(0));
        boolean more = fate == NoteChange.Fate.ADDED || fate == NoteChange.Fate.BESIDE;
        var meeting = desk.meeting().id().value();
        if (more && table.count(meeting, desk.who().id()) >= MOST) {
            return refused(BinderRefusal.TOO_MANY_NOTES, Integer.toString(MOST));
        }
        var now = clock.instant();
        var key = keys.made(holder);
        if (!table.change(change.command(), holder, now)) {
            return granted(NoteChange.Fate.NOTHING);
        }
        switch (fate) {
            case ADDED -> add(desk, holder, key, change.id(), null, change.content(), now);
            case BESIDE -> beside(desk, stored.orElseThrow(), key, change, now);
            case REPLACED ->
                    table.replace(change.id(), seal(change.content(), key, change.id()), now);
            case ERASED -> table.delete(change.id());
            case NOTHING -> {}
        }
        return granted(fate);
    }

    private static boolean own(Sealed one, String holder, Desk desk) {
        return one.holder().equals(holder)
                && one.writer().equals(desk.who().id())
                && one.meeting().equals(desk.meeting().id().value());
    }

    /// Two devices that wrote the same wrote it once.
    private void beside(Desk desk, Sealed stored, byte[] key, NoteChange change, Instant now) {
        if (!content(stored, key).equals(change.content())) {
            add(desk, stored.holder(), key, change.command(), stored.id(), change.content(), now);
        }
    }

    private void add(
            Desk desk,
            String holder,
            byte[] key,
            UUID id,
            @Nullable UUID beside,
            Note.Content content,
            Instant now) {
        table.insert(
                new Sealed(
                        id,
                        holder,
                        desk.who().id(),
                        desk.meeting().id().value(),
                        1,
                        beside,
                        now,
                        seal(content, key, id)));
    }

    /// Everything a person has written for herself, and when she wrote it, organ by organ.
    @Transactional(readOnly = true)
    Map<String, List<Kept>> everything(PersonId person) {
        var prefix = "person/" + person.value() + "/";
        var all = new HashMap<String, List<Kept>>();
        for (var holder : table.holdersFrom(prefix)) {
            var key = keys.find(holder).orElseThrow();
            var notes = new ArrayList<Kept>();
            for (var one : table.of(holder)) {
                notes.add(new Kept(one.meeting(), read(one, key, person)));
            }
            all.put(holder.substring(prefix.length()), notes);
        }
        return all;
    }

    /// A note with its meeting.
    record Kept(UUID meeting, Note note) {}

    /// Erases all she has written for herself.
    void erase(PersonId person) {
        table.holdersFrom("person/" + person.value() + "/").forEach(table::deleteKey);
    }

    private Note read(Sealed one, byte[] key, PersonId reader) {
        boolean mine = one.writer().equals(reader.value());
        return new Note(
                one.id(),
                one.version(),
                one.beside(),
                one.changedAt(),
                one.holder().startsWith("group/"),
                mine,
                name(one.writer()),
                content(one, key));
    }

    private String name(UUID writer) {
        return Optional.of(new PersonId(writer))
                .flatMap(register::person)
                .map(person -> person.name())
                .orElse("");
    }

    private Note.Content content(Sealed one, byte[] key) {
        var plain =
                Sealing.unlockPadded(one.sealed(), key, one.id().toString())
                        .orElseThrow(() ->
                                new IllegalStateException("A note that its key does not open"));
        return json.readValue(plain, Note.Content.class);
    }

    private byte[] seal(Note.Content content, byte[] key, UUID id) {
        return Sealing.lockPadded(json.writeValueAsBytes(content), key, id.toString());
    }
}
