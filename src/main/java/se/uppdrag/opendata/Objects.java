package se.uppdrag.opendata;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.trail.Trail;
import tools.jackson.databind.json.JsonMapper;

/// The door to the objects: makes them what is published now.
@Service
@Transactional
class Objects {

    /// Where so many matters have changed, looking at all costs no more.
    private static final int MANY = 2_000;

    private final ObjectTable objects;
    private final ChangedMatters matters;
    private final ChecksumTable checksums;
    private final Registered registered;
    private final Published published;
    private final Trail trail;
    private final Clock clock;

    Objects(
            ObjectTable objects,
            ChangedMatters matters,
            ChecksumTable checksums,
            Registered registered,
            Published published,
            Trail trail,
            Clock clock) {
        this.objects = objects;
        this.matters = matters;
        this.checksums = checksums;
        this.registered = registered;
        this.published = published;
        this.trail = trail;
        this.clock = clock;
    }

    /// Whether something has happened since the last look.
    @Transactional(readOnly = true)
    boolean behind() {
        return trail.doneAfter(objects.state().acts());
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

    /// All matters are made anew at the next look, for what nobody thought of.
    void lookAtEverything() {
        if (objects.alone()) {
            objects.distrust();
        }
    }

    /// Compares what is published with the objects: what is told of meetings every time, and of the
    /// registry what may have changed. How far it came is kept with what was found, so a look that
    /// was broken off is made again.
    private void compare() {
        // Read before anything else: what is committed meanwhile is seen by the next look.
        var acts = trail.head().seq();
        var horizon = objects.horizon();
        var now = clock.instant();
        var hidden = registered.hidden();
        var known = published.known(hidden);
        var madeBy = published.madeBy(hidden);
        registered.objects(hidden).forEach((kind, made) -> objects.become(kind, made, now));
        published.ofMeetings().forEach((kind, made) -> objects.become(kind, made, known, now));
        changed(madeBy, now)
                .ifPresentOrElse(some -> makeSome(some, known, now), () -> makeAll(known, now));
        objects.keep(new ObjectTable.State(acts, horizon, madeBy), now);
    }

    private void makeAll(Map<String, Object> known, Instant now) {
        checksums.add();
        published.ofRegistry().forEach((kind, made) -> objects.become(kind, made, known, now));
    }

    private void makeSome(List<UUID> changed, Map<String, Object> known, Instant now) {
        checksums.add(changed);
        var some = new HashMap<>(known);
        some.put("matters", changed.toArray(UUID[]::new));
        published
                .ofSomeMatters()
                .forEach((kind, made) -> objects.becomeSome(kind, made, some, now));
    }

    /// @return the matters to be made anew; nothing where it is all of them
    private Optional<List<UUID>> changed(String madeBy, Instant now) {
        var state = objects.state();
        var since = state.registry();
        if (since == null
                || !madeBy.equals(state.madeBy())
                // A paper says which organs and parties answer for it.
                || objects.modified(Kind.ORGANIZATION, now)) {
            return Optional.empty();
        }
        return Optional.of(matters.since(since, now, MANY)).filter(some -> some.size() < MANY);
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
