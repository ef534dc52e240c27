package se.uppdrag.learning;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The courses as they come with the program.
final class PackedLessons {

    private static final List<Lesson> ALL = read();

    private PackedLessons() {}

    static List<Lesson> all() {
        return ALL;
    }

    static List<Lesson> of(CourseName course) {
        return ALL.stream().filter(one -> one.course() == course).toList();
    }

    private static List<Lesson> read() {
        var all = new ArrayList<Lesson>();
        for (var path : text("index.txt").lines().toList()) {
            var course = CourseName.of(path.substring(0, path.indexOf('/'))).orElseThrow();
            var name = path.substring(path.indexOf('/') + 1);
            var source = text(path + ".md");
            all.add(
                    new Lesson(
                            course,
                            name.substring(name.indexOf('-') + 1),
                            Integer.parseInt(name.substring(0, name.indexOf('-'))),
                            0,
                            source,
                            LessonReader.read(source).lesson()));
        }
        return List.copyOf(all);
    }

    private static String text(String name) {
        try (var stream = PackedLessons.class.getResourceAsStream("/learning/" + name)) {
            return new String(
                    Objects.requireNonNull(stream, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
