package se.uppdrag.minutes;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.files.Files;
import se.uppdrag.files.StoredFile;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.minutes.AtOnceTable.Line;
import se.uppdrag.minutes.SecretPartTable.Part;
import se.uppdrag.minutes.Version.Result;
import se.uppdrag.minutes.Version.Signatory;
import se.uppdrag.registry.MarkedMatters;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Step;
import se.uppdrag.sitting.Sittings;

/// What a secret section that is verified at once has besides an open one: its words whole, signed
/// with the open text that has their hash, and told to nobody but those who handle the matter.
@Component
class SecretAtOnce {

    private final SecretAtOnceTable table;
    private final SecretItems items;
    private final Sittings sittings;
    private final AtOncePaper paper;
    private final MarkedMatters matters;
    private final Files files;

    SecretAtOnce(
            SecretAtOnceTable table,
            SecretItems items,
            Sittings sittings,
            AtOncePaper paper,
            MarkedMatters matters,
            Files files) {
        this.table = table;
        this.items = items;
        this.sittings = sittings;
        this.paper = paper;
        this.matters = matters;
        this.files = files;
    }

    static String address(Meeting meeting, int section) {
        return meeting.address() + "/protokoll/sekretessdel/omedelbart/" + section;
    }

    boolean secret(Meeting meeting, int item) {
        return sittings.sitting(meeting.id())
                .filter(sitting -> items.items(meeting, sitting).contains(item))
                .isPresent();
    }

    /// Whether the section has been marked, or opened, since it was read up: then what would be
    /// posted is not what may be.
    boolean changed(Meeting meeting, Line line) {
        return secret(meeting, line.item()) != part(meeting.id(), line).isPresent();
    }

    void freeze(
            Meeting meeting,
            Line line,
            ReadUp.Whole whole,
            List<Result> results,
            List<Signatory> signatories) {
        var part = new Part(whole.text(), whole.html(), whole.sha256());
        table.insert(meeting.id(), line, whole.section().title(), part);
        results.forEach(one -> table.insert(meeting.id(), line, one));
        table.keep(meeting.id(), line, 0, paper.secretToSign(meeting, line, part, signatories));
    }

    /// Puts her signature in the secret file too, where there is one.
    void sign(Meeting meeting, Line line, Verification before, Signatory by) {
        table.paper(meeting.id(), line)
                .ifPresent(pdf ->
                        table.keep(
                                meeting.id(),
                                line,
                                before.signatures().size() + 1,
                                paper.signSecret(meeting, line, before, by, pdf)));
    }

    void tell(Meeting meeting, Line line) {
        for (var result : table.results(meeting.id(), line)) {
            matters.step(
                    new MatterId(result.matter()),
                    new Step(
                            meeting.onDate(),
                            result.step(),
                            "§ " + line.section(),
                            address(meeting, line.section())));
        }
    }

    Optional<Part> part(MeetingId meeting, Line line) {
        return table.part(meeting, line.section(), line.version());
    }

    Optional<StoredFile> file(MeetingId meeting, Line line) {
        return table.paper(meeting, line).flatMap(files::find);
    }
}
