package se.uppdrag.objects;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import se.uppdrag.web.Swedish;

/// What is said of a store, also by commands that start no program.
final class ObjectTexts {

    private static final ResourceBundle TEXTS = texts();

    private ObjectTexts() {}

    static String t(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Swedish.LOCALE).format(arguments);
    }

    private static ResourceBundle texts() {
        try (var stream =
                Objects.requireNonNull(
                        ObjectTexts.class.getResourceAsStream("/messages/objects.properties"))) {
            return new PropertyResourceBundle(
                    new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
