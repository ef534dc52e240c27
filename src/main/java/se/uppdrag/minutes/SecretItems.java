package se.uppdrag.minutes;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.Sitting;

/// Which items of a meeting are secret: as the agenda had it, and as the secretary has said since.
@Component
class SecretItems {

    private final SecretPartTable table;

    SecretItems(SecretPartTable table) {
        this.table = table;
    }

    /// By the item's number; also what was marked once and is open after all.
    Map<Integer, Secrecy> of(Meeting meeting, Sitting sitting) {
        var secrets = new HashMap<Integer, Secrecy>();
        for (var item : sitting.items()) {
            var mark = item.secrecy();
            if (mark != null) {
                secrets.put(
                        item.number(),
                        new Secrecy(
                                item.number(), mark.provision(), item.title(), mark.title(), ""));
            }
        }
        table.of(meeting.id()).forEach(one -> secrets.put(one.item(), one));
        return secrets;
    }

    Set<Integer> items(Meeting meeting, Sitting sitting) {
        return of(meeting, sitting).values().stream()
                .filter(Secrecy::stands)
                .map(Secrecy::item)
                .collect(Collectors.toSet());
    }
}
