package se.uppdrag.database;

import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;

/// `./uppdrag start`: the program in production, with settings from the environment or
/// `uppdrag.properties`. What stops a start is said in a sentence, not as a stack of calls.
public final class StartCommand {

    /// Something is missing or unsafe on the machine.
    private static final int MISSING = 3;

    private StartCommand() {}

    /// @return 0 when the program serves, 3 when it could not start
    public static int run(Class<?> program, List<String> arguments, PrintStream err) {
        try {
            new SpringApplication(program).run(arguments.toArray(String[]::new));
            return 0;
        } catch (RuntimeException e) {
            return explained(e, err);
        }
    }

    /// Says why a start failed where it is known; anything else is a bug and is thrown on.
    public static int explained(RuntimeException failure, PrintStream err) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseStartFailed known) {
                err.println(known.getMessage());
                return MISSING;
            }
        }
        throw failure;
    }
}
