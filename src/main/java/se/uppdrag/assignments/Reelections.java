package se.uppdrag.assignments;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.DeadlineRule;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.Terms;

/// The door for a re-election, a recount that changes the parties' seats, or an extra election:
/// posts that the assembly has elected to end two months after it is concluded. Where the assembly
/// decides that the next take over earlier, their election ends the posts from that day (KL 4:8).
@Service
@Transactional
public class Reelections {

    private final Register register;
    private final Terms terms;
    private final ReelectionTable table;
    private final Clock clock;

    Reelections(Register register, Terms terms, ReelectionTable table, Clock clock) {
        this.register = register;
        this.terms = terms;
        this.table = table;
        this.clock = clock;
    }

    /// @param organs those whose posts end
    public Outcome<Reelection> conclude(
            Reelection.Kind kind, LocalDate concluded, List<Organ> organs, PersonId by) {
        var now = clock.instant();
        if (concluded.isAfter(SwedishTime.dateOf(now))) {
            return refused(AssignmentRefusal.ELECTION_IS_NOT_CONCLUDED, concluded.toString());
        }
        if (table.all().stream().anyMatch(one -> one.concludedOn().equals(concluded))) {
            return refused(AssignmentRefusal.ELECTION_IS_ALREADY_RECORDED, concluded.toString());
        }
        var ends = DeadlineRule.KL4_8.from(concluded).last();
        for (var organ : organs) {
            terms.end(organ.slug(), ends, decision(concluded));
        }
        var reelection =
                new Reelection(
                        concluded,
                        kind,
                        ends,
                        String.join(",", organs.stream().map(Organ::slug).toList()));
        table.insert(reelection, by, now);
        return granted(reelection);
    }

    private static String decision(LocalDate concluded) {
        return "4 kap. 8 § KL, valet avslutat " + concluded;
    }

    /// Organs whose posts the assembly has elected to.
    @Transactional(readOnly = true)
    List<Organ> concerned(LocalDate on) {
        return register.organs(on).stream().filter(Eligibility::electedByTheAssembly).toList();
    }

    /// Whether the next have been elected since.
    @Transactional(readOnly = true)
    boolean elected(String organ, Reelection since) {
        return terms.beginsFrom(organ, since.concludedOn());
    }

    @Transactional(readOnly = true)
    public List<Reelection> all() {
        return table.all();
    }
}
