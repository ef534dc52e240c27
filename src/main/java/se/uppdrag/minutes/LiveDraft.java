package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.DraftMinutes;
import se.uppdrag.sitting.Logged;
import se.uppdrag.sitting.Sitting;

/// The section that is growing, for the secretary's page at the meeting.
@Component
class LiveDraft implements DraftMinutes {

    private final Composer composer;

    LiveDraft(Composer composer) {
        this.composer = composer;
    }

    @Override
    public Stream<Line> of(Meeting meeting, Sitting sitting, List<Logged> log) {
        var decided = sitting.floor().filter(floor -> floor.decision() != null).isPresent();
        return composer.section(meeting, sitting, log).stream()
                .flatMap(section -> lines(section, decided).stream());
    }

    @Override
    public Stream<Line> decided(Meeting meeting, Sitting sitting, List<Logged> log) {
        return composer.decided(meeting, sitting, log).stream()
                .flatMap(section -> lines(section, true).stream());
    }

    /// Until there is a decision, what stands in its place is filled in by the meeting later.
    private static List<Line> lines(MinutesSection section, boolean decided) {
        var lines = new ArrayList<Line>();
        lines.add(new Line(Kind.HEADING, section.heading()));
        if (!section.dnr().isEmpty()) {
            lines.add(new Line(Kind.TEXT, section.dnr()));
        }
        for (var part : section.parts()) {
            var kind = !decided && part == section.parts().getFirst() ? Kind.AUTO : Kind.TEXT;
            lines.add(new Line(Kind.HEADING, part.heading()));
            part.blocks().stream()
                    .flatMap(LiveDraft::texts)
                    .forEach(text -> lines.add(new Line(kind, text)));
        }
        return lines;
    }

    private static Stream<String> texts(Block block) {
        return switch (block) {
            case Block.Paragraph(var text) -> Stream.of(text);
            case Block.Listing(var all) -> all.stream();
            case Block.Table(var caption, _, var rows) ->
                    Stream.concat(
                            Stream.of(caption), rows.stream().map(row -> String.join(" · ", row)));
        };
    }
}
