package se.uppdrag.safety;

import java.util.List;

/// What the network goes through when a report has come in. Helps people to judge; judges nothing.
final class Triage {

    static final List<String> RISKS = List.of("lag", "medel", "hog", "akut");

    /// Kinds of event, also those that statistics are told by. No legal classification.
    static final List<String> KINDS =
            List.of("hot", "vald", "natet", "paverkan", "skadegorelse", "besok", "ovrigt");

    static final List<String> POINTS =
            List.of("trygg", "upprepat", "kanner", "vapen", "adress", "familj", "moten", "polis");

    static final List<String> MEASURES =
            List.of("samtal", "skjuts", "vakt", "adress", "teknik", "lokal", "stod", "annat");

    private Triage() {}

    static List<String> points(Line line) {
        return POINTS.stream().filter(one -> line.get(one).equals("ja")).toList();
    }
}
