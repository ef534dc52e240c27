package se.uppdrag.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.elections.Elections;
import se.uppdrag.elections.MunicipalCount;

/// The parts of a divided municipality (`valkretsar`), as the election in force on a day had them.
@Service
@Transactional(readOnly = true)
public class Constituencies {

    private final Elections elections;

    Constituencies(Elections elections) {
        this.elections = elections;
    }

    /// Their names; none where the municipality is not divided or no result is entered.
    public List<String> names(LocalDate on) {
        return count(on).stream()
                .flatMap(count -> count.constituencies().stream())
                .map(MunicipalCount.Constituency::name)
                .toList();
    }

    /// For each party, that with most votes for it first (KL 5:21).
    public Map<String, List<String>> order(LocalDate on) {
        var order = new LinkedHashMap<String, List<String>>();
        count(on)
                .ifPresent(count ->
                        count.votes()
                                .keySet()
                                .forEach(party -> order.put(party, count.strongestFor(party))));
        return order;
    }

    private Optional<MunicipalCount> count(LocalDate on) {
        return elections.inForce(on).map(one -> one.read().count()).filter(MunicipalCount::divided);
    }
}
