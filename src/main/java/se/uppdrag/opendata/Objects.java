package se.uppdrag.opendata;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/// The door to the objects: makes them what is published now.
@Service
@Transactional
class Objects {

    private final ObjectTable objects;
    private final ChecksumTable checksums;
    private final Registered registered;
    private final Published published;
    private final Trail trail;
    private final Clock clock;

    Objects(
            ObjectTable objects,
            ChecksumTable checksums,
            Registered registered,
            Published published,
            Trail trail,
            Clock clock) {
        this.objects = objects;
        this.checksums = checksums;
        this.registered = registered;
        this.published = published;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether something has happened since the last look.
    @Transactional(readOnly = true)
    boolean behind() {
        return trail.doneAfter(objects.acts());
    }

    /// Looks, unless another instance is at it.
    void lookAlone() {
        if (objects.alone()) {
            compare();
        }
    }

    /// Looks, after whoever is at it.
    void look() {
        objects.await();
        compare();
    }

    /// Compares everything that is published with the objects. How far it came is kept with what
    /// was found, so a look that was broken off is made again.
    private void compare() {
        // Read before anything else: what is committed meanwhile is seen by the next look.
        var acts = trail.head().seq();
        var now = clock.instant();
        var hidden = registered.hidden();
        registered.objects(hidden).forEach((kind, made) -> objects.become(kind, made, now));
        checksums.add();
        var known = published.known(hidden);
        for (var kind : Published.kinds()) {
            objects.become(kind, published.made(kind), known, now);
        }
        objects.keep(acts, now);
    }

    static Map<String, @Nullable Object> object(Kind kind, String id) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        object.put("id", Here.oparl(kind, id));
        object.put("type", Kind.schema(kind.type()));
        return object;
    }

    static String json(Map<String, @Nullable Object> object) {
        return JsonMapper.shared().writeValueAsString(bare(object));
    }

    /// What is not known is left out.
    static Map<String, @Nullable Object> bare(Map<String, @Nullable Object> object) {
        object.values().removeIf(value -> value == null);
        return object;
    }
}
