package se.uppdrag.sealing;

import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// The trail as those use it who keep something from everybody: that something was done there once,
/// and nothing of what, by whom, or where it led. Who has done what is told inside what is sealed.
public abstract class Discretion {

    private final Trail trail;
    private final String home;

    /// @param home the module's own address, the same for all its acts
    protected Discretion(Trail trail, String home) {
        this.trail = trail;
        this.home = home;
    }

    /// @param again where a form that is sent a second time leads
    /// @param act its answer is kept by nobody
    public Outcome<String> once(Command command, String again, Supplier<Outcome<String>> act) {
        var led = new AtomicReference<>(again);
        var outcome =
                trail.once(
                        new Command(command.id(), null, "POST " + home),
                        () ->
                                act.get()
                                        .map(address -> {
                                            led.set(address);
                                            return home;
                                        }));
        return outcome instanceof Granted<String>(_, var remarks)
                ? Outcome.granted(Objects.requireNonNull(led.get()), remarks)
                : outcome;
    }
}
