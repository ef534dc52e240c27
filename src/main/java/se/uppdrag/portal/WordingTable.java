package se.uppdrag.portal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.SignedIn;
import se.uppdrag.portal.Wording.Publication;

/// Tables `portal.publication`, `review` and `reviewed`.
@Repository
class WordingTable {

    private static final String SELECT =
            """
            select v.topic, v.number, v.edited_by as writer, r.reviewer,
                   coalesce(r.reviewer_name, '') as reviewer_name, d.at as reviewed_at
              from portal.version v
              left join lateral (select * from portal.review
                                  where topic = v.topic and number = v.number
                                  order by seq desc limit 1) r on true
              left join portal.reviewed d
                     on d.topic = v.topic and d.number = v.number and d.by = r.reviewer
            """;

    private final JdbcClient jdbc;

    WordingTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Every version of a topic, the newest first.
    List<Wording> of(String topic) {
        return jdbc.sql(SELECT + "where v.topic = :topic order by v.number desc")
                .param("topic", topic)
                .query(Wording.class)
                .list();
    }

    Optional<Wording> find(String topic, int number) {
        return jdbc.sql(SELECT + "where v.topic = :topic and v.number = :number")
                .param("topic", topic)
                .param("number", number)
                .query(Wording.class)
                .optional();
    }

    /// What waits for the person to read it.
    List<Wording> waitingFor(UUID person) {
        return jdbc.sql(SELECT + "where r.reviewer = :person and d.at is null order by r.at")
                .param("person", person)
                .query(Wording.class)
                .list();
    }

    List<Publication> publications(String topic) {
        return jdbc.sql(
                        """
                        select seq, number, from_date, by_name
                          from portal.publication
                         where topic = :topic
                         order by seq
                        """)
                .param("topic", topic)
                .query(Publication.class)
                .list();
    }

    /// @param by nobody for the texts the program came with
    void publish(String topic, int number, LocalDate from, Instant now, @Nullable SignedIn by) {
        jdbc.sql(
                        """
                        insert into portal.publication (topic, number, from_date, at, by, by_name)
                        values (:topic, :number, :from, :now, :by, :byName)
                        """)
                .param("topic", topic)
                .param("number", number)
                .param("from", from)
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.id())
                .param("byName", by == null ? "" : by.name())
                .update();
    }

    void ask(Wording one, UUID reviewer, String name, Instant now, SignedIn by) {
        jdbc.sql(
                        """
                        insert into portal.review (topic, number, reviewer, reviewer_name, by,
                               by_name, at)
                        values (:topic, :number, :reviewer, :name, :by, :byName, :now)
                        """)
                .param("topic", one.topic())
                .param("number", one.number())
                .param("reviewer", reviewer)
                .param("name", name)
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    void reviewed(Wording one, Instant now, SignedIn by) {
        jdbc.sql(
                        """
                        insert into portal.reviewed (topic, number, by, by_name, at)
                        values (:topic, :number, :by, :byName, :now)
                        """)
                .param("topic", one.topic())
                .param("number", one.number())
                .param("by", by.id())
                .param("byName", by.name())
                .param("now", Timestamp.from(now))
                .update();
    }
}
