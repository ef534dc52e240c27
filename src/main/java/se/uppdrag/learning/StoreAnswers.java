package se.uppdrag.learning;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/// What the record store answers when it does not take in what a course sends.
@RestControllerAdvice(assignableTypes = {TellingController.class, DocumentController.class})
class StoreAnswers {

    @ExceptionHandler(BadStatement.class)
    ResponseEntity<String> bad(BadStatement bad) {
        return refused(bad.status(), String.valueOf(bad.getMessage()));
    }

    /// The same statement was sent twice at the same time, and the other was first.
    @ExceptionHandler(DuplicateKeyException.class)
    ResponseEntity<String> twice(DuplicateKeyException twice) {
        return refused(409, "Another statement has that id");
    }

    private static ResponseEntity<String> refused(int status, String why) {
        return ResponseEntity.status(status)
                .contentType(MediaType.TEXT_PLAIN)
                .header(StoreDoor.VERSION, "1.0.3")
                .body(why);
    }
}
