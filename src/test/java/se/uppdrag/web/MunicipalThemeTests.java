package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.chance.Chance;
import se.uppdrag.web.MunicipalTheme.Scheme;

@DisplayName("WCAG 1.4.3, 1.4.11 – a legible theme from the municipality's one colour")
class MunicipalThemeTests {

    static final List<String> GROUNDS =
            List.of("background-default", "background-tinted", "surface-default", "surface-tinted");

    /// What the design system's own tool makes of the same colour; a digit may be rounded
    /// otherwise. Subtle text is ours, since theirs is not legible on what is pressed.
    static final Map<Scheme, String> EXPECTED =
            Map.of(
                    Scheme.LIGHT,
                    """
                    #ffffff #f0f4f6 #ffffff #e1eaed #cedce1 #b9ced5 #a6c0c9 #4b8092 #24657a
                    #175c73 #082f3d #0f566e #0c4255 #082f3c #e7eef1 #ffffff
                    """,
                    Scheme.DARK,
                    """
                    #0d191f #122228 #162a33 #1a313b #1e3944 #254756 #2d5566 #698692 #97abb3
                    #a1b3bb #e9edef #82a7b3 #6593a2 #4a7f91 #101516 #000000
                    """);

    static Colour any(Chance c) {
        return new Colour(c.between(0, 255), c.between(0, 255), c.between(0, 255));
    }

    static Colour step(Map<String, Colour> scale, String name) {
        var step = scale.get(name);
        assertThat(step).as(name).isNotNull();
        return step == null ? Colour.BLACK : Colour.of(step.hex());
    }

    @Test
    void the_steps_are_those_of_the_design_system() {
        for (var scheme : Scheme.values()) {
            var expected = EXPECTED.getOrDefault(scheme, "").strip().split("\\s+");
            var made =
                    List.copyOf(
                            MunicipalTheme.fromHex(House.FJORD).scale("accent", scheme).values());
            assertThat(made).hasSize(expected.length);
            for (int i = 0; i < expected.length; i++) {
                var one = made.get(i);
                var other = Colour.of(expected[i]);
                assertThat(one.red()).as(scheme + " " + i).isCloseTo(other.red(), within());
                assertThat(one.green()).as(scheme + " " + i).isCloseTo(other.green(), within());
                assertThat(one.blue()).as(scheme + " " + i).isCloseTo(other.blue(), within());
            }
        }
    }

    static Offset<Double> within() {
        return offset(2.6);
    }

    /// For any colour a municipality may have, every scale in both schemes.
    static void forAnyScale(BiConsumer<String, Map<String, Colour>> property) {
        Chance.forAny(c -> {
            var theme = MunicipalTheme.fromHex(any(c).hex());
            for (var scheme : Scheme.values()) {
                for (var name : theme.names()) {
                    property.accept(name + ", " + scheme, theme.scale(name, scheme));
                }
            }
        });
    }

    static void contrasts(
            String of, Map<String, Colour> scale, String one, String other, double atLeast) {
        assertThat(step(scale, one).contrast(step(scale, other)))
                .as(one + " on " + other + ", " + of)
                .isGreaterThanOrEqualTo(atLeast);
    }

    @Test
    void text_is_legible_on_every_ground_whatever_the_colour() {
        forAnyScale((of, scale) -> {
            for (var ground : GROUNDS) {
                contrasts(of, scale, "text-subtle", ground, 4.5);
                contrasts(of, scale, "text-default", ground, 4.5);
            }
            for (var pointed : List.of("surface-hover", "surface-active")) {
                contrasts(of, scale, "text-subtle", pointed, 4.5);
                contrasts(of, scale, "text-default", pointed, 4.5);
            }
        });
    }

    @Test
    void borders_are_seen_on_every_ground_whatever_the_colour() {
        forAnyScale((of, scale) -> {
            for (var ground : GROUNDS) {
                contrasts(of, scale, "border-default", ground, 3);
                contrasts(of, scale, "border-strong", ground, 3);
            }
        });
    }

    /// Whatever is pressed or filled in has a border that is seen; the hairline and the subtle
    /// border only part what is told apart without them.
    @Test
    void what_is_pressed_or_filled_in_is_drawn_with_a_border_that_is_seen() throws IOException {
        var system = sheet("designsystemet.css");
        for (var control : List.of("input", "field", "field-affix", "button", "file-upload")) {
            assertThat(system)
                    .containsPattern(
                            "--dsc-"
                                    + control
                                    + "-border-color:var\\(--ds-color-(neutral-)?border-default\\)");
        }
        var own = Pattern.compile("([^{}]+)\\{([^{}]*)}").matcher(sheet("app.css"));
        var rules = 0;
        while (own.find()) {
            if (CONTROL.matcher(own.group(1)).find()) {
                rules++;
                assertThat(own.group(2))
                        .as(own.group(1).strip())
                        .doesNotContainPattern("border[a-z-]*:[^;]*(--hair|border-subtle)");
            }
        }
        assertThat(rules).isGreaterThan(10);
    }

    private static final Pattern CONTROL =
            Pattern.compile("\\b(input|select|textarea|button)\\b|ds-(input|button|field)\\b");

    private static String sheet(String name) throws IOException {
        try (var sheet =
                Objects.requireNonNull(
                        MunicipalThemeTests.class.getResourceAsStream("/static/" + name))) {
            return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void a_button_is_seen_on_the_page_and_its_word_on_the_button_also_when_pressed() {
        forAnyScale((of, scale) -> {
            contrasts(of, scale, "base-default", "background-default", 3);
            for (var button : List.of("base-default", "base-hover", "base-active")) {
                contrasts(of, scale, "base-contrast-default", button, 4.5);
            }
        });
    }

    @Test
    void a_button_changes_when_it_is_pointed_at_and_when_it_is_pressed() {
        forAnyScale((of, scale) -> {
            var rest = step(scale, "base-default").lightness();
            var pointed = step(scale, "base-hover").lightness();
            var pressed = step(scale, "base-active").lightness();
            assertThat(Math.abs(pointed - rest)).as(of).isGreaterThan(2);
            assertThat(Math.abs(pressed - rest)).as(of).isGreaterThan(Math.abs(pointed - rest));
        });
    }

    /// What is told by `data-color-scheme`, and what by the reader's system where nothing is told.
    static final Map<String, Scheme> LOOKS =
            Map.of(
                    ":root,[data-color-scheme=light]{",
                    Scheme.LIGHT,
                    "@media (prefers-color-scheme:light){[data-color-scheme=auto]{",
                    Scheme.LIGHT,
                    "@layer ds.theme.color-scheme.dark{[data-color-scheme=dark]{",
                    Scheme.DARK,
                    "@media (prefers-color-scheme:dark){[data-color-scheme=auto]{",
                    Scheme.DARK);

    @Test
    void the_sheet_itself_is_legible_in_the_readers_look_and_in_one_that_is_forced() {
        Chance.forAny(c -> {
            var sheet = ThemeSheet.colours(any(c).hex());
            LOOKS.forEach((opening, scheme) -> {
                var from = sheet.indexOf(opening);
                assertThat(from).as(opening).isNotNegative();
                var rules = sheet.substring(from + opening.length());
                var colours = colours(rules.substring(0, rules.indexOf('}')));
                assertThat(colours).hasSizeGreaterThan(100);
                for (var name : List.of("accent", "neutral", "danger")) {
                    var scale = new HashMap<String, Colour>();
                    colours.forEach((of, colour) -> {
                        if (of.startsWith(name + "-")) {
                            scale.put(of.substring(name.length() + 1), colour);
                        }
                    });
                    contrasts(opening, scale, "text-default", "background-default", 4.5);
                    contrasts(opening, scale, "text-subtle", "surface-tinted", 4.5);
                    contrasts(opening, scale, "border-default", "surface-tinted", 3);
                    contrasts(opening, scale, "base-contrast-default", "base-default", 4.5);
                }
                contrasts(opening, colours, "focus-outer", "focus-inner", 3);
                assertThat(step(colours, "neutral-background-default").lightness())
                        .as(opening)
                        .matches(light -> light > 50 == (scheme == Scheme.LIGHT));
            });
        });
    }

    static Map<String, Colour> colours(String rules) {
        var colours = new HashMap<String, Colour>();
        for (var rule : rules.split(";")) {
            if (rule.startsWith("--ds-color-")) {
                var parts = rule.substring("--ds-color-".length()).split(":");
                colours.put(parts[0], Colour.of(parts[1]));
            }
        }
        return colours;
    }

    @Test
    void white_text_is_legible_on_every_field_of_the_municipalitys_colour() {
        Chance.forAny(c -> {
            for (var field : MunicipalTheme.fromHex(any(c).hex()).fields().values()) {
                assertThat(Colour.of(field.hex()).contrast(Colour.WHITE))
                        .isGreaterThanOrEqualTo(4.5);
            }
        });
    }

    @Test
    void a_colour_mixed_to_a_luminance_has_it() {
        Chance.forAny(c -> {
            double wanted = c.between(1, 99) / 100.0;
            assertThat(any(c).withLuminance(wanted).luminance()).isCloseTo(wanted, offset(1e-4));
        });
    }

    @Test
    void what_is_not_a_colour_is_refused() {
        assertThatThrownBy(() -> MunicipalTheme.fromHex("red;}body{display:none"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_partys_rule_holds_in_light_in_dark_and_on_the_projector() {
        var rules =
                ThemeSheet.partyRules(
                        List.of(new PartyColours.PartyColour("AB-1", "#111111", "#eeeeee")));
        assertThat(rules)
                .contains(".p-ab\\00002d1{--pc:#111111}")
                .contains("[data-color-scheme=dark] .p-ab\\00002d1,.screen .p-ab\\00002d1")
                .contains("prefers-color-scheme:dark");
    }
}
