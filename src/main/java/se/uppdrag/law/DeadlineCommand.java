package se.uppdrag.law;

import java.io.PrintStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

/// `./uppdrag frist RULE DATE` and `./uppdrag frist --lista`.
public final class DeadlineCommand {

    private static final int DONE = 0;
    private static final int BAD_INPUT = 2;

    private DeadlineCommand() {}

    /// @return what the program exits with: 0 when done, 2 on bad input
    public static int run(List<String> arguments, PrintStream out, PrintStream err) {
        if (arguments.equals(List.of("--lista"))) {
            for (var rule : DeadlineRule.values()) {
                out.printf(
                        "%-8s räknas från %s: %s …%n", rule.id(), rule.trigger(), rule.sentence());
            }
            return DONE;
        }
        if (arguments.size() != 2) {
            err.println(
                    "Skriv: ./uppdrag frist REGEL ÅÅÅÅ-MM-DD, till exempel: frist KL5-69 2026-04-30");
            err.println("Reglerna listas med: ./uppdrag frist --lista");
            return BAD_INPUT;
        }
        var rule = DeadlineRule.withId(arguments.getFirst());
        if (rule.isEmpty()) {
            err.printf(
                    "Regeln ”%s” finns inte. Se ./uppdrag frist --lista%n", arguments.getFirst());
            return BAD_INPUT;
        }
        try {
            var deadline = rule.get().from(LocalDate.parse(arguments.getLast()));
            out.printf("%s  %s  %s%n", deadline.last(), cited(rule.get()), explained(deadline));
            return DONE;
        } catch (DateTimeException notADate) {
            err.printf(
                    "”%s” är inget datum. Skriv ÅÅÅÅ-MM-DD, till exempel 2026-04-30%n",
                    arguments.getLast());
            return BAD_INPUT;
        }
    }

    /// The order a terminal reader looks for: the act first.
    private static String cited(DeadlineRule rule) {
        var basis = rule.basis();
        return basis.chapter() == 0
                ? "%s %s §".formatted(basis.act().shortName(), basis.section())
                : "%s %d kap. %s §"
                        .formatted(basis.act().shortName(), basis.chapter(), basis.section());
    }

    private static String explained(Deadline deadline) {
        var sentence =
                "%s %s, räknat från %s %s."
                        .formatted(
                                deadline.rule().sentence(),
                                deadline.last(),
                                deadline.rule().trigger(),
                                deadline.from());
        return deadline.last().equals(deadline.target())
                ? sentence
                : sentence
                        + " Dag %s är helgdag eller likställd; nästa vardag gäller (lag 1930:173, 2 §)."
                                .formatted(deadline.target());
    }
}
