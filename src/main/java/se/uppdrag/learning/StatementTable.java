package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `learning.statement`.
@Repository
class StatementTable {

    /// A stored statement, as it stands in the store.
    record Row(long seq, UUID id, String said) {}

    /// Which statements are asked for; what is nothing is not asked about.
    ///
    /// @param from the last one that has been read
    record Question(
            @Nullable String verb,
            @Nullable String object,
            @Nullable Instant since,
            @Nullable Instant until,
            @Nullable Long from,
            boolean ascending,
            int most) {}

    private final JdbcClient jdbc;

    StatementTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Launch launch, Statement statement, boolean counts, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.statement
                               (id, person, package, position, session, verb, object, voids, counts,
                                said, stored)
                        values (:id, :person, :package, :position, :session, :verb, :object, :voids,
                                :counts, :said::json, :now)
                        """)
                .param("id", statement.id())
                .param("person", launch.person().value())
                .param("package", launch.pack())
                .param("position", launch.part().position())
                .param("session", launch.session())
                .param("verb", statement.verb())
                .param("object", statement.object())
                .param("voids", statement.voids())
                .param("counts", counts)
                .param("said", statement.said().toString())
                .param("now", Timestamp.from(now))
                .update();
    }

    int count(PersonId person, UUID pack) {
        return jdbc.sql(
                        """
                        select count(*)
                          from learning.statement
                         where person = :person and package = :package
                        """)
                .param("person", person.value())
                .param("package", pack)
                .query(Integer.class)
                .single();
    }

    Optional<Row> find(PersonId person, UUID pack, UUID id) {
        return jdbc.sql(
                        """
                        select seq, id, said::text as said
                          from learning.statement
                         where person = :person and package = :package and id = :id
                        """)
                .param("person", person.value())
                .param("package", pack)
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    boolean voided(PersonId person, UUID pack, UUID id) {
        return jdbc.sql(
                        """
                        select exists (select from learning.statement
                                        where person = :person and package = :package
                                          and voids = :id)
                        """)
                .param("person", person.value())
                .param("package", pack)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /// What has been said of being done with a part, and has not been taken back.
    ///
    /// @param session in that one alone, or in all
    Set<String> verbs(PersonId person, UUID pack, int position, @Nullable UUID session) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                select distinct verb
                                  from learning.statement s
                                 where person = :person and package = :package
                                   and position = :position and counts
                                   and (:session::uuid is null or session = :session)
                                   and not exists (select from learning.statement v
                                                    where v.person = s.person
                                                      and v.package = s.package
                                                      and v.voids = s.id)
                                """)
                        .param("person", person.value())
                        .param("package", pack)
                        .param("position", position)
                        .param("session", session)
                        .query(String.class)
                        .list());
    }

    /// Sessions of a part that began and have not ended.
    List<UUID> open(PersonId person, UUID pack, int position) {
        return jdbc.sql(
                        """
                        select session
                          from learning.statement
                         where person = :person and package = :package and position = :position
                           and counts
                         group by session
                        having bool_or(verb = :initialized)
                           and not bool_or(verb in (:terminated, :abandoned))
                        """)
                .param("person", person.value())
                .param("package", pack)
                .param("position", position)
                .param("initialized", Verb.INITIALIZED)
                .param("terminated", Verb.TERMINATED)
                .param("abandoned", Verb.ABANDONED)
                .query(UUID.class)
                .list();
    }

    List<Row> list(PersonId person, UUID pack, Question question) {
        return jdbc.sql(
                        """
                        select seq, id, said::text as said
                          from learning.statement s
                         where person = :person and package = :package
                           and (:verb::text is null or verb = :verb)
                           and (:object::text is null or object = :object)
                           and (:since::timestamptz is null or stored > :since)
                           and (:until::timestamptz is null or stored <= :until)
                           and (:from::bigint is null
                                or case when :ascending then seq > :from else seq < :from end)
                           and not exists (select from learning.statement v
                                            where v.person = s.person and v.package = s.package
                                              and v.voids = s.id)
                         order by case when :ascending then seq else -seq end
                         limit :most
                        """)
                .param("person", person.value())
                .param("package", pack)
                .param("verb", question.verb())
                .param("object", question.object())
                .param("since", timestamp(question.since()))
                .param("until", timestamp(question.until()))
                .param("from", question.from())
                .param("ascending", question.ascending())
                .param("most", question.most())
                .query(Row.class)
                .list();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
