package se.uppdrag.web;

import java.util.Arrays;
import se.uppdrag.web.OrganWords.Names;

/// Puts the municipality's own names of its organs where a text of the program has the usual ones.
/// What somebody has written is not the program's to rename, and stays. Pure.
final class HouseWords {

    private static final String ASSEMBLY = "ommunfullmäktige";
    private static final String EXECUTIVE = "ommunstyrelsen";

    /// Stands in what is not to be renamed while the rest is. No writing uses it.
    private static final char JOINT = '\ue000';

    private HouseWords() {}

    /// Whether a text names one of the organs.
    static boolean named(String text) {
        return text.contains(ASSEMBLY) || text.contains(EXECUTIVE);
    }

    /// What is put into a text, so that it comes out as it is.
    static Object[] kept(Object[] arguments) {
        return Arrays.stream(arguments)
                .map(one ->
                        one instanceof String words && named(words)
                                ? words.replace(ASSEMBLY, JOINT + ASSEMBLY)
                                        .replace(EXECUTIVE, JOINT + EXECUTIVE)
                                : one)
                .toArray();
    }

    static String in(String text, Names ours) {
        return renamed(
                renamed(text, "K" + ASSEMBLY, ours.assembly()), "K" + EXECUTIVE, ours.executive());
    }

    private static String renamed(String text, String usual, String ours) {
        return ours.isEmpty() || ours.equals(usual)
                ? text
                : text.replace(usual, ours)
                        .replace(Swedish.inSentence(usual), Swedish.inSentence(ours));
    }

    static String plain(String text) {
        return text.indexOf(JOINT) < 0 ? text : text.replace(String.valueOf(JOINT), "");
    }
}
