package se.uppdrag.minutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.law.Outcome;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.SecretMark;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Step;
import se.uppdrag.sitting.Sittings;

/// The door to the secret part of minutes (`sekretessdel`): which sections are in it, what was sent
/// of it, and what its matters are told.
@Service
@Transactional
public class SecretSections {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Composer composer;
    private final SecretPartTable table;
    private final SecretItems items;
    private final Sittings sittings;
    private final VersionTable versions;
    private final VerifiedTable verified;
    private final AtOnceTable atOnce;
    private final MarkedMatters matters;
    private final Files files;
    private final Clock clock;

    SecretSections(
            Composer composer,
            SecretPartTable table,
            SecretItems items,
            Sittings sittings,
            VersionTable versions,
            VerifiedTable verified,
            AtOnceTable atOnce,
            MarkedMatters matters,
            Files files,
            Clock clock) {
        this.composer = composer;
        this.table = table;
        this.items = items;
        this.sittings = sittings;
        this.versions = versions;
        this.verified = verified;
        this.atOnce = atOnce;
        this.matters = matters;
        this.files = files;
        this.clock = clock;
    }

    /// Marks a section secret, marks it otherwise, or says that it is open after all. Public so
    /// that others who set up a meeting can; pages ask [Readers] first.
    public Outcome<Integer> mark(
            Meeting meeting,
            int item,
            String provision,
            String shown,
            String about,
            String why,
            PersonId by) {
        versions.lock(meeting.id());
        if (verified.brief(meeting.id()).isPresent()) {
            return refused(MinutesRefusal.ALREADY_VERIFIED);
        }
        if (why.isBlank() || !provision.matches("(\\d{1,2}:\\d{1,3})?")) {
            return refused(MinutesRefusal.SECRECY_WITHOUT_REASON);
        }
        table.insert(
                meeting.id(),
                new Secrecy(
                        item,
                        provision.isEmpty() ? null : provision,
                        shown.isBlank() ? SecretMark.SHOWN : shown.strip(),
                        Block.readable(about).strip(),
                        Block.readableLines(why)),
                by,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        return granted(item);
    }

    /// Nobody can guess the secret part from its hash, which the open part tells.
    void keepWord(Meeting meeting) {
        var secret = composer.draft(meeting).map(Draft::secret).isPresent();
        if (secret && table.word(meeting.id()).isEmpty()) {
            var word = new byte[16];
            RANDOM.nextBytes(word);
            table.insertWord(meeting.id(), HexFormat.of().formatHex(word));
        }
    }

    /// Keeps what is sent with the open text.
    void freeze(Meeting meeting, int version, Draft draft) {
        var secret = draft.secret();
        if (secret != null) {
            table.insert(
                    meeting.id(),
                    version,
                    new SecretPartTable.Part(secret.text(), secret.html(), secret.sha256()),
                    draft.secretSections());
        }
    }

    /// Those who handle the matters are told, and nobody else; what was verified at once they know.
    void tell(Meeting meeting, int version) {
        var before = atOnce.posted(meeting.id()).stream().map(AtOnceTable.Posted::section).toList();
        for (var section : table.sections(meeting.id(), version)) {
            if (before.contains(section.number())) {
                continue;
            }
            for (var result : section.results()) {
                matters.step(
                        new MatterId(result.matter()),
                        new Step(
                                meeting.onDate(),
                                result.step(),
                                "§ " + section.number(),
                                meeting.address() + "/protokoll/sekretessdel"));
            }
        }
    }

    @Transactional(readOnly = true)
    Optional<SecretPartTable.Part> part(MeetingId meeting, int version) {
        return table.part(meeting, version);
    }

    @Transactional(readOnly = true)
    List<Version.Section> sections(MeetingId meeting, int version) {
        return table.sections(meeting, version);
    }

    @Transactional(readOnly = true)
    Optional<StoredFile> paper(MeetingId meeting, int version) {
        return table.paper(meeting, version).flatMap(files::find);
    }

    /// The secret part as everybody signed it, for those who keep it; nothing before the minutes
    /// are verified, or where nothing in them is secret.
    @Transactional(readOnly = true)
    public Optional<byte[]> signedFile(MeetingId meeting) {
        return verified.whole(meeting)
                .flatMap(one -> paper(meeting, one.version()))
                .map(StoredFile::bytes);
    }

    /// By which provisions sections of the meeting are secret, `21 kap. 1 § OSL`; none where
    /// nothing is.
    @Transactional(readOnly = true)
    public List<String> grounds(Meeting meeting) {
        return sittings.sitting(meeting.id())
                .map(sitting ->
                        items.of(meeting, sitting).values().stream()
                                .filter(Secrecy::stands)
                                .map(Secrecy::cited)
                                .distinct()
                                .sorted()
                                .toList())
                .orElse(List.of());
    }
}
