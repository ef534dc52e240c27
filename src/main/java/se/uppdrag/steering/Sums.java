package se.uppdrag.steering;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Sums and values as people read them.
final class Sums {

    private static final int MILLION = 1_000_000;

    private Sums() {}

    /// `12,3 mnkr`, rounded to a tenth, with a real minus.
    static String millions(long kronor) {
        var tenths =
                BigDecimal.valueOf(kronor)
                        .divide(BigDecimal.valueOf(MILLION), 1, RoundingMode.HALF_UP);
        return number(tenths) + "\u00a0mnkr";
    }

    /// With a sign in front of what is more than nothing.
    static String difference(long kronor) {
        return (kronor > 0 ? "+" : "") + millions(kronor);
    }

    /// `1 234,5`, without zeros at the end.
    static String number(BigDecimal value) {
        var plain = value.abs().stripTrailingZeros();
        var text = plain.setScale(Math.max(0, Math.min(3, plain.scale())), RoundingMode.HALF_UP);
        var parts = text.toPlainString().split("\\.");
        var digits = new StringBuilder(parts[0]);
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, '\u00a0');
        }
        return (value.signum() < 0 ? "−" : "") + digits + (parts.length > 1 ? "," + parts[1] : "");
    }

    static String value(BigDecimal value, String unit) {
        return unit.isEmpty() ? number(value) : number(value) + "\u00a0" + unit;
    }
}
