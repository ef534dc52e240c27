package se.uppdrag.evidence;

import java.util.List;

/// What a check of everything found.
///
/// @param erased texts removed by a decision on disposal
/// @param since acts that came after the last checkpoint, which no signature vouches for yet
record Examined(
        List<Finding> findings,
        long acts,
        long lines,
        long files,
        long checkpoints,
        long erased,
        long since) {

    Examined {
        findings = List.copyOf(findings);
    }

    boolean whole() {
        return findings.isEmpty();
    }
}
