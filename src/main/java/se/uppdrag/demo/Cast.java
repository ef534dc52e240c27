package se.uppdrag.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Person;
import se.uppdrag.web.PlainLetters;

/// Invents people, the same ones every time. Any likeness is accidental.
final class Cast {

    private final Random random;
    private final List<String> givenNames = DemoText.lines("given-names.txt");
    private final List<String> familyNames = DemoText.lines("family-names.txt");
    private final Set<String> taken = new HashSet<>();

    Cast(Random random) {
        this.random = random;
    }

    Person somebody() {
        while (true) {
            var given = givenNames.get(random.nextInt(givenNames.size()));
            var family = familyNames.get(random.nextInt(familyNames.size()));
            if (!taken.contains(given + " " + family)) {
                return named(given, family);
            }
        }
    }

    Person named(String given, String family) {
        taken.add(given + " " + family);
        var id = new UUID(random.nextLong(), random.nextLong());
        return new Person(new PersonId(id), given, family, username(given, family) + "@exempel.se");
    }

    /// `astrid.lindmark`
    static String username(String given, String family) {
        return PlainLetters.of(given + "." + family);
    }
}
