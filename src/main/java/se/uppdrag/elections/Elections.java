package se.uppdrag.elections;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.elections.Result.DrawnLot;
import se.uppdrag.elections.Result.Source;
import se.uppdrag.law.CouncilSize;
import se.uppdrag.law.ElectionYear;
import se.uppdrag.law.Outcome;

/// The door: what the voters decided, and what followed by lot.
@Service
@Transactional
public class Elections {

    private final ResultTable results;
    private final Clock clock;

    Elections(ResultTable results, Clock clock) {
        this.results = results;
        this.clock = clock;
    }

    /// Reads the Election Authority's file of a final result, plain or compressed.
    @Transactional(readOnly = true)
    public AuthorityResult read(InputStream file) throws IOException, UnreadableFile {
        return AuthorityFile.read(file);
    }

    /// Keeps a result to be looked at; it does not count until it is confirmed.
    ///
    /// @param by who read it; nobody for what the program does by itself
    public Outcome<ResultId> keep(AuthorityResult read, Source source, @Nullable PersonId by) {
        return CouncilSize.odd(read.count().seats())
                .map(_ -> {
                    var id = new ResultId(UUID.randomUUID());
                    results.insert(id, read, source, by, clock.instant());
                    return id;
                });
    }

    /// From now on the result counts, in place of one confirmed before for the same year.
    public Outcome<Result> confirm(ResultId id, PersonId by) {
        var result = results.find(id).orElseThrow();
        if (!result.settled()) {
            var lot = result.distribution().open().getFirst();
            return Outcome.refused(
                    ElectionRefusal.LOT_IS_NOT_DRAWN, String.join(", ", lot.among()));
        }
        results.confirm(id, by, clock.instant());
        return Outcome.granted(result);
    }

    /// Keeps and confirms in one: for a result that needs no lot.
    public Outcome<Result> record(AuthorityResult read, Source source, PersonId by) {
        return keep(read, source, by).flatMap(id -> confirm(id, by));
    }

    /// Records what a lot gave.
    public Outcome<Result> recordLot(ResultId id, String lot, DrawnLot drawn, PersonId by) {
        var result = results.find(id).orElseThrow();
        if (result.lots().containsKey(lot)) {
            return Outcome.refused(ElectionRefusal.LOT_IS_ALREADY_RECORDED);
        }
        var open =
                result.distribution().open().stream()
                        .filter(one -> one.key().equals(lot))
                        .findFirst();
        if (open.isEmpty() || !open.get().allows(drawn.winners())) {
            return Outcome.refused(
                    ElectionRefusal.OUTCOME_DOES_NOT_ANSWER_THE_LOT,
                    open.map(one -> Integer.toString(one.seats())).orElse("0"));
        }
        if (drawn.drawnBy().isBlank()) {
            return Outcome.refused(ElectionRefusal.NOBODY_DREW_THE_LOT);
        }
        results.insertLot(id, lot, drawn, by, clock.instant());
        return Outcome.granted(results.find(id).orElseThrow());
    }

    /// The result of the newest election that is confirmed.
    @Transactional(readOnly = true)
    public Optional<Result> latest() {
        return results.confirmed().stream().findFirst().flatMap(results::find);
    }

    /// The newest election whose council has taken its seats by the day (KL 5:9).
    @Transactional(readOnly = true)
    public Optional<Result> inForce(LocalDate on) {
        return all().stream().filter(one -> !termStart(one.year()).isAfter(on)).findFirst();
    }

    /// A new council serves from the 15th of October in the year of the election (KL 5:9).
    public static LocalDate termStart(int year) {
        return new ElectionYear(year).councilTerm().from();
    }

    @Transactional(readOnly = true)
    public Optional<Result> result(int year) {
        return results.confirmed(year).flatMap(results::find);
    }

    @Transactional(readOnly = true)
    public Optional<Result> result(ResultId id) {
        return results.find(id);
    }

    /// Every election that is confirmed, newest first.
    @Transactional(readOnly = true)
    public List<Result> all() {
        return results.confirmed().stream()
                .map(id -> results.find(id).orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }
}
