package se.uppdrag.safety;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Makes what takes the longer the more reports there are take one of few lengths of time. Whoever
/// opens her key waits for it to be tried on all reports, also those she may not read; how long
/// that took would otherwise tell how many there are.
@Component
class Pace {

    private final Duration step;

    Pace(@Value("${uppdrag.safety.pace:750ms}") Duration step) {
        this.step = step;
    }

    /// Answers after a step, or two, or four.
    <T> T evenly(Supplier<T> act) {
        var begun = System.nanoTime();
        try {
            return act.get();
        } finally {
            long until = step.toNanos();
            while (until > 0 && until < System.nanoTime() - begun) {
                until *= 2;
            }
            for (var left = begun + until - System.nanoTime();
                    left > 0;
                    left = begun + until - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }
    }
}
