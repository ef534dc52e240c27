package se.uppdrag.learning;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.learning.MaterialTable.Item;
import se.uppdrag.learning.pages.MaterialOfficePage;
import se.uppdrag.learning.pages.MaterialPage;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes the pages of the material, for those who may see it: what is a training's everybody, what
/// is an organ's those who serve there and its office, what is in the archive whoever is signed in.
@Component
class MaterialPages {

    private static final int LONGEST_WORDS = 100;

    private final MaterialShelf shelf;
    private final ArchiveShelf archive;
    private final Trainings trainings;
    private final Register register;
    private final Gate gate;
    private final Texts texts;

    MaterialPages(
            MaterialShelf shelf,
            ArchiveShelf archive,
            Trainings trainings,
            Register register,
            Gate gate,
            Texts texts) {
        this.shelf = shelf;
        this.archive = archive;
        this.trainings = trainings;
        this.register = register;
        this.gate = gate;
        this.texts = texts;
    }

    /// Whose material she may see.
    Set<String> organs(@Nullable SignedIn who) {
        if (who == null) {
            return Set.of();
        }
        var today = trainings.today();
        var serving =
                register.memberships(who.person()).stream()
                        .filter(one -> !today.isBefore(one.fromDate()))
                        .filter(one -> {
                            var to = one.toDate();
                            return to == null || today.isBefore(to);
                        })
                        .map(one -> one.organ());
        var kept =
                register.organs(today).stream()
                        .map(Organ::slug)
                        .filter(organ ->
                                gate.open(who, Role.SECRETARY, organ)
                                        || gate.open(who, Role.ADMINISTRATOR));
        return Stream.concat(serving, kept).collect(Collectors.toSet());
    }

    MaterialPage page(@Nullable SignedIn who, String words) {
        var connected = who != null && archive.connected();
        var organs = organs(who);
        var mapped =
                shelf.folders().stream()
                        .collect(
                                Collectors.partitioningBy(one ->
                                        one.organ() == null || organs.contains(one.organ())));
        var folders = mapped.getOrDefault(true, List.of());
        var asked = words.strip();
        asked = asked.substring(0, Math.min(asked.length(), LONGEST_WORDS));
        return new MaterialPage(
                groups(organs, connected ? folders : List.of()),
                connected,
                connected ? shown(archive.in(archive.folder())) : MaterialPage.Shelf.NONE,
                asked,
                connected && !asked.isEmpty()
                        ? shown(
                                archive.found(
                                        remote(folders),
                                        remote(mapped.getOrDefault(false, List.of())),
                                        asked))
                        : MaterialPage.Shelf.NONE);
    }

    private static List<String> remote(List<Folder> folders) {
        return folders.stream().map(Folder::remote).toList();
    }

    /// By what they belong to: what has the newest paper first, then what has only a folder.
    private List<MaterialPage.Group> groups(Set<String> organs, List<Folder> folders) {
        var items =
                shelf.all().stream()
                        .filter(one -> one.organ() == null || organs.contains(one.organ()))
                        .collect(
                                Collectors.groupingBy(
                                        MaterialPages::key,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var names = names();
        var keys = new LinkedHashSet<>(items.keySet());
        folders.forEach(one -> keys.add(key(one)));
        return keys.stream()
                .map(key ->
                        new MaterialPage.Group(
                                names.getOrDefault(key, texts.get("learning.material.other")),
                                !names.containsKey(key),
                                items(items.getOrDefault(key, List.of())),
                                folders.stream()
                                        .filter(one -> key(one).equals(key))
                                        .findFirst()
                                        .map(one -> shown(archive.in(one.remote())))
                                        .orElse(MaterialPage.Shelf.NONE)))
                .toList();
    }

    /// How a form says what something belongs to.
    private static String key(Item one) {
        return one.training() != null
                ? "t:" + one.training()
                : one.organ() != null ? "o:" + one.organ() : "";
    }

    private static String key(Folder one) {
        return one.training() != null ? "t:" + one.training() : "o:" + one.organ();
    }

    /// What there is to belong to, by its key: organs and trainings.
    Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        register.organs(trainings.today()).forEach(one -> names.put("o:" + one.slug(), one.name()));
        Stream.concat(trainings.coming().stream(), trainings.past().stream())
                .forEach(one -> names.put("t:" + one.id(), one.title()));
        return names;
    }

    List<MaterialPage.Item> items(List<Item> all) {
        return all.stream()
                .map(one ->
                        new MaterialPage.Item(
                                one.id().toString(),
                                href(one),
                                one.title(),
                                texts.date(one.addedAt())))
                .toList();
    }

    private static String href(Item one) {
        return MaterialController.HERE + "/" + one.id() + "/fil";
    }

    /// What the archive holds of a training, for those who are signed in.
    MaterialPage.Shelf archived(UUID training) {
        return archive.connected()
                ? shelf.folders().stream()
                        .filter(one -> training.equals(one.training()))
                        .findFirst()
                        .map(one -> shown(archive.in(one.remote())))
                        .orElse(MaterialPage.Shelf.NONE)
                : MaterialPage.Shelf.NONE;
    }

    private MaterialPage.Shelf shown(ArchiveShelf.Archived said) {
        var fetched = said.fetched();
        return new MaterialPage.Shelf(
                said.entries().stream()
                        .map(one -> {
                            var changed = one.changed();
                            return new MaterialPage.Archived(
                                    one.href(),
                                    one.name(),
                                    changed == null
                                            ? ""
                                            : texts.get(
                                                    "learning.material.changed",
                                                    texts.date(changed)),
                                    one.folder());
                        })
                        .toList(),
                fetched == null ? "" : texts.moment(fetched),
                said.silent());
    }

    MaterialOfficePage office(
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var names = names();
        var folders = shelf.folders();
        var exported =
                shelf.exported().stream()
                        .collect(
                                Collectors.toMap(
                                        FolderTable.Exported::material,
                                        one -> one,
                                        (one, other) ->
                                                one.at().isAfter(other.at()) ? one : other));
        var all = shelf.all();
        var groups = new LinkedHashMap<String, List<MaterialOfficePage.Item>>();
        for (var item : all) {
            var done = exported.get(item.id());
            groups.computeIfAbsent(
                            names.getOrDefault(key(item), texts.get("learning.material.other")),
                            _ -> new ArrayList<>())
                    .add(
                            new MaterialOfficePage.Item(
                                    item.id().toString(),
                                    href(item),
                                    item.title(),
                                    Swedish.date(item.addedAt()),
                                    done == null
                                            ? ""
                                            : texts.get(
                                                    "learning.archive.since",
                                                    Swedish.date(done.at()))));
        }
        return new MaterialOfficePage(
                groups.entrySet().stream()
                        .map(one -> new MaterialOfficePage.Group(one.getKey(), one.getValue()))
                        .toList(),
                archive.connected(),
                folders.stream()
                        .map(folder ->
                                new MaterialOfficePage.Folder(
                                        folder.id().toString(),
                                        folder.remote(),
                                        names.getOrDefault(key(folder), "?"),
                                        (int)
                                                all.stream()
                                                        .filter(folder::holds)
                                                        .filter(one ->
                                                                !exported.containsKey(one.id()))
                                                        .count()))
                        .toList(),
                names.entrySet().stream()
                        .map(one -> new MaterialOfficePage.Choice(one.getKey(), one.getValue()))
                        .toList(),
                values,
                mistakes,
                refusal);
    }
}
