package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.minutes.Version.Signature;
import se.uppdrag.notices.NoticeId;
import se.uppdrag.signing.SigningFailed;

/// The door: write minutes, send them for verification, sign them, read them.
@Service
@Transactional
public class Minutes {

    /// Minutes a person is to sign.
    ///
    /// @param meeting as it is called: `Kommunfullmäktige 2026-11-25`
    /// @param lastDay the last day to verify (KL 5:69)
    /// @param link where she signs
    public record Waiting(MeetingId id, String meeting, LocalDate lastDay, String link) {}

    /// Minutes that have been verified.
    ///
    /// @param sha256 of the signed text
    public record Verified(MeetingId id, Instant at, NoticeId notice, String sha256) {}

    /// Minutes sent for verification.
    ///
    /// @param sha256 of the text; whoever signs says by it which text she signs
    /// @param signatories those who are to sign, the chair first
    public record Sent(int version, String sha256, List<PersonId> signatories) {}

    private static final Logger log = LoggerFactory.getLogger(Minutes.class);

    private final Composer composer;
    private final EditTable edits;
    private final VersionTable versions;
    private final RoundTable rounds;
    private final SecretRoundTable secretRounds;
    private final VerifiedTable verified;
    private final SecretSections secrets;
    private final Publication publication;
    private final Printing printing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Minutes(
            Composer composer,
            EditTable edits,
            VersionTable versions,
            RoundTable rounds,
            SecretRoundTable secretRounds,
            VerifiedTable verified,
            SecretSections secrets,
            Publication publication,
            Printing printing,
            ApplicationEventPublisher events,
            Clock clock) {
        this.composer = composer;
        this.edits = edits;
        this.versions = versions;
        this.rounds = rounds;
        this.secretRounds = secretRounds;
        this.verified = verified;
        this.secrets = secrets;
        this.publication = publication;
        this.printing = printing;
        this.events = events;
        this.clock = clock;
    }

    /// As they stand now, put together from the log; nothing before the meeting has been opened.
    @Transactional(readOnly = true)
    Optional<Draft> draft(Meeting meeting) {
        return composer.draft(meeting);
    }

    @Transactional(readOnly = true)
    Optional<Verification> verification(MeetingId meeting) {
        return versions.latest(meeting);
    }

    /// Puts the secretary's own words in a section, in place of what stood there. Public so that
    /// others who set up a meeting can; pages ask [Readers] first.
    ///
    /// @param item the item's number at the sitting
    /// @return how many of the two texts were changed
    public Outcome<Integer> write(
            Meeting meeting, int item, String summary, String note, PersonId by) {
        versions.lock(meeting.id());
        if (verified.brief(meeting.id()).isPresent()) {
            return refused(MinutesRefusal.ALREADY_VERIFIED);
        }
        var before = new Additions(List.of(), Map.of(), edits.of(meeting.id()), "");
        return granted(
                change(meeting, before, item, Edit.Kind.SUMMARY, summary, by)
                        + change(meeting, before, item, Edit.Kind.NOTE, note, by));
    }

    private int change(
            Meeting meeting, Additions before, int item, Edit.Kind kind, String text, PersonId by) {
        var clean = Block.readableLines(text);
        if (before.text(item, kind).orElse("").equals(clean)) {
            return 0;
        }
        edits.insert(meeting.id(), new Edit(UUID.randomUUID(), item, kind, clean, by, now()));
        return 1;
    }

    /// Freezes the text and puts it before those who are to sign it.
    public Outcome<Sent> send(Meeting meeting, PersonId by) {
        versions.lock(meeting.id());
        if (verified.brief(meeting.id()).isPresent()) {
            return refused(MinutesRefusal.ALREADY_VERIFIED);
        }
        secrets.keepWord(meeting);
        var draft = composer.draft(meeting);
        return draft.isEmpty()
                ? refused(MinutesRefusal.SITTING_IS_NOT_CLOSED)
                : new Readiness(draft.get().evening(), draft.get().additions())
                        .check()
                        .flatMap(signatories -> freeze(meeting, draft.get(), signatories, by));
    }

    private Outcome<Sent> freeze(
            Meeting meeting, Draft draft, List<Signatory> signatories, PersonId by) {
        var before = versions.latest(meeting.id());
        var text = draft.text();
        var hash = Version.hash(text);
        if (before.filter(one -> one.returned() == null && one.version().sha256().equals(hash))
                .isPresent()) {
            return refused(MinutesRefusal.ALREADY_SENT);
        }
        var version =
                new Version(
                        before.map(one -> one.version().number()).orElse(0) + 1,
                        text,
                        draft.html(),
                        hash,
                        meeting.verification().last(),
                        now(),
                        by);
        var sections = draft.sections();
        versions.insert(meeting.id(), version, signatories);
        sections.forEach(one -> versions.insert(meeting.id(), version.number(), one));
        draft.passages().forEach(one -> rounds.insert(meeting.id(), version.number(), one));
        secrets.freeze(meeting, version.number(), draft);
        draft.secretPassages()
                .forEach(one -> secretRounds.insert(meeting.id(), version.number(), one));
        printing.prepare(meeting);
        signatories.forEach(one ->
                events.publishEvent(
                        new SignatureAwaited(
                                meeting.id(),
                                one.person(),
                                SignatureAwaited.Stage.SENT,
                                version.number(),
                                version.lastDay())));
        return granted(
                new Sent(
                        version.number(),
                        hash,
                        signatories.stream().map(Signatory::person).toList()));
    }

    /// The text that was sent last.
    @Transactional(readOnly = true)
    public Optional<Sent> sent(MeetingId meeting) {
        return versions.latest(meeting)
                .map(one ->
                        new Sent(
                                one.version().number(),
                                one.version().sha256(),
                                one.signatories().stream().map(Signatory::person).toList()));
    }

    /// Signs the text with the hash. Whoever asks has made sure that it is the person herself, by a
    /// sign-in confirmed at that moment; her signature is put in the PDF. With the last signature
    /// the minutes are verified, posted and public (KL 5:69, 8:12, TF 2:10).
    ///
    /// @return whether that was the last
    public Outcome<Boolean> sign(Meeting meeting, PersonId person, String shown) {
        versions.lock(meeting.id());
        var before = versions.latest(meeting.id());
        if (before.isEmpty()) {
            return refused(MinutesRefusal.NOT_SENT);
        }
        try {
            return before.get().sign(person, shown).map(one -> signed(meeting, before.get(), one));
        } catch (SigningFailed silent) {
            log.warn("Minutes could not be signed", silent);
            return refused(MinutesRefusal.SIGNATURE_SERVICE_IS_SILENT);
        }
    }

    private boolean signed(Meeting meeting, Verification before, Signatory by) {
        var now = now();
        var version = before.version();
        var person = by.person();
        printing.sign(meeting, before, by);
        versions.sign(meeting.id(), version, person, now);
        rounds.passages(meeting.id(), version.number())
                .forEach(one -> rounds.approve(meeting.id(), version.number(), person, one, now));
        secretRounds
                .passages(meeting.id(), version.number())
                .forEach(one ->
                        secretRounds.approve(meeting.id(), version.number(), person, one, now));
        var after = before.with(new Signature(person, now));
        if (after.complete()) {
            publication.publish(
                    meeting, after, versions.sections(meeting.id(), version.number()), person, now);
            secrets.tell(meeting, version.number());
            printing.publish(meeting, version.number());
        }
        return after.complete();
    }

    /// Gives the text back to the secretary to be mended; those who have signed it sign the next,
    /// and read of it only what was changed.
    ///
    /// @param passage the section it is about; nothing where it is about all of it
    /// @param rest whether she approves all the other sections
    /// @param comment what has to be mended; not empty
    Outcome<Signatory> giveBack(
            Meeting meeting,
            PersonId person,
            String shown,
            @Nullable Integer passage,
            String comment,
            boolean rest) {
        versions.lock(meeting.id());
        var before = versions.latest(meeting.id());
        if (before.isEmpty()) {
            return refused(MinutesRefusal.NOT_SENT);
        }
        return before.get()
                .giveBack(person, shown)
                .map(signatory -> {
                    versions.giveBack(
                            meeting.id(),
                            before.get().version(),
                            new Version.Return(
                                    person,
                                    signatory.name(),
                                    passage,
                                    Block.readableLines(comment),
                                    now()));
                    if (rest && passage != null) {
                        approveBut(meeting, before.get(), person, passage);
                    }
                    return signatory;
                });
    }

    private void approveBut(
            Meeting meeting, Verification verification, PersonId person, int passage) {
        var version = verification.version().number();
        rounds.passages(meeting.id(), version).stream()
                .filter(one -> one.number() != passage)
                .forEach(one -> rounds.approve(meeting.id(), version, person, one, now()));
        secretRounds.passages(meeting.id(), version).stream()
                .filter(one -> one.number() != passage)
                .forEach(one -> secretRounds.approve(meeting.id(), version, person, one, now()));
    }

    /// What the person is to sign, the most urgent first.
    @Transactional(readOnly = true)
    public List<Waiting> waitingFor(PersonId person) {
        return Stream.concat(
                        rounds.atOnceFor(person).stream(), versions.waitingFor(person).stream())
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<Verified> verified(MeetingId meeting) {
        return verified.brief(meeting)
                .map(one ->
                        new Verified(
                                meeting,
                                one.verifiedAt(),
                                new NoticeId(one.notice()),
                                one.sha256()));
    }

    /// The text as it was signed, for those who keep it: also words the public's copy is without.
    @Transactional(readOnly = true)
    public Optional<String> signedText(MeetingId meeting) {
        return verified.whole(meeting).map(VerifiedTable.Published::text);
    }

    /// What the database keeps, so that what is read back is what was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
