package se.uppdrag.sitting;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A lot between those with as many votes (KL 5:56), which anybody can draw again.
///
/// First a secret seed is made, and only its fingerprint is shown. Then somebody in the room says
/// any words. Then the seed is shown, and the two together decide. Who made the seed did not know
/// the words, and who said the words did not know the seed, so that neither could choose.
///
/// @param places how many of them get a place
/// @param fingerprint SHA-256 of the seed, shown before the words were said
/// @param seed nothing before the lot is drawn
/// @param words what was said in the room; nothing before the lot is drawn
public record Lot(
        List<String> names,
        int places,
        String fingerprint,
        @Nullable String seed,
        @Nullable String words) {

    public Lot {
        names = List.copyOf(names);
    }

    /// SHA-256 as hexadecimal digits: `printf %s 'text' | sha256sum`.
    public static String fingerprint(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    /// What a name is ranked by: the fingerprint of seed, words and name.
    public static String ticket(String seed, String words, String name) {
        return fingerprint(seed + "|" + words + "|" + name);
    }

    Lot drawn(String revealed, String said) {
        return new Lot(names, places, fingerprint, revealed, said);
    }

    public boolean hasFallen() {
        return seed != null;
    }

    /// All names, the lowest ticket first.
    public List<String> order() {
        if (seed == null || words == null) {
            return List.of();
        }
        var with = seed;
        var said = words;
        return names.stream()
                .sorted(Comparator.comparing(name -> ticket(with, said, name)))
                .toList();
    }

    public List<String> winners() {
        return order().stream().limit(places).toList();
    }
}
