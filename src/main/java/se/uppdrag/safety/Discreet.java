package se.uppdrag.safety;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// The trail as this module uses it: that something was done here once, and nothing of what, by
/// whom, or where it led. Who has done what with a report is told inside the report.
@Component
class Discreet {

    /// All acts of the module look the same in the book.
    static final String ACT = "POST /trygghet";

    private final Trail trail;

    Discreet(Trail trail) {
        this.trail = trail;
    }

    /// @param again where a form that is sent a second time leads
    /// @param act its answer is kept by nobody
    Outcome<String> once(Command command, String again, Supplier<Outcome<String>> act) {
        var led = new AtomicReference<>(again);
        var outcome =
                trail.once(
                        new Command(command.id(), null, ACT),
                        () ->
                                act.get()
                                        .map(address -> {
                                            led.set(address);
                                            return "/trygghet";
                                        }));
        return outcome instanceof Granted<String>(_, var remarks)
                ? Outcome.granted(Objects.requireNonNull(led.get()), remarks)
                : outcome;
    }
}
