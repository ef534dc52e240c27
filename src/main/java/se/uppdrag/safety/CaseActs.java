package se.uppdrag.safety;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.uppdrag.law.Outcome;
import se.uppdrag.web.TypedForm;

/// What a reader can do with a report, by the end of the form's address: each becomes a line.
final class CaseActs {

    /// What anybody who may read can do; the rest is for officials.
    private static final Set<String> ANYBODYS = Set.of("meddelande", "kontakt");

    private static final Map<String, Line.Kind> KINDS =
            Map.of(
                    "meddelande", Line.Kind.MESSAGE,
                    "kontakt", Line.Kind.CONTACT,
                    "bedom", Line.Kind.TRIAGE,
                    "atgard", Line.Kind.MEASURE,
                    "polis", Line.Kind.POLICE,
                    "uppfoljning", Line.Kind.FOLLOW_UP,
                    "sekretess", Line.Kind.SECRECY,
                    "avsluta", Line.Kind.CLOSED,
                    "oppna-igen", Line.Kind.REOPENED);

    private CaseActs() {}

    static boolean exists(String act) {
        return KINDS.containsKey(act);
    }

    static boolean forOfficials(String act) {
        return !ANYBODYS.contains(act);
    }

    /// The line the form asks for; what is wrong in it is told to the form.
    static Optional<Line> line(String act, TypedForm form, Instant now, String by) {
        var fields = new HashMap<String, String>();
        switch (act) {
            case "bedom" -> {
                fields.put("risk", form.among("risk", Triage.RISKS));
                fields.put("slag", form.among("slag", Triage.KINDS));
                Triage.POINTS.forEach(point -> fields.put(point, form.optional(point, 3)));
            }
            case "atgard" -> {
                fields.put("atgard", form.among("atgard", Triage.MEASURES));
                fields.put("text", form.optional("text", TypedForm.TEXT));
            }
            case "polis" -> {
                fields.put("nummer", form.line("nummer"));
                fields.put("text", form.optional("text", TypedForm.TEXT));
            }
            case "kontakt" -> {
                fields.put("med", form.line("med"));
                fields.put("text", form.text("text"));
            }
            case "uppfoljning" -> {
                fields.put("dag", form.day("dag").toString());
                fields.put("text", form.optional("text", TypedForm.TEXT));
            }
            case "sekretess" -> {
                fields.put("uppgift", form.optional("uppgift", TypedForm.LINE));
                fields.put("bestammelse", form.optional("bestammelse", TypedForm.LINE));
            }
            case "meddelande" -> fields.put("text", form.text("text"));
            default -> fields.put("text", form.optional("text", TypedForm.TEXT));
        }
        var kind = KINDS.get(act);
        return form.right() && kind != null
                ? Optional.of(new Line(kind, now, by, fields))
                : Optional.empty();
    }

    /// Whether the line may follow on what there is.
    static Outcome<Line> after(CaseFile file, Line line) {
        if (line.kind() == Line.Kind.CLOSED && file.risk().isEmpty()) {
            return Outcome.refused(SafetyRefusal.RISK_IS_NOT_JUDGED);
        }
        if (line.kind() == Line.Kind.SECRECY
                && (Secrecy.of(line.get("bestammelse")).isEmpty()
                        || !Secrecy.FIELDS.contains(line.get("uppgift")))) {
            return Outcome.refused(SafetyRefusal.SECRECY_NAMES_NO_PROVISION);
        }
        return Outcome.granted(line);
    }

    static List<String> all() {
        return KINDS.keySet().stream().sorted().toList();
    }
}
