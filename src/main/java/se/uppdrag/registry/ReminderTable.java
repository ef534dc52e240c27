package se.uppdrag.registry;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `registry.reminder`.
@Repository
class ReminderTable {

    /// One whose day has come, with the matter it is in.
    record Due(
            String authority,
            @Nullable UUID responsible,
            String dnr,
            String slug,
            @Nullable Integer document,
            String words,
            LocalDate onDate,
            boolean forResponsible) {}

    private static final int SHOWN = 100;
    private static final int DUE = 50;

    private final JdbcClient jdbc;

    ReminderTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Those that stand first, the nearest day before the others.
    List<Reminder> of(UUID matter) {
        return jdbc.sql(
                        """
                        select id, document, on_date, words, set_by_name, for_responsible, done_on,
                               done_by
                          from registry.reminder
                         where matter = :matter
                         order by done_on desc nulls first, on_date, at
                         limit :atMost
                        """)
                .param("matter", matter)
                .param("atMost", SHOWN)
                .query(Reminder.class)
                .list();
    }

    void insert(UUID matter, Reminder reminder, UUID setBy, Instant now) {
        jdbc.sql(
                        """
                        insert into registry.reminder
                               (id, matter, document, on_date, words, set_by, set_by_name,
                               for_responsible, at)
                        values (:id, :matter, :document, :on, :words, :setBy, :name,
                               :forResponsible, :at)
                        """)
                .param("id", reminder.id())
                .param("matter", matter)
                .param("document", reminder.document())
                .param("on", reminder.onDate())
                .param("words", reminder.words())
                .param("setBy", setBy)
                .param("name", reminder.setByName())
                .param("forResponsible", reminder.forResponsible())
                .param("at", Timestamp.from(now))
                .update();
    }

    void move(UUID reminder, LocalDate to) {
        jdbc.sql("update registry.reminder set on_date = :on where id = :id")
                .param("id", reminder)
                .param("on", to)
                .update();
    }

    void done(UUID reminder, LocalDate on, String by) {
        jdbc.sql("update registry.reminder set done_on = :on, done_by = :by where id = :id")
                .param("id", reminder)
                .param("on", on)
                .param("by", by)
                .update();
    }

    /// What is for the person, whose day has come: her own, and those for whoever answers for a
    /// matter that is hers. One that nobody answers for any more comes back to whoever set it.
    List<Due> due(UUID person, LocalDate on) {
        return jdbc.sql(
                        """
                        select m.authority, m.responsible, m.dnr, m.slug, r.document, r.words,
                               r.on_date, r.for_responsible
                          from registry.reminder r
                          join registry.matter m on m.id = r.matter
                         where r.done_on is null and r.on_date <= :on and r.set_by = :person
                           and (not r.for_responsible or m.responsible is null)
                         union all
                        select m.authority, m.responsible, m.dnr, m.slug, r.document, r.words,
                               r.on_date, r.for_responsible
                          from registry.reminder r
                          join registry.matter m on m.id = r.matter
                         where r.done_on is null and r.on_date <= :on and r.for_responsible
                           and m.responsible = :person
                         order by on_date, dnr
                         limit :atMost
                        """)
                .param("person", person)
                .param("on", on)
                .param("atMost", DUE)
                .query(Due.class)
                .list();
    }
}
