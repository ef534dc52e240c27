package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Tables `registry.standing`, `mark`, `passage` and `copy`: what may be shown of a document.
@Repository
class SecrecyTable {

    /// A provision of OSL that a mark may name.
    record Provision(String id, String what) {

        /// `21 kap. 1 §`
        String cited() {
            return id.replace(":", " kap. ") + " §";
        }
    }

    /// A document that nobody has looked through yet.
    record Waiting(String dnr, String slug, int number, String subject, Instant at) {}

    /// @param shown when it was put in the public diarium; nothing while it is not
    record Copy(
            int number,
            @Nullable String body,
            @Nullable UUID file,
            int places,
            String byName,
            Instant at,
            @Nullable Instant shown) {}

    private static final String SELECT =
            """
            select d.id, d.number, d.direction, d.on_date, d.at, s.counterparty, s.subject,
                   s.public_counterparty, s.public_subject, s.secrecy, s.gate, d.body,
                   case when x.document is null then d.file end as file, x.decision as disposed
              from registry.document d
              join registry.standing s on s.document = d.id
              left join registry.disposed x on x.document = d.id
             where d.matter = :matter
            """;

    private final JdbcClient jdbc;

    SecrecyTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Document> documents(UUID matter, int after, int atMost) {
        return jdbc.sql(SELECT + " and d.number > :after order by d.number limit :atMost")
                .param("matter", matter)
                .param("after", after)
                .param("atMost", atMost)
                .query(Document.class)
                .list();
    }

    Optional<Document> find(UUID matter, int number) {
        return jdbc.sql(SELECT + " and d.number = :number")
                .param("matter", matter)
                .param("number", number)
                .query(Document.class)
                .optional();
    }

    /// Locked, so that nothing is published while it is being marked.
    Optional<Document> lock(UUID matter, int number) {
        return jdbc.sql(SELECT + " and d.number = :number for update of s")
                .param("matter", matter)
                .param("number", number)
                .query(Document.class)
                .optional();
    }

    void shows(UUID document, Document.Secrecy secrecy, Document.Gate gate, Twin twin) {
        jdbc.sql(
                        """
                        update registry.standing
                           set secrecy = :secrecy, gate = :gate,
                               public_counterparty = :counterparty, public_subject = :subject
                         where document = :document
                        """)
                .param("document", document)
                .param("secrecy", secrecy.name())
                .param("gate", gate.name())
                .param("counterparty", twin.counterparty())
                .param("subject", twin.subject())
                .update();
    }

    void gate(UUID document, Document.Gate gate) {
        jdbc.sql("update registry.standing set gate = :gate where document = :document")
                .param("document", document)
                .param("gate", gate.name())
                .update();
    }

    /// What was registered stands in `document`; this is what it is corrected to.
    ///
    /// @param shown what everybody sees of that
    void correct(
            UUID document, @Nullable String counterparty, String subject, Twin shown, Instant now) {
        jdbc.sql(
                        """
                        update registry.standing
                           set counterparty = :counterparty, subject = :subject,
                               public_counterparty = :publicCounterparty,
                               public_subject = :publicSubject,
                               corrected_on = (:now at time zone 'Europe/Stockholm')::date
                         where document = :document
                        """)
                .param("document", document)
                .param("counterparty", counterparty)
                .param("subject", subject)
                .param("publicCounterparty", shown.counterparty())
                .param("publicSubject", shown.subject())
                .param("now", Timestamp.from(now))
                .update();
    }

    /// By which provision a document of the matter was marked last, of the marks that stand.
    Optional<String> ground(UUID matter) {
        return jdbc.sql(
                        """
                        select k.provision
                          from registry.document d
                          join registry.standing s on s.document = d.id and s.secrecy = 'SECRET'
                          join lateral (select m.provision, m.at from registry.mark m
                                         where m.document = d.id and m.field is null
                                         order by m.seq desc
                                         limit 1) k on k.provision is not null
                         where d.matter = :matter
                         order by k.at desc
                         limit 1
                        """)
                .param("matter", matter)
                .query(String.class)
                .optional();
    }

    List<Provision> provisions() {
        return jdbc.sql(
                        """
                        select id, what from registry.provision
                         order by string_to_array(id, ':')::int[]
                        """)
                .query(Provision.class)
                .list();
    }

    void insert(UUID document, Mark mark) {
        insert(document, null, mark);
    }

    /// Of what a matter is really about.
    void insertOfMatter(UUID matter, Mark mark) {
        insert(null, matter, mark);
    }

    private void insert(@Nullable UUID document, @Nullable UUID matter, Mark mark) {
        jdbc.sql(
                        """
                        insert into registry.mark (document, matter, seq, field, act, provision,
                               on_date, authority, note, by_name, at)
                        select :document::uuid, :matter::uuid, coalesce(max(seq), 0) + 1, :field,
                               :act, :provision, :on, :authority, :note, :by, :at
                          from registry.mark
                         where document = :document::uuid or matter = :matter::uuid
                        """)
                .param("document", document)
                .param("matter", matter)
                .param("field", mark.field() == null ? null : mark.field().name())
                .param("act", mark.act().name())
                .param("provision", mark.provision())
                .param("on", mark.onDate())
                .param("authority", mark.authority())
                .param("note", mark.note())
                .param("by", mark.byName())
                .param("at", Timestamp.from(mark.at()))
                .update();
    }

    Marks marks(UUID document) {
        return new Marks(
                jdbc.sql(
                                """
                                select field, act, provision, on_date, authority, note, by_name, at
                                  from registry.mark
                                 where document = :document
                                 order by seq
                                """)
                        .param("document", document)
                        .query(Mark.class)
                        .list());
    }

    /// Those of what a matter is really about.
    Marks subjectMarks(UUID matter) {
        return new Marks(
                jdbc.sql(
                                """
                                select field, act, provision, on_date, authority, note, by_name, at
                                  from registry.mark
                                 where matter = :matter
                                 order by seq
                                """)
                        .param("matter", matter)
                        .query(Mark.class)
                        .list());
    }

    void passes(UUID document, boolean opened, String note, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.passage (document, seq, act, private, secrecy,
                               copyright, note, by_name, at)
                        select :document, coalesce(max(seq), 0) + 1, :act, :opened, :opened,
                               :opened, :note, :by, :at
                          from registry.passage
                         where document = :document
                        """)
                .param("document", document)
                .param("act", opened ? "OPEN" : "HELD")
                .param("opened", opened)
                .param("note", note)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }

    /// The oldest first: they have waited longest. One by one along the few that wait: joined
    /// whole, they would be sought by reading all that does not.
    List<Waiting> waiting(List<String> authorities, int atMost) {
        return jdbc.sql(
                        """
                        select m.dnr, m.slug, d.number, s.subject, d.at
                          from registry.standing s
                          join lateral (select matter, number, at
                                          from registry.document
                                         where id = s.document
                                        offset 0) d on true
                          join lateral (select dnr, slug, authority, secret
                                          from registry.matter
                                         where id = d.matter
                                        offset 0) m on true
                         where s.gate = 'WAITING' and s.secrecy = 'PUBLIC' and not m.secret
                           and m.authority in (:authorities)
                         order by d.at
                         limit :atMost
                        """)
                .param("authorities", authorities)
                .param("atMost", atMost)
                .query(Waiting.class)
                .list();
    }

    int insert(
            UUID document,
            @Nullable String body,
            @Nullable UUID file,
            int places,
            String by,
            Instant now) {
        return jdbc.sql(
                        """
                        insert into registry.copy
                               (document, number, body, file, places, by_name, at)
                        select :document, coalesce(max(number), 0) + 1, :body, :file, :places,
                               :by, :at
                          from registry.copy
                         where document = :document
                        returning number
                        """)
                .param("document", document)
                .param("body", body)
                .param("file", file)
                .param("places", places)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    List<Copy> copies(UUID document) {
        return jdbc.sql(
                        """
                        select c.number, c.body,
                               case when x.document is null then c.file end as file, c.places,
                               c.by_name, c.at, w.at as shown
                          from registry.copy c
                          left join registry.disposed x on x.document = c.document
                          left join registry.copy_shown w
                            on w.document = c.document and w.number = c.number
                         where c.document = :document
                         order by c.number
                        """)
                .param("document", document)
                .query(Copy.class)
                .list();
    }

    void show(UUID document, int copy, String by, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.copy_shown (document, number, by_name, at)
                        values (:document, :number, :by, :at)
                        on conflict do nothing
                        """)
                .param("document", document)
                .param("number", copy)
                .param("by", by)
                .param("at", Timestamp.from(now))
                .update();
    }
}
