package se.uppdrag.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The mailboxes the house has set up; most often one for each authority.
@Component
class Mailboxes {

    private final List<Mailbox> all;

    Mailboxes(Environment environment) {
        all =
                Binder.get(environment)
                        .bind(
                                "uppdrag.brevlada",
                                Bindable.mapOf(String.class, Mailbox.Settings.class))
                        .map(settings ->
                                settings.entrySet().stream()
                                        .map(one -> one.getValue().of(one.getKey()))
                                        .filter(one -> !one.host().isBlank())
                                        .toList())
                        .orElse(List.of());
    }

    List<Mailbox> all() {
        return all;
    }

    /// The name that the results of the organ's mail server are trusted under.
    Optional<String> server(String organ) {
        return all.stream()
                .filter(one -> one.organ().equals(organ))
                .findFirst()
                .flatMap(Mailbox::server);
    }
}
