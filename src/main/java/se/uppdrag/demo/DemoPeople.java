package se.uppdrag.demo;

import java.util.Random;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Accounts;
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
