package se.uppdrag.opendata;

/// A question we do not understand: which part of it, by its name.
final class BadQuestion extends RuntimeException {

    private final String part;

    BadQuestion(String part) {
        super(part);
        this.part = part;
    }

    String part() {
        return part;
    }
}
