package se.uppdrag.steering;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What may go wrong (`risk`): how probable it is and how bad it would be, each from 1 to 4.
///
/// @param plan the number of the decision that adopted it; nothing while none has
public record Risk(
        UUID id,
        String organ,
        int year,
        String title,
        Kind kind,
        int probability,
        int consequence,
        String reason,
        @Nullable Integer plan) {

    static final int MOST = 4;

    /// The Act names errors and irregularities (KL 6:6, since 1 July 2025).
    public enum Kind {
        ERROR,
        IRREGULARITY,
        OTHER
    }

    /// What is to be done about a risk of its size.
    public enum Size {
        ACCEPT,
        WATCH,
        CONTROL,
        ACT
    }

    int value() {
        return probability * consequence;
    }

    Size size() {
        return size(probability, consequence);
    }

    static Size size(int probability, int consequence) {
        int value = probability * consequence;
        if (value >= 12) {
            return Size.ACT;
        }
        if (value >= 8) {
            return Size.CONTROL;
        }
        return value >= 4 ? Size.WATCH : Size.ACCEPT;
    }
}
