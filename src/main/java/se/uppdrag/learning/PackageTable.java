package se.uppdrag.learning;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Tables `learning.package` and its items, files and states.
@Repository
class PackageTable {

    /// A package that has been taken in.
    record Pack(UUID id, String title, String kind, long bytes, Instant addedAt) {}

    /// @param activity what it is called by what it tells of itself; empty in a SCORM package
    /// @param mastery the share of right answers that passes, 0–1
    record Part(
            int position,
            String title,
            String href,
            String activity,
            String moveOn,
            @Nullable BigDecimal mastery,
            String parameters) {

        /// Whether it is done when it has been shown, since it says nothing of itself.
        boolean isOnlyShown() {
            return activity.isEmpty() && MoveOn.valueOf(moveOn) == MoveOn.NotApplicable;
        }
    }

    /// @param done whether the part says that it is
    record State(int position, String state, boolean done) {}

    private final JdbcClient jdbc;

    PackageTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, PackageReader.Read read, PersonId by, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.package (id, title, kind, bytes, added_at, added_by)
                        values (:id, :title, :kind, :bytes, :now, :by)
                        """)
                .param("id", id)
                .param("title", read.title())
                .param("kind", read.kind().name())
                .param("bytes", read.bytes())
                .param("now", Timestamp.from(now))
                .param("by", by.value())
                .update();
        int position = 0;
        for (var item : read.items()) {
            position++;
            jdbc.sql(
                            """
                            insert into learning.package_item
                                   (package, position, title, href, activity, move_on, mastery,
                                    parameters)
                            values (:id, :position, :title, :href, :activity, :move_on, :mastery,
                                    :parameters)
                            """)
                    .param("id", id)
                    .param("position", position)
                    .param("title", item.title())
                    .param("href", item.href())
                    .param("activity", item.activity().id())
                    .param("move_on", item.activity().moveOn().name())
                    .param("mastery", item.activity().mastery())
                    .param("parameters", item.activity().parameters())
                    .update();
        }
        read.files().forEach((path, bytes) -> insert(id, path, bytes));
    }

    private void insert(UUID id, String path, byte[] bytes) {
        jdbc.sql(
                        """
                        insert into learning.package_file (package, path, bytes)
                        values (:id, :path, :bytes)
                        """)
                .param("id", id)
                .param("path", path)
                .param("bytes", bytes)
                .update();
    }

    void remove(UUID id, Instant now) {
        jdbc.sql("update learning.package set gone_at = :now where id = :id and gone_at is null")
                .param("id", id)
                .param("now", Timestamp.from(now))
                .update();
    }

    List<Pack> all() {
        return jdbc.sql(
                        """
                        select id, title, kind, bytes, added_at
                          from learning.package
                         where gone_at is null
                         order by title, added_at
                         limit 200
                        """)
                .query(Pack.class)
                .list();
    }

    List<Part> parts(UUID id) {
        return jdbc.sql(
                        """
                        select position, title, href, activity, move_on, mastery, parameters
                          from learning.package_item
                         where package = :id
                         order by position
                        """)
                .param("id", id)
                .query(Part.class)
                .list();
    }

    Optional<byte[]> file(UUID id, String path) {
        return jdbc.sql(
                        """
                        select f.bytes
                          from learning.package_file f
                          join learning.package p on p.id = f.package
                         where f.package = :id and f.path = :path and p.gone_at is null
                        """)
                .param("id", id)
                .param("path", path)
                .query((row, _) -> row.getBytes("bytes"))
                .optional();
    }

    Map<Integer, State> states(PersonId person, UUID id) {
        return jdbc
                .sql(
                        """
                        select position, state, done
                          from learning.package_state
                         where person = :person and package = :id
                        """)
                .param("person", person.value())
                .param("id", id)
                .query(State.class)
                .list()
                .stream()
                .collect(Collectors.toMap(State::position, one -> one));
    }

    /// The latest; what has been done stays done.
    void keep(PersonId person, UUID id, State state, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.package_state as kept
                               (person, package, position, state, done, at)
                        values (:person, :id, :position, :state, :done, :now)
                        on conflict (person, package, position) do update
                           set state = excluded.state, done = kept.done or excluded.done,
                               at = excluded.at
                        """)
                .param("person", person.value())
                .param("id", id)
                .param("position", state.position())
                .param("state", state.state())
                .param("done", state.done())
                .param("now", Timestamp.from(now))
                .update();
    }
}
