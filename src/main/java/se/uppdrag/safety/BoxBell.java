package se.uppdrag.safety;

import java.util.Collection;
import java.util.List;
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
    private final Set<UUID> written = ConcurrentHashMap.newKeySet();

    /// @return those who have not had a letter since they last looked
    List<UUID> ring(Collection<UUID> holders) {
        holders.forEach(looked::remove);
        return holders.stream().filter(written::add).toList();
    }

    void look(UUID holder) {
        looked.add(holder);
        written.remove(holder);
    }

    boolean rings(UUID holder) {
        return !looked.contains(holder);
    }
}
