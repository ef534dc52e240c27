package se.uppdrag.backup;

import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Where copies lie: a folder")
class FolderShelfTests extends ShelfTests {

    @TempDir Path folder;

    @Override
    Shelf shelf() {
        return new FolderShelf(folder);
    }
}
