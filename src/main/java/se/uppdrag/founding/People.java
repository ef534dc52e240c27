package se.uppdrag.founding;

import java.text.Collator;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Accounts;
import se.uppdrag.access.Invitation;
import se.uppdrag.access.Invitations;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Official;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Register;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Everybody who ought to be able to sign in, with why, and whether she can.
@Component
class People {

    /// @param whys what she serves as, in words
    /// @param account what she signs in with; none where she never has
    record One(
            PersonId person,
            String name,
            List<String> whys,
            Accounts.@Nullable Account account,
            @Nullable Invitation invitation) {

        boolean hasAccount() {
            return account != null && account.open();
        }
    }

    private final Register register;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Texts texts;
    private final Clock clock;

    People(
            Register register,
            Accounts accounts,
            Invitations invitations,
            Texts texts,
            Clock clock) {
        this.register = register;
        this.accounts = accounts;
        this.invitations = invitations;
        this.texts = texts;
        this.clock = clock;
    }

    /// By name. Those who serve today, and those with an account though they do not.
    List<One> all() {
        var today = SwedishTime.dateOf(clock.instant());
        var names = new HashMap<PersonId, String>();
        var whys = whys(today, names);
        var open =
                accounts.all().stream()
                        .collect(Collectors.toMap(Accounts.Account::person, Function.identity()));
        open.values().stream()
                .filter(Accounts.Account::open)
                .forEach(one -> whys.computeIfAbsent(one.person(), _ -> new ArrayList<>()));
        var invited =
                invitations.waiting().stream()
                        .collect(Collectors.toMap(Invitation::person, Function.identity()));
        return whys.entrySet().stream()
                .map(one ->
                        new One(
                                one.getKey(),
                                names.computeIfAbsent(one.getKey(), this::name),
                                one.getValue(),
                                open.get(one.getKey()),
                                invited.get(one.getKey())))
                .sorted(Comparator.comparing(One::name, Collator.getInstance(Swedish.LOCALE)))
                .toList();
    }

    private String name(PersonId person) {
        return register.person(person).map(Person::name).orElse("");
    }

    private Map<PersonId, List<String>> whys(LocalDate today, Map<PersonId, String> names) {
        var organs =
                register.organs(today).stream().collect(Collectors.toMap(Organ::slug, Organ::name));
        var whys = new LinkedHashMap<PersonId, List<String>>();
        for (var one : register.memberships(today)) {
            names.put(one.person(), one.name());
            whys.computeIfAbsent(one.person(), _ -> new ArrayList<>())
                    .add(
                            texts.get(
                                    "founding.people.post",
                                    texts.get("register.post." + one.post()),
                                    organs.getOrDefault(one.organ(), one.organ())));
        }
        for (var one : register.officials(today)) {
            names.put(one.person(), one.name());
            whys.computeIfAbsent(one.person(), _ -> new ArrayList<>()).add(role(one, organs));
        }
        return whys;
    }

    private String role(Official one, Map<String, String> organs) {
        var role = texts.get("founding.role." + one.role());
        var organ = one.organ();
        return organ == null
                ? role
                : texts.get("founding.people.post", role, organs.getOrDefault(organ, organ));
    }
}
