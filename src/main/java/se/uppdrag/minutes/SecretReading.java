package se.uppdrag.minutes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import se.uppdrag.access.SignedIn;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.minutes.SecretPartTable.Part;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// Who may read a secret section that is verified at once: those who sign it, from when it is read
/// up, and when they have those who may read the secret part. Each reading is in the book of acts.
@Component
class SecretReading {

    private final AtOnce atOnce;
    private final SecretAtOnce table;
    private final Readers readers;
    private final Trail trail;

    SecretReading(AtOnce atOnce, SecretAtOnce table, Readers readers, Trail trail) {
        this.atOnce = atOnce;
        this.table = table;
        this.readers = readers;
        this.trail = trail;
    }

    /// Nothing where no secret section of that number is verified at once.
    Optional<Part> part(Meeting meeting, int section, SignedIn who) {
        var line = atOnce.line(meeting.id(), section);
        var part = line.flatMap(one -> table.part(meeting.id(), one));
        if (part.isPresent()) {
            require(meeting, section, who);
            written(who, SecretAtOnce.address(meeting, section));
        }
        return part;
    }

    Optional<StoredFile> file(Meeting meeting, int section, SignedIn who) {
        var line = atOnce.line(meeting.id(), section);
        var file = line.flatMap(one -> table.file(meeting.id(), one));
        if (file.isPresent()) {
            require(meeting, section, who);
            written(who, SecretAtOnce.address(meeting, section) + ".pdf");
        }
        return file;
    }

    /// That she has had the words before her where she signs them.
    void read(Meeting meeting, int section, SignedIn who) {
        atOnce.line(meeting.id(), section)
                .flatMap(one -> table.part(meeting.id(), one))
                .ifPresent(_ -> written(who, meeting.address() + "/justera/" + section));
    }

    boolean complete(Meeting meeting, int section) {
        return atOnce.posted(meeting.id(), section).isPresent();
    }

    private void require(Meeting meeting, int section, SignedIn who) {
        var signs =
                atOnce.verification(meeting.id(), section)
                        .flatMap(one -> one.signatory(who.person()))
                        .isPresent();
        var reads =
                readers.mayReadSecret(meeting, who)
                        && (complete(meeting, section) || readers.mayRead(meeting, who));
        if (!signs && !reads) {
            throw new AccessDeniedException("a secret section of minutes");
        }
    }

    private void written(SignedIn who, String address) {
        trail.once(
                new Command(UUID.randomUUID(), who.id(), "GET " + address),
                () -> Outcome.granted(address));
    }
}
