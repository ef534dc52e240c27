package se.uppdrag.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// The municipality's own sign-ins, as set. What is wrong with a setting stops the start; that one
/// of them is away does not.
@Component
class Providers {

    private final List<Provider> all;

    Providers(Environment environment) {
        this.all =
                Binder.get(environment)
                        .bind(
                                Provider.SETTINGS,
                                Bindable.mapOf(String.class, Provider.Written.class))
                        .orElse(Map.of())
                        .entrySet()
                        .stream()
                        .map(one -> one.getValue().checked(one.getKey()))
                        .sorted(Comparator.comparing(Provider::name))
                        .toList();
    }

    List<Provider> all() {
        return all;
    }

    Optional<Provider> find(String name) {
        return all.stream().filter(one -> one.name().equals(name)).findFirst();
    }
}
