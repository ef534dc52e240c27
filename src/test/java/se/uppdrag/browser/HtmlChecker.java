package se.uppdrag.browser;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/// The Nu HTML checker, asked for errors only.
final class HtmlChecker {

    private static final String HTML5 = "http://s.validator.nu/html5-rdfalite.rnc";

    private final Errors errors = new Errors();
    private final SimpleDocumentValidator validator;

    HtmlChecker() {
        validator = new SimpleDocumentValidator(false, false, false);
        try {
            validator.setUpMainSchema(HTML5, errors);
            validator.setUpValidatorAndParsers(errors, true, false);
        } catch (Exception e) {
            throw new IllegalStateException("The HTML checker did not start", e);
        }
    }

    List<String> errorsIn(String html) {
        errors.found.clear();
        try {
            validator.checkHtmlInputSource(new InputSource(new StringReader(html)));
        } catch (IOException | SAXException e) {
            throw new IllegalStateException("The HTML checker stopped", e);
        }
        var lines = html.lines().toList();
        return errors.found.stream()
                .map(one ->
                        "HTML %d: %s | %s"
                                .formatted(
                                        one.getLineNumber(),
                                        one.getMessage(),
                                        around(lines, one.getLineNumber(), one.getColumnNumber())))
                .toList();
    }

    private static String around(List<String> lines, int line, int column) {
        if (line < 1 || line > lines.size()) {
            return "";
        }
        var text = lines.get(line - 1);
        var end = Math.min(text.length(), Math.max(column, 0) + 20);
        return text.substring(Math.max(0, Math.min(end, column - 160)), end);
    }

    private static final class Errors implements ErrorHandler {

        private final List<SAXParseException> found = new ArrayList<>();

        @Override
        public void warning(SAXParseException warning) {
            // Advice is not held against a page.
        }

        @Override
        public void error(SAXParseException error) {
            found.add(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            found.add(error);
        }
    }
}
