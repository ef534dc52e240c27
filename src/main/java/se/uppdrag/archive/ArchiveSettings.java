package se.uppdrag.archive;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where packages are kept: those that are made, and those that have come.
@Component
record ArchiveSettings(@Value("${uppdrag.archive.folder}") Path folder) {

    Path made() {
        return folder.resolve("leveranser");
    }

    Path come() {
        return folder.resolve("inkomna");
    }
}
