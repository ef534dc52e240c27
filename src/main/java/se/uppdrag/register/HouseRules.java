package se.uppdrag.register;

import java.util.Map;

/// The local rules of one organ on one day (`arbetsordning`, `reglemente`). What the municipality
/// has not decided has the default that the Act or common practice gives.
public record HouseRules(Map<String, String> values) {

    public HouseRules {
        values = Map.copyOf(values);
    }

    /// Verifiers beside the chair: two in the assembly, one in a committee unless decided
    /// otherwise.
    public int verifiers(Organ organ) {
        return number("verifiers", organ.assembly() ? 2 : 1);
    }

    /// Whether members may take part at a distance (KL 5:16, 6:24); only where decided.
    public boolean distanceAllowed() {
        return values.getOrDefault("distance", "no").equals("yes");
    }

    /// Whether answers may be given without quorum (KL 5:45).
    public boolean answersWithoutQuorum() {
        return values.getOrDefault("answers-without-quorum", "no").equals("yes");
    }

    /// How a registry number is written; `{0}` authority, `{1}` year, `{2}` number of four digits.
    public String registryNumberForm() {
        return values.getOrDefault("registry-number", "{0} {1}.{2}");
    }

    /// How long a speech may be, in minutes; 0 where nothing is decided.
    public int speechMinutes() {
        return number(RuleKind.SPEECH_MINUTES.key(), 0);
    }

    /// How many days more than the law's week the summons goes out before a meeting.
    public int extraNoticeDays() {
        return number(RuleKind.EXTRA_NOTICE_DAYS.key(), 0);
    }

    /// What the house calls the order in which questions are put: `propositionsordning` or
    /// `beslutsgang`.
    public String orderWord() {
        return values.getOrDefault(RuleKind.ORDER_WORD.key(), "propositionsordning");
    }

    private int number(String rule, int otherwise) {
        var value = values.get(rule);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
