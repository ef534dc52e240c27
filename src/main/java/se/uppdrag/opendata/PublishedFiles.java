package se.uppdrag.opendata;

import static se.uppdrag.opendata.Published.ADDRESS;
import static se.uppdrag.opendata.Published.date;
import static se.uppdrag.opendata.Published.link;
import static se.uppdrag.opendata.Published.type;

/// SQL that makes files: documents of the registry and their masked copies, calls, papers and
/// minutes. In it `d` is a document, `c` a copy of it, `m` its matter, `f` the file and `k` its
/// checksum; `g` a meeting, `p` its minutes and `o` a section that was verified at once.
final class PublishedFiles {

    /// A document with neither text nor file is a line in the registry, and no file.
    static final String READABLE =
            "d.subject is not null and (d.body is not null or d.file is not null)";

    static final String OF_DOCUMENT =
            """
              left join files.published_file f on f.id = d.file
              left join opendata.checksum k on k.file = d.file
            """;

    static final String DOCUMENTS = "registry.published_document d " + OF_DOCUMENT;

    static final String COPIES =
            """
            registry.published_copy c
              join registry.published_document d on d.matter = c.matter and d.number = c.document
              left join files.published_file f on f.id = c.file
              left join opendata.checksum k on k.file = c.file
            """;

    static final String COPIED = "(c.body is not null or c.file is not null)";

    /// What a matter that somebody raised is about. Of other matters no document is the main one.
    static final String MAIN =
            "m.kind in ('MOTION', 'INTERPELLATION', 'QUESTION') and d.number = 1";

    static final String DOCUMENT =
            registered(
                    "d.id",
                    "d.subject",
                    "d.on_date::text",
                    "d.file",
                    "d.number::text",
                    "null::text");

    static final String COPY =
            registered(
                    "'kopia-' || d.id || '-' || c.number",
                    "{{opendata.copy}} || coalesce(': ' || d.subject, '')",
                    date("c.at"),
                    "c.file",
                    "d.number || '/kopia/' || c.number",
                    "case when " + READABLE + " then " + link(Kind.FILE, "d.id") + " end");

    /// Whether there is a call to read.
    static final String CALLED = "g.published_at is not null and g.cancelled_at is null";

    static final String CALL = ofMeeting("kallelse", "{{opendata.call}}", "g.published_at", "");

    static final String PAPERS =
            ofMeeting("handlingar", "{{opendata.papers}}", "g.published_at", "");

    static final String MINUTES =
            ofMeeting(
                    "protokoll",
                    "{{opendata.minutes}}",
                    "p.verified_at",
                    "'derivativeFile', jsonb_build_array("
                            + link(Kind.FILE, "'protokoll-xml-' || g.id")
                            + "),");

    private static final String MINUTES_AS_DATA =
            of("'protokoll-xml-' || g.id", "{{opendata.minutes.xml}}", "p.verified_at")
                    .formatted(
                            "'masterFile', " + link(Kind.FILE, "'protokoll-' || g.id") + ",",
                            "application/xml",
                            "protokoll.xml",
                            "/protokoll.xml'");

    /// A section that was verified before the rest of the minutes.
    static final String AT_ONCE =
            of(
                            "'paragraf-' || g.id || '-' || o.section",
                            "{{opendata.section}} || ' ' || o.section || ','",
                            "o.verified_at")
                    .formatted(
                            "",
                            "application/pdf",
                            "paragraf-' || o.section || '.pdf",
                            "/protokoll/' || o.section || '.pdf'");

    private static final String FILES =
            """
            select d.id::text, d.at as since,
                   jsonb_strip_nulls(%1$s || jsonb_build_object('agendaItem', q.items)) as body,
                   m.id as matter
              from %2$s
              join <matters> m on m.id = d.matter
              left join (select split_part(link, '/', 3) as slug, split_part(link, '/', 4) as number,
                                jsonb_agg(%3$s order by id) as items
                           from meetings.published_paper
                          where link like '/diarium/%%'
                          group by 1, 2) q on q.slug = m.slug and q.number = d.number::text
             where m.subject is not null and %4$s
            union all
            select 'kopia-' || d.id || '-' || c.number, c.at, %5$s, m.id
              from %6$s
              join <matters> m on m.id = d.matter
             where m.subject is not null and %7$s
            union all
            select 'protokoll-' || g.id, p.verified_at, %8$s, null
              from minutes.published_minutes p
              join meetings.published_meeting g on g.id = p.meeting
            union all
            select 'protokoll-xml-' || g.id, p.verified_at, %9$s, null
              from minutes.published_minutes p
              join meetings.published_meeting g on g.id = p.meeting
            union all
            select 'paragraf-' || g.id || '-' || o.section, o.verified_at, %10$s, null
              from minutes.published_at_once o
              join meetings.published_meeting g on g.id = o.meeting
            union all
            select 'kallelse-' || g.id, g.published_at, %11$s, null
              from meetings.published_meeting g
             where %13$s
            union all
            select 'handlingar-' || g.id, g.published_at, %12$s, null
              from meetings.published_meeting g
             where %13$s
            """
                    .formatted(
                            DOCUMENT,
                            DOCUMENTS,
                            link(Kind.AGENDA_ITEM, "item"),
                            READABLE,
                            COPY,
                            COPIES,
                            COPIED,
                            MINUTES,
                            MINUTES_AS_DATA,
                            AT_ONCE,
                            CALL,
                            PAPERS,
                            CALLED);

    private PublishedFiles() {}

    /// All files of meetings, and those of the registry in some matters.
    ///
    /// @param matters those of which the files are made
    static String of(String matters) {
        return FILES.replace("<matters>", matters);
    }

    /// @param place after the matter's address
    private static String registered(
            String id, String name, String date, String file, String place, String master) {
        return """
        jsonb_strip_nulls(jsonb_build_object(
            'id', %1$s, 'type', %2$s, 'name', %3$s, 'date', %4$s,
            'fileName', m.slug || '-' || replace(%7$s, '/', '-')
                        || case when %5$s is null then '.html'
                                when split_part(f.media_type, '/', 2) in ('pdf', 'png', 'jpeg', 'csv')
                                then '.' || split_part(f.media_type, '/', 2)
                                when f.media_type like '%%wordprocessingml.document' then '.docx'
                                else '' end,
            'mimeType', case when %5$s is null then 'text/html'
                             else coalesce(f.media_type, 'application/octet-stream') end,
            'size', case when %5$s is not null then f.size end,
            'sha512Checksum', k.sha512,
            'paper', jsonb_build_array(%6$s),
            'masterFile', %8$s,
            'accessUrl', chr(57344) || '/diarium/' || m.slug || '/' || %7$s
                         || case when %5$s is null then '' else '/fil' end,
            'downloadUrl', case when %5$s is not null
                                then chr(57344) || '/diarium/' || m.slug || '/' || %7$s || '/fil' end,
            'web', chr(57344) || '/diarium/' || m.slug || '/' || %7$s))
        """
                .formatted(
                        link(Kind.FILE, id),
                        type(Kind.FILE),
                        name,
                        date,
                        file,
                        link(Kind.PAPER, "m.id"),
                        place,
                        master);
    }

    private static String ofMeeting(String name, String called, String since, String more) {
        return of("'" + name + "-' || g.id", called, since)
                .formatted(more, "application/pdf", name + ".pdf", "/" + name + ".pdf'");
    }

    /// With four places left: what more is known, the media type, the name of the file, and where
    /// it is had.
    private static String of(String id, String called, String since) {
        return """
        jsonb_build_object(
            'id', %1$s, 'type', %2$s, 'name', %3$s || ' ' || g.organ_name || ' ' || g.on_date,
            'mimeType', '%%2$s', 'fileName', g.organ || '-' || g.on_date || '-%%3$s', %%1$s
            'date', %4$s,
            'meeting', jsonb_build_array(%5$s),
            'accessUrl', %6$s || '%%4$s)
        """
                .formatted(
                        link(Kind.FILE, id),
                        type(Kind.FILE),
                        called,
                        date(since),
                        link(Kind.MEETING, "g.id"),
                        ADDRESS);
    }
}
