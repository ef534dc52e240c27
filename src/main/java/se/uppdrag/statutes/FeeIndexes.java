package se.uppdrag.statutes;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;

/// The door: what fees follow, one value a year. A value that was entered stays.
@Service
@Transactional
public class FeeIndexes {

    private final FeeIndexTable values;
    private final Clock clock;

    FeeIndexes(FeeIndexTable values, Clock clock) {
        this.values = values;
        this.clock = clock;
    }

    /// @return whether the year had no value before
    boolean enter(Tariff.Value value, PersonId by) {
        if (values().stream()
                .anyMatch(one -> one.name().equals(value.name()) && one.year() == value.year())) {
            return false;
        }
        values.insert(value, by, clock.instant());
        return true;
    }

    /// As another book had it: an index, a year, its value and where it is from.
    public void enter(String name, int year, String value, String source, PersonId by) {
        values.insert(
                new Tariff.Value(name, year, new BigDecimal(value), source), by, clock.instant());
    }

    @Transactional(readOnly = true)
    List<Tariff.Value> values() {
        return values.all();
    }
}
