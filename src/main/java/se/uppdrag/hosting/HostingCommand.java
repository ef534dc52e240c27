package se.uppdrag.hosting;

import static se.uppdrag.hosting.Words.t;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import se.uppdrag.hosting.UpgradePlan.Action;
import se.uppdrag.hosting.UpgradePlan.Step;

/// `./uppdrag kommuner`: many municipalities, each with an installation of her own.
///
/// ```
/// kommuner lista [--json]
/// kommuner installera NAMN [--maskin M] [--server JDBC] [--adress URL]
/// kommuner kopiera [NAMN|alla]
/// kommuner uppgradera [NAMN|alla] [--prova] [--program MAPP]
/// kommuner backa NAMN
/// ```
public final class HostingCommand {

    private static final String ALL = "alla";

    private final HostingOptions options;
    private final HostingFolder folder;
    private final Organisation organisation;
    private final Clock clock;
    private final PrintStream out;
    private final PrintStream err;

    private HostingCommand(HostingOptions options, Clock clock, PrintStream out, PrintStream err) {
        this.options = options;
        this.folder = new HostingFolder(options.folder());
        this.organisation = folder.organisation();
        this.clock = clock;
        this.out = out;
        this.err = err;
    }

    /// @return 0 when done and all is well, 1 when something failed or is not well, 2 on bad input,
    ///   3 when something is missing on the machine or the database server does not answer
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        // Whatever the terminal is set to.
        var told = new PrintStream(out, true, StandardCharsets.UTF_8);
        var problems = new PrintStream(err, true, StandardCharsets.UTF_8);
        try {
            return new HostingCommand(
                            HostingOptions.of(arguments), Clock.systemUTC(), told, problems)
                    .run();
        } catch (HostingFailed e) {
            problems.println(HostingFailed.reason(e));
            return e.status();
        }
    }

    private int run() {
        return switch (options.command()) {
            case "lista" -> list();
            case "installera" -> held(this::install);
            case "kopiera" -> copy();
            case "uppgradera" -> options.trial() ? upgrade() : held(this::upgrade);
            case "backa" -> held(this::goBack);
            default -> throw HostingFailed.badInput(t("hosting.usage"));
        };
    }

    private interface Work {
        int run();
    }

    private int held(Work work) {
        try (var _ = folder.hold()) {
            return work.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int list() {
        options.nobodyNamed();
        var rows =
                Listing.rows(
                        new Survey(folder, organisation).of(folder.list()),
                        organisation,
                        clock.instant());
        out.print(options.json() ? Listing.json(rows) + "\n" : Listing.table(rows, clock));
        return rows.stream().allMatch(row -> row.wrong().isEmpty()) ? 0 : HostingFailed.FAILED;
    }

    private int install() {
        new Installing(folder, organisation, programs(), out)
                .install(
                        new Installing.Wanted(
                                new Hosted(options.oneName(), options.machine()),
                                options.server(),
                                options.address()));
        return 0;
    }

    private Programs programs() {
        return Programs.of(
                options.program().isEmpty() ? organisation.program() : options.program());
    }

    private List<Hosted> meant() {
        var name = options.name();
        return name.isEmpty() || name.equals(ALL) ? folder.list() : List.of(folder.named(name));
    }

    /// Each by herself: that one could not be copied is no reason to leave the others without.
    private int copy() {
        var failed = 0;
        var dumping = new Dumping(folder, organisation, clock);
        for (var one : meant()) {
            try {
                var copy = dumping.copy(folder.installation(one));
                out.println(
                        t(
                                "hosting.copy.done",
                                one.name(),
                                copy.file(),
                                copy.bytes() / 1_000_000.0,
                                copy.acts(),
                                copy.files(),
                                copy.millis() / 1000.0));
            } catch (HostingFailed e) {
                err.println(HostingFailed.reason(e));
                failed++;
            }
        }
        return failed == 0 ? 0 : HostingFailed.FAILED;
    }

    private int upgrade() {
        var programs = programs();
        var seen = new Survey(folder, organisation).of(meant());
        var steps = UpgradePlan.of(seen, programs.version());
        if (options.trial()) {
            steps.forEach(step -> out.println(told(step)));
            return steps.stream().noneMatch(step -> step.action() == Action.BLOCKED)
                    ? 0
                    : HostingFailed.FAILED;
        }
        var report = new Upgrading(folder, organisation, programs, clock, out).upgrade(steps);
        report.lines().forEach(report.well() ? out::println : err::println);
        return report.well() ? 0 : HostingFailed.FAILED;
    }

    private static String told(Step step) {
        return t(
                "hosting.plan." + step.action(),
                step.hosted().name(),
                t("hosting.why." + step.why()),
                step.missing());
    }

    private int goBack() {
        new Upgrading(folder, organisation, programs(), clock, out)
                .goBack(folder.installation(folder.named(options.oneName())));
        return 0;
    }

    /// The folder that is meant when nothing is said.
    static final Path FOLDER = Path.of("/etc/uppdrag");
}
