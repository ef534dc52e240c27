package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.FileId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.masking.Masked;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.signing.Signatures;

/// The door to the public's copy of minutes (`allmänhetens kopia`): what is left out of it, and the
/// paper of it under the municipality's seal, with the hash of the signed file it was made from.
/// Where nothing is masked the signed file is itself what the public gets.
@Service
@Transactional
public class PublicCopies {

    private final Composer composer;
    private final VersionTable versions;
    private final VerifiedTable verified;
    private final MaskTable masks;
    private final Printing printing;
    private final CopyPaper paper;
    private final Signatures signatures;
    private final Files files;
    private final Clock clock;

    PublicCopies(
            Composer composer,
            VersionTable versions,
            VerifiedTable verified,
            MaskTable masks,
            Printing printing,
            CopyPaper paper,
            Signatures signatures,
            Files files,
            Clock clock) {
        this.composer = composer;
        this.versions = versions;
        this.verified = verified;
        this.masks = masks;
        this.printing = printing;
        this.paper = paper;
        this.signatures = signatures;
        this.files = files;
        this.clock = clock;
    }

    /// Takes words out of what the public sees, now if the minutes are verified and else from then.
    /// Public so that others who set up a meeting can; pages ask [Readers] first.
    ///
    /// @param why a name of [Mask.Why]
    public Outcome<Integer> mask(Meeting meeting, List<String> words, String why, PersonId by) {
        versions.lock(meeting.id());
        var html = html(meeting);
        var clean = words.stream().map(String::strip).filter(one -> !one.isEmpty()).toList();
        if (clean.isEmpty() || html.isEmpty()) {
            return refused(MinutesRefusal.NOTHING_TO_MASK);
        }
        // A word that runs over a line's end would be left on the page.
        var lines = html.get().replaceAll("<[^>]*>", "\u0000");
        var missing =
                clean.stream()
                        .filter(one ->
                                one.length() > Mask.LONGEST
                                        || !Masked.of(lines, List.of(CopyPaper.escaped(one)))
                                                .missing()
                                                .isEmpty())
                        .toList();
        if (!missing.isEmpty()) {
            return refused(MinutesRefusal.NO_SUCH_WORDS, String.join(", ", missing));
        }
        var reason =
                Arrays.stream(Mask.Why.values())
                        .filter(one -> one.name().equals(why))
                        .findFirst()
                        .orElse(Mask.Why.PRIVATE);
        clean.forEach(one ->
                masks.insert(
                        meeting.id(),
                        new Mask(
                                UUID.randomUUID(),
                                one.replaceAll("[\\s\u00a0]+", " "),
                                reason,
                                now()),
                        by));
        return granted(clean.size());
    }

    /// The words stand in what the public sees again.
    Outcome<Integer> lift(Meeting meeting, UUID mask, PersonId by) {
        versions.lock(meeting.id());
        if (masks.of(meeting.id()).stream().noneMatch(one -> one.id().equals(mask))) {
            return refused(MinutesRefusal.NOTHING_TO_MASK);
        }
        masks.lift(mask, by, now());
        return granted(1);
    }

    @Transactional(readOnly = true)
    List<Mask> masks(MeetingId meeting) {
        return masks.of(meeting);
    }

    /// The whole text as it is or will be signed; nothing before the meeting has been opened.
    @Transactional(readOnly = true)
    Optional<String> html(Meeting meeting) {
        return verified.brief(meeting.id()).isPresent()
                ? versions.latest(meeting.id()).map(one -> one.version().html())
                : composer.draft(meeting).map(Draft::html);
    }

    /// The same as the public sees it.
    @Transactional(readOnly = true)
    Optional<String> shown(Meeting meeting) {
        return html(meeting).map(html -> masks.masked(meeting.id(), html, true));
    }

    /// What is said of the copy: how much is left out and why, and of which file it is.
    ///
    /// @return nothing where nothing is masked, or the minutes are not verified
    public Optional<List<String>> about(Meeting meeting) {
        var standing = masks.of(meeting.id());
        return standing.isEmpty()
                ? Optional.empty()
                : original(meeting).map(one -> paper.about(meeting, standing, hash(one.bytes())));
    }

    /// The signed file, which those have who may read it.
    Optional<StoredFile> original(Meeting meeting) {
        return printing.pdf(meeting);
    }

    /// The paper everybody gets: made when first asked for, and then kept.
    public Optional<StoredFile> pdf(Meeting meeting) {
        var standing = masks.of(meeting.id());
        return standing.isEmpty()
                ? printing.pdf(meeting)
                : masks.copy(meeting.id(), key(standing))
                        .or(() -> original(meeting).map(one -> made(meeting, standing, one)))
                        .flatMap(files::find);
    }

    private FileId made(Meeting meeting, List<Mask> standing, StoredFile signed) {
        versions.lock(meeting.id());
        // Somebody else may have asked at the same moment.
        return masks.copy(meeting.id(), key(standing))
                .orElseGet(() -> {
                    var original = hash(signed.bytes());
                    var pdf =
                            signatures.seal(
                                    paper.pdf(
                                            meeting,
                                            verified.find(meeting.id()).orElseThrow(),
                                            verified.signed(meeting.id()),
                                            verified.sections(meeting.id()),
                                            paper.about(meeting, standing, original)),
                                    paper.title(meeting));
                    var stored =
                            files.store(
                                    signed.name().replaceFirst("\\.pdf$", "-kopia.pdf"),
                                    "application/pdf",
                                    pdf);
                    masks.insert(meeting.id(), key(standing), stored, hash(pdf), original, now());
                    return stored;
                });
    }

    /// Whose copy the file is, and whether the signed file is the one it was made from.
    ///
    /// @param sha256 of the file somebody has
    @Transactional(readOnly = true)
    Optional<MaskTable.Copy> known(String sha256) {
        return masks.copy(sha256);
    }

    static String hash(byte[] file) {
        return HexFormat.of().formatHex(Files.sha256(file));
    }

    /// The same masks make the same copy.
    private static String key(List<Mask> standing) {
        return hash(
                standing.stream()
                        .map(one -> one.id().toString())
                        .sorted()
                        .collect(Collectors.joining())
                        .getBytes(StandardCharsets.UTF_8));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
