package se.uppdrag.search;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;

/// The organs of today, and whose each registry is.
@Component
class OrganNames {

    private final Register register;
    private final Clock clock;

    OrganNames(Register register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    List<Organ> today() {
        return register.organs(SwedishTime.dateOf(clock.instant()));
    }

    /// The committee whose each registry is; several organs may keep their matters in one.
    Map<String, String> byAuthority() {
        var slugs = new HashMap<String, String>();
        today().stream()
                .sorted(Comparator.comparing(Organ::committee).reversed())
                .forEach(one -> slugs.putIfAbsent(one.authority(), one.slug()));
        return slugs;
    }
}
