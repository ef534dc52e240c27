package se.uppdrag.opendata;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.web.Texts;

/// Tells programs what went wrong, in the form they expect.
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private final Texts texts;

    Problems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<String> notUnderstood(BadQuestion bad, HttpServletRequest request) {
        return told(
                400,
                texts.get("opendata.problem.question"),
                texts.get("opendata.problem.question.detail", bad.part()),
                request);
    }

    @ExceptionHandler
    ResponseEntity<String> other(ResponseStatusException other, HttpServletRequest request) {
        return told(
                other.getStatusCode().value(),
                texts.get("opendata.problem.missing"),
                texts.get("opendata.problem.missing.detail"),
                request);
    }

    private static ResponseEntity<String> told(
            int status, String title, String detail, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(MediaType.parseMediaType(Machine.PROBLEM))
                .body(Machine.problem(status, title, detail, request.getRequestURI()));
    }
}
