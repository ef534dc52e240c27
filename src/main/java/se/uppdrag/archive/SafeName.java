package se.uppdrag.archive;

import java.text.Normalizer;
import java.util.Locale;

/// What a file is called in a package: letters, figures and hyphens only, whatever it was called by
/// the one who sent it. The name it had is told in the description.
final class SafeName {

    private static final int STEM_MOST = 60;
    private static final int ENDING_MOST = 8;

    private SafeName() {}

    /// `0001-ansokan-om-bygglov.pdf` of `Ansökan om bygglov.PDF`.
    ///
    /// @param before what it begins with, which alone makes it the only one of its kind
    static String of(String before, String name) {
        int dot = name.lastIndexOf('.');
        var ending = plain(dot < 0 ? "" : name.substring(dot + 1));
        var known = !ending.isEmpty() && ending.length() <= ENDING_MOST && !ending.contains("-");
        var stem = plain(known ? name.substring(0, dot) : name);
        var cut = stem.substring(0, Math.min(STEM_MOST, stem.length())).replaceAll("-$", "");
        return before + (cut.isEmpty() ? "" : "-" + cut) + (known ? "." + ending : "");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }
}
