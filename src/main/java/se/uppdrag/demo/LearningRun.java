package se.uppdrag.demo;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Plays an evening in a folder that is thrown away afterwards, and stops. What Java then knows of
/// the program's classes, and of which of its code is used most, it keeps for later starts
/// (`-XX:AOTCacheOutput`): they are quicker, and the first vote of an evening is as quick as one
/// later on. The launcher and the container's build run it; nobody else need.
public final class LearningRun {

    private static final List<String> PAGES =
            List.of("/", "/sammantraden", "/anslagstavla", "/diarium", "/logga-in", "/halsa");

    /// Each is debated, voted on by all 51 and decided.
    private static final int MATTERS = 12;

    private static final int FOLLOWERS = 2;

    private LearningRun() {}

    /// @param arguments an empty folder
    /// @return 0 when it has been done, 2 where no folder is given
    public static int run(Class<?> program, List<String> arguments) {
        if (arguments.size() != 1) {
            return 2;
        }
        var trial = new Trial(Path.of(arguments.getFirst()));
        try (var context = trial.start(program)) {
            var home = Trial.address(context);
            var visitor = new Visitor(home);
            PAGES.forEach(visitor::reads);
            var titles =
                    Stream.concat(
                                    Stream.of("Upprop", "Dagordning"),
                                    IntStream.rangeClosed(1, MATTERS)
                                            .mapToObj("Ärende %d"::formatted))
                            .toList();
            new RehearsalStage(context).set(titles);
            new RehearsalEvening(home, RehearsalStage.MEETING, titles.size(), FOLLOWERS)
                    .play((_, _) -> {});
            return 0;
        }
    }
}
