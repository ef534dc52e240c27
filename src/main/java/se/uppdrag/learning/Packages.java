package se.uppdrag.learning;

import static se.uppdrag.law.Outcome.granted;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.learning.PackageTable.Pack;
import se.uppdrag.learning.PackageTable.Part;
import se.uppdrag.learning.PackageTable.State;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The door to courses from others: take one in, play it, keep what it says of how far somebody has
/// come.
@Service
@Transactional
public class Packages {

    private static final int MOST_VALUES = 1000;
    private static final int LONGEST = 150_000;
    private static final String NAME = "(cmi|adl)\\.[A-Za-z0-9_.]{1,200}";

    /// What a part says when somebody has done it.
    private static final Set<String> DONE = Set.of("completed", "passed");

    private final PackageTable table;
    private final Clock clock;
    private final JsonMapper mapper = JsonMapper.builder().build();

    Packages(PackageTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    Outcome<UUID> take(PackageReader.Read read, PersonId by) {
        var id = UUID.randomUUID();
        table.insert(id, read, by, clock.instant());
        return granted(id);
    }

    public Outcome<UUID> remove(UUID id) {
        table.remove(id, clock.instant());
        return granted(id);
    }

    @Transactional(readOnly = true)
    List<Pack> all() {
        return table.all();
    }

    @Transactional(readOnly = true)
    Optional<Pack> find(UUID id) {
        return table.all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    @Transactional(readOnly = true)
    List<Part> parts(UUID id) {
        return table.parts(id);
    }

    @Transactional(readOnly = true)
    Optional<byte[]> file(UUID id, String path) {
        return table.file(id, path);
    }

    @Transactional(readOnly = true)
    Map<Integer, State> states(PersonId person, UUID id) {
        return table.states(person, id);
    }

    /// What a part sent is believed as far as that it is names and values.
    Optional<Map<String, String>> values(String json) {
        if (json.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var sent = mapper.readTree(json);
            var values = new HashMap<String, String>();
            for (var one : sent.properties()) {
                if (one.getKey().matches(NAME) && one.getValue().isString()) {
                    values.put(one.getKey(), one.getValue().asString());
                }
            }
            return !sent.isObject() || sent.size() > MOST_VALUES || values.size() != sent.size()
                    ? Optional.empty()
                    : Optional.of(values);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    Outcome<Boolean> keep(PersonId person, UUID id, int position, Map<String, String> values) {
        var done =
                DONE.contains(values.getOrDefault("cmi.core.lesson_status", ""))
                        || DONE.contains(values.getOrDefault("cmi.completion_status", ""))
                        || DONE.contains(values.getOrDefault("cmi.success_status", ""));
        table.keep(
                person,
                id,
                new State(position, mapper.writeValueAsString(values), done),
                clock.instant());
        return granted(done);
    }
}
