package se.uppdrag.web;

import java.util.Locale;

/// A colour as screens show it, with what contrast needs to know of it.
///
/// @param red 0 to 255, not rounded, so that nothing is lost between two steps
record Colour(double red, double green, double blue) {

    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final int HALVINGS = 30;

    /// @param hex `#0f566e`
    static Colour of(String hex) {
        if (!hex.matches("#[0-9a-fA-F]{6}")) {
            throw new IllegalArgumentException("Not a colour: " + hex);
        }
        int value = Integer.parseInt(hex.substring(1), 16);
        return new Colour(value >> 16, value >> 8 & 0xff, value & 0xff);
    }

    String hex() {
        return String.format(
                Locale.ROOT, "#%02x%02x%02x", Math.round(red), Math.round(green), Math.round(blue));
    }

    /// Relative luminance, as WCAG defines it: 0 for black, 1 for white.
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    /// WCAG's contrast ratio: from 1 to 21.
    double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /// CIE lightness: 0 for black, 100 for white.
    double lightness() {
        double y = luminance();
        return y <= 216.0 / 24389 ? y * 24389 / 27 : 116 * Math.cbrt(y) - 16;
    }

    /// Mixed with black or white until it has the lightness.
    Colour withLightness(double lightness) {
        double level = Math.clamp(lightness, 0, 100);
        return withLuminance(level <= 8 ? level * 27 / 24389 : Math.pow((level + 16) / 116, 3));
    }

    /// Mixed with black or white until it has the luminance.
    Colour withLuminance(double luminance) {
        if (luminance <= 0) {
            return BLACK;
        }
        if (luminance >= 1) {
            return WHITE;
        }
        boolean darker = luminance() > luminance;
        var low = darker ? BLACK : this;
        var high = darker ? this : WHITE;
        for (int i = 0; i < HALVINGS; i++) {
            var middle = low.halfWayTo(high);
            if (middle.luminance() > luminance) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return low.halfWayTo(high);
    }

    /// The same hue and lightness in OKLab, with a share of the chroma: large surfaces in strong
    /// colours are tiring on a dark screen.
    Colour withChroma(double share) {
        double r = linear(red);
        double g = linear(green);
        double b = linear(blue);
        double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
        double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
        double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
        double light = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
        double towardsRed = share * (1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s);
        double towardsYellow = share * (0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
        l = cube(light + 0.3963377774 * towardsRed + 0.2158037573 * towardsYellow);
        m = cube(light - 0.1055613458 * towardsRed - 0.0638541728 * towardsYellow);
        s = cube(light - 0.0894841775 * towardsRed - 1.2914855480 * towardsYellow);
        return new Colour(
                shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
                shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
                shown(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s));
    }

    private Colour halfWayTo(Colour other) {
        return new Colour(
                (red + other.red) / 2, (green + other.green) / 2, (blue + other.blue) / 2);
    }

    private static double linear(double channel) {
        double share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    private static double shown(double linear) {
        double level = Math.clamp(linear, 0, 1);
        return 255
                * (level <= 0.0031308 ? level * 12.92 : 1.055 * Math.pow(level, 1 / 2.4) - 0.055);
    }

    private static double cube(double value) {
        return value * value * value;
    }
}
