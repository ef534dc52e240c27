package se.uppdrag.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.registry.Dossier.Content;
import se.uppdrag.registry.Dossier.Copied;
import se.uppdrag.registry.Dossier.Done;
import se.uppdrag.registry.Dossier.Facts;
import se.uppdrag.registry.Dossier.Link;
import se.uppdrag.registry.Dossier.Marked;
import se.uppdrag.registry.Dossier.Paper;
import se.uppdrag.registry.Dossier.Passage;
import se.uppdrag.registry.Dossier.Referral;
import se.uppdrag.registry.Dossier.Registered;
import se.uppdrag.registry.Dossier.Way;
import se.uppdrag.registry.Dossiers.Closed;
import se.uppdrag.registry.Dossiers.Shelf;

/// Reads whole matters from the tables of the registry.
@Repository
class DossierTable {

    private record PaperRow(
            UUID id,
            int number,
            Registration.Direction direction,
            LocalDate onDate,
            Instant at,
            @Nullable String counterparty,
            String subject,
            @Nullable String registeredCounterparty,
            String registeredSubject,
            @Nullable String publicCounterparty,
            @Nullable String publicSubject,
            Document.Secrecy secrecy,
            Document.Gate gate,
            @Nullable LocalDate correctedOn,
            @Nullable String body,
            @Nullable UUID file,
            @Nullable String disposed) {}

    private final JdbcClient jdbc;
    private final FileNames files;

    DossierTable(JdbcClient jdbc, FileNames files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /// What is closed, counted by class and by the year it was closed.
    List<Shelf> shelves(List<String> authorities) {
        return jdbc.sql(
                        """
                        select m.authority, coalesce(m.plan_class, '') as plan_class,
                               extract(year from m.closed_on)::int as year,
                               m.secret, count(*)::int as matters
                          from registry.matter m
                         where m.status = 'CLOSED' and m.authority in (:authorities)
                         group by 1, 2, 3, 4
                         order by 1, 3, 2, 4
                        """)
                .param("authorities", authorities)
                .query(Shelf.class)
                .list();
    }

    /// @param planClass empty for every class
    List<Closed> closed(String authority, String planClass, int year) {
        return jdbc.sql(
                        """
                        select m.id, m.dnr, m.slug, m.subject, m.secret, m.closed_on,
                               coalesce(m.plan_class, '') as plan_class,
                               m.secret_subject is not null
                               or exists (select from registry.document d
                                        join registry.standing s on s.document = d.id
                                        where d.matter = m.id
                                          and (s.secrecy = 'SECRET'
                                               or s.public_counterparty
                                                  is distinct from s.counterparty
                                               or s.public_subject
                                                  is distinct from s.subject)) as marked,
                               exists (select from registry.document d
                                        join registry.disposed x on x.document = d.id
                                        where d.matter = m.id) as disposed
                          from registry.matter m
                         where m.status = 'CLOSED' and m.authority = :authority
                           and m.closed_on >= make_date(:year, 1, 1)
                           and m.closed_on < make_date(:year + 1, 1, 1)
                           and (:class = '' or m.plan_class = :class)
                         order by m.year, m.secret, m.number
                        """)
                .param("authority", authority)
                .param("class", planClass)
                .param("year", year)
                .query(Closed.class)
                .list();
    }

    Optional<Facts> facts(UUID matter) {
        return jdbc.sql(
                        """
                        select authority, year, number, dnr, slug, kind, secret, subject,
                               secret_subject, opened_on, closed_on, closed_by, responsible_name,
                               plan_class
                          from registry.matter
                         where id = :matter
                        """)
                .param("matter", matter)
                .query(Facts.class)
                .optional();
    }

    List<Paper> papers(UUID matter) {
        return jdbc
                .sql(
                        """
                        select d.id, d.number, d.direction, d.on_date, d.at, s.counterparty,
                               s.subject, d.counterparty as registered_counterparty,
                               d.subject as registered_subject, s.public_counterparty,
                               s.public_subject, s.secrecy, s.gate, s.corrected_on, d.body,
                               case when x.document is null then d.file end as file,
                               x.decision as disposed
                          from registry.document d
                          join registry.standing s on s.document = d.id
                          left join registry.disposed x on x.document = d.id
                         where d.matter = :matter
                         order by d.number
                        """)
                .param("matter", matter)
                .query(PaperRow.class)
                .list()
                .stream()
                .map(this::paper)
                .toList();
    }

    private Paper paper(PaperRow row) {
        return new Paper(
                row.number(),
                row.direction(),
                row.onDate(),
                row.at(),
                row.counterparty(),
                row.subject(),
                new Registered(row.registeredCounterparty(), row.registeredSubject()),
                row.publicCounterparty(),
                row.publicSubject(),
                row.secrecy() == Document.Secrecy.SECRET,
                row.gate(),
                row.correctedOn(),
                row.body(),
                content(row.file()),
                row.disposed(),
                marks(row.id()),
                passages(row.id()),
                row.disposed() == null ? copies(row.id()) : List.of());
    }

    private @Nullable Content content(@Nullable UUID file) {
        return file == null ? null : files.of(file).orElse(null);
    }

    private List<Marked> marks(UUID document) {
        return jdbc.sql(
                        """
                        select k.field, k.act, k.provision, coalesce(p.what, '') as what, k.on_date,
                               k.authority, k.note, k.by_name, k.at
                          from registry.mark k
                          left join registry.provision p on p.id = k.provision
                         where k.document = :document
                         order by k.seq
                        """)
                .param("document", document)
                .query(Marked.class)
                .list();
    }

    List<Marked> subjectMarks(UUID matter) {
        return jdbc.sql(
                        """
                        select k.field, k.act, k.provision, coalesce(p.what, '') as what, k.on_date,
                               k.authority, k.note, k.by_name, k.at
                          from registry.mark k
                          left join registry.provision p on p.id = k.provision
                         where k.matter = :matter
                         order by k.seq
                        """)
                .param("matter", matter)
                .query(Marked.class)
                .list();
    }

    private List<Passage> passages(UUID document) {
        return jdbc.sql(
                        """
                        select act = 'OPEN' as opened, note, by_name, at
                          from registry.passage
                         where document = :document
                         order by seq
                        """)
                .param("document", document)
                .query(Passage.class)
                .list();
    }

    private record CopyRow(
            int number,
            @Nullable String body,
            @Nullable UUID file,
            int places,
            String byName,
            Instant at,
            @Nullable Instant shown) {}

    private List<Copied> copies(UUID document) {
        return jdbc
                .sql(
                        """
                        select c.number, c.body, c.file, c.places, c.by_name, c.at, w.at as shown
                          from registry.copy c
                          left join registry.copy_shown w
                            on w.document = c.document and w.number = c.number
                         where c.document = :document
                         order by c.number
                        """)
                .param("document", document)
                .query(CopyRow.class)
                .list()
                .stream()
                .map(row ->
                        new Copied(
                                row.number(),
                                row.body(),
                                content(row.file()),
                                row.places(),
                                row.byName(),
                                row.at(),
                                row.shown()))
                .toList();
    }

    List<Way> way(UUID matter) {
        return jdbc.sql(
                        """
                        select on_date, kind, detail, link from registry.step
                         where matter = :matter
                         order by seq
                        """)
                .param("matter", matter)
                .query(Way.class)
                .list();
    }

    List<Done> changes(UUID matter) {
        return jdbc.sql(
                        """
                        select document, what, was, becomes, reason, by_name, at
                          from registry.change
                         where matter = :matter
                         order by seq
                        """)
                .param("matter", matter)
                .query(Done.class)
                .list();
    }

    List<Referral> referrals(UUID matter) {
        return jdbc.sql(
                        """
                        select r.recipient, r.sent_on, r.answer_by, e.how, e.on_date as ended_on
                          from registry.remiss r
                          left join registry.remiss_end e on e.remiss = r.id
                         where r.matter = :matter
                         order by r.sent_on, r.at, r.recipient
                        """)
                .param("matter", matter)
                .query(Referral.class)
                .list();
    }

    List<Link> links(UUID matter) {
        return jdbc.sql(
                        """
                        select t.kind, t.matter = :matter as here, m.dnr, m.slug, t.on_date
                          from registry.trace t
                          join registry.matter m
                            on m.id = case when t.matter = :matter then t.other else t.matter end
                         where :matter in (t.matter, t.other)
                         order by t.on_date, m.dnr
                        """)
                .param("matter", matter)
                .query(Link.class)
                .list();
    }
}
