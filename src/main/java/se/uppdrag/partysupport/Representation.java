package se.uppdrag.partysupport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.elections.Elections;
import se.uppdrag.elections.PartySeats;
import se.uppdrag.partysupport.SupportTable.Recipient;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;

/// Which parties the assembly has, read from the register: a seat without a member represents
/// nobody (KL 4:29).
@Component
class Representation {

    private static final int YEARS = 1;

    private final Register register;
    private final Elections elections;

    Representation(Register register, Elections elections) {
        this.register = register;
        this.elections = elections;
    }

    /// Those represented, and those that were within the last year, as they sit from the left.
    List<Represented> on(LocalDate on, Map<String, Recipient> recipients) {
        var assembly = register.assembly().slug();
        var served =
                register.served(on.minusYears(YEARS).minusDays(1), on.plusDays(1)).stream()
                        .filter(one -> one.organ().equals(assembly) && one.post().member())
                        .filter(one -> one.party() != null)
                        .collect(
                                Collectors.groupingBy(
                                        one -> Objects.requireNonNull(one.party()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var elected =
                elections.inForce(on).map(result -> result.parties()).orElse(List.of()).stream()
                        .collect(Collectors.toMap(PartySeats::party, PartySeats::seats));
        return register.parties().stream()
                .filter(party -> served.containsKey(party.code()))
                .map(party ->
                        represented(
                                party,
                                served.getOrDefault(party.code(), List.of()),
                                elected,
                                recipients.get(party.code()),
                                on))
                .toList();
    }

    private static Represented represented(
            Party party,
            List<Membership> served,
            Map<String, Integer> elected,
            @Nullable Recipient recipient,
            LocalDate on) {
        int established = (int) served.stream().filter(one -> sits(one, on)).count();
        var until =
                established > 0
                        ? null
                        : served.stream()
                                .map(Membership::toDate)
                                .filter(Objects::nonNull)
                                .max(LocalDate::compareTo)
                                .orElse(null);
        return new Represented(
                party.code(),
                party.name(),
                established == 0 ? 0 : Math.max(established, elected.getOrDefault(party.code(), 0)),
                established,
                until,
                recipient == null ? "" : recipient.organisation(),
                recipient == null ? "" : recipient.number());
    }

    private static boolean sits(Membership one, LocalDate on) {
        return !one.fromDate().isAfter(on) && (one.toDate() == null || one.toDate().isAfter(on));
    }
}
