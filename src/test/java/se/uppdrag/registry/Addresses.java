package se.uppdrag.registry;

import java.lang.reflect.Parameter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every address there is, and how one with a place for something is filled.
final class Addresses {

    /// @param sent whether it is a form's, and not read
    /// @param must what is asked for with it, and nothing is said without
    /// @param file the name of a file that must be sent with it; empty where there is none
    /// @param body whether it takes something that is no form
    record Address(
            boolean sent, String pattern, Map<String, String> must, String file, boolean body) {

        /// A stream, or everything under an address: asked by tests of its own.
        boolean endless() {
            return pattern.endsWith("/strom") || pattern.contains("*");
        }

        boolean ofMatter() {
            return pattern.contains("{slug") || pattern.contains("{dnr");
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
                    var asked = one.getValue().getMethod().getParameters();
                    return one.getKey().getPatternValues().stream()
                            .map(pattern ->
                                    new Address(
                                            !read,
                                            pattern,
                                            must(asked),
                                            file(asked),
                                            takesBody(asked)));
                })
                .distinct()
                .toList();
    }

    private static boolean takesBody(Parameter[] asked) {
        return Arrays.stream(asked).anyMatch(one -> one.isAnnotationPresent(RequestBody.class));
    }

    private static Map<String, String> must(Parameter[] asked) {
        var must = new TreeMap<String, String>();
        Arrays.stream(asked)
                .filter(one -> required(one) && one.getType() != MultipartFile.class)
                .forEach(one -> must.put(name(one), something(name(one), one.getType())));
        return must;
    }

    private static String file(Parameter[] asked) {
        return Arrays.stream(asked)
                .filter(one -> required(one) && one.getType() == MultipartFile.class)
                .map(Addresses::name)
                .findFirst()
                .orElse("");
    }

    private static boolean required(Parameter one) {
        var said = one.getAnnotation(RequestParam.class);
        return said != null
                && said.required()
                && said.defaultValue().equals(ValueConstants.DEFAULT_NONE)
                && one.getType() != Optional.class
                && !Map.class.isAssignableFrom(one.getType());
    }

    private static String name(Parameter one) {
        @Nullable RequestParam said = one.getAnnotation(RequestParam.class);
        return said == null || said.name().isEmpty() && said.value().isEmpty()
                ? one.getName()
                : said.name() + said.value();
    }

    private static String something(String name, Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        if (type == UUID.class) {
            return NONE;
        }
        if (type == LocalDate.class) {
            return "2026-03-05";
        }
        return type == String.class ? name.matches("organ|namnd") ? "kf" : "x" : "1";
    }

    /// @param with what there is to fill it with; the rest is of nothing
    static String filled(String pattern, Map<String, String> with) {
        return VARIABLE.matcher(pattern)
                .replaceAll(found -> {
                    var given = with.get(found.group(1));
                    return given != null ? given : nothing(pattern, found.group(1), found.group());
                });
    }

    private static String nothing(String pattern, String name, String variable) {
        return switch (name) {
            case "organ" -> "kf";
            case "slug", "dnr" -> NO_MATTER;
            case "day" -> "2026-03-05";
            // A map of a year is there when the index has come so far.
            case "year" -> pattern.startsWith("/sitemap") ? "1999" : "2026";
            case "month" -> "2026-03";
            case "id", "token", "writer", "person" -> NONE;
            case "code" -> "AAAA-AAAA-AAAA-AAAA";
            case "sha512" -> "0".repeat(128);
            default -> allowed(variable);
        };
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
