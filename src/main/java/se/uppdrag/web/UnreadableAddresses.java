package se.uppdrag.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// An address whose id or number cannot be one names nothing (404); a field that cannot be read is
/// a bad request (400).
@ControllerAdvice
class UnreadableAddresses {

    @ExceptionHandler
    void answer(MethodArgumentTypeMismatchException unreadable, HttpServletResponse response)
            throws IOException {
        response.sendError(
                unreadable.getParameter().hasParameterAnnotation(PathVariable.class)
                        ? HttpStatus.NOT_FOUND.value()
                        : HttpStatus.BAD_REQUEST.value());
    }
}
