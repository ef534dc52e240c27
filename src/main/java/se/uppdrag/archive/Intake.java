package se.uppdrag.archive;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.archive.MinutesIntake.Come;
import se.uppdrag.archive.PackageFile.Fault;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.Dossier;
import se.uppdrag.registry.Dossier.Content;
import se.uppdrag.registry.Dossiers;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The door for packages that come: keep one, look at it, and take in all of it, or nothing.
@Service
@Transactional
public class Intake {

    /// A package that has been looked at.
    ///
    /// @param sha512 of the whole, which it is kept under
    /// @param faults what is not as its lists say; none where it is whole
    /// @param known numbers that are in the diarium already, and minutes that are here
    /// @param minutes that came, each meeting's
    /// @param logs whether there are logs of meetings in it
    record Looked(
            String sha512,
            @Nullable UUID id,
            String label,
            String sender,
            int files,
            List<Fault> faults,
            List<Dossier> dossiers,
            List<String> known,
            List<Come> minutes,
            boolean logs,
            boolean taken) {}

    /// A package that has been taken in.
    record Taken(
            UUID id,
            String sha512,
            String label,
            String sender,
            int matters,
            int minutes,
            int documents,
            int files,
            String byName,
            Instant at) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final long WHOLE_MOST = 64L << 20;

    private final ArchiveSettings settings;
    private final Dossiers dossiers;
    private final MinutesIntake minutes;
    private final Files files;
    private final JdbcClient jdbc;
    private final Texts texts;
    private final Clock clock;

    Intake(
            ArchiveSettings settings,
            Dossiers dossiers,
            MinutesIntake minutes,
            Files files,
            JdbcClient jdbc,
            Texts texts,
            Clock clock) {
        this.settings = settings;
        this.dossiers = dossiers;
        this.minutes = minutes;
        this.files = files;
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    /// Kept on disk under its checksum; nothing is taken in.
    String keep(InputStream from) throws IOException {
        java.nio.file.Files.createDirectories(settings.come());
        var half = java.nio.file.Files.createTempFile(settings.come(), "kommer", ".halv");
        try {
            var sha512 = ItemFolder.written(half, from).sha512();
            java.nio.file.Files.move(half, kept(sha512), StandardCopyOption.REPLACE_EXISTING);
            return sha512;
        } finally {
            java.nio.file.Files.deleteIfExists(half);
        }
    }

    private Path kept(String sha512) {
        return settings.come().resolve(sha512 + ".zip");
    }

    boolean has(String sha512) {
        return sha512.matches("[0-9a-f]{128}") && java.nio.file.Files.exists(kept(sha512));
    }

    /// Nothing where no such package has come.
    @Transactional(readOnly = true)
    Optional<Looked> look(String sha512) {
        if (!has(sha512)) {
            return Optional.empty();
        }
        try (var file = PackageFile.open(kept(sha512))) {
            return Optional.of(look(sha512, file));
        } catch (IOException unreadable) {
            return Optional.of(
                    new Looked(
                            sha512,
                            null,
                            "",
                            "",
                            0,
                            List.of(new Fault("zip", "")),
                            List.of(),
                            List.of(),
                            List.of(),
                            false,
                            false));
        }
    }

    private Looked look(String sha512, PackageFile file) throws IOException {
        var faults = new ArrayList<>(file.examine());
        var read = faults.isEmpty() ? read(file, faults) : List.<Dossier>of();
        var come = faults.isEmpty() ? minutes.read(file, faults) : List.<Come>of();
        boolean logs = !file.called(MinutesPacking.LOG).isEmpty();
        var id = file.id();
        if (faults.isEmpty() && (id == null || read.isEmpty() && !logs)) {
            faults.add(new Fault("not-ours", ""));
        }
        return new Looked(
                sha512,
                id,
                file.label(),
                file.sender(),
                file.count(),
                faults,
                read,
                Stream.concat(
                                dossiers
                                        .known(
                                                read.stream()
                                                        .map(one -> one.facts().slug())
                                                        .toList())
                                        .stream(),
                                come.stream()
                                        .filter(minutes::known)
                                        .map(one -> one.facts().title()))
                        .toList(),
                come,
                logs,
                id != null && taken(id).isPresent());
    }

    private static List<Dossier> read(PackageFile file, List<Fault> faults) throws IOException {
        var all = new ArrayList<Dossier>();
        var slugs = new java.util.HashSet<String>();
        for (var path : file.called(MatterPacking.WHOLE)) {
            if (file.size(path) > WHOLE_MOST) {
                faults.add(new Fault("matter", path));
                continue;
            }
            try {
                var dossier = JSON.readValue(file.bytes(path), Dossier.class);
                if (Dossiers.unreadable(dossier).isPresent()
                        || !slugs.add(dossier.facts().slug())
                        || !contents(dossier).stream().allMatch(one -> file.has(inside(one)))) {
                    faults.add(new Fault("matter", path));
                }
                contents(dossier).stream()
                        .map(Intake::inside)
                        .filter(one -> file.size(one) > PackageFile.CONTENT_MOST)
                        .forEach(one -> faults.add(new Fault("large", one)));
                all.add(dossier);
            } catch (JacksonException | NullPointerException notOurs) {
                faults.add(new Fault("matter", path));
            }
        }
        return all;
    }

    private static String inside(Content content) {
        return "representations/" + Mets.REPRESENTATION + "/" + content.path();
    }

    private static List<Content> contents(Dossier dossier) {
        var all = new ArrayList<Content>();
        for (var paper : dossier.papers()) {
            if (paper.file() != null) {
                all.add(paper.file());
            }
            for (var copy : paper.copies()) {
                if (copy.file() != null) {
                    all.add(copy.file());
                }
            }
        }
        return all;
    }

    /// All that is in the package, or nothing.
    ///
    /// @param authorities whose archives the one who asks cares for
    Outcome<Taken> takeIn(String sha512, List<String> authorities, Archivist by) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('archive.intake', 7))")
                .query(rows -> {});
        var looked = look(sha512).orElseThrow();
        var id = looked.id();
        if (!looked.faults().isEmpty() || id == null) {
            return refused(
                    ArchiveRefusal.PACKAGE_IS_BROKEN, Integer.toString(looked.faults().size()));
        }
        if (looked.taken()) {
            return refused(ArchiveRefusal.PACKAGE_IS_TAKEN_IN, looked.label());
        }
        if (looked.dossiers().isEmpty() && looked.minutes().isEmpty()) {
            return refused(ArchiveRefusal.MINUTES_ARE_NOT_TAKEN_IN);
        }
        if (!looked.known().isEmpty()) {
            return refused(
                    ArchiveRefusal.MATTERS_ARE_THERE,
                    Integer.toString(looked.known().size()),
                    looked.known().getFirst());
        }
        for (var come : looked.minutes()) {
            if (!authorities.contains(come.facts().authority())) {
                return refused(ArchiveRefusal.ANOTHERS_ARCHIVE, come.facts().authority());
            }
        }
        for (var dossier : looked.dossiers()) {
            if (!authorities.contains(dossier.facts().authority())) {
                return refused(ArchiveRefusal.ANOTHERS_ARCHIVE, dossier.facts().authority());
            }
        }
        return granted(takeIn(looked, id, by));
    }

    private Taken takeIn(Looked looked, UUID id, Archivist by) {
        int documents = 0;
        int count = 0;
        var from =
                texts.get(
                        "archive.taken-in.step",
                        looked.sender(),
                        Swedish.date(SwedishTime.dateOf(clock.instant())));
        var link = ArchivePages.INTAKE + "/" + looked.sha512();
        try (var file = PackageFile.open(kept(looked.sha512()))) {
            file.examine();
            for (var dossier : looked.dossiers()) {
                var stored = new HashMap<String, FileId>();
                for (var content : contents(dossier)) {
                    stored.put(content.path(), store(file, content));
                }
                dossiers.takeIn(dossier, stored, from, link);
                documents += dossier.papers().size();
                count += stored.size();
            }
            told(looked, id, documents, count + papers(looked), by);
            minutes.takeIn(file, id, looked.minutes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dossiers.link(looked.dossiers(), by.name());
        return taken(id).orElseThrow();
    }

    private static int papers(Looked looked) {
        return looked.minutes().stream().mapToInt(one -> one.papers().size()).sum();
    }

    private void told(Looked looked, UUID id, int documents, int count, Archivist by) {
        jdbc.sql(
                        """
                        insert into archive.taken_in (package, sha512, label, sender, matters,
                               minutes, documents, files, by_name, at)
                        values (:id, :sha512, :label, :sender, :matters, :minutes, :documents,
                                :files, :by, :at)
                        """)
                .param("id", id)
                .param("sha512", looked.sha512())
                .param("label", looked.label())
                .param("sender", looked.sender())
                .param("matters", looked.dossiers().size())
                .param("minutes", looked.minutes().size())
                .param("documents", documents)
                .param("files", count)
                .param("by", by.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    private FileId store(PackageFile file, Content content) throws IOException {
        return files.store(
                content.name(), Files.mediaType(content.mediaType()), file.small(inside(content)));
    }

    private static final String SELECT =
            """
            select package as id, sha512, label, sender, matters, minutes, documents, files,
                   by_name, at
              from archive.taken_in
            """;

    private Optional<Taken> taken(UUID id) {
        return jdbc.sql(SELECT + " where package = :id")
                .param("id", id)
                .query(Taken.class)
                .optional();
    }

    @Transactional(readOnly = true)
    List<Taken> taken(int atMost) {
        return jdbc.sql(SELECT + " order by at desc limit :most")
                .param("most", atMost)
                .query(Taken.class)
                .list();
    }
}
