package se.uppdrag.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.audit.CabinetTable.Envelope;
import se.uppdrag.audit.CabinetTable.Sealed;
import se.uppdrag.sealing.Sealing;

/// Seals the auditors' papers and opens them. A folder has a key of its own, and a copy of that key
/// sealed for each who may read it. The only one who handles the keys of folders.
@Component
@Transactional
class Cabinet {

    private final CabinetTable table;
    private final Clock clock;

    Cabinet(CabinetTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Optional<UUID> room() {
        return table.room();
    }

    /// A new folder, sealed for these.
    void add(UUID folder, boolean room, List<AuditKey> readers) {
        table.insert(folder, room);
        var key = Sealing.random(Sealing.KEY);
        readers.forEach(reader -> envelope(folder, key, reader, null));
        Arrays.fill(key, (byte) 0);
    }

    private void envelope(UUID folder, byte[] key, AuditKey reader, @Nullable LocalDate untilDate) {
        var sealed = Sealing.seal(key, reader.open(), about(folder));
        table.insert(new Envelope(folder, reader.id(), sealed, untilDate));
    }

    /// Whether the folder is sealed for the one who has it open; an expert's time may be out.
    @Transactional(readOnly = true)
    boolean readable(UUID folder, AuditRing.Open by, LocalDate on) {
        return table.of(by.key()).stream()
                .anyMatch(one -> one.folder().equals(folder) && inTime(one, on));
    }

    /// The folders that are sealed for her today.
    @Transactional(readOnly = true)
    List<UUID> folders(UUID key, LocalDate on) {
        return table.of(key).stream().filter(one -> inTime(one, on)).map(Envelope::folder).toList();
    }

    private static boolean inTime(Envelope one, LocalDate on) {
        return one.untilDate() == null || !one.untilDate().isBefore(on);
    }

    @Transactional(readOnly = true)
    List<Sheet> read(UUID folder, AuditRing.Open by) {
        var key = key(folder, by);
        return table.sheets(folder).stream()
                .map(one -> Sheet.opened(one.sealed(), key, about(folder, one.number())))
                .toList();
    }

    /// One more sheet, with who wrote it and when inside.
    void write(UUID folder, AuditRing.Open by, Sheet.Kind kind, Map<String, String> fields) {
        var sheet = new Sheet(kind, clock.instant(), by.name(), Map.copyOf(fields));
        table.lock(folder);
        var key = key(folder, by);
        int number = table.next(folder);
        table.insert(folder, new Sealed(number, sheet.sealed(key, about(folder, number))));
    }

    /// Lets a reader in, to the last day an expert may read.
    void admit(UUID folder, AuditRing.Open by, AuditKey reader, @Nullable LocalDate untilDate) {
        table.lock(folder);
        envelope(folder, key(folder, by), reader, untilDate);
    }

    /// Where somebody could read who may no longer, everything is sealed anew without her.
    ///
    /// @param mayRead the readers who stay
    void tidy(UUID folder, AuditRing.Open by, List<AuditKey> keys, Predicate<Envelope> mayRead) {
        var before = table.envelopes(folder);
        var stay = before.stream().filter(mayRead).toList();
        if (stay.size() == before.size()) {
            return;
        }
        table.lock(folder);
        var sheets = read(folder, by);
        table.renewed(folder);
        var fresh = Sealing.random(Sealing.KEY);
        for (var one : stay) {
            keys.stream()
                    .filter(key -> key.id().equals(one.key()))
                    .forEach(key -> envelope(folder, fresh, key, one.untilDate()));
        }
        for (int i = 0; i < sheets.size(); i++) {
            table.insert(
                    folder, new Sealed(i + 1, sheets.get(i).sealed(fresh, about(folder, i + 1))));
        }
        Arrays.fill(fresh, (byte) 0);
    }

    @Transactional(readOnly = true)
    List<Envelope> envelopes(UUID folder) {
        return table.envelopes(folder);
    }

    private byte[] key(UUID folder, AuditRing.Open by) {
        int generation = table.folder(folder).orElseThrow().generation();
        return by.folder(folder, generation)
                .orElseGet(() -> {
                    var key =
                            table.envelopes(folder).stream()
                                    .filter(one -> one.key().equals(by.key()))
                                    .findFirst()
                                    .flatMap(one ->
                                            Sealing.open(one.sealed(), by.pair(), about(folder)))
                                    .orElseThrow(
                                            () -> new IllegalStateException("Not sealed for her"));
                    by.found(folder, generation, key);
                    return key;
                });
    }

    private static String about(UUID folder) {
        return "akt " + folder;
    }

    private static String about(UUID folder, int number) {
        return about(folder) + " " + number;
    }
}
