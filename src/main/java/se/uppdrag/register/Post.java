package se.uppdrag.register;

/// A place in an organ (`post`). Whoever presides is a member as well.
public enum Post {
    CHAIR,
    FIRST_VICE_CHAIR,
    SECOND_VICE_CHAIR,
    MEMBER,
    ALTERNATE;

    public boolean member() {
        return this != ALTERNATE;
    }

    public boolean presidium() {
        return this == CHAIR || this == FIRST_VICE_CHAIR || this == SECOND_VICE_CHAIR;
    }
}
