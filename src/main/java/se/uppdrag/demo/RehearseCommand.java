package se.uppdrag.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import se.uppdrag.demo.RehearsalEvening.Played;
import se.uppdrag.demo.RehearsalEvening.Shown;

/// `./uppdrag repetera`: plays tonight's agenda through with simulated members, in a municipality
/// of its own that is thrown away afterwards, and says green or red.
///
/// The agenda is read from the program that is to be used tonight, as everybody may read it; no
/// name and no paper is. The members come over the machine's own address on the hall's network, or
/// from another machine in the hall, where one instance waits (`--vanta`) and another plays
/// (`--mot`). Devices in the hall that open the address follow the same evening.
public final class RehearseCommand {

    /// What one waits before one wonders; also what every screen is promised.
    private static final double PATIENCE_MS = 1000;

    private static final int GREEN = 0;
    private static final int RED = 1;
    private static final int BAD_INPUT = 2;

    /// @param from the program whose agenda it is
    /// @param against a rehearsal that waits on another machine; nothing where this one holds it
    private record Options(
            URI from,
            String organ,
            String host,
            int port,
            int followers,
            boolean waits,
            Optional<URI> against) {}

    private RehearseCommand() {}

    /// @return 0 when green, 1 when red, 2 on bad input
    public static int run(
            Class<?> program, List<String> arguments, PrintStream out, PrintStream err) {
        Options options;
        try {
            options = options(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.println(
                    "Skriv: ./uppdrag repetera [--fran ADRESS] [--organ kf] [--adress 192.168.1.10]"
                            + " [--port 8090] [--foljare 50] [--vanta | --mot ADRESS]");
            return BAD_INPUT;
        }
        try {
            if (options.against().isEmpty()) {
                return holds(program, options, out, err);
            }
            var home = options.against().get();
            var waiting = TonightsAgenda.of(home, RehearsalStage.MEETING);
            if (waiting.isEmpty()) {
                err.println("Ingen repetition väntar på %s.".formatted(home));
                return BAD_INPUT;
            }
            return plays(home, waiting.get().titles(), options, out);
        } catch (UncheckedIOException e) {
            err.println("Programmet svarar inte: %s".formatted(e.getMessage()));
            return BAD_INPUT;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int holds(Class<?> program, Options options, PrintStream out, PrintStream err)
            throws IOException {
        var agenda = TonightsAgenda.next(options.from(), options.organ());
        if (agenda.isEmpty()) {
            err.println(
                    "Ingen är kallad till ett kommande sammanträde med ”%s” på %s."
                            .formatted(options.organ(), options.from()));
            return BAD_INPUT;
        }
        out.printf(
                "Repetition av %s, %d ärenden. Förbereder en kommun att repetera i …%n",
                agenda.get().meeting(), agenda.get().titles().size());
        try (var trial = Trial.begin();
                var context = trial.start(program, options.host(), options.port())) {
            new RehearsalStage(context).set(agenda.get().titles());
            var home = URI.create("http://%s:%d".formatted(options.host(), options.port()));
            out.printf(
                    "Öppna %s%s/live på salens enheter, så följer de samma kväll.%n",
                    home, RehearsalStage.MEETING);
            if (options.waits()) {
                out.printf(
                        "Väntar. Spela från en annan dator i salen: ./uppdrag repetera --mot %s%n"
                                + "Avsluta med Ctrl-C.%n",
                        home);
                Thread.currentThread().join();
            }
            return plays(home, agenda.get().titles(), options, out);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return GREEN;
        }
    }

    private static int plays(URI home, List<String> titles, Options options, PrintStream out) {
        out.printf(
                "%-44s %6s %8s %8s %8s %10s %8s%n",
                "", "svar", "median", "99 %", "längst", "skärm 99 %", "längst");
        var shown =
                new RehearsalEvening(
                                home, RehearsalStage.MEETING, titles.size(), options.followers())
                        .play((number, played) -> {
                            var title = number + " " + titles.get(number - 1);
                            out.println(row(title, played));
                        });
        return verdict(shown, out);
    }

    private static String row(String title, Played played) {
        return "%-44.44s %6d %8.0f %8.0f %8.0f %10.0f %8.0f"
                .formatted(
                        title,
                        played.answers().length,
                        RehearsalEvening.percentile(played.answers(), 50),
                        RehearsalEvening.percentile(played.answers(), 99),
                        RehearsalEvening.longest(played.answers()),
                        RehearsalEvening.percentile(played.screens(), 99),
                        RehearsalEvening.longest(played.screens()));
    }

    private static int verdict(Shown shown, PrintStream out) {
        var all = Played.all(shown.items());
        out.println(row("Hela kvällen (millisekunder)", all));
        var reasons = reasons(shown);
        out.println(
                reasons.isEmpty()
                        ? "GRÖNT: %d tryck besvarades och %d sidor följde med hela kvällen."
                                .formatted(all.answers().length, shown.pages())
                        : "RÖTT: " + String.join("; ", reasons) + ".");
        return reasons.isEmpty() ? GREEN : RED;
    }

    /// @return why it is red; empty where it is green
    static List<String> reasons(Shown shown) {
        var all = Played.all(shown.items());
        var reasons = new ArrayList<String>();
        if (all.answers().length == 0) {
            reasons.add("det fanns inget att spela");
        }
        if (RehearsalEvening.percentile(all.answers(), 99) > PATIENCE_MS) {
            reasons.add("mer än vart hundrade svar dröjde över en sekund");
        }
        if (RehearsalEvening.percentile(all.screens(), 99) > PATIENCE_MS) {
            reasons.add("mer än var hundrade sida visade ett resultat först efter en sekund");
        }
        if (all.dark() > 0) {
            reasons.add("%d gånger visade en sida aldrig resultatet".formatted(all.dark()));
        }
        if (!all.refused().isEmpty()) {
            reasons.add(
                    "%d tryck nekades (%s)"
                            .formatted(
                                    all.refused().size(),
                                    String.join(", ", new TreeSet<>(all.refused()))));
        }
        if (shown.lost() > 0) {
            reasons.add("förbindelsen bröts %d gånger".formatted(shown.lost()));
        }
        return List.copyOf(reasons);
    }

    private static Options options(List<String> arguments) {
        var from = URI.create("http://localhost:8080");
        var organ = "kf";
        var host = "";
        int port = 8090;
        int followers = 50;
        var waits = false;
        Optional<URI> against = Optional.empty();
        var left = arguments.iterator();
        while (left.hasNext()) {
            var option = left.next();
            switch (option) {
                case "--fran" -> from = URI.create(value(option, left));
                case "--organ" -> organ = value(option, left);
                case "--adress" -> host = value(option, left);
                case "--port" -> port = number(option, value(option, left), 65_535);
                case "--foljare" -> followers = number(option, value(option, left), 5_000);
                case "--vanta" -> waits = true;
                case "--mot" -> against = Optional.of(URI.create(value(option, left)));
                default -> throw new IllegalArgumentException("Okänt val: ”%s”.".formatted(option));
            }
        }
        return new Options(
                from, organ, host.isEmpty() ? ownAddress() : host, port, followers, waits, against);
    }

    private static String value(String option, Iterator<String> left) {
        if (!left.hasNext()) {
            throw new IllegalArgumentException("%s saknar värde.".formatted(option));
        }
        return left.next();
    }

    private static int number(String option, String typed, int most) {
        if (!typed.matches("\\d{1,5}") || Integer.parseInt(typed) > most) {
            throw new IllegalArgumentException(
                    "%s ska vara ett heltal, högst %d.".formatted(option, most));
        }
        return Integer.parseInt(typed);
    }

    /// Where the hall's devices find this machine; itself alone, where it is on no network.
    private static String ownAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(RehearseCommand::carries)
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(InetAddress::isSiteLocalAddress)
                    .map(InetAddress::getHostAddress)
                    .findFirst()
                    .orElse("127.0.0.1");
        } catch (SocketException e) {
            return "127.0.0.1";
        }
    }

    private static boolean carries(NetworkInterface one) {
        try {
            return one.isUp() && !one.isVirtual();
        } catch (SocketException e) {
            return false;
        }
    }
}
