package se.uppdrag.operations;

import org.springframework.boot.SpringBootExceptionReporter;

/// Keeps the framework from writing the stack of a failure that is told in a sentence.
final class ToldFailures implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        return StartCommand.words(failure).isPresent();
    }
}
