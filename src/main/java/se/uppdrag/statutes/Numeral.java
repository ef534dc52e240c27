package se.uppdrag.statutes;

import java.util.Comparator;

/// The number of a chapter or a paragraph: `3`, or `3 a` for one put in between.
///
/// @param letter empty for a plain number
record Numeral(int number, String letter) implements Comparable<Numeral> {

    private static final Comparator<Numeral> ORDER =
            Comparator.comparingInt(Numeral::number).thenComparing(Numeral::letter);

    @Override
    public int compareTo(Numeral other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return letter.isEmpty() ? Integer.toString(number) : number + " " + letter;
    }
}
