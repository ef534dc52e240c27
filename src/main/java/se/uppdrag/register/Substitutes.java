package se.uppdrag.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;

/// The door to the order of substitutes for each member of the assembly, as the county board names
/// it (14 kap. 16–17, 23 §§ vallagen). A member for whom nobody is named has the alternates of her
/// party in their order.
@Service
@Transactional
public class Substitutes {

    private final SubstituteTable table;

    Substitutes(SubstituteTable table) {
        this.table = table;
    }

    /// The named alternates of each member on the day, the first first. Members without an order of
    /// their own are left out.
    @Transactional(readOnly = true)
    public Map<PersonId, List<PersonId>> on(String organ, LocalDate day) {
        var named = new LinkedHashMap<PersonId, List<PersonId>>();
        for (var one : table.on(organ, day)) {
            named.computeIfAbsent(one.member(), _ -> new ArrayList<>()).add(one.alternate());
        }
        return named;
    }

    /// The member's order from the day on; days before it are as they were.
    ///
    /// @param alternates nobody where the order of the party is to go for her again
    public void name(
            String organ,
            PersonId member,
            List<PersonId> alternates,
            LocalDate from,
            String decidedBy) {
        table.end(organ, member, from);
        int position = 0;
        for (var alternate : alternates) {
            table.insert(
                    new Substitute(organ, member, alternate, ++position, from, null, decidedBy));
        }
    }

    /// Whoever comes in a member's place has those who were named for her, but for herself, until
    /// the county board names others.
    public void inherit(
            String organ, PersonId left, PersonId successor, LocalDate from, String decidedBy) {
        var order = on(organ, from).getOrDefault(left, List.of());
        name(organ, left, List.of(), from, decidedBy);
        name(
                organ,
                successor,
                order.stream().filter(one -> !one.equals(successor)).toList(),
                from,
                decidedBy);
    }

    /// A new alternate comes last in the order of each member who has lost one of hers.
    ///
    /// @param successor who has just taken a seat, and so has one fewer; nothing where nobody has
    /// @param there those who are alternates on the day
    public void add(
            String organ,
            PersonId alternate,
            List<PersonId> there,
            @Nullable PersonId successor,
            LocalDate from,
            String decidedBy) {
        on(organ, from)
                .forEach((member, order) -> {
                    if (there.containsAll(order) && !member.equals(successor)) {
                        return;
                    }
                    var newer = new ArrayList<>(order.stream().filter(there::contains).toList());
                    newer.add(alternate);
                    name(organ, member, newer, from, decidedBy);
                });
    }

    /// Whether another order is known to begin later.
    @Transactional(readOnly = true)
    public boolean changesAfter(String organ, LocalDate day) {
        return table.ever().stream()
                .anyMatch(one -> one.organ().equals(organ) && one.fromDate().isAfter(day));
    }

    /// As another register had it.
    public void enter(Substitute one) {
        table.insert(one);
    }

    @Transactional(readOnly = true)
    public List<Substitute> ever() {
        return table.ever();
    }
}
