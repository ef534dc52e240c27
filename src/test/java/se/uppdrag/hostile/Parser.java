package se.uppdrag.hostile;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// One place where the program reads bytes that somebody else has made.
///
/// @param seeds honest ones, which the hostile are made of
/// @param share one in so many of the inputs is tried: 1, or more where each takes long
/// @param says what the parser may throw, by which it says that it does not understand
public record Parser(
        String name,
        List<byte[]> seeds,
        int share,
        List<Class<? extends Exception>> says,
        Reading reading) {

    /// Reads one input, and throws what it throws.
    public interface Reading {
        void read(byte[] bytes) throws Exception;
    }

    @SafeVarargs
    public static Parser of(
            String name, List<byte[]> seeds, Reading reading, Class<? extends Exception>... says) {
        return new Parser(name, List.copyOf(seeds), 1, List.of(says), reading);
    }

    /// One that takes long for each.
    public Parser slow(int oneIn) {
        return new Parser(name, seeds, oneIn, says, reading);
    }

    /// Of text, which is all it is ever given.
    @SafeVarargs
    public static Parser ofText(
            String name,
            List<String> seeds,
            TextReading reading,
            Class<? extends Exception>... says) {
        return of(
                name,
                bytes(seeds.toArray(String[]::new)),
                one -> reading.read(new String(one, StandardCharsets.UTF_8)),
                says);
    }

    /// Reads one text.
    public interface TextReading {
        void read(String text) throws Exception;
    }

    public static List<byte[]> bytes(String... texts) {
        return Arrays.stream(texts).map(one -> one.getBytes(StandardCharsets.UTF_8)).toList();
    }

    boolean understands(Throwable thrown) {
        return says.stream().anyMatch(one -> one.isInstance(thrown));
    }
}
