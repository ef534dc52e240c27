package se.uppdrag.registry;

import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Texts;

/// Reads a document out of the form it was registered with.
@Component
class Arrivals {

    private final RegistryKeepers keepers;
    private final Files files;
    private final Texts texts;
    private final Clock clock;

    Arrivals(RegistryKeepers keepers, Files files, Texts texts, Clock clock) {
        this.keepers = keepers;
        this.files = files;
        this.texts = texts;
        this.clock = clock;
    }

    static byte @Nullable [] bytes(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty() ? null : file.getBytes();
    }

    /// What came in or went out has somebody at the other end (OSL 5:2 p. 3).
    Filled checked(Filled filled) {
        return !filled.text("riktning").equals(Registration.Direction.DRAWN_UP.name())
                        && filled.text("motpart").isEmpty()
                ? filled.mistaken("motpart", "registry.mistake.counterparty")
                : filled;
    }

    Desk.Arrived read(Filled filled, @Nullable MultipartFile file, byte @Nullable [] bytes) {
        return new Desk.Arrived(
                new Registration(
                                filled.choice("riktning", Registration.Direction.class),
                                DeskForms.orNull(filled.text("motpart")),
                                filled.text("mening"),
                                clock.instant(),
                                DeskForms.orNull(filled.text("text")),
                                bytes == null ? null : store(filled, file, bytes))
                        .waiting(),
                DeskForms.twin(filled),
                DeskForms.grounds(filled));
    }

    /// Whether what is withheld is so by a provision (OSL 5:5).
    Outcome<Grounds> grounded(Filled filled) {
        return DeskForms.grounds(filled)
                .cover(
                        new Twin(DeskForms.orNull(filled.text("motpart")), filled.text("mening")),
                        DeskForms.twin(filled));
    }

    private FileId store(Filled filled, @Nullable MultipartFile file, byte[] bytes) {
        return files.store(
                Optional.ofNullable(file)
                        .map(MultipartFile::getOriginalFilename)
                        .orElse(filled.text("mening")),
                Files.mediaType(file == null ? null : file.getContentType()),
                bytes);
    }

    Desk.Handler handler(Filled filled) {
        var id = filled.text("ansvarig");
        var name =
                keepers.officials().stream()
                        .filter(one -> !id.isEmpty() && one.value().equals(id))
                        .map(Option::name)
                        .findFirst();
        return new Desk.Handler(
                name.isEmpty() ? null : UUID.fromString(id),
                name.orElse(null),
                DeskForms.orNull(filled.text("klass")));
    }

    /// The words written to the authority that takes over a matter.
    String handedOver(Handling matter, String reason) {
        return texts.get("registry.handed-over", matter.dnr(), Objects.requireNonNull(reason));
    }
}
