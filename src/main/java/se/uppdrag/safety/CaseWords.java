package se.uppdrag.safety;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppdrag.rendering.Sort;
import se.uppdrag.safety.pages.CaseFileLink;
import se.uppdrag.safety.pages.CaseLine;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Says in Swedish what happened with a report.
@Component
class CaseWords {

    /// What the one who reported is shown: that something was done, not what readers wrote to each
    /// other of it.
    private static final Set<Line.Kind> FOR_REPORTER =
            Set.of(
                    Line.Kind.REPORTED,
                    Line.Kind.COMPLETED,
                    Line.Kind.EVIDENCE,
                    Line.Kind.READERS,
                    Line.Kind.OPENED,
                    Line.Kind.FETCHED,
                    Line.Kind.MESSAGE,
                    Line.Kind.REPLY,
                    Line.Kind.POLICE,
                    Line.Kind.MEASURE,
                    Line.Kind.CLOSED,
                    Line.Kind.REOPENED);

    private static final List<String> ASKED =
            List.of("vad", "nar", "var", "kontakt", "for", "namn");

    private final Texts texts;

    CaseWords(Texts texts) {
        this.texts = texts;
    }

    String policeHeading(String number) {
        return texts.get("safety.police.heading", number);
    }

    String state(CaseFile file) {
        return texts.get(
                file.closed()
                        ? "safety.state.closed"
                        : file.last(Line.Kind.OPENED).isPresent()
                                ? "safety.state.open"
                                : "safety.state.new");
    }

    List<CaseLine> forReporter(CaseFile file) {
        return file.lines().stream()
                .filter(one -> FOR_REPORTER.contains(one.kind()))
                .map(this::line)
                .toList();
    }

    List<CaseLine> all(CaseFile file) {
        return file.lines().stream().map(this::line).toList();
    }

    private CaseLine line(Line line) {
        return new CaseLine(
                when(line),
                line.by().isEmpty() ? texts.get("safety.line.reporter") : line.by(),
                what(line),
                written(line));
    }

    static String when(Line line) {
        return Swedish.date(line.at()) + " kl. " + Swedish.time(line.at());
    }

    private String what(Line line) {
        if (line.kind() == Line.Kind.FETCHED) {
            return texts.get("safety.fetched." + line.get("satt"), line.get("namn"));
        }
        var said =
                switch (line.kind()) {
                    case TRIAGE -> texts.get("safety.risk." + line.get("risk"));
                    case MEASURE -> texts.get("safety.measure." + line.get("atgard"));
                    case POLICE -> line.get("nummer");
                    case CONTACT -> line.get("med");
                    case FOLLOW_UP -> line.get("dag");
                    case SECRECY ->
                            texts.get("safety.secrecy.field." + line.get("uppgift"))
                                    + ", "
                                    + Secrecy.of(line.get("bestammelse"))
                                            .map(Secrecy::citation)
                                            .orElse("");
                    case EVIDENCE -> line.get("namn");
                    default -> "";
                };
        return texts.get("safety.line." + line.kind()) + (said.isEmpty() ? "" : ": " + said);
    }

    private List<String> written(Line line) {
        var all = new ArrayList<String>();
        if (line.kind() == Line.Kind.REPORTED) {
            for (var field : ASKED) {
                if (!line.get(field).isEmpty()) {
                    var asked = texts.get("safety.asked." + field);
                    all.add(asked + (asked.endsWith("?") ? " " : ": ") + line.get(field));
                }
            }
            all.add(texts.get("safety.asked.uppdrag." + line.get("uppdrag")));
        }
        if (line.kind() == Line.Kind.TRIAGE) {
            all.add(texts.get("safety.kind." + line.get("slag")));
            Triage.points(line)
                    .forEach(point -> all.add("✓ " + texts.get("safety.check." + point)));
        }
        line.get("text").lines().filter(one -> !one.isBlank()).forEach(all::add);
        return all;
    }

    /// @param base the address of the page the files are listed on
    List<CaseFileLink> files(CaseFile file, String base) {
        return file.of(Line.Kind.EVIDENCE)
                .map(one ->
                        new CaseFileLink(
                                base + "/bilagor/" + one.get("id"),
                                one.get("namn"),
                                Swedish.size(Long.parseLong(one.get("storlek"))),
                                one.get("hash"),
                                when(one),
                                shown(one)))
                .toList();
    }

    /// Whether a harmless picture, or the text, can be asked for.
    static boolean shown(Line line) {
        return !line.get("sort").isEmpty() && !line.get("sort").equals(Sort.OTHER.name());
    }
}
