package se.uppdrag.backup;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.uppdrag.objects.ObjectAccess;
import se.uppdrag.objects.ObjectPlace;

/// Where copies lie, each file by its name: a folder on another machine's disk, or a store of
/// objects that speaks S3. What is written has its name only when all of it lies there for good.
interface Shelf {

    /// The ending of what was begun and has not been finished.
    String HALF = ".del";

    /// What writes a file, from its first byte to its last.
    interface Filling {
        void fill(WritableByteChannel to) throws IOException;
    }

    /// @param written when it got its name
    record Kept(String name, Instant written) {}

    /// A folder, or `s3://bucket/folder`.
    ///
    /// @throws IllegalArgumentException where it is neither
    static Shelf at(String place, ObjectAccess access) {
        return place.startsWith(ObjectPlace.SCHEME)
                ? ObjectShelf.at(place, access)
                : new FolderShelf(Path.of(place));
    }

    /// @return its size as it lies
    long put(String name, Filling filling) throws IOException;

    Optional<ReadableByteChannel> open(String name) throws IOException;

    /// All whose names begin so, finished or not.
    List<Kept> under(String beginning) throws IOException;

    void remove(String name) throws IOException;

    /// All whose names begin so, finished or not.
    void removeUnder(String beginning) throws IOException;
}
