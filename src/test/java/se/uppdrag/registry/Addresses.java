package se.uppdrag.registry;

import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address there is, and how one with a place for something is filled.
final class Addresses {

    /// @param sent whether it is a form's, and not read
    record Address(boolean sent, String pattern) {

        /// A stream, or everything under an address: asked by tests of its own.
        boolean endless() {
            return pattern.endsWith("/strom") || pattern.contains("*");
        }

        boolean ofMatter() {
            return pattern.contains("{slug") || pattern.contains("{dnr");
        }

        boolean ofThing() {
            return pattern.contains("{id");
        }
    }

    static final String NONE = "00000000-0000-0000-0000-000000000000";
    static final String NO_MATTER = "ks-2026-9999";

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");

    private Addresses() {}

    static List<Address> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getValue().getBeanType().getName().startsWith("se.uppdrag"))
                .flatMap(one -> {
                    var methods = one.getKey().getMethodsCondition().getMethods();
                    boolean read = methods.isEmpty() || methods.contains(RequestMethod.GET);
                    return one.getKey().getPatternValues().stream()
                            .map(pattern -> new Address(!read, pattern));
                })
                .distinct()
                .toList();
    }

    static String filled(String pattern, String matter, String thing) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found ->
                        switch (found.group(1)) {
                            case "organ" -> "kf";
                            case "slug", "dnr" -> matter;
                            case "day" -> "2026-03-05";
                            // A map of a year is there when the index has come so far.
                            case "year" -> pattern.startsWith("/sitemap") ? "1999" : "2026";
                            case "month" -> "2026-03";
                            case "id" -> thing;
                            case "token", "writer", "person" -> NONE;
                            case "code" -> "AAAA-AAAA-AAAA-AAAA";
                            case "sha512" -> "0".repeat(128);
                            default -> allowed(found.group());
                        });
    }

    /// The first of those that are listed, a letter where only letters are, or else a number.
    private static String allowed(String variable) {
        var form = variable.replaceFirst("^\\{\\w+:?", "").replaceFirst("}$", "");
        if (form.matches("[a-z-]+(\\|[a-z-]+)+")) {
            return form.substring(0, form.indexOf('|'));
        }
        return form.startsWith("[a-z-]") ? "x" : "1";
    }
}
