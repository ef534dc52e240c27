package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Writes the way a matter has gone, as a package tells of it.
@Repository
class DossierWays {

    private final JdbcClient jdbc;

    DossierWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID matter, Dossier dossier, Instant now) {
        int seq = 0;
        for (var step : dossier.way()) {
            jdbc.sql(
                            """
                            insert into registry.step (matter, seq, on_date, kind, detail, at)
                            values (:matter, :seq, :on, :kind, :detail, :now)
                            """)
                    .param("matter", matter)
                    .param("seq", ++seq)
                    .param("on", step.onDate())
                    .param("kind", step.kind())
                    .param("detail", step.detail())
                    .param("now", Timestamp.from(now))
                    .update();
        }
        seq = 0;
        for (var done : dossier.changes()) {
            jdbc.sql(
                            """
                            insert into registry.change
                                   (matter, seq, document, what, was, becomes, reason, by_name, at)
                            values (:matter, :seq, :document, :what, :was, :becomes, :reason, :by,
                                   :at)
                            """)
                    .param("matter", matter)
                    .param("seq", ++seq)
                    .param("document", done.document())
                    .param("what", done.what())
                    .param("was", done.was())
                    .param("becomes", done.becomes())
                    .param("reason", done.reason())
                    .param("by", done.byName())
                    .param("at", Timestamp.from(done.at()))
                    .update();
        }
        for (var one : dossier.referrals()) {
            referral(matter, one, dossier.facts().closedBy(), now);
        }
    }

    private void referral(UUID matter, Dossier.Referral one, @Nullable String by, Instant now) {
        var id = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into registry.remiss
                               (id, matter, recipient, sent_on, answer_by, by_name, at)
                        values (:id, :matter, :recipient, :sentOn, :answerBy, :by, :at)
                        """)
                .param("id", id)
                .param("matter", matter)
                .param("recipient", one.recipient())
                .param("sentOn", one.sentOn())
                .param("answerBy", one.answerBy())
                .param("by", by == null ? "" : by)
                .param("at", Timestamp.from(now))
                .update();
        if (one.how() != null) {
            jdbc.sql(
                            """
                            insert into registry.remiss_end (remiss, how, on_date, by_name, at)
                            values (:id, :how, :on, :by, :at)
                            """)
                    .param("id", id)
                    .param("how", one.how())
                    .param("on", one.endedOn())
                    .param("by", by == null ? "" : by)
                    .param("at", Timestamp.from(now))
                    .update();
        }
    }

    void link(List<Dossier> taken, String by, Instant now) {
        for (var dossier : taken) {
            for (var link : dossier.links()) {
                if (link.here()) {
                    jdbc.sql(
                                    """
                                    insert into registry.trace
                                           (matter, other, kind, on_date, by_name, at)
                                    select a.id, b.id, :kind, :on, :by, :at
                                      from registry.matter a, registry.matter b
                                     where a.slug = :slug and b.slug = :other
                                    on conflict do nothing
                                    """)
                            .param("kind", link.kind())
                            .param("on", link.onDate())
                            .param("by", by)
                            .param("at", Timestamp.from(now))
                            .param("slug", dossier.facts().slug())
                            .param("other", link.slug())
                            .update();
                }
            }
        }
    }
}
