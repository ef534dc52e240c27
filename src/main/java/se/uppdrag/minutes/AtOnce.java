package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.AtOnceTable.Line;
import se.uppdrag.minutes.AtOnceTable.Posted;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;
import se.uppdrag.signing.SigningFailed;

/// The door to sections that are verified at once (`omedelbar justering`): declared while the
/// meeting goes on, read up, signed by the same as the minutes, and posted with the last signature.
@Service
@Transactional
public class AtOnce {

    private static final Logger log = LoggerFactory.getLogger(AtOnce.class);

    private final Composer composer;
    private final VersionTable versions;
    private final VerifiedTable verified;
    private final AtOnceTable table;
    private final AtOncePaper paper;
    private final Publication publication;
    private final SecretAtOnce secret;
    private final SecretSections secrets;
    private final Clock clock;

    AtOnce(
            Composer composer,
            VersionTable versions,
            VerifiedTable verified,
            AtOnceTable table,
            AtOncePaper paper,
            Publication publication,
            SecretAtOnce secret,
            SecretSections secrets,
            Clock clock) {
        this.composer = composer;
        this.versions = versions;
        this.verified = verified;
        this.table = table;
        this.paper = paper;
        this.publication = publication;
        this.secret = secret;
        this.secrets = secrets;
        this.clock = clock;
    }

    /// Declares that a section is verified at once, and freezes its text as it is read up. Public
    /// so that others who set up a meeting can; pages ask who it is.
    ///
    /// @return the section's number
    public Outcome<Integer> declare(Meeting meeting, int item, PersonId by) {
        versions.lock(meeting.id());
        var draft = composer.draft(meeting);
        if (draft.isEmpty()) {
            return refused(MinutesRefusal.MEETING_DOES_NOT_GO_ON);
        }
        return AtOnceRules.declare(draft.get().evening().sitting(), item)
                .flatMap(signatories -> freeze(meeting, item, signatories, by));
    }

    private Outcome<Integer> freeze(
            Meeting meeting, int item, List<Signatory> signatories, PersonId by) {
        var before = latest(meeting.id(), item);
        // The text itself says that the section is verified at once, so that is entered first.
        table.declare(meeting.id(), item, by, now());
        secrets.keepWord(meeting);
        var draft = composer.draft(meeting).orElseThrow();
        var readUp = composer.readUp(meeting, draft, item);
        var section = readUp.open();
        var text = PlainText.of(section);
        var hash = Version.hash(text);
        if (before.filter(
                        one ->
                                one.sha256().equals(hash)
                                        || table.verification(meeting.id(), one).complete())
                .isPresent()) {
            return refused(MinutesRefusal.ALREADY_AT_ONCE, "§ " + section.number());
        }
        var line =
                new Line(
                        section.number(),
                        before.map(Line::version).orElse(0) + 1,
                        item,
                        section.title(),
                        text,
                        readUp.html(),
                        hash,
                        meeting.onDate(),
                        now(),
                        by);
        table.insert(meeting.id(), line, signatories);
        var whole = readUp.secret();
        if (whole == null) {
            draft.results(item).forEach(one -> table.insert(meeting.id(), line, one));
        } else {
            secret.freeze(meeting, line, whole, draft.results(item), signatories);
        }
        table.keep(meeting.id(), line, 0, paper.toSign(meeting, line, signatories));
        return granted(section.number());
    }

    private Optional<Line> latest(MeetingId meeting, int item) {
        return table.latest(meeting).stream().filter(one -> one.item() == item).findFirst();
    }

    /// Signs the section with the hash; with the last signature it is public and posted, and the
    /// time to appeal it begins (KL 8:12, 13:5).
    ///
    /// @return whether that was the last
    public Outcome<Boolean> sign(Meeting meeting, int section, PersonId person, String shown) {
        versions.lock(meeting.id());
        var line = line(meeting.id(), section);
        if (line.isEmpty()) {
            return refused(MinutesRefusal.NOT_SENT);
        }
        if (verified.brief(meeting.id()).isPresent()) {
            return refused(MinutesRefusal.ALREADY_VERIFIED);
        }
        if (secret.changed(meeting, line.get())) {
            return refused(MinutesRefusal.SECRECY_HAS_CHANGED, "§ " + section);
        }
        var before = table.verification(meeting.id(), line.get());
        try {
            return before.sign(person, shown).map(one -> signed(meeting, line.get(), before, one));
        } catch (SigningFailed silent) {
            log.warn("A section could not be signed", silent);
            return refused(MinutesRefusal.SIGNATURE_SERVICE_IS_SILENT);
        }
    }

    private boolean signed(Meeting meeting, Line line, Verification before, Signatory by) {
        var now = now();
        var pdf = table.paper(meeting.id(), line.section(), line.version()).orElseThrow();
        table.keep(
                meeting.id(),
                line,
                before.signatures().size() + 1,
                paper.sign(meeting, line, before, by, pdf));
        secret.sign(meeting, line, before, by);
        table.sign(meeting.id(), line, by.person(), now);
        var after = before.with(new Signature(by.person(), now));
        if (after.complete()) {
            var results = table.results(meeting.id(), line.section(), line.version());
            var notice =
                    publication.publish(
                            meeting,
                            new Version.Section(line.section(), line.title(), results),
                            now);
            table.verify(meeting.id(), line, now, notice.id());
            secret.tell(meeting, line);
        }
        return after.complete();
    }

    /// How it stands with a section; nothing where it was not declared.
    @Transactional(readOnly = true)
    Optional<Verification> verification(MeetingId meeting, int section) {
        return line(meeting, section).map(one -> table.verification(meeting, one));
    }

    @Transactional(readOnly = true)
    Optional<Line> line(MeetingId meeting, int section) {
        return table.latest(meeting).stream().filter(one -> one.section() == section).findFirst();
    }

    @Transactional(readOnly = true)
    List<Line> all(MeetingId meeting) {
        return table.latest(meeting);
    }

    /// Nothing before everybody has signed it.
    @Transactional(readOnly = true)
    Optional<Posted> posted(MeetingId meeting, int section) {
        return table.posted(meeting).stream().filter(one -> one.section() == section).findFirst();
    }

    /// A section as everybody signed it.
    ///
    /// @param secret the section whole, where what everybody reads is not; otherwise nothing
    public record SignedSection(int section, byte[] pdf, byte @Nullable [] secret) {}

    /// The files of sections that were verified at once, for those who keep them.
    @Transactional(readOnly = true)
    public List<SignedSection> signedFiles(MeetingId meeting) {
        var posted = table.posted(meeting).stream().map(Posted::section).toList();
        return table.latest(meeting).stream()
                .filter(line -> posted.contains(line.section()))
                .map(line ->
                        new SignedSection(
                                line.section(),
                                paper.file(
                                        table.paper(meeting, line.section(), line.version())
                                                .orElseThrow()),
                                secret.file(meeting, line).map(StoredFile::bytes).orElse(null)))
                .toList();
    }

    /// The hash of the section as it was read up, which whoever signs says that she signs.
    @Transactional(readOnly = true)
    public Optional<String> sent(MeetingId meeting, int section) {
        return line(meeting, section).map(Line::sha256);
    }

    /// What the database keeps, so that what is read back is what was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
