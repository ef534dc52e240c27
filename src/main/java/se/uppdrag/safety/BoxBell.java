package se.uppdrag.safety;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// That there is something to read, for those who may. In memory alone: a table of whom it rings
/// for would tell whom reports are sealed for. After a restart it rings for everybody in the
/// network until they have looked, whether there is anything or not.
@Component
class BoxBell {

    private final Set<UUID> looked = ConcurrentHashMap.newKeySet();

    void ring(Collection<UUID> holders) {
        holders.forEach(looked::remove);
    }

    void look(UUID holder) {
        looked.add(holder);
    }

    boolean rings(UUID holder) {
        return !looked.contains(holder);
    }
}
