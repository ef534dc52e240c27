package se.uppdrag.minutes;

import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.uppdrag.files.StoredFile;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.signing.SignedPapers;

/// Verified minutes, for whoever checks their signatures by the meeting's address.
@Component
class PublishedPapers implements SignedPapers {

    private static final Pattern MEETING =
            Pattern.compile("/sammantraden/([a-z0-9-]{1,60})/(\\d{4}-\\d{2}-\\d{2}(?:-\\d{1,2})?)");

    private final Meetings meetings;
    private final Printing printing;
    private final PublicCopies copies;

    PublishedPapers(Meetings meetings, Printing printing, PublicCopies copies) {
        this.meetings = meetings;
        this.printing = printing;
        this.copies = copies;
    }

    @Override
    public Optional<byte[]> at(String address) {
        var named = MEETING.matcher(address);
        return named.matches()
                ? meetings.meeting(named.group(1), named.group(2))
                        .flatMap(printing::pdf)
                        .map(StoredFile::bytes)
                : Optional.empty();
    }

    @Override
    public Optional<Copy> copy(String sha256) {
        return copies.known(sha256)
                .flatMap(copy ->
                        meetings.meeting(copy.meeting())
                                .map(meeting ->
                                        new Copy(
                                                MinutesPages.name(meeting),
                                                meeting.address() + "/protokoll",
                                                copy.original(),
                                                copies.original(meeting)
                                                        .filter(file ->
                                                                PublicCopies.hash(file.bytes())
                                                                        .equals(copy.original()))
                                                        .isPresent())));
    }
}
