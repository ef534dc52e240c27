package se.uppdrag.founding;

import org.springframework.boot.test.context.TestComponent;

/// The code of the first start, for a test that cannot read what the program prints.
@TestComponent
public final class TheCode {

    private final FirstStart start;

    TheCode(FirstStart start) {
        this.start = start;
    }

    public String read() {
        return start.code();
    }
}
