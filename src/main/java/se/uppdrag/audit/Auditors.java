package se.uppdrag.audit;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

/// Who the auditors are today, whom they may have as experts, and whom they audit: all of it from
/// the register.
@Component
@Transactional(readOnly = true)
class Auditors {

    /// An elected auditor.
    record Auditor(UUID person, String name, Post post) {}

    /// Somebody whom the register has as an auditor without being elected: an expert.
    record Expert(UUID person, String name) {}

    private final Register register;
    private final Clock clock;

    Auditors(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    List<Auditor> elected() {
        var organs =
                register.organs(today()).stream()
                        .filter(Organ::audit)
                        .map(Organ::slug)
                        .collect(Collectors.toSet());
        return register.memberships(today()).stream()
                .filter(one -> organs.contains(one.organ()) && one.post().member())
                .sorted(Comparator.comparing(Membership::post).thenComparing(Membership::position))
                .map(one -> new Auditor(one.person().value(), one.name(), one.post()))
                .toList();
    }

    boolean elected(UUID person) {
        return elected().stream().anyMatch(one -> one.person().equals(person));
    }

    List<Expert> experts() {
        var elected = elected().stream().map(Auditor::person).toList();
        return register.officials(today()).stream()
                .filter(one -> one.role() == Role.AUDITOR)
                .map(one -> new Expert(one.person().value(), one.name()))
                .distinct()
                .filter(one -> !elected.contains(one.person()))
                .sorted(Comparator.comparing(Expert::name))
                .toList();
    }

    /// What the register calls an auditor or an expert.
    String nameOf(UUID person) {
        return register.person(new PersonId(person)).map(Person::name).orElse("");
    }

    /// Whom the report says something of: the executive, the committees, and the groups that
    /// prepare for the assembly (KL 12:13), as they were at the end of the year.
    List<Organ> judged(int year) {
        return register.organs(LocalDate.of(year, 12, 31)).stream()
                .filter(one ->
                        one.committee()
                                || one.kind() == Organ.Kind.PREPARATORY_GROUP
                                        && register.assembly().slug().equals(one.parent()))
                .toList();
    }

    /// Whom a review may be about: those judged, and the companies for the lay auditors.
    List<Organ> reviewed() {
        return register.organs(today()).stream()
                .filter(one -> one.committee() || one.kind() == Organ.Kind.COMPANY)
                .toList();
    }

    Optional<Organ> organ(String slug) {
        return register.organ(slug);
    }

    String organName(String slug) {
        return register.organ(slug).map(Organ::name).orElse(slug);
    }

    Organ assembly() {
        return register.assembly();
    }

    /// Members of the assembly who answered for the organ some day of the year, and so take no part
    /// when its discharge is decided (KL 5:48–49).
    List<String> standAside(String organ, int year) {
        var assembly =
                register.memberships(today()).stream()
                        .filter(one -> one.organ().equals(register.assembly().slug()))
                        .map(Membership::person)
                        .collect(Collectors.toSet());
        return register.served(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)).stream()
                .filter(one -> one.organ().equals(organ) && assembly.contains(one.person()))
                .map(Membership::name)
                .distinct()
                .sorted()
                .toList();
    }
}
