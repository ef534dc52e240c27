package se.uppdrag.learning;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.learning.MaterialTable.Item;
import se.uppdrag.learning.pages.MaterialPage;
import se.uppdrag.web.Swedish;

/// The door to the material: our own files, and what the municipality's archive holds. The archive
/// is asked outside every transaction, by one reader at a time; the others see what it last said.
@Service
public class MaterialShelf {

    /// What the archive says.
    ///
    /// @param fetched when it said so; nothing where it never has
    /// @param silent whether it does not answer now
    record Archived(List<Archive.Entry> entries, @Nullable Instant fetched, boolean silent) {}

    private static final Logger LOG = LoggerFactory.getLogger(MaterialShelf.class);
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration REST = Duration.ofMinutes(1);

    private final MaterialTable table;
    private final Archive archive;
    private final Files files;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();

    /// Until when a silent archive is left alone.
    private volatile Instant rests = Instant.MIN;

    MaterialShelf(MaterialTable table, Archive archive, Files files, Clock clock) {
        this.table = table;
        this.archive = archive;
        this.files = files;
        this.clock = clock;
    }

    /// @param training what it belongs to; nothing for the folder of everything else
    @Transactional
    public Outcome<UUID> add(
            @Nullable UUID training,
            String title,
            String name,
            String mediaType,
            byte[] bytes,
            PersonId by) {
        var file = files.store(name, mediaType, bytes);
        var item = new Item(UUID.randomUUID(), training, title, file.value(), clock.instant());
        table.insert(item, by);
        return Outcome.granted(item.id());
    }

    @Transactional
    public Outcome<UUID> remove(UUID id) {
        table.remove(id, clock.instant());
        return Outcome.granted(id);
    }

    @Transactional(readOnly = true)
    Optional<StoredFile> file(UUID id) {
        return table.find(id).flatMap(one -> files.find(new FileId(one.file())));
    }

    @Transactional(readOnly = true)
    List<Item> all() {
        return table.all();
    }

    /// What belongs to a training.
    @Transactional(readOnly = true)
    List<MaterialPage.Item> of(UUID training) {
        return table.all().stream()
                .filter(one -> training.equals(one.training()))
                .map(MaterialShelf::shown)
                .toList();
    }

    static MaterialPage.Item shown(Item one) {
        return new MaterialPage.Item(
                one.id().toString(),
                "/utbildning/material/" + one.id() + "/fil",
                one.title(),
                Swedish.date(one.addedAt()));
    }

    boolean connected() {
        return archive.connected();
    }

    /// What the archive holds: new where it answers, otherwise as it last said.
    Archived archived() {
        var now = clock.instant();
        var last = table.listing(archive.folder());
        var fresh = last.filter(one -> one.fetchedAt().plus(FRESH).isAfter(now)).isPresent();
        if (fresh || now.isBefore(rests) || !asking.tryLock()) {
            return known(last, !fresh && now.isBefore(rests));
        }
        try {
            var body = archive.ask();
            var entries = archive.entries(body);
            table.keep(archive.folder(), body, now);
            return new Archived(entries, now, false);
        } catch (Archive.Silent silent) {
            LOG.info("The archive {}", silent.getMessage());
            rests = now.plus(REST);
            return known(last, true);
        } finally {
            asking.unlock();
        }
    }

    private Archived known(Optional<MaterialTable.Listing> last, boolean silent) {
        if (last.isEmpty()) {
            return new Archived(List.of(), null, silent);
        }
        try {
            return new Archived(archive.entries(last.get().body()), last.get().fetchedAt(), silent);
        } catch (Archive.Silent otherKind) {
            return new Archived(List.of(), null, silent);
        }
    }
}
