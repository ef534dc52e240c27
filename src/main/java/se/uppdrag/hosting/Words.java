package se.uppdrag.hosting;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import se.uppdrag.web.Swedish;

/// What the command says.
final class Words {

    private static final ResourceBundle TEXTS = texts();

    private Words() {}

    static String t(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Swedish.LOCALE).format(arguments);
    }

    private static ResourceBundle texts() {
        try (var stream =
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("/messages/hosting.properties"))) {
            return new PropertyResourceBundle(
                    new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
