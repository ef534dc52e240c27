package se.uppdrag.opendata;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.web.Texts;

/// What the views of other modules publish, as objects: made in the database, where it is.
@Repository
class Published {

    /// In the prescribed form, which knows no `Z`.
    private static final String TIME =
            "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"+00:00\"')";

    private static String time(String column) {
        return TIME.formatted(column);
    }

    private static String link(Kind kind, String id) {
        return "chr(57344) || '/oparl/v1/" + kind.path() + "/' || " + id;
    }

    private static String type(Kind kind) {
        return "'" + Kind.schema(kind.type()) + "'";
    }

    private static final String ADDRESS =
            "chr(57344) || '/sammantraden/' || g.organ || '/' || g.on_date"
                    + " || case when g.ordinal = 1 then '' else '-' || g.ordinal end";

    private static final String LOCATION_ID = "md5(g.place)";

    private static final String LOCATION =
            """
            jsonb_build_object('id', %s, 'type', %s, 'description', g.place)
            """
                    .formatted(link(Kind.LOCATION, LOCATION_ID), type(Kind.LOCATION));

    private static final String LOCATIONS =
            """
            select %1$s as id, min(g.published_at) as since,
                   jsonb_build_object('id', %2$s, 'type', %3$s, 'description', g.place) as body
              from meetings.published_meeting g
             group by g.place
            """
                    .formatted(LOCATION_ID, link(Kind.LOCATION, LOCATION_ID), type(Kind.LOCATION));

    private static final String ITEM =
            """
            jsonb_strip_nulls(jsonb_build_object(
                'id', %1$s, 'type', %2$s, 'meeting', %3$s,
                'number', i.position::text, 'order', i.position, 'name', i.title,
                'public', g.open_to_public,
                'consultation', case when i.matter is not null then %4$s end,
                'uppdraget:summary', (select b.text from summaries.published_summary b
                                       where b.meeting = i.meeting and b.item = i.position),
                'web', %5$s))
            """
                    .formatted(
                            link(Kind.AGENDA_ITEM, "i.id"),
                            type(Kind.AGENDA_ITEM),
                            link(Kind.MEETING, "i.meeting"),
                            link(Kind.CONSULTATION, "i.id"),
                            ADDRESS);

    private static final String ITEMS =
            """
            select i.id::text, i.announced_at as since, %s as body
              from meetings.published_item i
              join meetings.published_meeting g on g.id = i.meeting
            """
                    .formatted(ITEM);

    private static final String MEETINGS =
            """
            select g.id::text, g.published_at as since,
                   jsonb_strip_nulls(jsonb_build_object(
                     'id', %1$s, 'type', %2$s,
                     'name', g.organ_name || ' ' || g.on_date,
                     'meetingState', case when g.cancelled_at is not null then {{opendata.state.cancelled}}
                                          when p.meeting is not null then {{opendata.state.verified}}
                                          when s.closed_at is not null then {{opendata.state.held}}
                                          when s.opened_at is not null then {{opendata.state.open}}
                                          when g.published_at is not null then {{opendata.state.called}}
                                          else {{opendata.state.planned}} end,
                     'cancelled', g.cancelled_at is not null,
                     'start', %3$s, 'end', %4$s,
                     'location', %5$s,
                     'organization', jsonb_build_array(%6$s),
                     'resultsProtocol', case when p.meeting is not null then jsonb_build_object(
                         'id', %7$s, 'type', %8$s, 'name', {{opendata.minutes}},
                         'mimeType', 'application/pdf', 'fileName', 'protokoll.pdf',
                         'date', to_char(p.verified_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD'),
                         'accessUrl', %9$s || '/protokoll.pdf') end,
                     'agendaItem', coalesce((select jsonb_agg(%10$s order by i.position)
                                               from meetings.published_item i
                                              where i.meeting = g.id), '[]'::jsonb),
                     'web', %9$s)) as body
              from meetings.published_meeting g
              left join sitting.published_sitting s on s.meeting = g.id
              left join minutes.published_minutes p on p.meeting = g.id
            """
                    .formatted(
                            link(Kind.MEETING, "g.id"),
                            type(Kind.MEETING),
                            time("g.starts_at"),
                            time("s.closed_at"),
                            LOCATION,
                            link(Kind.ORGANIZATION, "g.organ"),
                            link(Kind.FILE, "'protokoll-' || g.id"),
                            type(Kind.FILE),
                            ADDRESS,
                            ITEM);

    private static final String CONSULTATION =
            """
            jsonb_build_object('id', %s, 'type', %s, 'paper', %s, 'agendaItem', %s, 'meeting', %s,
                               'organization', jsonb_build_array(%s))
            """
                    .formatted(
                            link(Kind.CONSULTATION, "i.id"),
                            type(Kind.CONSULTATION),
                            link(Kind.PAPER, "i.matter"),
                            link(Kind.AGENDA_ITEM, "i.id"),
                            link(Kind.MEETING, "i.meeting"),
                            link(Kind.ORGANIZATION, "g.organ"));

    private static final String CONSULTATIONS =
            """
            select i.id::text, i.announced_at as since, %s as body
              from meetings.published_item i
              join meetings.published_meeting g on g.id = i.meeting
             where i.matter is not null
            """
                    .formatted(CONSULTATION);

    /// A document with neither text nor file is a line in the registry, and no file.
    private static final String FILE =
            """
            jsonb_build_object(
                'id', %1$s, 'type', %2$s, 'name', d.subject, 'date', d.on_date,
                'mimeType', case when d.file is null then 'text/html'
                                 else 'application/octet-stream' end,
                'paper', jsonb_build_array(%3$s),
                'accessUrl', chr(57344) || '/diarium/' || m.slug || '/' || d.number
                             || case when d.file is null then '' else '/fil' end)
            """
                    .formatted(link(Kind.FILE, "d.id"), type(Kind.FILE), link(Kind.PAPER, "m.id"));

    private static final String FILES =
            """
            select d.id::text, d.at as since, %s as body
              from registry.published_document d
              join registry.published_matter m on m.id = d.matter
             where d.subject is not null and m.subject is not null
               and (d.body is not null or d.file is not null)
            union all
            select 'protokoll-' || g.id, p.verified_at,
                   jsonb_build_object(
                     'id', %s, 'type', %s, 'name', {{opendata.minutes}} || ' ' || g.organ_name || ' ' || g.on_date,
                     'mimeType', 'application/pdf', 'fileName', 'protokoll.pdf',
                     'date', to_char(p.verified_at at time zone 'Europe/Stockholm', 'YYYY-MM-DD'),
                     'meeting', jsonb_build_array(%s),
                     'accessUrl', %s || '/protokoll.pdf')
              from minutes.published_minutes p
              join meetings.published_meeting g on g.id = p.meeting
            """
                    .formatted(
                            FILE,
                            link(Kind.FILE, "'protokoll-' || g.id"),
                            type(Kind.FILE),
                            link(Kind.MEETING, "g.id"),
                            ADDRESS);

    private static final String PAPERS =
            """
            select m.id::text, m.opened_on::timestamptz as since,
                   jsonb_strip_nulls(jsonb_build_object(
                     'id', %1$s, 'type', %2$s, 'body', %3$s,
                     'name', m.subject, 'reference', m.dnr, 'date', m.opened_on,
                     'paperType', case m.kind when 'MOTION' then {{opendata.paper.MOTION}}
                                              when 'INTERPELLATION' then {{opendata.paper.INTERPELLATION}}
                                              when 'QUESTION' then {{opendata.paper.QUESTION}}
                                              else {{opendata.paper.MATTER}} end,
                     'originatorPerson', (select jsonb_build_array(%4$s)
                                            from initiatives.published_initiative n
                                           where n.matter = m.id and n.mover::text <> all (:hidden)),
                     'auxiliaryFile', nullif(coalesce((
                         select jsonb_agg(%5$s order by d.number)
                           from registry.published_document d
                          where d.matter = m.id and d.subject is not null
                            and (d.body is not null or d.file is not null)), '[]'), '[]'),
                     'consultation', nullif(coalesce((
                         select jsonb_agg(%6$s order by g.on_date, i.id)
                           from meetings.published_item i
                           join meetings.published_meeting g on g.id = i.meeting
                          where i.matter = m.id), '[]'), '[]'),
                     'web', chr(57344) || '/diarium/' || m.slug)) as body
              from registry.published_matter m
             where m.subject is not null
            """
                    .formatted(
                            link(Kind.PAPER, "m.id"),
                            type(Kind.PAPER),
                            "chr(57344) || '/oparl/v1/body/kommun'",
                            link(Kind.PERSON, "n.mover"),
                            FILE,
                            CONSULTATION);

    /// How the objects of each type are made, each with its id and since when it has been public.
    private static final Map<Kind, String> MADE =
            Map.of(
                    Kind.LOCATION, LOCATIONS,
                    Kind.MEETING, MEETINGS,
                    Kind.AGENDA_ITEM, ITEMS,
                    Kind.CONSULTATION, CONSULTATIONS,
                    Kind.FILE, FILES,
                    Kind.PAPER, PAPERS);

    /// Where a text of ours is to stand.
    private static final Pattern WORD = Pattern.compile("\\{\\{([A-Za-z.]+)}}");

    private final JdbcClient jdbc;
    private final Texts texts;

    Published(JdbcClient jdbc, Texts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    static List<Kind> kinds() {
        return MADE.keySet().stream().sorted().toList();
    }

    /// SQL that gives the objects of the type.
    String made(Kind kind) {
        return WORD.matcher(Objects.requireNonNull(MADE.get(kind)))
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                "'" + texts.get(found.group(1)).replace("'", "''") + "'"));
    }

    record Name(String id, String given, String family) {}

    /// Given names and family names, by id; those that are hidden have none here.
    Map<String, Name> names() {
        return jdbc
                .sql(
                        """
                        select id::text as id, given_name as given, family_name as family
                          from register.published_person
                        """)
                .query(Name.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Name::id, one -> one));
    }
}
