package se.uppdrag.archive;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import se.uppdrag.law.SwedishTime;
import tools.jackson.databind.json.JsonMapper;

/// A package on its way on disk: a folder that grows one item at a time, then one file. A program
/// that is killed goes on with the first item that is not kept; what it had begun of it is written
/// anew.
final class PackageFolder {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path work;
    private final Path finished;
    private final String name;

    /// @param base where packages are kept
    PackageFolder(Path base, UUID id) {
        this.name = "uuid-" + id;
        this.work = base.resolve(id + ".arbete");
        this.finished = base.resolve(id + ".zip");
    }

    /// The whole package, once it is finished.
    static Path file(Path base, UUID id) {
        return base.resolve(id + ".zip");
    }

    private Path root() {
        return work.resolve(name);
    }

    private Path representation() {
        return root().resolve("representations").resolve(Mets.REPRESENTATION);
    }

    private Path description(int place) {
        return work.resolve("beskrivningar").resolve(place + ".json");
    }

    boolean kept(int place) {
        return Files.exists(description(place));
    }

    ItemFolder begin(String folder) throws IOException {
        var data = representation().resolve("data");
        Files.createDirectories(data);
        Tree.remove(data.resolve(folder));
        return new ItemFolder(data, folder);
    }

    /// From now on the item is in the package, whatever happens to the program.
    void keep(int place, Described described) throws IOException {
        var to = description(place);
        Files.createDirectories(to.getParent());
        var half = to.resolveSibling(place + ".halv");
        // A half of a pair of characters, which no file can hold, becomes a question mark.
        Files.write(half, JSON.writeValueAsString(described).getBytes(StandardCharsets.UTF_8));
        sync(half);
        Files.move(half, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// @param sha512 in hexadecimal
    record Finished(long size, String sha512, int files) {}

    /// @param places of the items, in order
    Finished finish(PackageFacts facts, List<Integer> places) throws IOException {
        Descriptions all =
                then -> {
                    for (int place : places) {
                        then.accept(
                                JSON.readValue(
                                        Files.readString(description(place)), Described.class));
                    }
                };
        var files = new int[1];
        all.each(one -> files[0] += one.all().size());
        lists(facts, all);
        var half = finished.resolveSibling(finished.getFileName() + ".halv");
        zip(half, facts);
        sync(half);
        Files.move(
                half,
                finished,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        var written = ItemFolder.read(finished);
        Tree.remove(work);
        return new Finished(written.size(), written.sha512(), files[0]);
    }

    private void lists(PackageFacts facts, Descriptions all) throws IOException {
        var about = root().resolve("documentation/lasmig.txt");
        Files.createDirectories(about.getParent());
        Files.writeString(about, Xml.readable(facts.about()));
        var erms = root().resolve("metadata/descriptive/ERMS.xml");
        Files.createDirectories(erms.getParent());
        Erms.write(erms, facts, all);
        var objects = representation().resolve("metadata/preservation/premis.xml");
        Files.createDirectories(objects.getParent());
        Premis.write(objects, facts, all);
        var whole = root().resolve("metadata/preservation/premis.xml");
        Files.createDirectories(whole.getParent());
        Premis.write(whole, facts, _ -> {});
        var representation = representation().resolve("METS.xml");
        Mets.ofRepresentation(
                representation, facts, listed(representation(), objects, "application/xml"), all);
        Mets.ofPackage(
                root().resolve("METS.xml"),
                facts,
                listed(root(), erms, "application/xml"),
                listed(root(), whole, "application/xml"),
                List.of(listed(root(), about, "text/plain")),
                listed(root(), representation, "application/xml"));
    }

    private static PackedFile listed(Path from, Path file, String mediaType) throws IOException {
        var written = ItemFolder.read(file);
        var path = from.relativize(file).toString().replace('\\', '/');
        return new PackedFile(
                path, path, mediaType, written.size(), written.sha256(), written.sha512());
    }

    /// The same order and the same times for the same package, so that its bytes are the same.
    private void zip(Path to, PackageFacts facts) throws IOException {
        var at = LocalDateTime.ofInstant(facts.at(), SwedishTime.ZONE).withNano(0);
        try (var zip =
                        new ZipOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(to)),
                                StandardCharsets.UTF_8);
                var found = Files.walk(root())) {
            zip.setLevel(Deflater.BEST_SPEED);
            found.filter(Files::isRegularFile)
                    .map(file -> work.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .forEach(path -> {
                        try {
                            var entry = new ZipEntry(path);
                            entry.setTimeLocal(at);
                            zip.putNextEntry(entry);
                            Files.copy(work.resolve(path), zip);
                            zip.closeEntry();
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        }
    }

    /// It will not be finished.
    void abandon() throws IOException {
        Tree.remove(work);
    }
}
