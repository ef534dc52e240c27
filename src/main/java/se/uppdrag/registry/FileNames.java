package se.uppdrag.registry;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.registry.Dossier.Content;

/// What the files of a matter are called, without reading what is in them.
@Component
class FileNames {

    private final Files files;

    FileNames(Files files) {
        this.files = files;
    }

    Optional<Content> of(UUID file) {
        return files.label(new FileId(file))
                .map(one -> new Content(file, one.name(), one.mediaType(), one.size(), ""));
    }
}
