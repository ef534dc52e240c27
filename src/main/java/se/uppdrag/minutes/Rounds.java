package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.Version.Return;
import se.uppdrag.web.Texts;

/// The door to a round of verification: approve what needs no mending, disagree, and let somebody
/// else verify.
@Service
@Transactional
public class Rounds {

    private final Composer composer;
    private final VersionTable versions;
    private final VerifiedTable verified;
    private final RoundTable rounds;
    private final SecretRoundTable secretRounds;
    private final Texts texts;
    private final Clock clock;

    Rounds(
            Composer composer,
            VersionTable versions,
            VerifiedTable verified,
            RoundTable rounds,
            SecretRoundTable secretRounds,
            Texts texts,
            Clock clock) {
        this.composer = composer;
        this.versions = versions;
        this.verified = verified;
        this.rounds = rounds;
        this.secretRounds = secretRounds;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Round round(MeetingId meeting, int version) {
        return rounds.round(meeting, version);
    }

    /// The same of the secret part; without passages where there is none.
    @Transactional(readOnly = true)
    Round secretRound(MeetingId meeting, int version) {
        return secretRounds.round(meeting, version);
    }

    /// Approves the words of every section that nobody has pointed at: also while the text is given
    /// back, so that the round goes on meanwhile.
    ///
    /// @param shown the hash of the text she had before her
    /// @return how many passages she has approved, in both parts
    Outcome<Integer> approve(Meeting meeting, PersonId person, String shown) {
        versions.lock(meeting.id());
        var before = versions.latest(meeting.id());
        if (before.isEmpty()) {
            return refused(MinutesRefusal.NOT_SENT);
        }
        return before.get().read(person, shown).map(_ -> approve(meeting, before.get(), person));
    }

    private int approve(Meeting meeting, Verification verification, PersonId person) {
        var version = verification.version().number();
        var clear = clear(verification, rounds.passages(meeting.id(), version));
        clear.forEach(one -> rounds.approve(meeting.id(), version, person, one, now()));
        var secret = clear(verification, secretRounds.passages(meeting.id(), version));
        secret.forEach(one -> secretRounds.approve(meeting.id(), version, person, one, now()));
        return clear.size() + secret.size();
    }

    private static List<Passage> clear(Verification verification, List<Passage> passages) {
        return passages.stream().filter(one -> !verification.pointedAt(one.number())).toList();
    }

    /// Notes what a verifier holds against the wording. It becomes a passage of the minutes: the
    /// text is sent anew, and everybody is asked for that passage alone.
    ///
    /// @param secret whether it is about the secret part, and stands there
    Outcome<Dissent> disagree(
            Meeting meeting, PersonId person, String shown, String text, boolean secret) {
        versions.lock(meeting.id());
        var before = versions.latest(meeting.id());
        if (before.isEmpty()) {
            return refused(MinutesRefusal.NOT_SENT);
        }
        var version = before.get().version().number();
        var about = secret && !secretRounds.passages(meeting.id(), version).isEmpty();
        return before.get()
                .read(person, shown)
                .map(by -> {
                    var one = new Dissent(by.name(), Block.readableLines(text), now(), about);
                    rounds.insert(meeting.id(), version, by, one);
                    giveBack(
                            meeting.id(),
                            before.get(),
                            person,
                            by.name(),
                            texts.get("minutes.dissent.returns"));
                    return one;
                });
    }

    /// Lets another verify. Public so that others who set up a meeting can; pages ask who it is.
    ///
    /// @param hindered who should have signed and has not
    /// @param stand one who served at the meeting
    /// @param reason kept with the minutes, and never printed
    public Outcome<String> appoint(
            Meeting meeting,
            PersonId hindered,
            PersonId stand,
            boolean byTheOrgan,
            String reason,
            PersonId by) {
        versions.lock(meeting.id());
        if (verified.brief(meeting.id()).isPresent()) {
            return refused(MinutesRefusal.ALREADY_VERIFIED);
        }
        var draft = composer.draft(meeting);
        if (draft.isEmpty()) {
            return refused(MinutesRefusal.SITTING_IS_NOT_CLOSED);
        }
        return new Readiness(draft.get().evening(), draft.get().additions())
                .check()
                .flatMap(signatories ->
                        new Appointing(
                                        draft.get().evening(),
                                        signatories,
                                        signed(meeting.id(), hindered))
                                .appoint(
                                        hindered,
                                        stand,
                                        byTheOrgan
                                                ? StandIn.DecidedBy.ORGAN
                                                : StandIn.DecidedBy.CHAIR,
                                        Block.readableLines(reason),
                                        now()))
                .map(one -> {
                    rounds.insert(meeting.id(), one, by);
                    versions.latest(meeting.id())
                            .ifPresent(sent ->
                                    giveBack(
                                            meeting.id(),
                                            sent,
                                            by,
                                            sent.signatory(by)
                                                    .map(Version.Signatory::name)
                                                    .orElse(texts.get("minutes.secretary")),
                                            texts.get(
                                                    "minutes.stand-in.returns",
                                                    one.name(),
                                                    one.hinderedName())));
                    return one.name();
                });
    }

    private boolean signed(MeetingId meeting, PersonId person) {
        return versions.latest(meeting).flatMap(one -> one.signature(person)).isPresent();
    }

    /// The text needs other words than those that were sent; somebody may have said so already.
    private void giveBack(
            MeetingId meeting, Verification sent, PersonId by, String name, String why) {
        if (sent.returns().stream().noneMatch(one -> one.by().equals(by))) {
            versions.giveBack(meeting, sent.version(), new Return(by, name, null, why, now()));
        }
    }

    @Transactional(readOnly = true)
    List<StandIn> standIns(MeetingId meeting) {
        return rounds.standIns(meeting);
    }

    @Transactional(readOnly = true)
    List<Dissent> dissents(MeetingId meeting) {
        return rounds.dissents(meeting);
    }

    /// The words of a passage as she approved them last.
    @Transactional(readOnly = true)
    Optional<String> approved(MeetingId meeting, PersonId person, int number) {
        return rounds.approved(meeting, person, number);
    }

    @Transactional(readOnly = true)
    Optional<String> secretApproved(MeetingId meeting, PersonId person, int number) {
        return secretRounds.approved(meeting, person, number);
    }

    /// What the database keeps, so that what is read back is what was written.
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
