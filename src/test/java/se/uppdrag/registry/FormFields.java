package se.uppdrag.registry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// The names of the fields a module asks for, as its pages and its classes have them: many forms
/// are read from all that was sent, and no method's signature tells what.
final class FormFields {

    private static final Pattern IN_PAGES = Pattern.compile("\\bname=\"([a-z][a-z0-9-]*)\"");
    private static final Pattern IN_CLASSES =
            Pattern.compile(
                    "\\b(?:text|area|optionalText|optionalArea|day|optionalDay|number|choice|tick|file"
                            + "|hidden|line|optional|among|id|get|getFirst|getOrDefault)"
                            + "\\(\\s*\"([a-z][a-z0-9-]*)\"|@RequestParam[^)]*?\"([a-z][a-z0-9-]*)\"");

    private final Map<String, List<String>> names = new TreeMap<>();

    List<String> of(String module) {
        return names.computeIfAbsent(module, FormFields::read);
    }

    private static List<String> read(String module) {
        var found = new TreeSet<String>();
        gather(Path.of("src/main/jte", module), IN_PAGES, found);
        gather(Path.of("src/main/java/se/uppdrag", module), IN_CLASSES, found);
        found.remove("kommando");
        return List.copyOf(found);
    }

    private static void gather(Path folder, Pattern pattern, TreeSet<String> found) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        var files = new ArrayList<Path>();
        try (var all = Files.walk(folder)) {
            all.filter(Files::isRegularFile).forEach(files::add);
            for (var file : files) {
                var matches = pattern.matcher(Files.readString(file));
                while (matches.find()) {
                    found.add(matches.group(1) == null ? matches.group(2) : matches.group(1));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
