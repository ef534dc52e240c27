package se.uppdrag.registry;

import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.registry.ChangeTable.Change;
import se.uppdrag.registry.ChangeTable.What;
import se.uppdrag.web.HiddenNames;
import se.uppdrag.web.Texts;

/// The registrar's door to the parties of a matter: entered, changed and ended, each with a line of
/// what stood there before. Also in a matter that is closed, since a decision may be appealed after
/// that.
@Service
@Transactional
public class MatterParties {

    /// What is written of one.
    ///
    /// @param standsFor another party of the matter, for a representative
    public record Written(
            MatterParty.Role role,
            String name,
            @Nullable String address,
            @Nullable String email,
            @Nullable UUID standsFor,
            boolean published) {

        private MatterParty of(UUID id, LocalDate enteredOn) {
            return new MatterParty(
                    id,
                    role,
                    name,
                    address,
                    email,
                    role == MatterParty.Role.REPRESENTATIVE ? standsFor : null,
                    published,
                    enteredOn,
                    null);
        }
    }

    private final MatterPartyTable table;
    private final HandlingTable matters;
    private final ChangeTable changes;
    private final HiddenNames hidden;
    private final Texts texts;
    private final Clock clock;

    MatterParties(
            MatterPartyTable table,
            HandlingTable matters,
            ChangeTable changes,
            HiddenNames hidden,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.matters = matters;
        this.changes = changes;
        this.hidden = hidden;
        this.texts = texts;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<MatterParty> of(Handling matter) {
        return table.of(matter.id());
    }

    /// Those whose names everybody may read.
    @Transactional(readOnly = true)
    List<MatterPartyTable.Public> published(MatterId matter) {
        return table.published(matter.value());
    }

    /// The names that may stand in a letter: not of those whom a mark or a protection hides, and
    /// none where the whole matter is secret.
    @Transactional(readOnly = true)
    List<String> named(Handling matter) {
        if (matter.secret()) {
            return List.of();
        }
        var unsaid =
                Stream.concat(table.marked(matter.id()).stream(), hidden.all().stream()).toList();
        return table.of(matter.id()).stream()
                .filter(one -> one.stands() && !one.among(unsaid))
                .map(MatterParty::name)
                .distinct()
                .toList();
    }

    public Outcome<Handling> enter(Handling matter, Written written, Clerk by) {
        var others = locked(matter);
        return written.of(UUID.randomUUID(), today())
                .enter(others, table.marked(matter.id()))
                .map(party -> {
                    table.insert(matter.id(), party);
                    change(matter, What.PARTY_ENTERED, "", words(party, others), "", by);
                    return matter;
                });
    }

    Outcome<Handling> change(Handling matter, UUID id, Written written, Clerk by) {
        var others = locked(matter);
        return others.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .<Outcome<Handling>>map(was ->
                        was.change(
                                        written.of(id, was.enteredOn()),
                                        others,
                                        table.marked(matter.id()))
                                .map(party -> {
                                    table.update(matter.id(), party);
                                    change(
                                            matter,
                                            What.PARTY_CHANGED,
                                            words(was, others),
                                            words(party, others),
                                            "",
                                            by);
                                    return matter;
                                }))
                .orElseGet(() -> refused(RegistryRefusal.PARTY_HAS_ENDED));
    }

    Outcome<Handling> end(Handling matter, UUID id, String why, Clerk by) {
        var others = locked(matter);
        return others.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .<Outcome<Handling>>map(one ->
                        one.end(others)
                                .map(party -> {
                                    table.end(party.id(), today());
                                    change(
                                            matter,
                                            What.PARTY_ENDED,
                                            words(party, others),
                                            texts.get("registry.party.ended", today().toString()),
                                            why,
                                            by);
                                    return matter;
                                }))
                .orElseGet(() -> refused(RegistryRefusal.PARTY_HAS_ENDED));
    }

    /// Whoever is a party goes with the matter, but for those the other has already. Another
    /// authority decides itself what it shows.
    void carry(Handling from, Handling to, Clerk by) {
        var there = new ArrayList<>(table.of(to.id()));
        var marked = table.marked(to.id());
        var ids = new HashMap<UUID, UUID>();
        // Representatives come after those they speak for.
        for (var one : table.of(from.id())) {
            if (!one.stands()) {
                continue;
            }
            var goes =
                    new MatterParty(
                            UUID.randomUUID(),
                            one.role(),
                            one.name(),
                            one.address(),
                            one.email(),
                            one.standsFor() == null ? null : ids.get(one.standsFor()),
                            one.published()
                                    && from.authority().equals(to.authority())
                                    && !one.among(marked),
                            today(),
                            null);
            var same = there.stream().filter(goes::same).findFirst();
            ids.put(one.id(), same.map(MatterParty::id).orElse(goes.id()));
            if (same.isEmpty()) {
                table.insert(to.id(), goes);
                there.add(goes);
                change(to, What.PARTY_ENTERED, "", words(goes, there), from.dnr(), by);
            }
        }
    }

    /// As it is told in the history.
    private String words(MatterParty one, List<MatterParty> others) {
        var name =
                others.stream()
                        .filter(each -> each.id().equals(one.standsFor()))
                        .map(each -> texts.get("registry.party.for", one.name(), each.name()))
                        .findFirst()
                        .orElse(one.name());
        var all =
                Stream.of(
                                texts.get("registry.role." + one.role()) + ": " + name,
                                one.address(),
                                one.email(),
                                texts.get(
                                        one.published()
                                                ? "registry.party.shown"
                                                : "registry.party.withheld"))
                        .filter(Objects::nonNull)
                        .toList();
        return String.join(" · ", all);
    }

    /// One who writes in a matter at a time.
    private List<MatterParty> locked(Handling matter) {
        var _ = matters.lock(matter.id()).orElseThrow();
        return table.of(matter.id());
    }

    private void change(
            Handling matter, What what, String was, String becomes, String why, Clerk by) {
        changes.insert(
                matter.id(),
                new Change(
                        null,
                        what,
                        was,
                        becomes,
                        why,
                        by.name(),
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
