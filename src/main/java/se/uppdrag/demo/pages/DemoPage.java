package se.uppdrag.demo.pages;

import java.util.List;

/// What `demo/demo.jte` shows.
///
/// @param now what the demonstration's clock is
/// @param field the same, as a date field has it
/// @param problem key of what was wrong with the time asked for, or empty
public record DemoPage(
        String now,
        String field,
        String problem,
        String password,
        List<Account> roles,
        List<Account> everybody) {

    public record Account(String id, String name, String username, String role) {}
}
