package se.uppdrag.backup;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.objects.ObjectAccess;
import se.uppdrag.objects.ObjectFolder;
import se.uppdrag.objects.ObjectFolder.Patience;
import se.uppdrag.objects.ObjectPlace;
import se.uppdrag.web.Swedish;

/// What was written after `./uppdrag backup` or `./uppdrag restore`, with the program's own
/// settings where nothing was said.
///
/// @param store where copies lie
/// @param data the data folder
/// @param key the file with the key
/// @param till the moment to go back to
/// @param copy the name of one copy
/// @param trial whether the copy is to be tried at once
/// @param files the store of objects that files lie in; nothing where none is set
record CommandLine(
        Shelf store,
        Path data,
        Path key,
        @Nullable Instant till,
        @Nullable String copy,
        boolean trial,
        @Nullable ObjectFolder files) {

    private static final ResourceBundle TEXTS = texts();
    private static final String FILES = "uppdrag.files";
    private static final List<String> READ =
            List.of(
                    "uppdrag.data",
                    "uppdrag.keys",
                    "uppdrag.backup.s3.endpoint",
                    "uppdrag.backup.s3.region",
                    "uppdrag.backup.s3.key",
                    "uppdrag.backup.s3.secret",
                    "uppdrag.files.store",
                    "uppdrag.files.s3.endpoint",
                    "uppdrag.files.s3.region",
                    "uppdrag.files.s3.key",
                    "uppdrag.files.s3.secret");

    /// Something written that cannot be understood.
    static final class BadInput extends RuntimeException {
        BadInput(String message) {
            super(message);
        }
    }

    static String t(String key, Object... arguments) {
        return new MessageFormat(TEXTS.getString(key), Swedish.LOCALE).format(arguments);
    }

    /// @param usage the text that says what may be written
    static CommandLine of(List<String> arguments, Map<String, String> environment, String usage) {
        if (arguments.isEmpty() || arguments.getFirst().startsWith("--")) {
            throw new BadInput(t(usage));
        }
        var settings = settings(environment);
        var data = Path.of(settings.getProperty("uppdrag.data"));
        var key = settings.getProperty("uppdrag.keys");
        Instant till = null;
        String copy = null;
        var trial = false;
        var left = arguments.listIterator(1);
        while (left.hasNext()) {
            var option = left.next();
            if (option.equals("--prova")) {
                trial = true;
                continue;
            }
            if (!left.hasNext()) {
                throw new BadInput(t(usage));
            }
            var value = left.next();
            switch (option) {
                case "--data" -> data = Path.of(value);
                case "--nyckel" -> key = value;
                case "--till" -> till = moment(value);
                case "--kopia" -> copy = value;
                default -> throw new BadInput(t(usage));
            }
        }
        var folder = data.toAbsolutePath().normalize();
        return new CommandLine(
                shelf(arguments.getFirst(), settings),
                folder,
                key == null ? folder.resolve("keys").resolve(BackupSettings.KEY) : file(key),
                till,
                copy,
                trial,
                files(settings));
    }

    static Shelf shelf(String place, Properties settings) {
        try {
            return Shelf.at(place, access(BackupSettings.SETTINGS, settings));
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private static @Nullable ObjectFolder files(Properties settings) {
        var place = settings.getProperty(FILES + ".store", "");
        if (place.isBlank()) {
            return null;
        }
        try {
            var access = access(FILES, settings);
            return ObjectFolder.at(ObjectPlace.of(place, access), access, Patience.LONG);
        } catch (IllegalArgumentException e) {
            throw new BadInput(String.valueOf(e.getMessage()));
        }
    }

    private static ObjectAccess access(String beginning, Properties settings) {
        return new ObjectAccess(
                beginning,
                settings.getProperty(beginning + ".s3.endpoint", ""),
                settings.getProperty(beginning + ".s3.region", ObjectAccess.ANY_REGION),
                settings.getProperty(beginning + ".s3.key", ""),
                settings.getProperty(beginning + ".s3.secret", ""));
    }

    private static Path file(String key) {
        var path = Path.of(key);
        return Files.isDirectory(path) ? path.resolve(BackupSettings.KEY) : path;
    }

    private static Instant moment(String written) {
        try {
            return LocalDateTime.parse(written).atZone(SwedishTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new BadInput(t("backup.command.till", written));
        }
    }

    /// As the program itself reads them: the environment before `uppdrag.properties`.
    private static Properties settings(Map<String, String> environment) {
        var found = new Properties();
        found.setProperty("uppdrag.data", "data/uppdrag");
        var file = Path.of("uppdrag.properties");
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file)) {
                found.load(reader);
            } catch (IOException e) {
                throw new BadInput(t("backup.command.unreadable", file));
            }
        }
        for (var name : READ) {
            var value = environment.get(name.toUpperCase(Locale.ROOT).replace('.', '_'));
            if (value != null) {
                found.setProperty(name, value);
            }
        }
        return found;
    }

    private static ResourceBundle texts() {
        try (var stream =
                Objects.requireNonNull(
                        CommandLine.class.getResourceAsStream("/messages/backup.properties"))) {
            return new PropertyResourceBundle(
                    new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
