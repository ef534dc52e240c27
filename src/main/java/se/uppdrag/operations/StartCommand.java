package se.uppdrag.operations;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.web.server.PortInUseException;
import se.uppdrag.database.DatabaseStartFailed;

/// `./uppdrag start`: the program in production, with settings from the environment or
/// `uppdrag.properties`. What stops a start is said in a sentence, not as a stack of calls.
public final class StartCommand {

    /// Something is missing or unsafe on the machine.
    private static final int MISSING = 3;

    private StartCommand() {}

    /// @return 0 when the program serves, 3 when it could not start
    public static int run(Class<?> program, List<String> arguments, PrintStream err) {
        var application = new SpringApplication(program);
        application.addListeners(new SettingsCheck(err));
        try {
            application.run(arguments.toArray(String[]::new));
            return 0;
        } catch (RuntimeException e) {
            return explained(e, err);
        }
    }

    /// Says why a start failed where it is known; anything else is a bug and is thrown on.
    public static int explained(RuntimeException failure, PrintStream err) {
        var words = words(failure);
        if (words.isEmpty()) {
            throw failure;
        }
        err.println(words.get());
        return MISSING;
    }

    /// In a sentence why it failed, where that is known.
    static Optional<String> words(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var words = known(cause);
            if (words.isPresent()) {
                return words;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> known(Throwable cause) {
        return switch (cause) {
            case DatabaseStartFailed known -> Optional.ofNullable(known.getMessage());
            case StartRefused known -> Optional.ofNullable(known.getMessage());
            case PortInUseException taken ->
                    Optional.of(
                            "Port %d är upptagen av ett annat program. Välj en annan med server.port."
                                    .formatted(taken.getPort()));
            // The value itself is not repeated: it may be a password in the wrong place.
            case BindException unreadable ->
                    Optional.of(
                            "Inställningen %s har ett värde som inte går att förstå."
                                    .formatted(unreadable.getName()));
            default -> Optional.empty();
        };
    }
}
