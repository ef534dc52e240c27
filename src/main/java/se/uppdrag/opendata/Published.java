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

    static String time(String column) {
        return TIME.formatted(column);
    }

    static String link(Kind kind, String id) {
        return "chr(57344) || '/oparl/v1/" + kind.path() + "/' || " + id;
    }

    static String type(Kind kind) {
        return "'" + Kind.schema(kind.type()) + "'";
    }

    static final String ADDRESS =
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
                     'invitation', case when %7$s then %8$s end,
                     'resultsProtocol', case when p.meeting is not null then %9$s end,
                     'participant', h.present,
                     'agendaItem', coalesce(a.items, '[]'::jsonb),
                     'web', %10$s)) as body
              from meetings.published_meeting g
              left join sitting.published_sitting s on s.meeting = g.id
              left join minutes.published_minutes p on p.meeting = g.id
              left join (%11$s) a on a.meeting = g.id
              left join (%12$s) h on h.meeting = g.id
            """
                    .formatted(
                            link(Kind.MEETING, "g.id"),
                            type(Kind.MEETING),
                            time("g.starts_at"),
                            time("s.closed_at"),
                            LOCATION,
                            link(Kind.ORGANIZATION, "g.organ"),
                            PublishedFiles.CALLED,
                            PublishedFiles.CALL,
                            PublishedFiles.MINUTES,
                            ADDRESS,
                            PublishedItems.AGENDAS,
                            PublishedItems.PRESENT);

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
                     'mainFile', (select %5$s from %8$s
                                   where %9$s and %7$s),
                     'auxiliaryFile', (select jsonb_agg(%5$s order by d.number) from %8$s
                                        where %9$s and not (%7$s)),
                     'relatedPaper', (select jsonb_agg(%10$s order by o.dnr)
                                        from (select matter as one, other as two
                                                from registry.published_trace
                                              union
                                              select other, matter
                                                from registry.published_trace) t
                                        join registry.published_matter o on o.id = t.two
                                       where t.one = m.id and o.subject is not null),
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
                            PublishedFiles.DOCUMENT,
                            CONSULTATION,
                            PublishedFiles.MAIN,
                            PublishedFiles.DOCUMENTS,
                            "d.matter = m.id and " + PublishedFiles.READABLE,
                            link(Kind.PAPER, "o.id"));

    /// How the objects of each type are made, each with its id and since when it has been public.
    private static final Map<Kind, String> MADE =
            Map.of(
                    Kind.LOCATION, LOCATIONS,
                    Kind.MEETING, MEETINGS,
                    Kind.AGENDA_ITEM, PublishedItems.ITEMS,
                    Kind.CONSULTATION, CONSULTATIONS,
                    Kind.FILE, PublishedFiles.FILES,
                    Kind.PAPER, PAPERS);

    /// Where a text of ours is to stand.
    private static final Pattern WORD = Pattern.compile("\\{\\{([A-Za-z_.-]+)}}");

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
