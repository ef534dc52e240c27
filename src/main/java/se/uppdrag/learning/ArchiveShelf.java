package se.uppdrag.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What the municipality's archive holds, as it last said. It is asked outside every transaction,
/// by one reader at a time, and left alone a while when it does not answer.
@Component
class ArchiveShelf {

    /// What a folder holds.
    ///
    /// @param fetched when the archive said so; nothing where it never has
    /// @param silent whether it does not answer now
    record Archived(List<Archive.Entry> entries, @Nullable Instant fetched, boolean silent) {}

    private static final Logger LOG = LoggerFactory.getLogger(ArchiveShelf.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(1);

    private final Archive archive;
    private final MaterialTable table;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();
    private final ReentrantLock asking = new ReentrantLock();

    /// Until when a silent archive is left alone.
    private volatile Instant rests = Instant.MIN;

    ArchiveShelf(Archive archive, MaterialTable table, Clock clock) {
        this.archive = archive;
        this.table = table;
        this.clock = clock;
    }

    boolean connected() {
        return archive.connected();
    }

    /// The folder for everybody who is signed in.
    String folder() {
        return archive.folder();
    }

    /// What a folder holds: new where the archive answers, otherwise as it last said.
    Archived in(String folder) {
        var now = clock.instant();
        var last = table.listing(folder);
        var fresh = last.filter(one -> one.fetchedAt().plus(FRESH).isAfter(now)).isPresent();
        if (fresh || now.isBefore(rests) || !asking.tryLock()) {
            return known(last, !fresh && now.isBefore(rests));
        }
        try {
            var entries = archive.list(folder);
            table.keep(folder, json.writeValueAsString(entries), now);
            return new Archived(entries, now, false);
        } catch (Archive.Silent silent) {
            return known(last, fellSilent(silent));
        } finally {
            asking.unlock();
        }
    }

    private Archived known(Optional<MaterialTable.Listing> last, boolean silent) {
        return last.map(one -> new Archived(read(one.body()), one.fetchedAt(), silent))
                .orElseGet(() -> new Archived(List.of(), null, silent));
    }

    private List<Archive.Entry> read(String body) {
        try {
            return List.of(json.readValue(body, Archive.Entry[].class));
        } catch (JacksonException earlierForm) {
            return List.of();
        }
    }

    /// What is found below the folder for everybody and the folders that are open to her. What lies
    /// below one that is closed to her is not shown, wherever else it lies; where that cannot be
    /// told, nothing is.
    Archived found(List<String> open, List<String> closed, String words) {
        if (clock.instant().isBefore(rests)) {
            return new Archived(List.of(), null, true);
        }
        try {
            var hidden = new HashSet<String>();
            for (var folder : closed) {
                var there = archive.find(folder, words);
                if (there.size() >= Archive.FOUND) {
                    // There may be more of it than was told.
                    return new Archived(List.of(), clock.instant(), false);
                }
                there.forEach(one -> hidden.add(one.id()));
            }
            var found = new LinkedHashMap<String, Archive.Entry>();
            for (var folder : searched(open)) {
                archive.find(folder, words).stream()
                        .filter(one -> !hidden.contains(one.id()))
                        .forEach(one -> found.putIfAbsent(one.id(), one));
            }
            return new Archived(List.copyOf(found.values()), clock.instant(), false);
        } catch (Archive.Silent silent) {
            return new Archived(List.of(), null, fellSilent(silent));
        }
    }

    private List<String> searched(List<String> open) {
        return Stream.concat(Stream.of(folder()), open.stream())
                .filter(one -> !one.isEmpty())
                .distinct()
                .toList();
    }

    /// Lays a document in a folder.
    ///
    /// @return its number there; nothing where the archive did not take it
    Optional<String> put(String folder, String name, String mediaType, byte[] bytes) {
        try {
            return Optional.of(archive.put(folder, name, mediaType, bytes));
        } catch (Archive.Silent silent) {
            LOG.info("The archive {}", silent.getMessage(), silent);
            return Optional.empty();
        }
    }

    private boolean fellSilent(Archive.Silent silent) {
        LOG.info("The archive {}", silent.getMessage(), silent);
        rests = clock.instant().plus(REST);
        return true;
    }
}
