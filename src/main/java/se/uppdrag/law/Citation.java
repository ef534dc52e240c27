package se.uppdrag.law;

/// One provision, as a lawyer would cite it: `5 kap. 45 § KL`. Chapter 0 means that the act has no
/// chapters; section 0 means the act as a whole.
public record Citation(Act act, int chapter, String section) {

    public static Citation kl(int chapter, int section) {
        return new Citation(Act.KL, chapter, Integer.toString(section));
    }

    /// Several sections, `12–15`, or one with a letter, `18 a`.
    public static Citation kl(int chapter, String sections) {
        return new Citation(Act.KL, chapter, sections);
    }

    public static Citation of(Act act, int chapter, int section) {
        return new Citation(act, chapter, Integer.toString(section));
    }

    public static Citation of(Act act, int chapter, String sections) {
        return new Citation(act, chapter, sections);
    }

    public static Citation section(Act act, int section) {
        return new Citation(act, 0, Integer.toString(section));
    }

    public static Citation section(Act act, String sections) {
        return new Citation(act, 0, sections);
    }

    public static Citation whole(Act act) {
        return new Citation(act, 0, "0");
    }

    @Override
    public String toString() {
        // Non-breaking spaces: a section sign must not be parted from its number.
        var nbsp = "\u00a0";
        if (section.equals("0")) {
            return act.shortName();
        }
        var sign = section.contains("–") ? "§§" : "§";
        var provision = section.replace(" ", nbsp) + nbsp + sign + nbsp + act.shortName();
        return chapter == 0 ? provision : chapter + nbsp + "kap." + nbsp + provision;
    }
}
