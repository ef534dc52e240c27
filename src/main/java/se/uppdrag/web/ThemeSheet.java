package se.uppdrag.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.context.request.ServletWebRequest;
import se.uppdrag.web.MunicipalTheme.Scheme;
import se.uppdrag.web.PartyColours.PartyColour;

/// `/theme.css`: the design system's measures and type, with the municipality's colours and the
/// parties' computed from data. Not a controller, since a style sheet needs no shell.
@Component("/theme.css")
class ThemeSheet implements HttpRequestHandler {

    /// What the sheet is made of; made anew when any of it changes.
    private record Ingredients(String accent, List<PartyColour> parties) {}

    private record Sheet(Ingredients of, byte[] bytes, String etag) {}

    private final Houses houses;
    private final PartyColours parties;
    private final String base;
    private volatile @Nullable Sheet latest;

    ThemeSheet(Houses houses, PartyColours parties) {
        this.houses = houses;
        this.parties = parties;
        this.base = base();
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var sheet = sheet(new Ingredients(houses.ours().accent(), parties.all()));
        response.setHeader(
                "Cache-Control", CacheControl.maxAge(Duration.ofMinutes(1)).getHeaderValue());
        if (new ServletWebRequest(request, response).checkNotModified(sheet.etag())) {
            return;
        }
        response.setContentType("text/css;charset=UTF-8");
        response.setContentLength(sheet.bytes().length);
        if (!HttpMethod.HEAD.matches(request.getMethod())) {
            response.getOutputStream().write(sheet.bytes());
        }
    }

    private Sheet sheet(Ingredients wanted) {
        var made = latest;
        if (made != null && made.of().equals(wanted)) {
            return made;
        }
        var bytes =
                (base + "\n" + colours(wanted.accent()) + partyRules(wanted.parties()))
                        .getBytes(StandardCharsets.UTF_8);
        var sheet =
                new Sheet(
                        wanted,
                        bytes,
                        "W/\"" + HexFormat.of().formatHex(DigestUtils.md5Digest(bytes)) + '"');
        latest = sheet;
        return sheet;
    }

    /// In the design system's own layers and after it, so that our colours take the place of its.
    static String colours(String accent) {
        var theme = MunicipalTheme.fromHex(accent);
        var light = scheme(theme, Scheme.LIGHT);
        var dark = scheme(theme, Scheme.DARK);
        var css = new StringBuilder();
        css.append("@layer ds.theme.semantic{:root{--ds-border-radius-base:0.375rem}}\n");
        css.append("@layer ds.theme.color-scheme.light{:root,[data-color-scheme=light]{")
                .append(light)
                .append("}\n@media (prefers-color-scheme:light){[data-color-scheme=auto]{")
                .append(light)
                .append("}}}\n@layer ds.theme.color-scheme.dark{[data-color-scheme=dark]{")
                .append(dark)
                .append("}\n@media (prefers-color-scheme:dark){[data-color-scheme=auto]{")
                .append(dark)
                .append("}}}\n");
        for (var name : theme.names()) {
            css.append(use(name, theme.scale(name, Scheme.LIGHT)));
        }
        return css.append(":root{").append(rules("", theme.fields())).append("}\n").toString();
    }

    private static String scheme(MunicipalTheme theme, Scheme scheme) {
        var css = new StringBuilder();
        for (var name : theme.names()) {
            css.append(rules("--ds-color-" + name + "-", theme.scale(name, scheme)));
        }
        var neutral = theme.scale("neutral", scheme);
        return css.append(rules("--ds-color-focus-inner", neutral, "background-default"))
                .append(rules("--ds-color-focus-outer", neutral, "text-default"))
                .append(scheme == Scheme.LIGHT ? "color-scheme:light" : "color-scheme:dark")
                .toString();
    }

    /// `data-color="ochre"` makes the general names mean that scale.
    private static String use(String name, Map<String, Colour> scale) {
        var selector =
                "[data-color=%1$s],[data-color-scheme][data-color=%1$s]".formatted(name)
                        + (name.equals("accent") ? ",:root,[data-color-scheme]" : "");
        return scale.keySet().stream()
                .map(step -> "--ds-color-%1$s:var(--ds-color-%2$s-%1$s)".formatted(step, name))
                .collect(
                        Collectors.joining(";", "@layer ds.theme.color{" + selector + "{", "}}\n"));
    }

    private static String rules(String prefix, Map<String, Colour> colours) {
        return colours.entrySet().stream()
                .map(one -> prefix + one.getKey() + ":" + one.getValue().hex() + ";")
                .collect(Collectors.joining());
    }

    private static String rules(String name, Map<String, Colour> scale, String step) {
        return rules("", Map.of(name, scale.getOrDefault(step, Colour.BLACK)));
    }

    /// `.p-s` gives whatever it stands on the party's colour; the projector is always dark.
    static String partyRules(List<PartyColour> parties) {
        var css = new StringBuilder();
        for (var party : parties) {
            var name = ".p-" + escaped(party.code().toLowerCase(Swedish.LOCALE));
            css.append("%s{--pc:%s}\n".formatted(name, party.light()))
                    .append(
                            "[data-color-scheme=dark] %1$s,.screen %1$s{--pc:%2$s}\n"
                                    .formatted(name, party.dark()))
                    .append(
                            "@media (prefers-color-scheme:dark){[data-color-scheme=auto] %s{--pc:%s}}\n"
                                    .formatted(name, party.dark()));
        }
        return css.toString();
    }

    /// A party may call itself anything; in a selector only letters and digits stand for
    /// themselves.
    private static String escaped(String code) {
        return code.codePoints()
                .mapToObj(each ->
                        Character.isLetterOrDigit(each)
                                ? Character.toString(each)
                                : "\\%06x".formatted(each))
                .collect(Collectors.joining());
    }

    private static String base() {
        try {
            return new ClassPathResource("static/designsystemet-theme.css")
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException("The build copies the design system's theme", missing);
        }
    }
}
