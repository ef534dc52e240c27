package se.uppdrag.opendata;

import org.springframework.context.ApplicationContext;

/// Lets tests elsewhere have what is published as open data at once, as the background would.
public final class OpenDataNow {

    private OpenDataNow() {}

    public static void look(ApplicationContext program) {
        program.getBean(Objects.class).look();
    }
}
