package se.uppdrag.evidence;

import java.util.List;
import java.util.function.Consumer;
import se.uppdrag.files.FileBook;
import se.uppdrag.sitting.LogBook;
import se.uppdrag.trail.TrailBook;

/// All that is checked, wherever it is read from: the database, or a file it was written out to.
interface Book {

    /// Checkpoints in order, with what each vouches for.
    List<Kept> checkpoints();

    /// In order.
    void acts(Consumer<TrailBook.Line> then);

    /// Meeting by meeting, in order.
    void lines(Consumer<LogBook.Line> then);

    /// Links of the chains whose line is gone.
    void loose(Consumer<LogBook.Line> then);

    /// Files there are, each with the hash of what is in it now.
    void files(Consumer<KnownFile> then);

    /// How many of them have their bytes in a store of objects, and were not read.
    default long elsewhere() {
        return 0;
    }

    /// Files whose content a decision on disposal has removed.
    void gone(Consumer<FileBook.Gone> then);

    /// @param note as it was signed
    record Kept(int number, String note, List<Head> heads, List<KnownFile> files) {

        public Kept {
            heads = List.copyOf(heads);
            files = List.copyOf(files);
        }
    }
}
