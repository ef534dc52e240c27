package se.uppdrag.delegations;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome;

/// The largest sum somebody may decide on, as people write it. A municipality's money is Swedish.
final class Limit {

    private static final Pattern SUM =
            Pattern.compile("(\\d{1,11})(?:[,.:](\\d{2}|-))?\\s*(?:kr|kronor|sek)?\\.?");

    private Limit() {}

    /// Nothing where no limit is set.
    static Outcome<Optional<Money>> read(String text) {
        var plain = text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s\\u00a0]", "");
        if (plain.isEmpty()) {
            return granted(Optional.empty());
        }
        var sum = SUM.matcher(plain);
        if (!sum.matches()) {
            return plain.matches("\\d.*\\D+|\\D+\\d.*")
                    ? refused(DelegationsRefusal.LIMIT_IN_WRONG_CURRENCY, text.strip())
                    : refused(DelegationsRefusal.LIMIT_IS_NO_SUM, text.strip());
        }
        var ore =
                sum.group(2) == null || sum.group(2).equals("-") ? 0 : Long.parseLong(sum.group(2));
        return granted(Optional.of(new Money(Long.parseLong(sum.group(1)) * 100 + ore)));
    }
}
