package se.uppdrag.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.uppdrag.archive.PackageFile.Fault;
import se.uppdrag.archive.ReceivedMinutes.Paper;
import se.uppdrag.evidence.MeetingProof;
import se.uppdrag.signing.Checked;
import se.uppdrag.signing.Signatures;
import se.uppdrag.signing.SignedPapers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// Minutes that come in a package: read, their signatures and their logs checked, and kept as
/// documents that were received. They become no minutes of ours, and touch none.
@Component
class MinutesIntake {

    /// One meeting's minutes in a package.
    ///
    /// @param folder where in the package they are
    /// @param papers their files, by name
    /// @param sha256 of the signed file
    record Come(
            MinutesFacts facts,
            String folder,
            List<String> papers,
            String sha256,
            int signatures,
            String verdict,
            String log) {}

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SIGNED = "protokoll.pdf";

    private final ReceivedTable table;
    private final Signatures signatures;
    private final List<SignedPapers> papers;
    private final se.uppdrag.files.Files files;

    MinutesIntake(
            ReceivedTable table,
            Signatures signatures,
            List<SignedPapers> papers,
            se.uppdrag.files.Files files) {
        this.table = table;
        this.signatures = signatures;
        this.papers = papers;
        this.files = files;
    }

    /// @param faults what cannot be taken in is added to
    List<Come> read(PackageFile file, List<Fault> faults) throws IOException {
        var all = new ArrayList<Come>();
        var meetings = new HashSet<UUID>();
        for (var path : file.called(MinutesPacking.FACTS)) {
            var folder = path.substring(0, path.length() - MinutesPacking.FACTS.length());
            try {
                var facts = JSON.readValue(file.small(path), MinutesFacts.class);
                if (facts.readable()
                        && meetings.add(facts.meeting())
                        && file.has(folder + SIGNED)
                        && file.has(folder + MinutesPacking.LOG)) {
                    all.add(read(file, folder, facts, faults));
                } else {
                    faults.add(new Fault("minutes", folder));
                }
            } catch (JacksonException | NullPointerException | PackageFile.TooLarge notOurs) {
                faults.add(new Fault("minutes", folder));
            }
        }
        return all;
    }

    private Come read(PackageFile file, String folder, MinutesFacts facts, List<Fault> faults)
            throws IOException {
        var pdf = file.small(folder + SIGNED);
        var checked = signatures.check(pdf);
        var verdict = checked.map(Checked::verdict).orElse(Checked.Verdict.ALTERED);
        if (verdict == Checked.Verdict.ALTERED) {
            faults.add(new Fault("signature", folder + SIGNED));
        }
        var log = log(file, folder + MinutesPacking.LOG);
        if (log.isEmpty()) {
            faults.add(new Fault("log", folder + MinutesPacking.LOG));
        }
        return new Come(
                facts,
                folder,
                file.in(folder).stream()
                        .filter(one -> !one.equals(MinutesPacking.FACTS))
                        .filter(one -> one.matches("[a-z0-9.-]{1,80}"))
                        .toList(),
                HexFormat.of().formatHex(se.uppdrag.files.Files.sha256(pdf)),
                checked.map(one -> one.lines().size()).orElse(0),
                verdict.name(),
                log);
    }

    /// How the log stands; empty where it is not as it was chained.
    private String log(PackageFile file, String path) throws IOException {
        var copy = Files.createTempFile("logg", ".jsonl");
        try {
            Files.write(copy, file.small(path));
            var proof = MeetingProof.check(copy, null);
            if (!proof.whole()) {
                return "";
            }
            if (!proof.vouched()) {
                return "WHOLE";
            }
            var key = signatures.checkpointCertificate().getPublicKey();
            return MeetingProof.check(copy, key).signed() ? "OURS" : "VOUCHED";
        } finally {
            Files.delete(copy);
        }
    }

    /// Whether these very minutes are here already: our own, or received before.
    boolean known(Come come) {
        var facts = come.facts();
        var day = facts.onDate() + (facts.ordinal() == 1 ? "" : "-" + facts.ordinal());
        return table.known(come.sha256())
                || papers.stream()
                        .flatMap(one ->
                                one.at("/sammantraden/" + facts.organ() + "/" + day).stream())
                        .map(one -> HexFormat.of().formatHex(se.uppdrag.files.Files.sha256(one)))
                        .anyMatch(come.sha256()::equals);
    }

    /// @return how many files were kept
    int takeIn(PackageFile file, UUID packageId, List<Come> all) throws IOException {
        int place = 0;
        int count = 0;
        for (var come : all) {
            place++;
            var id = UUID.randomUUID();
            table.insert(id, packageId, place, come);
            for (var name : come.papers()) {
                var kept = files.store(name, mediaType(name), file.small(come.folder() + name));
                table.insert(id, new Paper(name, kept.value(), secret(come, name)));
                count++;
            }
        }
        return count;
    }

    static String mediaType(String name) {
        return name.endsWith(".pdf") ? "application/pdf" : "text/plain";
    }

    /// What is secret is in parts of their own, and the log has all that was said.
    private static boolean secret(Come come, String name) {
        return name.startsWith("sekretess")
                || name.equals(MinutesPacking.LOG) && !come.facts().grounds().isEmpty();
    }
}
