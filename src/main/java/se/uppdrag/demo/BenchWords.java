package se.uppdrag.demo;

import java.util.Random;

/// Words as unevenly common as those of a language: the tenth is a tenth as common as the first
/// (Zipf's law).
final class BenchWords {

    static final int ALL = 60_000;

    private static final String[] SYLLABLES = {
        "bro", "vatten", "skol", "gat", "park", "buss", "barn", "dal", "strand", "berg", "lek",
                "torg",
        "hus", "väg", "omsorg", "miljö", "trafik", "kultur", "plan", "avgift", "skog", "å", "mark",
                "hem"
    };

    private BenchWords() {}

    static String word(Random chance) {
        return spelled((int) Math.exp(chance.nextDouble() * Math.log(ALL)));
    }

    static String spelled(int number) {
        var word = new StringBuilder();
        for (int left = number; left > 0; left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.isEmpty() ? "en" : word.append(number % 3 == 0 ? "en" : "").toString();
    }

    static String syllable(Random chance) {
        return SYLLABLES[chance.nextInt(SYLLABLES.length)];
    }

    static String text(Random chance, int words) {
        var text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(word(chance)).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString().strip();
    }
}
