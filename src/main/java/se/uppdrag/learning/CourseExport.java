package se.uppdrag.learning;

import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.learning.pages.ExportPage;
import se.uppdrag.web.JteViews;
import se.uppdrag.web.Language;
import se.uppdrag.web.Texts;

/// One of our courses as a SCORM or cmi5 package, for a municipality that has another program to
/// learn by. Each lesson is a part of its own, done when its questions have been answered right.
@Component
class CourseExport {

    /// The same course is the same file, whenever it is asked for.
    private static final LocalDateTime DAY = LocalDateTime.of(2026, 1, 1, 0, 0);

    private final HouseValues values;
    private final JteViews views;
    private final Texts texts;

    CourseExport(HouseValues values, JteViews views, Texts texts) {
        this.values = values;
        this.views = views;
        this.texts = texts.in(Language.SWEDISH);
    }

    byte[] zip(CourseName course, List<Lesson> lessons, PackageReader.Kind kind) {
        var page = page(course, lessons, kind == PackageReader.Kind.SCORM_12);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            if (kind == PackageReader.Kind.CMI5) {
                put(zip, Cmi5Structure.NAME, rendered("learning/export-cmi5", page, null));
            } else {
                put(zip, ScormManifest.NAME, rendered("learning/export-manifest", page, null));
            }
            put(zip, "kurs.css", resource("kurs.css"));
            put(zip, "kurs.js", resource("kurs.js"));
            for (var lesson : page.lessons()) {
                put(zip, lesson.file(), rendered("learning/export-lesson", page, lesson));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private ExportPage page(CourseName course, List<Lesson> lessons, boolean older) {
        var words = new LessonPieces(values.today());
        return new ExportPage(
                "uppdraget-" + course.slug(),
                texts.get("learning.course." + course),
                older
                        ? "http://www.imsproject.org/xsd/imscp_rootv1p1p2"
                        : "http://www.imsglobal.org/xsd/imscp_v1p1",
                older
                        ? "http://www.adlnet.org/xsd/adlcp_rootv1p2"
                        : "http://www.adlnet.org/xsd/adlcp_v1p3",
                older ? "1.2" : "2004 4th Edition",
                older,
                lessons.stream().map(one -> lesson(one, words)).toList());
    }

    private static ExportPage.Lesson lesson(Lesson lesson, LessonPieces words) {
        return new ExportPage.Lesson(
                "lektion-" + lesson.number(),
                lesson.slug() + ".html",
                lesson.text().title(),
                lesson.text().lead(),
                words.of(lesson.text()),
                lesson.text().questions().stream().map(CourseExport::question).toList());
    }

    private static ExportPage.Question question(LessonText.Question question) {
        var choices = question.choices();
        return new ExportPage.Question(
                question.key(),
                question.text(),
                choices.stream()
                        .map(one ->
                                new ExportPage.Choice(
                                        question.key() + "-" + choices.indexOf(one),
                                        one.text().replace("*", ""),
                                        one.why().replace("*", ""),
                                        one.right()))
                        .toList());
    }

    private byte[] rendered(String template, ExportPage page, ExportPage.@Nullable Lesson lesson) {
        var text = new StringOutput();
        Map<String, Object> model =
                lesson == null
                        ? Map.of("page", page)
                        : Map.of("page", page, "lesson", lesson, "texts", texts);
        views.render(template, model, text);
        return text.toString().strip().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) {
        try (var stream = CourseExport.class.getResourceAsStream("/learning/export/" + name)) {
            return Objects.requireNonNull(stream, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(DAY);
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }
}
