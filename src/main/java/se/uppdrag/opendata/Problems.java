package se.uppdrag.opendata;

import jakarta.servlet.http.HttpServletRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.web.Texts;

/// Tells programs what went wrong, in the form they expect.
@RestControllerAdvice(basePackageClasses = Problems.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

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

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<String> away(NestedRuntimeException gone, HttpServletRequest request) {
        LOG.warn("The database did not answer a program: {}", gone.getMessage());
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, "10")
                .contentType(MediaType.parseMediaType(Machine.PROBLEM))
                .body(
                        Machine.problem(
                                HttpStatus.SERVICE_UNAVAILABLE.value(),
                                texts.get("opendata.problem.away"),
                                texts.get("opendata.problem.away.detail"),
                                request.getRequestURI()));
    }

    private static ResponseEntity<String> told(
            int status, String title, String detail, HttpServletRequest request) {
        return ResponseEntity.status(HttpStatusCode.valueOf(status))
                .contentType(MediaType.parseMediaType(Machine.PROBLEM))
                .body(Machine.problem(status, title, detail, request.getRequestURI()));
    }
}
