package se.uppdrag;

import java.util.Arrays;
import java.util.List;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.modulith.Modulithic;
import se.uppdrag.archive.PackageCommand;
import se.uppdrag.backup.BackupCommand;
import se.uppdrag.backup.RestoreCommand;
import se.uppdrag.demo.BenchCommand;
import se.uppdrag.demo.DemoCommand;
import se.uppdrag.demo.LearningRun;
import se.uppdrag.demo.RehearseCommand;
import se.uppdrag.demo.WalkCommand;
import se.uppdrag.elections.ProportionalCommand;
import se.uppdrag.elections.SeatsCommand;
import se.uppdrag.evidence.VerifyCommand;
import se.uppdrag.hosting.HostingCommand;
import se.uppdrag.law.DeadlineCommand;
import se.uppdrag.operations.StartCommand;
import se.uppdrag.rendering.PictureCommand;

/// The program. Read `ARCHITECTURE.md` first: it names the modules and what they may never do.
@Modulithic(
        systemName = "Uppdraget",
        sharedModules = {"law", "trail", "access", "web"})
// People sign in with accounts of our own; the framework's example user is not wanted.
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class Uppdrag {

    private static final int BAD_INPUT = 2;

    /// The first argument is the command of `./uppdrag`; what it leaves to the machine is 0 when
    /// done and 2 on bad input.
    static void main(String[] arguments) {
        var command = arguments.length == 0 ? "" : arguments[0];
        var rest =
                Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        switch (command) {
            case "start" -> exit(StartCommand.run(Uppdrag.class, rest, System.err));
            case "demo" -> exit(DemoCommand.run(Uppdrag.class, rest, System.out, System.err));
            case "walk" -> exit(WalkCommand.run(Uppdrag.class, rest, System.out, System.err));
            case "bench" -> exit(BenchCommand.run(Uppdrag.class, rest, System.out, System.err));
            case "repetera" ->
                    exit(RehearseCommand.run(Uppdrag.class, rest, System.out, System.err));
            case "frist" -> exit(DeadlineCommand.run(List.copyOf(rest), System.out, System.err));
            case "mandat" -> exit(SeatsCommand.run(List.copyOf(rest), System.out, System.err));
            case "val" -> exit(ProportionalCommand.run(List.copyOf(rest), System.out, System.err));
            case "verifiera" ->
                    exit(
                            PackageCommand.understands(rest)
                                    ? PackageCommand.run(List.copyOf(rest), System.out, System.err)
                                    : VerifyCommand.run(
                                            List.copyOf(rest),
                                            System.getenv(),
                                            System.out,
                                            System.err));
            case "backup" -> exit(BackupCommand.run(rest, System.getenv(), System.out, System.err));
            case "restore" ->
                    exit(RestoreCommand.run(rest, System.getenv(), System.out, System.err));
            case "kommuner" -> exit(HostingCommand.run(rest, System.out, System.err));
            case "inlarning" -> exit(LearningRun.run(Uppdrag.class, rest));
            case "bild" -> exit(PictureCommand.run(List.copyOf(rest), System.in, System.out));
            default -> {
                System.err.println("Skriv ./uppdrag hjälp för att se kommandona.");
                exit(BAD_INPUT);
            }
        }
    }

    private static void exit(int status) {
        if (status != 0) {
            System.exit(status);
        }
    }
}
