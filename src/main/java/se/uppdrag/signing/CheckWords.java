package se.uppdrag.signing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import se.uppdrag.signing.pages.CheckPage;
import se.uppdrag.web.Swedish;

/// Puts what a check found into words; the same on the page and in the terminal.
///
/// @param text a text of the program, by key and what it is filled with
record CheckWords(BiFunction<String, Object[], String> text) {

    CheckPage.Found found(String what, Checked checked) {
        var verdict = checked.verdict();
        return new CheckPage.Found(
                what,
                t("signing.verdict." + verdict),
                t("signing.verdict." + verdict + ".why")
                        + (checked.appended() ? " " + t("signing.appended") : ""),
                switch (verdict) {
                    case VALID -> "success";
                    case ALTERED -> "danger";
                    case UNKNOWN_SIGNER, UNCERTAIN, UNSIGNED -> "warning";
                },
                checked.lines().stream().map(this::line).toList(),
                List.of(),
                "");
    }

    /// That the file is a copy with words left out, and of which signed file.
    List<String> copy(SignedPapers.Copy one) {
        return List.of(
                t("signing.copy", one.name()),
                t(one.same() ? "signing.copy.same" : "signing.copy.other"),
                t("signing.copy.hash", one.original()));
    }

    private CheckPage.Line line(Checked.Line line) {
        return new CheckPage.Line(
                line.name().isEmpty() ? t("signing.nobody") : line.name(),
                t("signing.result." + line.result()),
                switch (line.result()) {
                    case VALID -> "success";
                    case ALTERED -> "danger";
                    case UNKNOWN_SIGNER, EXPIRED, UNCERTAIN -> "warning";
                },
                t("signing.result." + line.result() + ".why"),
                details(line));
    }

    private List<String> details(Checked.Line line) {
        var details = new ArrayList<String>();
        details.add(t("signing.line.at", Swedish.moment(line.at())));
        if (line.stamped() != null) {
            details.add(t("signing.line.stamped", Swedish.moment(line.stamped())));
        }
        details.add(level(line.level()));
        if (!line.reason().isEmpty()) {
            details.add(t("signing.line.reason", line.reason()));
        }
        if (!line.issuer().isEmpty()) {
            details.add(t("signing.line.issuer", line.issuer()));
        }
        if (!line.cause().isEmpty()) {
            details.add(
                    t(
                            "signing.line.cause",
                            line.cause().replace('_', ' ').toLowerCase(Locale.ROOT)));
        }
        return details;
    }

    /// What the signature carries with it, by ETSI EN 319 142-1.
    private String level(String level) {
        return switch (level) {
            case "PAdES-BASELINE-B" -> t("signing.level.B", level);
            case "PAdES-BASELINE-T" -> t("signing.level.T", level);
            case "PAdES-BASELINE-LT" -> t("signing.level.LT", level);
            case "PAdES-BASELINE-LTA" -> t("signing.level.LTA", level);
            default -> t("signing.level.other", level);
        };
    }

    private String t(String key, Object... arguments) {
        return text.apply(key, arguments);
    }
}
