package se.uppdrag.operations;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.StandardEnvironment;

/// Holds what somebody has set against the settings there are, before anything is begun. A word
/// spelt wrong would otherwise be a copy that is never taken, or a sign-in that asks for less than
/// was meant; so all faults are told at once and the program does not start.
///
/// In the environment other programs may have names of their own that begin like ours: there an
/// unknown one is told of and no more.
final class SettingsCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String OURS = "uppdrag.";
    private static final String OURS_IN_ENVIRONMENT = "UPPDRAG_";

    /// What the launcher and the tests read themselves.
    private static final Set<String> OF_THE_LAUNCHER =
            Set.of(
                    "UPPDRAG_MEMORY",
                    "UPPDRAG_LEARN",
                    "UPPDRAG_PROGRAM",
                    "UPPDRAG_CHROMIUM",
                    "UPPDRAG_SHARED",
                    "UPPDRAG_RELEASE_KEY");

    private final PrintStream err;

    SettingsCheck(PrintStream err) {
        this.err = err;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        strange(event.getEnvironment())
                .forEach(name ->
                        err.println(
                                "%s i miljön är ingen inställning i Uppdraget och gör ingenting."
                                        .formatted(name)));
        var faults = faults(event.getEnvironment());
        if (!faults.isEmpty()) {
            throw new StartRefused(
                    "Uppdraget startar inte, för det här stämmer inte bland inställningarna:\n  "
                            + String.join("\n  ", faults)
                            + "\nVad som finns att ställa in står i docs/operations.md.");
        }
    }

    static List<String> faults(ConfigurableEnvironment environment) {
        var faults = new ArrayList<String>();
        for (var name : names(environment)) {
            var known = Settings.named(name);
            if (known.isEmpty()) {
                faults.add(unknown(name));
            } else {
                wrong(environment, name, known.get()).ifPresent(faults::add);
            }
        }
        keyless(environment).ifPresent(faults::add);
        return faults;
    }

    /// Without a key nothing could be read from the store that files lie in.
    private static Optional<String> keyless(ConfigurableEnvironment environment) {
        return environment.getProperty("uppdrag.files.store", "").isBlank()
                        || Stream.of("uppdrag.files.s3.key", "uppdrag.files.s3.secret")
                                .noneMatch(name -> environment.getProperty(name, "").isBlank())
                ? Optional.empty()
                : Optional.of(
                        "uppdrag.files.store behöver uppdrag.files.s3.key och uppdrag.files.s3.secret.");
    }

    private static String unknown(String name) {
        return Settings.near(name)
                .map(near -> "%s finns inte. Menade du %s?".formatted(name, near))
                .orElse("%s finns inte.".formatted(name));
    }

    private static Optional<String> wrong(
            ConfigurableEnvironment environment, String name, Setting known) {
        String value;
        try {
            value = environment.getProperty(name, "");
        } catch (IllegalArgumentException unresolved) {
            return Optional.of(
                    "%s hänvisar till något inom ${…} som inte är satt.".formatted(name));
        }
        // Empty is as not set at all, so that a line can be left without a value.
        if (value.isBlank() || known.kind().accepts().test(value.strip())) {
            return Optional.empty();
        }
        return Optional.of(
                known.secret()
                        ? "%s ska vara %s.".formatted(name, known.kind().means())
                        : "%s är ”%s” men ska vara %s."
                                .formatted(name, value, known.kind().means()));
    }

    /// As written in files, after the command, or known from the environment.
    private static Set<String> names(ConfigurableEnvironment environment) {
        var names = new TreeSet<String>();
        for (var source : environment.getPropertySources()) {
            if (source instanceof EnumerablePropertySource<?> written) {
                for (var name : written.getPropertyNames()) {
                    if (name.startsWith(OURS)) {
                        names.add(name);
                    } else if (name.startsWith(OURS_IN_ENVIRONMENT)) {
                        Settings.inEnvironment(name)
                                .filter(known -> !known.name().contains("*"))
                                .ifPresent(known -> names.add(known.name()));
                    }
                }
            }
        }
        return names;
    }

    /// Names in the environment that are nobody's.
    static Set<String> strange(ConfigurableEnvironment environment) {
        var strange = new TreeSet<String>();
        if (environment
                        .getPropertySources()
                        .get(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)
                instanceof EnumerablePropertySource<?> variables) {
            Arrays.stream(variables.getPropertyNames())
                    .filter(name -> name.startsWith(OURS_IN_ENVIRONMENT))
                    .filter(name -> !OF_THE_LAUNCHER.contains(name))
                    .filter(name -> Settings.inEnvironment(name).isEmpty())
                    .forEach(strange::add);
        }
        return strange;
    }
}
