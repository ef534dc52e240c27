package se.uppdrag.law;

import java.util.List;
import java.util.function.Function;

/// What a rule answers: the thing asked for, or the reason it cannot be had.
public sealed interface Outcome<T> {

    /// @param remarks what the law says "bör" or "om möjligt" about; most often none
    record Granted<T>(T value, List<Remark> remarks) implements Outcome<T> {

        public Granted {
            remarks = List.copyOf(remarks);
        }
    }

    /// @param arguments what the refusal's text is filled with, ready to show
    record Refused<T>(Refusal refusal, List<String> arguments) implements Outcome<T> {

        public Refused {
            arguments = List.copyOf(arguments);
        }
    }

    static <T> Outcome<T> granted(T value) {
        return new Granted<>(value, List.of());
    }

    static <T> Outcome<T> granted(T value, List<Remark> remarks) {
        return new Granted<>(value, remarks);
    }

    static <T> Outcome<T> refused(Refusal refusal, String... arguments) {
        return new Refused<>(refusal, List.of(arguments));
    }

    default <R> Outcome<R> map(Function<? super T, ? extends R> then) {
        return switch (this) {
            case Granted<T>(var value, var remarks) -> new Granted<>(then.apply(value), remarks);
            case Refused<T>(var refusal, var arguments) -> new Refused<>(refusal, arguments);
        };
    }

    default <R> Outcome<R> flatMap(Function<? super T, Outcome<R>> then) {
        return switch (this) {
            case Granted<T>(var value, _) -> then.apply(value);
            case Refused<T>(var refusal, var arguments) -> new Refused<>(refusal, arguments);
        };
    }
}
