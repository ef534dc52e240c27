package se.uppdrag.safety;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.safety.KeyTable.Key;
import se.uppdrag.safety.ReportTable.Head;
import se.uppdrag.safety.ReportTable.Sealed;
import se.uppdrag.sealing.Sealing;

/// Seals reports and opens them. The only one who handles a report's own key.
@Component
@Transactional
class Vault {

    /// As many on every report, so that nobody can count who reads: three officials, a
    /// representative, the reporter, and room for those who come after. The rest are empty.
    static final int ENVELOPES = 8;

    private final ReportTable table;
    private final KeyTable keys;

    Vault(ReportTable table, KeyTable keys) {
        this.table = table;
        this.keys = keys;
    }

    /// A new report, sealed for its readers and for the one who reports.
    void insert(UUID id, byte[] receipt, List<Line> lines) {
        table.insert(id, receipt);
        seal(id, lines);
    }

    /// Seals all of it anew with a key nobody has had, for those the last line of readers names.
    void seal(UUID id, List<Line> lines) {
        var file = new CaseFile(id, lines);
        var open = new ArrayList<byte[]>();
        open.add(Base64.getDecoder().decode(file.first().get("kvitto")));
        file.keys().stream()
                .flatMap(key -> keys.find(key).stream())
                .map(Key::open)
                .forEach(open::add);
        var key = Sealing.random(Sealing.KEY);
        var envelopes = new ArrayList<byte[]>();
        open.forEach(one -> envelopes.add(Sealing.seal(key, one, about(id))));
        while (envelopes.size() < ENVELOPES) {
            envelopes.add(Sealing.blank(Sealing.KEY));
        }
        // Which place an envelope has must not tell whose it is.
        envelopes.sort((a, b) -> Arrays.compareUnsigned(a, b));
        var sealed = new ArrayList<Sealed>();
        for (int i = 0; i < lines.size(); i++) {
            sealed.add(new Sealed(i + 1, lines.get(i).sealed(key, about(id, i + 1))));
        }
        table.replace(id, envelopes, sealed);
        Arrays.fill(key, (byte) 0);
    }

    /// Tries a reader's key on every report it has not been tried on.
    void look(Keyring.Open reader) {
        for (var head : table.heads()) {
            if (!reader.tried(head.id(), head.generation())) {
                reader.found(head.id(), head.generation(), key(head, reader.pair()));
            }
        }
    }

    Optional<byte[]> key(Head head, Sealing.Pair pair) {
        return table.envelopes(head.id()).stream()
                .map(one -> Sealing.open(one, pair, about(head.id())))
                .flatMap(Optional::stream)
                .findFirst();
    }

    Optional<CaseFile> read(UUID id, Keyring.Open reader) {
        return reader.key(id).flatMap(key -> read(id, key));
    }

    private Optional<CaseFile> read(UUID id, byte[] key) {
        var sealed = table.lines(id);
        var lines = new ArrayList<Line>();
        for (var one : sealed) {
            // A line that somebody has taken out of the table leaves a gap.
            if (one.number() != lines.size() + 1) {
                throw new IllegalStateException("A line of a report is missing");
            }
            lines.add(Line.opened(one.sealed(), key, about(id, one.number())));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(new CaseFile(id, lines));
    }

    void append(UUID id, Keyring.Open by, Line line) {
        table.lock(id);
        var key = by.key(id).orElseThrow();
        int number = table.next(id);
        table.insertLine(id, new Sealed(number, line.sealed(key, about(id, number))));
    }

    /// Adds a line and seals everything anew: those who read are others than before.
    void renew(UUID id, Keyring.Open by, Line line) {
        table.lock(id);
        var lines = new ArrayList<>(read(id, by).orElseThrow().lines());
        lines.add(line);
        seal(id, Collections.unmodifiableList(lines));
        table.heads().stream()
                .filter(one -> one.id().equals(id))
                .forEach(head -> by.found(id, head.generation(), key(head, by.pair())));
    }

    Map<String, String> readers(List<Key> open, List<UUID> excluded) {
        return Map.of(
                "nycklar",
                joined(open.stream().map(Key::id).toList()),
                "undantag",
                joined(excluded));
    }

    private static String joined(List<UUID> ids) {
        return String.join(",", ids.stream().map(UUID::toString).toList());
    }

    static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static String about(UUID report) {
        return "rapport " + report;
    }

    private static String about(UUID report, int line) {
        return about(report) + " " + line;
    }
}
