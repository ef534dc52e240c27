package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;

/// What the launcher fills Java's cache of loaded classes with (JEP 514): the program starts, shows
/// a few pages and stops, and leaves nothing behind.
public final class WarmUpCommand {

    private static final int FAILED = 1;
    private static final List<String> PAGES =
            List.of("/", "/halsa", "/sammantraden", "/anslagstavla", "/diarium", "/logga-in");

    private WarmUpCommand() {}

    /// @return 0 when it went through
    public static int run(Class<?> program, PrintStream err) {
        try (var trial = Trial.begin();
                var context = trial.start(program, true)) {
            var visitor = new Visitor(Trial.address(context));
            PAGES.forEach(visitor::reads);
            return 0;
        } catch (IOException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }
}
