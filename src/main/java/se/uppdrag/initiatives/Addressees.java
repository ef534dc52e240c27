package se.uppdrag.initiatives;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.Titles;

/// Whom interpellations and questions may be put to (KL 5:59, 5:64, 9:29): the chairs of
/// committees, of joint bodies and of the assembly's drafting committees; whoever else the assembly
/// has named; or, where it has decided so, only those who serve full time or a substantial part of
/// it.
@Component
public class Addressees {

    /// @param key what is kept: an organ's address, or a person
    /// @param name the organ, or the person with her title
    /// @param person who answers on the day; nothing while the post is empty
    public record Addressee(String key, String name, @Nullable PersonId person) {}

    private static final String PERSON = "person-";

    private final Register register;
    private final Titles titles;

    Addressees(Register register, Titles titles) {
        this.register = register;
        this.titles = titles;
    }

    List<Addressee> on(LocalDate day) {
        var assembly = register.assembly();
        var rules = register.rules(assembly.slug(), day);
        var fullTime = titles.on(day);
        var found = new ArrayList<Addressee>();
        register.organs(day).stream()
                .filter(organ -> asked(organ, assembly, rules.othersAsked()))
                .map(organ -> of(organ, day))
                .filter(one ->
                        !rules.onlyFullTimersAreAsked()
                                || one.person() != null && fullTime.containsKey(one.person()))
                .forEach(found::add);
        if (rules.onlyFullTimersAreAsked() || rules.othersAsked().equals("full-time")) {
            fullTime.values().stream()
                    .filter(one ->
                            found.stream().noneMatch(two -> one.person().equals(two.person())))
                    .map(one ->
                            new Addressee(
                                    PERSON + one.person().value(),
                                    one.name() + ", " + one.title(),
                                    one.person()))
                    .forEach(found::add);
        }
        return found;
    }

    /// Whether the organ's chair answers to the assembly.
    static boolean asked(Organ organ, Organ assembly, String others) {
        return switch (organ.kind()) {
            case EXECUTIVE, COMMITTEE, JOINT_COMMITTEE -> true;
            case PREPARATORY_GROUP ->
                    organ.parent() == null || organ.parent().equals(assembly.slug());
            case SUBCOMMITTEE -> others.equals("subcommittees");
            case ASSEMBLY, COMPANY, AUDIT -> false;
        };
    }

    Optional<Addressee> find(String key, LocalDate day) {
        if (!key.startsWith(PERSON)) {
            return register.organ(key).map(organ -> of(organ, day));
        }
        var person = new PersonId(UUID.fromString(key.substring(PERSON.length())));
        return Stream.of(titles.on(day))
                .flatMap(on -> Optional.ofNullable(on.get(person)).stream())
                .map(one -> new Addressee(key, one.name() + ", " + one.title(), person))
                .findFirst()
                .or(() ->
                        register.person(person).map(one -> new Addressee(key, one.name(), person)));
    }

    private Addressee of(Organ organ, LocalDate day) {
        return new Addressee(
                organ.slug(),
                organ.name(),
                register.roll(organ, day).holder(Post.CHAIR).map(Membership::person).orElse(null));
    }
}
