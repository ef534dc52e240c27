package se.uppdrag.access;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Houses;

/// Whether a password will do here. What the municipality and its places are called is guessed as
/// soon as the words everybody uses; those names come from what is kept, and stand in no list.
@Component
public class Passwords {

    /// Shorter words are parts of too many others.
    private static final int SHORTEST_WORD = 4;

    private final Houses houses;
    private final List<PlaceNames> places;

    Passwords(Houses houses, List<PlaceNames> places) {
        this.houses = houses;
        this.places = places;
    }

    /// @return the key of what is wrong with it
    public Optional<String> problem(String password, String username) {
        return new Password(password).problem(username, words());
    }

    private List<String> words() {
        var house = houses.ours();
        return Stream.concat(
                        Stream.of(house.name(), house.place(), house.address()),
                        places.stream().flatMap(one -> one.names().stream()))
                .flatMap(name -> Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")))
                .filter(word -> word.length() >= SHORTEST_WORD)
                .distinct()
                .toList();
    }
}
