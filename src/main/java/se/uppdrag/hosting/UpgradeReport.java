package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import se.uppdrag.hosting.UpgradePlan.Action;
import se.uppdrag.hosting.UpgradePlan.Step;

/// How an upgrade of many went.
///
/// @param steps what was to be done
/// @param done how many of them were
/// @param problem why the next was not; empty when all were
record UpgradeReport(List<Step> steps, int done, String problem) {

    boolean well() {
        return problem.isEmpty();
    }

    /// What has been upgraded, what has not, and how to go back.
    List<String> lines() {
        var lines = new ArrayList<String>();
        var upgraded = names(steps.subList(0, done), Action.UPGRADE, Action.START);
        var current = names(steps.subList(0, done), Action.NOTHING);
        if (!well()) {
            lines.add(t("hosting.upgrade.stopped", steps.get(done).hosted().name(), problem));
        }
        lines.add(t("hosting.upgrade.upgraded", told(upgraded)));
        if (!current.isEmpty()) {
            lines.add(t("hosting.upgrade.current", told(current)));
        }
        if (!well()) {
            lines.add(
                    t(
                            "hosting.upgrade.left",
                            told(
                                    steps.subList(done, steps.size()).stream()
                                            .map(step -> step.hosted().name())
                                            .toList())));
            lines.add(t("hosting.upgrade.again"));
        }
        var copied = names(steps.subList(0, done), Action.UPGRADE);
        if (!copied.isEmpty()) {
            lines.add(t("hosting.upgrade.back", copied.getFirst()));
        }
        return lines;
    }

    private static List<String> names(List<Step> steps, Action... actions) {
        return steps.stream()
                .filter(step -> List.of(actions).contains(step.action()))
                .map(step -> step.hosted().name())
                .toList();
    }

    private static String told(List<String> names) {
        return names.isEmpty()
                ? t("hosting.none")
                : names.size() + " (" + names.stream().collect(Collectors.joining(", ")) + ")";
    }
}
