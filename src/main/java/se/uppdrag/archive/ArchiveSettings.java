package se.uppdrag.archive;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/// Where packages are kept: those that are made, and those that have come.
///
/// @param most how large a package that comes may be
@Component
record ArchiveSettings(
        @Value("${uppdrag.archive.folder}") Path folder,
        @Value("${uppdrag.archive.package-most:2GB}") DataSize most) {

    Path made() {
        return folder.resolve("leveranser");
    }

    Path come() {
        return folder.resolve("inkomna");
    }
}
