package se.uppdrag.web;

import java.util.LinkedHashMap;
import java.util.Map;

/// The colours of the pages, computed from the municipality's one colour. Each step of a scale has
/// a luminance of its own, so contrast follows from the step and never from the colour chosen.
///
/// The steps and their luminance are those of Designsystemet (Digitaliseringsdirektoratet), whose
/// style sheet names them; but subtle text is legible also on what is pressed, and a button's word
/// also while it is pointed at and pressed.
final class MunicipalTheme {

    enum Scheme {
        LIGHT,
        DARK
    }

    /// A step whose luminance is the same whatever the colour.
    private enum Step {
        BACKGROUND_DEFAULT(1, 0.009),
        BACKGROUND_TINTED(0.9, 0.014),
        SURFACE_DEFAULT(1, 0.021),
        SURFACE_TINTED(0.81, 0.027),
        SURFACE_HOVER(0.7, 0.036),
        SURFACE_ACTIVE(0.59, 0.056),
        BORDER_SUBTLE(0.5, 0.08),
        BORDER_DEFAULT(0.19, 0.22),
        BORDER_STRONG(0.11, 0.39),
        TEXT_SUBTLE(0.09, 0.435),
        TEXT_DEFAULT(0.0245, 0.84);

        private final double light;
        private final double dark;

        Step(double light, double dark) {
            this.light = light;
            this.dark = dark;
        }

        double luminance(Scheme scheme) {
            return scheme == Scheme.LIGHT ? light : dark;
        }

        String css() {
            return name().toLowerCase(Swedish.LOCALE).replace('_', '-');
        }
    }

    /// What the program says with colour besides the municipality's own; the same everywhere, so
    /// that "late" looks the same in every municipality.
    private static final Map<String, String> OTHERS =
            Map.of(
                    "neutral", "#3b3830",
                    "ochre", "#b7791f",
                    "pine", "#2e6b4a",
                    "brick", "#a63d2f",
                    "plum", "#6b3f7a",
                    "info", "#0a71c0",
                    "success", "#068718",
                    "warning", "#ea9b1b",
                    "danger", "#b3261e");

    /// The lightest a button may be on white: what is not text needs a contrast of 3 (WCAG 1.4.11).
    private static final double BUTTON_LUMINANCE_MAX = 0.29;

    /// And the darkest it may be on a dark page, where its word is black: that needs 4.5 to it.
    private static final double BUTTON_LIGHTNESS_MIN = 50;

    /// Between these a button is seen on white and a black word is read on it.
    private static final double BLACK_WORD_FROM = 49.2;

    private static final double BLACK_WORD_TO = 60.8;

    private static final double CHROMA_IN_THE_DARK = 0.7;

    private final Map<String, Colour> seeds = new LinkedHashMap<>();

    private MunicipalTheme(Colour accent) {
        seeds.put("accent", seenOnWhite(accent));
        OTHERS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(other ->
                        seeds.put(other.getKey(), seenOnWhite(Colour.of(other.getValue()))));
    }

    private static Colour seenOnWhite(Colour colour) {
        return colour.luminance() > BUTTON_LUMINANCE_MAX
                ? colour.withLuminance(BUTTON_LUMINANCE_MAX)
                : colour;
    }

    static MunicipalTheme fromHex(String accent) {
        return new MunicipalTheme(Colour.of(accent));
    }

    /// The names of the scales, the municipality's own first.
    Iterable<String> names() {
        return seeds.keySet();
    }

    /// Every step of one scale: name, as the style sheet has it, to colour.
    Map<String, Colour> scale(String name, Scheme scheme) {
        var seed = seed(name);
        var mixed = scheme == Scheme.DARK ? seed.withChroma(CHROMA_IN_THE_DARK) : seed;
        var scale = new LinkedHashMap<String, Colour>();
        for (var step : Step.values()) {
            scale.put(step.css(), mixed.withLuminance(step.luminance(scheme)));
        }
        double lightness = lightness(seed, scheme);
        var base = scheme == Scheme.LIGHT ? seed : seed.withLightness(lightness);
        double pressed = pressed(base, lightness, scheme);
        scale.put("base-default", base);
        scale.put("base-hover", seed.withLightness((lightness + pressed) / 2));
        scale.put("base-active", seed.withLightness(pressed));
        scale.put("base-contrast-subtle", subtleOn(base));
        scale.put("base-contrast-default", textOn(base));
        return scale;
    }

    /// Fields of the municipality's colour that carry white text in both schemes: the hero, the
    /// foot and the bar of a live meeting.
    Map<String, Colour> fields() {
        var fields = new LinkedHashMap<String, Colour>();
        fields.put("--fjord", seed("accent").withLuminance(0.06));
        fields.put("--fjord-deep", seed("accent").withLuminance(0.0245));
        fields.put("--fjord-light", seed("accent").withLuminance(0.11));
        return fields;
    }

    private Colour seed(String name) {
        var seed = seeds.get(name);
        if (seed == null) {
            throw new IllegalArgumentException("No such scale: " + name);
        }
        return seed;
    }

    private static double lightness(Colour seed, Scheme scheme) {
        double lightness = seed.lightness();
        if (scheme == Scheme.LIGHT) {
            return lightness;
        }
        return lightness <= 30 ? 70 : Math.max(BUTTON_LIGHTNESS_MIN, 100 - lightness);
    }

    /// How light a button is that is pressed: further from its word, or as near as the word can
    /// still be read and the button seen.
    private static double pressed(Colour base, double lightness, Scheme scheme) {
        if (textOn(base).equals(Colour.WHITE)) {
            return lightness <= 30 ? lightness + 16 : lightness - 16;
        }
        if (scheme == Scheme.DARK) {
            return lightness <= 65 ? lightness + 16 : lightness - 16;
        }
        return lightness - BLACK_WORD_FROM > BLACK_WORD_TO - lightness
                ? BLACK_WORD_FROM
                : BLACK_WORD_TO;
    }

    /// Black or white, whichever is read more easily.
    private static Colour textOn(Colour base) {
        return base.contrast(Colour.WHITE) >= base.contrast(Colour.BLACK)
                ? Colour.WHITE
                : Colour.BLACK;
    }

    private static Colour subtleOn(Colour base) {
        double lightness = base.lightness();
        int away = lightness <= 40 || lightness >= 60 ? 60 : 50;
        return base.withLightness(
                textOn(base).equals(Colour.WHITE) ? lightness + away : lightness - away);
    }
}
