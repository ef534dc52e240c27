package se.uppdrag.hosting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.database.Schema;

/// How one municipality fares, as it was seen from here.
///
/// @param where the address and port of her program; empty where her settings cannot be read
/// @param answers whether her program says that it serves
/// @param versions of the programs that use her database just now
/// @param schema nothing where her database could not be reached
/// @param bytes the size of her database
/// @param copy when the last copy was taken that has been restored for trial
/// @param dataRoom what is left on the disk of her data folder, where that is this machine's
/// @param trouble what stopped the looking; empty when nothing did
record Seen(
        Hosted hosted,
        String where,
        boolean embedded,
        boolean unfinished,
        boolean answers,
        List<String> versions,
        Schema.@Nullable State schema,
        long bytes,
        @Nullable Instant copy,
        @Nullable Long dataRoom,
        @Nullable Long databaseRoom,
        String trouble) {

    static Seen nothing(Hosted hosted, String trouble) {
        return new Seen(
                hosted, "", false, false, false, List.of(), null, 0, null, null, null, trouble);
    }

    String name() {
        return hosted.name();
    }
}
