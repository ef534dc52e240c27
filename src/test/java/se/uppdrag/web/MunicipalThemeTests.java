package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.util.List;
import java.util.Map;
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
    /// otherwise.
    static final Map<Scheme, String> EXPECTED =
            Map.of(
                    Scheme.LIGHT,
                    """
                    #ffffff #f0f4f6 #ffffff #e1eaed #cedce1 #b9ced5 #a6c0c9 #4b8092 #24657a
                    #24657a #082f3d #0f566e #0c4255 #082f3c #e7eef1 #ffffff
                    """,
                    Scheme.DARK,
                    """
                    #0d191f #122228 #162a33 #1a313b #1e3944 #254756 #2d5566 #698692 #97abb3
                    #97abb3 #e9edef #82a7b3 #6593a2 #4a7f91 #101516 #000000
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

    @Test
    void text_is_legible_on_every_ground_whatever_the_colour() {
        Chance.forAny(c -> {
            var theme = MunicipalTheme.fromHex(any(c).hex());
            for (var scheme : Scheme.values()) {
                var scale = theme.scale("accent", scheme);
                for (var ground : GROUNDS) {
                    for (var text : List.of("text-subtle", "text-default")) {
                        assertThat(step(scale, text).contrast(step(scale, ground)))
                                .as(text + " on " + ground + ", " + scheme)
                                .isGreaterThanOrEqualTo(4.5);
                    }
                    assertThat(step(scale, "border-strong").contrast(step(scale, ground)))
                            .isGreaterThanOrEqualTo(3);
                }
            }
        });
    }

    @Test
    void a_button_is_seen_on_the_page_and_its_word_on_the_button() {
        Chance.forAny(c -> {
            var theme = MunicipalTheme.fromHex(any(c).hex());
            for (var scheme : Scheme.values()) {
                var scale = theme.scale("accent", scheme);
                var button = step(scale, "base-default");
                assertThat(button.contrast(step(scale, "background-default")))
                        .isGreaterThanOrEqualTo(3);
                assertThat(button.contrast(step(scale, "base-contrast-default")))
                        .isGreaterThanOrEqualTo(4.5);
            }
        });
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
