package se.uppdrag.registry;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;
import se.uppdrag.registry.Dossier.Content;
import se.uppdrag.registry.Dossier.Paper;

/// Writes whole matters and their documents to the tables of the registry.
@Repository
class DossierIntake {

    private final JdbcClient jdbc;
    private final MatterPartyTable parties;
    private final DossierWays ways;

    DossierIntake(JdbcClient jdbc, MatterPartyTable parties, DossierWays ways) {
        this.jdbc = jdbc;
        this.parties = parties;
        this.ways = ways;
    }

    List<String> known(List<String> slugs) {
        return jdbc.sql("select dnr from registry.matter where slug = any(:slugs) order by dnr")
                .param("slugs", slugs.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    UUID insert(Dossier dossier, Map<String, FileId> stored, Instant now) {
        var id = UUID.randomUUID();
        matter(id, dossier.facts());
        if (dossier.parties() != null) {
            parties(id, dossier.parties());
        }
        if (dossier.marks() != null) {
            marks(null, id, dossier.marks());
        }
        for (var paper : dossier.papers()) {
            paper(id, paper, stored);
        }
        ways.insert(id, dossier, now);
        return id;
    }

    private void matter(UUID id, Dossier.Facts facts) {
        jdbc.sql(
                        """
                        insert into registry.matter
                               (id, authority, year, number, dnr, slug, kind, secret, subject,
                               secret_subject, opened_on, status, closed_on, closed_by, plan_class)
                        values (:id, :authority, :year, :number, :dnr, :slug, :kind, :secret,
                               :subject, :secretSubject, :openedOn, 'CLOSED', :closedOn, :closedBy,
                               :class)
                        """)
                .param("id", id)
                .param("authority", facts.authority())
                .param("year", facts.year())
                .param("number", facts.number())
                .param("dnr", facts.dnr())
                .param("slug", facts.slug())
                .param("kind", facts.kind().name())
                .param("secret", facts.secret())
                .param("subject", facts.subject())
                .param("secretSubject", facts.secretSubject())
                .param("openedOn", facts.openedOn())
                .param("closedOn", facts.closedOn())
                .param("closedBy", facts.closedBy())
                .param("class", facts.planClass())
                .update();
        jdbc.sql(
                        """
                        insert into registry.series (authority, year, last)
                        values (:series, :year, :number)
                        on conflict (authority, year)
                        do update set last = greatest(series.last, excluded.last)
                        """)
                .param("series", RegistryNumber.series(facts.authority(), facts.secret()))
                .param("year", facts.year())
                .param("number", facts.number())
                .update();
    }

    /// Whoever is spoken for comes before the one who speaks.
    private void parties(UUID matter, List<MatterParty> all) {
        var ids = all.stream().collect(toMap(MatterParty::id, _ -> UUID.randomUUID()));
        all.stream()
                .sorted(Comparator.comparing(MatterParty::speaks))
                .forEach(one ->
                        parties.insert(
                                matter,
                                new MatterParty(
                                        requireNonNull(ids.get(one.id())),
                                        one.role(),
                                        one.name(),
                                        one.address(),
                                        one.email(),
                                        one.standsFor() == null ? null : ids.get(one.standsFor()),
                                        one.published(),
                                        one.enteredOn(),
                                        one.endedOn())));
    }

    private static @Nullable UUID file(@Nullable Content content, Map<String, FileId> stored) {
        return content == null
                ? null
                : Optional.ofNullable(stored.get(content.path())).map(FileId::value).orElseThrow();
    }

    private void paper(UUID matter, Paper paper, Map<String, FileId> stored) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into registry.document (id, matter, number, direction, on_date, at,
                               counterparty, subject, secrecy, body, file)
                        values (:id, :matter, :number, :direction, :on, :at, :counterparty,
                               :subject, :secrecy, :body, :file)
                        """)
                .param("id", id)
                .param("matter", matter)
                .param("number", paper.number())
                .param("direction", paper.direction().name())
                .param("on", paper.onDate())
                .param("at", Timestamp.from(paper.at()))
                .param("counterparty", paper.registered().counterparty())
                .param("subject", paper.registered().subject())
                .param("secrecy", paper.marked() ? "SECRET" : "PUBLIC")
                .param("body", paper.body())
                .param("file", file(paper.file(), stored))
                .update();
        jdbc.sql(
                        """
                        insert into registry.standing (document, counterparty, subject,
                               public_counterparty, public_subject, secrecy, gate, corrected_on)
                        values (:id, :counterparty, :subject, :publicCounterparty, :publicSubject,
                               :secrecy, :gate, :corrected)
                        """)
                .param("id", id)
                .param("counterparty", paper.counterparty())
                .param("subject", paper.subject())
                .param("publicCounterparty", paper.publicCounterparty())
                .param("publicSubject", paper.publicSubject())
                .param("secrecy", paper.marked() ? "SECRET" : "PUBLIC")
                .param("gate", paper.gate().name())
                .param("corrected", paper.correctedOn())
                .update();
        if (paper.disposed() != null) {
            jdbc.sql(
                            """
                            insert into registry.disposed (document, decision, act, at)
                            values (:id, :decision, :id, now())
                            """)
                    .param("id", id)
                    .param("decision", paper.disposed())
                    .update();
        }
        standing(id, paper);
        copies(id, paper, stored);
    }

    private void marks(@Nullable UUID document, @Nullable UUID matter, List<Dossier.Marked> all) {
        int seq = 0;
        for (var mark : all) {
            if (mark.provision() != null) {
                jdbc.sql(
                                """
                                insert into registry.provision (id, what) values (:id, :what)
                                on conflict do nothing
                                """)
                        .param("id", mark.provision())
                        .param("what", mark.what())
                        .update();
            }
            jdbc.sql(
                            """
                            insert into registry.mark (document, matter, seq, field, act,
                                   provision, on_date, authority, note, by_name, at)
                            values (:document, :matter, :seq, :field, :act, :provision, :on,
                                   :authority, :note, :by, :at)
                            """)
                    .param("document", document)
                    .param("matter", matter)
                    .param("seq", ++seq)
                    .param("field", mark.field())
                    .param("act", mark.act())
                    .param("provision", mark.provision())
                    .param("on", mark.onDate())
                    .param("authority", mark.authority())
                    .param("note", mark.note())
                    .param("by", mark.byName())
                    .param("at", Timestamp.from(mark.at()))
                    .update();
        }
    }

    private void standing(UUID id, Paper paper) {
        marks(id, null, paper.marks());
        int seq = 0;
        for (var passage : paper.passages()) {
            jdbc.sql(
                            """
                            insert into registry.passage (document, seq, act, private, secrecy,
                                   copyright, note, by_name, at)
                            values (:id, :seq, :act, :opened, :opened, :opened, :note, :by, :at)
                            """)
                    .param("id", id)
                    .param("seq", ++seq)
                    .param("act", passage.opened() ? "OPEN" : "HELD")
                    .param("opened", passage.opened())
                    .param("note", passage.note())
                    .param("by", passage.byName())
                    .param("at", Timestamp.from(passage.at()))
                    .update();
        }
    }

    private void copies(UUID id, Paper paper, Map<String, FileId> stored) {
        for (var copy : paper.copies()) {
            jdbc.sql(
                            """
                            insert into registry.copy
                                   (document, number, body, file, places, by_name, at)
                            values (:id, :number, :body, :file, :places, :by, :at)
                            """)
                    .param("id", id)
                    .param("number", copy.number())
                    .param("body", copy.body())
                    .param("file", file(copy.file(), stored))
                    .param("places", copy.places())
                    .param("by", copy.byName())
                    .param("at", Timestamp.from(copy.at()))
                    .update();
            var shown = copy.shown();
            if (shown != null) {
                jdbc.sql(
                                """
                                insert into registry.copy_shown (document, number, by_name, at)
                                values (:id, :number, :by, :at)
                                """)
                        .param("id", id)
                        .param("number", copy.number())
                        .param("by", copy.byName())
                        .param("at", Timestamp.from(shown))
                        .update();
            }
        }
    }
}
