package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.access.Roles;

/// Answers "who may" from posts and functions in force on the day.
@Component
class RegisteredRoles implements Roles {

    private final MembershipTable memberships;

    RegisteredRoles(MembershipTable memberships) {
        this.memberships = memberships;
    }

    @Override
    public boolean holds(PersonId person, Role role, LocalDate on) {
        return holdsAny(person, List.of(role), on);
    }

    @Override
    public boolean holdsAny(PersonId person, List<Role> roles, LocalDate on) {
        var functions = roles.stream().filter(role -> posts(role) == null).toList();
        var posts = roles.stream().map(RegisteredRoles::posts).filter(Objects::nonNull).toList();
        return (!functions.isEmpty() && memberships.function(person, functions, on))
                || (!posts.isEmpty()
                        && memberships.of(person).stream()
                                .filter(one -> !one.fromDate().isAfter(on))
                                .filter(one -> one.toDate() == null || one.toDate().isAfter(on))
                                .anyMatch(one ->
                                        posts.stream().anyMatch(post -> post.test(one.post()))));
    }

    @Override
    public boolean holds(PersonId person, Role role, String organ, LocalDate on) {
        var post = posts(role);
        return post == null
                ? memberships.function(person, role, organ, on)
                : memberships
                        .of(person, organ, on)
                        .filter(one -> post.test(one.post()))
                        .isPresent();
    }

    private static @Nullable Predicate<Post> posts(Role role) {
        return switch (role) {
            case MEMBER -> Post::member;
            case SUBSTITUTE -> post -> post == Post.ALTERNATE;
            case PRESIDIUM -> Post::presidium;
            case SECRETARY, REGISTRAR, AUDITOR, ADMINISTRATOR -> null;
        };
    }
}
