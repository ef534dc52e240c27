package se.uppdrag.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import se.uppdrag.archive.Described.Action;
import se.uppdrag.archive.Described.Restriction;
import se.uppdrag.archive.Described.Sheet;
import se.uppdrag.evidence.MeetingProof;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.AtOnce;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.minutes.SecretSections;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.signing.SignedPapers;
import se.uppdrag.web.Texts;
import tools.jackson.databind.json.JsonMapper;

/// Packs the verified minutes of one meeting: the signed PDF as it is, the text, and the log with
/// its chain and the checkpoint that vouches for it.
@Component
class MinutesPacking {

    /// The log of the meeting, and the checkpoint.
    static final String LOG = "logg.jsonl";

    /// Of which meeting they are, for whoever takes them in.
    static final String FACTS = "mote.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Meetings meetings;
    private final Minutes minutes;
    private final AtOnce atOnce;
    private final Register register;
    private final List<SignedPapers> papers;
    private final SecretSections secrets;
    private final DataSource database;
    private final Texts texts;

    MinutesPacking(
            Meetings meetings,
            Minutes minutes,
            AtOnce atOnce,
            Register register,
            List<SignedPapers> papers,
            SecretSections secrets,
            DataSource database,
            Texts texts) {
        this.meetings = meetings;
        this.minutes = minutes;
        this.atOnce = atOnce;
        this.register = register;
        this.papers = papers;
        this.secrets = secrets;
        this.database = database;
        this.texts = texts;
    }

    /// @param secrecy whether minutes with a secret part may go with it: the part itself, and the
    ///   log, which has all that was said
    Packed pack(UUID id, String folder, int place, boolean secrecy, PackageFolder to)
            throws IOException {
        var meeting = meetings.meeting(new MeetingId(id)).orElse(null);
        var pdf = meeting == null ? Optional.<byte[]>empty() : paper(meeting);
        if (meeting == null || pdf.isEmpty()) {
            return Packed.leftOut("GONE");
        }
        var grounds = secrets.grounds(meeting);
        if (!grounds.isEmpty() && !secrecy) {
            return Packed.leftOut("SECRECY");
        }
        var verified = minutes.verified(meeting.id()).orElseThrow();
        var here = to.begin(folder);
        var files = new ArrayList<PackedFile>();
        files.add(here.add("protokoll", ".pdf", "application/pdf", pdf.get()));
        files.add(
                here.text(
                        "protokoll",
                        ".txt",
                        "text/plain",
                        minutes.signedText(meeting.id()).orElseThrow()));
        var secret = secrets.signedFile(meeting.id());
        if (secret.isPresent()) {
            files.add(here.add("sekretessdel", ".pdf", "application/pdf", secret.get()));
        }
        for (var section : atOnce.signedFiles(meeting.id())) {
            var name = "paragraf-" + section.section();
            files.add(here.add(name, ".pdf", "application/pdf", section.pdf()));
            if (section.secret() != null) {
                files.add(
                        here.add("sekretess-" + name, ".pdf", "application/pdf", section.secret()));
            }
        }
        var log = here.add("logg", ".jsonl", "text/plain", proof(id));
        var facts =
                here.text(
                        "mote",
                        ".json",
                        "application/json",
                        JSON.writeValueAsString(facts(meeting, verified.at(), grounds)));
        var described =
                new Described(
                        id,
                        meeting.name(),
                        texts.get("archive.minutes-of", meeting.name()),
                        "protokoll",
                        null,
                        meeting.startsAt(),
                        verified.at(),
                        null,
                        List.of(),
                        grounds.stream()
                                .map(one ->
                                        new Restriction(
                                                one,
                                                texts.get("minutes.secret.part"),
                                                verified.at()))
                                .toList(),
                        List.of(
                                new Action(
                                        texts.get("registry.step.VERIFIED"),
                                        "VERIFIED",
                                        "",
                                        verified.at())),
                        List.of(),
                        List.of(
                                new Sheet(
                                        UUID.nameUUIDFromBytes(
                                                (id + " protokoll")
                                                        .getBytes(StandardCharsets.UTF_8)),
                                        1,
                                        texts.get("archive.minutes-of", meeting.name()),
                                        "other",
                                        verified.at(),
                                        null,
                                        List.of(),
                                        null,
                                        files)),
                        List.of(log, facts));
        to.keep(place, described);
        return Packed.of(described);
    }

    private MinutesFacts facts(Meeting meeting, Instant verifiedAt, List<String> grounds) {
        return new MinutesFacts(
                meeting.id().value(),
                meeting.organ(),
                meeting.organName(),
                register.organ(meeting.organ()).map(Organ::authority).orElseThrow(),
                meeting.onDate(),
                meeting.ordinal(),
                texts.get("archive.minutes-of", meeting.name()),
                verifiedAt,
                grounds);
    }

    private Optional<byte[]> paper(Meeting meeting) {
        return papers.stream().flatMap(one -> one.at(meeting.address()).stream()).findFirst();
    }

    /// The log of one meeting is no longer than an evening.
    private byte[] proof(UUID meeting) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var connection = database.getConnection();
                var writer = new OutputStreamWriter(bytes, StandardCharsets.UTF_8)) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try {
                connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
                MeetingProof.write(connection, meeting, writer);
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The log cannot be read", e);
        }
        return bytes.toByteArray();
    }
}
