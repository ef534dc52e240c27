package se.uppdrag.law;

import java.util.Optional;

/// An exact sum, in whole `öre`. Nothing is ever computed in fractions that a machine rounds by
/// itself: a share is rounded once, by the rule the municipality has decided.
public record Money(long ore) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    /// More than any sum a municipality pays one person; beyond it something was typed wrong.
    public static final Money MOST = kronor(10_000_000);

    private static final int ORE = 100;

    /// How a share that is not whole becomes a sum.
    public enum Rounding {
        /// To the nearest öre, half an öre up.
        NEAREST_ORE(1, false),
        /// To the nearest krona, fifty öre up.
        NEAREST_KRONA(ORE, false),
        /// To the next whole krona.
        UP_TO_KRONA(ORE, true);

        private final int unit;
        private final boolean up;

        Rounding(int unit, boolean up) {
            this.unit = unit;
            this.up = up;
        }
    }

    public static Money kronor(long kronor) {
        return new Money(Math.multiplyExact(kronor, ORE));
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(ore, other.ore));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(ore, other.ore));
    }

    public Money times(long count) {
        return new Money(Math.multiplyExact(ore, count));
    }

    public Money negated() {
        return new Money(Math.negateExact(ore));
    }

    /// `part` of `whole` of the sum, which must not be negative, rounded once.
    public Money share(long part, long whole, Rounding rounding) {
        var product = Math.multiplyExact(ore, part);
        var step = Math.multiplyExact(whole, (long) rounding.unit);
        var units =
                rounding.up
                        ? Math.ceilDiv(product, step)
                        : Math.floorDiv(
                                Math.addExact(Math.multiplyExact(2, product), step),
                                Math.multiplyExact(2, step));
        return new Money(Math.multiplyExact(units, (long) rounding.unit));
    }

    public boolean positive() {
        return ore > 0;
    }

    public boolean zero() {
        return ore == 0;
    }

    public Money least(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(ore, other.ore);
    }

    /// As people write it: `1 234`, `1234,50`, `1 234:50 kr`.
    public static Optional<Money> parse(String text) {
        var plain =
                text.strip()
                        .replaceAll("(?i)\\s*(kr|kronor)\\.?$", "")
                        .replaceAll("[\\s\\u00a0\\u202f]", "");
        if (!plain.matches("\\d{1,9}([,:.]\\d{1,2})?")) {
            return Optional.empty();
        }
        var parts = plain.split("[,:.]");
        var ore =
                parts.length == 1
                        ? 0
                        : Integer.parseInt(parts[1].length() == 1 ? parts[1] + "0" : parts[1]);
        return Optional.of(new Money(Long.parseLong(parts[0]) * ORE + ore))
                .filter(sum -> sum.compareTo(MOST) <= 0);
    }

    /// For a file that machines read: `-1234.50`.
    public String decimal() {
        var size = Math.abs(ore);
        return "%s%d.%02d".formatted(ore < 0 ? "-" : "", size / ORE, size % ORE);
    }

    /// For people: `1 234,50 kr`, or `1 234 kr` where there are no öre.
    @Override
    public String toString() {
        var size = Math.abs(ore);
        var digits = new StringBuilder(Long.toString(size / ORE));
        for (int at = digits.length() - 3; at > 0; at -= 3) {
            digits.insert(at, '\u00a0');
        }
        return (ore < 0 ? "−" : "")
                + digits
                + (size % ORE == 0 ? "" : ",%02d".formatted(size % ORE))
                + "\u00a0kr";
    }
}
