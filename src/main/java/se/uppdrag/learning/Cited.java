package se.uppdrag.learning;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Provision;
import se.uppdrag.law.Provisions;

/// A provision as a lesson cites it, `[KL 5:47]`, and the entry of the catalogue that carries it.
record Cited(Citation citation, Provision provision) {

    private static final Map<String, Act> ACTS =
            Map.ofEntries(
                    Map.entry("KL", Act.KL),
                    Map.entry("LPV", Act.LPV),
                    Map.entry("VL", Act.VALLAGEN),
                    Map.entry("TF", Act.TF),
                    Map.entry("OSL", Act.OSL),
                    Map.entry("FL", Act.FL),
                    Map.entry("T", Act.TIDSBERAKNING),
                    Map.entry("DOS", Act.DOS),
                    Map.entry("LKBR", Act.LKBR),
                    Map.entry("ARK", Act.ARKIVLAGEN),
                    Map.entry("DSL", Act.DATASKYDDSLAGEN),
                    Map.entry("AML", Act.AML),
                    Map.entry("AFS", Act.AFS),
                    Map.entry("BrB", Act.BRB));

    private static final Pattern FORM =
            Pattern.compile("([A-Za-z]{1,10})(?: (?:(\\d{1,4}):)?(\\d{1,4}(?: [a-z])?))?");
    private static final Pattern SPAN = Pattern.compile("(\\d+)–(\\d+)");

    /// @param code without its brackets: `KL 4:18 a`
    /// @return nothing where the catalogue does not hold it
    static Optional<Cited> of(String code) {
        var found = FORM.matcher(code);
        if (!found.matches() || !ACTS.containsKey(found.group(1))) {
            return Optional.empty();
        }
        var act = ACTS.get(found.group(1));
        var chapter = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        var section = found.group(3) == null ? "0" : found.group(3);
        var citation = Citation.of(act, chapter, section);
        return Provisions.all().stream()
                .filter(one -> one.basis().act() == act && one.basis().chapter() == chapter)
                .filter(one -> covers(one.basis().section(), section))
                .min(Comparator.comparing(one -> !one.basis().section().equals(section)))
                .map(one -> new Cited(citation, one));
    }

    private static boolean covers(String sections, String section) {
        if (sections.equals(section)) {
            return true;
        }
        var span = SPAN.matcher(sections);
        if (!span.matches() || !section.matches("\\d+")) {
            return false;
        }
        int asked = Integer.parseInt(section);
        return Integer.parseInt(span.group(1)) <= asked && asked <= Integer.parseInt(span.group(2));
    }

    /// Where the reader sees what the provision says.
    String href() {
        return "/rakna/lag#" + provision.id();
    }
}
