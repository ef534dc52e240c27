package se.uppdrag.registry;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How rows of a file become matters and documents: as few statements as there are tables.
final class ImportSql {

    static final String STAGE =
            """
            create temporary table arriving (
                authority text, year int, series_number int, dnr text, slug text, matter text,
                opened_on date, closed_on date, number int, on_date date, direction text,
                counterparty text, subject text, provision text) on commit drop
            """;

    static final String COPY = "copy arriving from stdin";

    /// A number that is in the diarium already, if any.
    static final String TAKEN =
            """
            select m.dnr from registry.matter m
             where m.slug in (select slug from arriving)
                or m.dnr in (select dnr from arriving)
             limit 1
            """;

    static final List<String> UNFOLD =
            List.of(
                    """
                    insert into registry.matter (id, authority, year, number, dnr, slug, kind,
                           subject, opened_on, status, closed_on, closed_by)
                    select distinct on (slug) gen_random_uuid(), authority, year, series_number, dnr,
                           slug, 'MATTER', matter, opened_on,
                           case when closed_on is null then 'OPEN' else 'CLOSED' end, closed_on,
                           case when closed_on is null then null else :by end
                      from arriving
                     order by slug, number
                    """,
                    """
                    insert into registry.series (authority, year, last)
                    select authority, year, max(series_number) from arriving
                     group by authority, year
                    on conflict (authority, year)
                    do update set last = greatest(series.last, excluded.last)
                    """,
                    """
                    insert into registry.document (id, matter, number, direction, on_date, at,
                           counterparty, subject, secrecy)
                    select gen_random_uuid(), m.id, a.number, a.direction, a.on_date,
                           (a.on_date + time '12:00') at time zone 'Europe/Stockholm',
                           nullif(a.counterparty, ''), a.subject,
                           case when a.provision is null then 'PUBLIC' else 'SECRET' end
                      from arriving a
                      join registry.matter m on m.slug = a.slug
                    """,
                    """
                    insert into registry.standing (document, counterparty, subject,
                           public_counterparty, public_subject, secrecy, gate)
                    select d.id, d.counterparty, d.subject,
                           case when d.secrecy = 'PUBLIC' then d.counterparty end,
                           case when d.secrecy = 'PUBLIC' then d.subject end, d.secrecy, 'HELD'
                      from arriving a
                      join registry.matter m on m.slug = a.slug
                      join registry.document d on d.matter = m.id and d.number = a.number
                    """,
                    """
                    insert into registry.mark (document, seq, act, provision, on_date, authority,
                           note, by_name, at)
                    select d.id, 1, 'SET', a.provision, a.on_date, a.authority, '', :by, :at
                      from arriving a
                      join registry.matter m on m.slug = a.slug
                      join registry.document d on d.matter = m.id and d.number = a.number
                     where a.provision is not null
                    """,
                    """
                    insert into registry.mark (document, seq, field, act, provision, on_date,
                           authority, note, by_name, at)
                    select d.id, f.seq, f.field, 'SET', a.provision, a.on_date, a.authority, '',
                           :by, :at
                      from arriving a
                      join registry.matter m on m.slug = a.slug
                      join registry.document d on d.matter = m.id and d.number = a.number
                      join (values (2, 'COUNTERPARTY'), (3, 'SUBJECT')) as f (seq, field)
                        on f.field = 'SUBJECT' or d.counterparty is not null
                     where a.provision is not null
                    """,
                    """
                    insert into registry.step (matter, seq, on_date, kind, detail, at)
                    select m.id, 1, m.opened_on, 'RECEIVED', '', :at
                      from registry.matter m
                     where m.slug in (select slug from arriving)
                    """);

    private ImportSql() {}

    /// One row as `copy` reads it.
    static void line(StringBuilder to, DiariumFile.Row row, String form) {
        var dnr = row.dnr();
        List<@Nullable Object> cells =
                Arrays.asList(
                        dnr.authority(),
                        dnr.year(),
                        dnr.number(),
                        dnr.written(form),
                        dnr.slug(),
                        row.matter(),
                        row.openedOn(),
                        row.closedOn(),
                        row.number(),
                        row.onDate(),
                        row.direction().name(),
                        row.counterparty(),
                        row.subject(),
                        row.provision());
        for (int i = 0; i < cells.size(); i++) {
            var cell = cells.get(i);
            to.append(cell == null ? "\\N" : escaped(cell.toString()));
            to.append(i == cells.size() - 1 ? '\n' : '\t');
        }
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
