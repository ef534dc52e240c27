package se.uppdrag.assignments;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.assignments.ElectionRules.Facts;
import se.uppdrag.register.Appointment;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Persons;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;

/// Reads in the register what an election must be seen against.
@Component
class ElectionFacts {

    private final Register register;
    private final Terms terms;
    private final Persons persons;

    ElectionFacts(Register register, Terms terms, Persons persons) {
        this.register = register;
        this.terms = terms;
        this.persons = persons;
    }

    Facts of(OrganElection election) {
        var posts = new HashMap<String, List<Membership>>();
        var appointments = new HashMap<String, List<Appointment>>();
        var beside = persons.appointments();
        election.nominees()
                .forEach(one ->
                        persons.known(one.name(), one.party())
                                .ifPresent(person -> {
                                    posts.put(one.name(), register.memberships(person));
                                    appointments.put(
                                            one.name(),
                                            beside.stream()
                                                    .filter(each -> each.person().equals(person))
                                                    .toList());
                                }));
        var organ = election.organ();
        var empty =
                Vacancies.in(organ, terms.everIn(organ.slug()), election.from()).stream()
                        .map(Vacancies.Empty::last)
                        .flatMap(Optional::stream)
                        .toList();
        return new Facts(
                organs(election),
                posts,
                appointments,
                within(election),
                organ.seats()
                        - (int)
                                terms.everIn(organ.slug()).stream()
                                        .filter(one -> one.post().member())
                                        .filter(one -> one.on(election.from()))
                                        .count(),
                empty);
    }

    private Map<String, Organ> organs(OrganElection election) {
        var organs = new HashMap<String, Organ>();
        register.organs(election.from()).forEach(one -> organs.put(one.slug(), one));
        organs.put(election.organ().slug(), election.organ());
        return organs;
    }

    /// A subcommittee is chosen among the committee's members and substitutes (KL 6:41).
    private @Nullable List<String> within(OrganElection election) {
        var organ = election.organ();
        if (organ.kind() != Organ.Kind.SUBCOMMITTEE || organ.parent() == null) {
            return null;
        }
        return terms.everIn(organ.parent()).stream()
                .filter(one -> one.overlaps(election.from(), election.to()))
                .map(Membership::name)
                .toList();
    }
}
