package se.uppdrag.learning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.learning.MaterialTable.Item;

/// The door to the material: our own files, and which folders of the municipality's archive belong
/// to what.
@Service
@Transactional
public class MaterialShelf {

    private final MaterialTable table;
    private final FolderTable folders;
    private final Files files;
    private final Clock clock;

    MaterialShelf(MaterialTable table, FolderTable folders, Files files, Clock clock) {
        this.table = table;
        this.folders = folders;
        this.files = files;
        this.clock = clock;
    }

    /// @param training what it belongs to; nothing for the folder of everything else
    public Outcome<UUID> add(
            @Nullable UUID training,
            String title,
            String name,
            String mediaType,
            byte[] bytes,
            PersonId by) {
        return add(training, null, title, name, mediaType, bytes, by);
    }

    /// @param organ whose it is; nothing for a training's, and for the folder of everything else
    public Outcome<UUID> add(
            @Nullable UUID training,
            @Nullable String organ,
            String title,
            String name,
            String mediaType,
            byte[] bytes,
            PersonId by) {
        var file = files.store(name, mediaType, bytes);
        var item =
                new Item(UUID.randomUUID(), training, organ, title, file.value(), clock.instant());
        table.insert(item, by);
        return Outcome.granted(item.id());
    }

    public Outcome<UUID> remove(UUID id) {
        table.remove(id, clock.instant());
        return Outcome.granted(id);
    }

    @Transactional(readOnly = true)
    Optional<Item> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    Optional<StoredFile> file(Item item) {
        return files.find(new FileId(item.file()));
    }

    @Transactional(readOnly = true)
    List<Item> all() {
        return table.all();
    }

    /// What belongs to a training.
    @Transactional(readOnly = true)
    List<Item> of(UUID training) {
        return table.all().stream().filter(one -> training.equals(one.training())).toList();
    }

    @Transactional(readOnly = true)
    List<Folder> folders() {
        return folders.all();
    }

    /// A folder belongs to one thing.
    Outcome<UUID> map(Folder one, PersonId by) {
        return folders.insert(one, by, clock.instant())
                ? Outcome.granted(one.id())
                : Outcome.refused(LearningRefusal.FOLDER_IS_TAKEN, one.remote());
    }

    Outcome<UUID> unmap(UUID folder) {
        folders.remove(folder, clock.instant());
        return Outcome.granted(folder);
    }

    @Transactional(readOnly = true)
    List<FolderTable.Exported> exported() {
        return folders.exported();
    }

    Outcome<UUID> exported(Item item, Folder into, String remote, PersonId by) {
        folders.exported(
                new FolderTable.Exported(item.id(), into.id(), remote, clock.instant()), by);
        return Outcome.granted(item.id());
    }
}
