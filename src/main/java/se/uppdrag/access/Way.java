package se.uppdrag.access;

/// How somebody came in.
public enum Way {
    PASSWORD(false),
    /// A password and a code from her telephone.
    CODE(true),
    /// A password and one of the codes she has on paper.
    RECOVERY_CODE(true),
    PASSKEY(true),
    /// The municipality's own sign-in; it says itself whether it asked for more than a password.
    PROVIDER(true),
    /// The one who runs the program, with the code it wrote at its first start.
    FIRST_START(true),
    /// By a code the secretary has handed out, on a device of the municipality's.
    LENT(false),
    /// One press, in the demonstration.
    DEMO(true);

    private final boolean strong;

    Way(boolean strong) {
        this.strong = strong;
    }

    boolean strong() {
        return strong;
    }
}
