package se.uppdrag.hostile;

/// What the coverage-guided fuzzer of `CONTRIBUTING.md` drives: one parser, named by
/// `-Duppdrag.parser`.
public final class JazzerTarget {

    private static final Parser PARSER = Parsers.named(System.getProperty("uppdrag.parser", ""));

    private JazzerTarget() {}

    /// Called by the fuzzer, which wants this name.
    public static void fuzzerTestOneInput(byte[] input) throws Exception {
        try {
            PARSER.reading().read(input);
        } catch (Exception thrown) {
            if (!PARSER.understands(thrown)) {
                throw thrown;
            }
        }
    }
}
