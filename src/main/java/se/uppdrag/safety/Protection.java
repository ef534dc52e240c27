package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.safety.ProtectionRules.Missing;
import se.uppdrag.safety.ProtectionTable.Entry;
import se.uppdrag.safety.ProtectionTable.Kind;
import se.uppdrag.safety.ProtectionTable.Note;
import se.uppdrag.safety.ProtectionTable.Round;

/// The door to prevention: what is owed to those who serve full time, rounds before meetings, and
/// notes to those who chair them.
@Service
@Transactional
public class Protection {

    private final ProtectionTable table;
    private final Titles titles;
    private final Network network;

    Protection(ProtectionTable table, Titles titles, Network network) {
        this.table = table;
        this.titles = titles;
        this.network = network;
    }

    /// Somebody who serves full time or much of it, and what is missing for her.
    record Holder(
            PersonId person, String name, String title, List<Entry> done, List<Missing> missing) {}

    @Transactional(readOnly = true)
    List<Holder> holders() {
        var today = network.today();
        var entries = table.entries();
        return titles.on(today).values().stream()
                .sorted(Comparator.comparing(Title::name))
                .map(one ->
                        new Holder(
                                one.person(),
                                one.name(),
                                one.title(),
                                entries.stream()
                                        .filter(entry ->
                                                entry.person().equals(one.person().value()))
                                        .toList(),
                                ProtectionRules.missing(one.person().value(), entries, today)))
                .toList();
    }

    public Outcome<UUID> record(UUID person, String kind, String code, LocalDate on, String by) {
        if (!titles.fullTime(new PersonId(person), network.today())) {
            return Outcome.refused(SafetyRefusal.NOT_AN_OFFICE_HOLDER);
        }
        table.insert(new Entry(person, Kind.valueOf(kind), code, on, by));
        return Outcome.granted(person);
    }

    public void go(
            String organ,
            LocalDate on,
            String place,
            String exits,
            String caller,
            String host,
            String by) {
        table.insert(new Round(organ, on, place, exits, caller, host, by));
    }

    @Transactional(readOnly = true)
    List<Round> rounds() {
        return table.rounds(network.today());
    }

    public void note(String organ, LocalDate on, String advice, String by) {
        table.insert(new Note(organ, on, advice, by));
    }

    @Transactional(readOnly = true)
    List<Note> notes() {
        return table.notes(network.today());
    }
}
