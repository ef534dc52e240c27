package se.uppdrag.demo;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;

/// Enters people who do not exist, each with an account.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoPeople {

    private final Register register;
    private final Accounts accounts;
    private final Cast cast = new Cast(new Random(1489));

    DemoPeople(Register register, Accounts accounts) {
        this.register = register;
        this.accounts = accounts;
    }

    Person somebody() {
        return enter(cast.somebody());
    }

    Person named(String given, String family) {
        return enter(cast.named(given, family));
    }

    /// Somebody whose id comes from the name, so that nobody else's is drawn otherwise because of
    /// her.
    Person official(String given, String family) {
        return enter(
                new Person(
                        id(given + " " + family),
                        given,
                        family,
                        Cast.username(given, family) + "@exempel.se"));
    }

    static PersonId id(String name) {
        return new PersonId(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private Person enter(Person person) {
        register.enter(person);
        accounts.open(
                person.id(),
                Cast.username(person.givenName(), person.familyName()),
                person.name(),
                DemoMunicipality.PASSWORD);
        return person;
    }
}
