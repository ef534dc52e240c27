package se.uppdrag.backup;

import java.io.IOException;
import java.nio.channels.ReadableByteChannel;
import java.util.List;
import java.util.Optional;
import se.uppdrag.objects.ObjectAccess;
import se.uppdrag.objects.ObjectFolder;
import se.uppdrag.objects.ObjectFolder.Patience;
import se.uppdrag.objects.ObjectPlace;

/// A bucket of a store of objects that speaks S3, or a folder in it.
record ObjectShelf(ObjectFolder folder) implements Shelf {

    /// @throws IllegalArgumentException where the place is none, or there is no key to it
    static ObjectShelf at(String place, ObjectAccess access) {
        return new ObjectShelf(
                ObjectFolder.at(ObjectPlace.of(place, access), access, Patience.LONG));
    }

    @Override
    public long put(String name, Filling filling) throws IOException {
        return folder.put(name, filling::fill);
    }

    @Override
    public Optional<ReadableByteChannel> open(String name) throws IOException {
        return folder.open(name);
    }

    @Override
    public List<Kept> under(String beginning) throws IOException {
        return folder.under(beginning).stream()
                .map(one -> new Kept(one.half() ? one.name() + HALF : one.name(), one.written()))
                .toList();
    }

    @Override
    public void remove(String name) throws IOException {
        folder.remove(name);
    }

    @Override
    public void removeUnder(String beginning) throws IOException {
        folder.removeUnder(beginning);
    }

    @Override
    public String toString() {
        return folder.toString();
    }
}
