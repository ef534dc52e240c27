package se.uppdrag.opendata;

import static se.uppdrag.opendata.Published.ADDRESS;
import static se.uppdrag.opendata.Published.link;
import static se.uppdrag.opendata.Published.type;

/// SQL that makes files: documents of the registry, calls and minutes. In it `d` is a document, `m`
/// its matter, `g` a meeting and `p` its minutes.
final class PublishedFiles {

    /// A document with neither text nor file is a line in the registry, and no file.
    static final String READABLE =
            "d.subject is not null and (d.body is not null or d.file is not null)";

    static final String DOCUMENTS =
            "registry.published_document d left join files.published_file f on f.id = d.file";

    /// What a matter that somebody raised is about. Of other matters no document is the main one.
    static final String MAIN =
            "m.kind in ('MOTION', 'INTERPELLATION', 'QUESTION') and d.number = 1";

    static final String DOCUMENT =
            """
            jsonb_strip_nulls(jsonb_build_object(
                'id', %1$s, 'type', %2$s, 'name', d.subject, 'date', d.on_date,
                'mimeType', case when d.file is null then 'text/html'
                                 else coalesce(f.media_type, 'application/octet-stream') end,
                'size', f.size,
                'paper', jsonb_build_array(%3$s),
                'accessUrl', chr(57344) || '/diarium/' || m.slug || '/' || d.number
                             || case when d.file is null then '' else '/fil' end))
            """
                    .formatted(link(Kind.FILE, "d.id"), type(Kind.FILE), link(Kind.PAPER, "m.id"));

    /// Whether there is a call to read.
    static final String CALLED = "g.published_at is not null and g.cancelled_at is null";

    static final String CALL = ofMeeting("kallelse", "{{opendata.call}}", "g.published_at");

    static final String MINUTES = ofMeeting("protokoll", "{{opendata.minutes}}", "p.verified_at");

    static final String FILES =
            """
            select d.id::text, d.at as since, %1$s as body
              from %2$s
              join registry.published_matter m on m.id = d.matter
             where m.subject is not null and %3$s
            union all
            select 'protokoll-' || g.id, p.verified_at, %4$s
              from minutes.published_minutes p
              join meetings.published_meeting g on g.id = p.meeting
            union all
            select 'kallelse-' || g.id, g.published_at, %5$s
              from meetings.published_meeting g
             where %6$s
            """
                    .formatted(DOCUMENT, DOCUMENTS, READABLE, MINUTES, CALL, CALLED);

    private PublishedFiles() {}

    private static String ofMeeting(String name, String called, String since) {
        return """
        jsonb_build_object(
            'id', %1$s, 'type', %2$s, 'name', %3$s || ' ' || g.organ_name || ' ' || g.on_date,
            'mimeType', 'application/pdf', 'fileName', '%4$s.pdf',
            'date', to_char(%5$s at time zone 'Europe/Stockholm', 'YYYY-MM-DD'),
            'meeting', jsonb_build_array(%6$s),
            'accessUrl', %7$s || '/%4$s.pdf')
        """
                .formatted(
                        link(Kind.FILE, "'" + name + "-' || g.id"),
                        type(Kind.FILE),
                        called,
                        name,
                        since,
                        link(Kind.MEETING, "g.id"),
                        ADDRESS);
    }
}
