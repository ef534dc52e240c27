package se.uppdrag.audit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `audit.inspection` and `inspection_reading`.
@Repository
class InspectionTable {

    private static final String SELECT =
            """
            select i.id, i.document, i.authority, i.matter, i.number, i.reference, i.secret, i.person,
                   i.name, i.at
              from audit.inspection i
            """;

    /// One time it was read.
    record Reading(UUID inspection, String name, Instant at) {}

    private final JdbcClient jdbc;

    InspectionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Inspection one) {
        jdbc.sql(
                        """
                        insert into audit.inspection
                               (id, document, authority, matter, number, reference, secret, person,
                                name, at)
                        values (:id, :document, :authority, :matter, :number, :reference, :secret,
                                :person, :name, :at)
                        """)
                .param("id", one.id())
                .param("document", one.document())
                .param("authority", one.authority())
                .param("matter", one.matter())
                .param("number", one.number())
                .param("reference", one.reference())
                .param("secret", one.secret())
                .param("person", one.person())
                .param("name", one.name())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    Optional<Inspection> find(UUID id) {
        return jdbc.sql(SELECT + " where i.id = :id")
                .param("id", id)
                .query(Inspection.class)
                .optional();
    }

    /// Numbered one by one, so that two who read at once wait for each other.
    void read(UUID inspection, AuditRing.Open by, Instant at) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:inspection, 1209))")
                .param("inspection", inspection.toString())
                .query(row -> {});
        jdbc.sql(
                        """
                        insert into audit.inspection_reading (inspection, number, person, name, at)
                        select :inspection, coalesce(max(number), 0) + 1, :person, :name, :at
                          from audit.inspection_reading
                         where inspection = :inspection
                        """)
                .param("inspection", inspection)
                .param("person", by.person())
                .param("name", by.name())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// What has been asked for of the authorities, the newest first.
    ///
    /// @param after the last one shown before; nothing for the first page
    List<Inspection> newest(List<String> authorities, @Nullable Inspection after, int atMost) {
        return jdbc.sql(
                        SELECT
                                + " where i.authority in (:authorities)"
                                + (after == null ? "" : " and (i.at, i.id) < (:at, :id)")
                                + " order by i.at desc, i.id desc limit :atMost")
                .param("authorities", authorities)
                .param("at", after == null ? null : Timestamp.from(after.at()))
                .param("id", after == null ? null : after.id())
                .param("atMost", atMost)
                .query(Inspection.class)
                .list();
    }

    /// The latest times each was read, at most so many of each, the latest first.
    List<Reading> readings(List<UUID> inspections, int ofEach) {
        return inspections.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                select r.inspection, r.name, r.at
                                  from audit.inspection i
                                 cross join lateral (select inspection, name, at
                                                       from audit.inspection_reading
                                                      where inspection = i.id
                                                      order by number desc
                                                      limit :ofEach) r
                                 where i.id in (:inspections)
                                 order by r.at desc
                                """)
                        .param("inspections", inspections)
                        .param("ofEach", ofEach)
                        .query(Reading.class)
                        .list();
    }
}
