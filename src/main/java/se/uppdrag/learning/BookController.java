package se.uppdrag.learning;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.web.Language;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Texts;

/// A course on paper: the whole of it as a book, and the certificate of the one who has finished.
@Controller
class BookController {

    private final Lessons lessons;
    private final Learning learning;
    private final LessonPages pages;
    private final Books books;
    private final CourseExport export;
    private final Certificates certificates;
    private final Texts texts;

    BookController(
            Lessons lessons,
            Learning learning,
            LessonPages pages,
            Books books,
            CourseExport export,
            Certificates certificates,
            Texts texts) {
        this.lessons = lessons;
        this.learning = learning;
        this.pages = pages;
        this.books = books;
        this.export = export;
        this.certificates = certificates;
        this.texts = texts;
    }

    @GetMapping("/utbildning/{course}/bok.pdf")
    ResponseEntity<byte[]> book(@PathVariable String course) {
        var name = CourseController.name(course);
        return pdf(name.slug(), books.of(name, lessons.of(name), learning.today()));
    }

    /// For another program to learn by.
    @GetMapping("/utbildning/{course}/kurs.zip")
    ResponseEntity<byte[]> packed(
            @PathVariable String course, @RequestParam(defaultValue = "") String version) {
        var name = CourseController.name(course);
        var kind =
                switch (version) {
                    case "1.2" -> PackageReader.Kind.SCORM_12;
                    case "cmi5" -> PackageReader.Kind.CMI5;
                    default -> PackageReader.Kind.SCORM_2004;
                };
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name.slug() + ".zip")
                                .build()
                                .toString())
                .body(export.zip(name, lessons.of(name), kind));
    }

    @GetMapping("/utbildning/{course}/intyg.pdf")
    Object certificate(
            SignedIn who, @PathVariable String course, Model model, HttpServletResponse response) {
        var name = CourseController.name(course);
        return switch (learning.certified(name, who.person())) {
            case Granted<Instant>(var at, _) ->
                    pdf("intyg-" + name.slug(), certificate(who, name, at));
            case Refused<Instant> refused -> {
                response.setStatus(422);
                var mine =
                        learning.courses(who.person()).stream()
                                .filter(one -> one.name() == name)
                                .findFirst()
                                .orElseThrow();
                model.addAttribute(
                        "page", pages.course(mine, true, learning.today(), texts.of(refused)));
                yield "learning/course";
            }
        };
    }

    private byte[] certificate(SignedIn who, CourseName course, Instant at) {
        var swedish = texts.in(Language.SWEDISH);
        var title = swedish.get("learning.course." + course);
        return certificates.of(
                who,
                title,
                swedish.get("learning.certificate.text", title, swedish.date(at)),
                lessons.of(course).stream().map(one -> one.text().title()).toList());
    }

    private static ResponseEntity<byte[]> pdf(String name, byte[] bytes) {
        return Paper.shown(name + ".pdf", bytes);
    }
}
