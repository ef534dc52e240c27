package se.uppdrag.web;

import java.text.Normalizer;
import java.util.Locale;

/// A name in the letters that addresses and accounts are written in: `Åsa Öberg` as `asa oberg`.
public final class PlainLetters {

    private PlainLetters() {}

    public static String of(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('ø', 'o')
                .replace("æ", "ae");
    }
}
