package se.uppdrag.opendata;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// What the views of other modules publish, as objects: made in the database, where it is.
@Component
class Published {

    /// In the prescribed form, which knows no `Z`.
    private static final String TIME =
            "to_char(%s at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"+00:00\"')";

    static String time(String column) {
        return TIME.formatted(column);
    }

    /// The day by our clocks.
    static String date(String column) {
        return "to_char(%s at time zone 'Europe/Stockholm', 'YYYY-MM-DD')".formatted(column);
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

    /// The id of the place where the municipality is found.
    static final String HOUSE = "kommunen";

    static final String MUNICIPALITY = "chr(57344) || '/oparl/v1/body/kommun'";

    private static final String LOCATION_ID = "md5(g.place)";

    private static final String LOCATION =
            """
            jsonb_build_object('id', %s, 'type', %s, 'description', g.place)
            """
                    .formatted(link(Kind.LOCATION, LOCATION_ID), type(Kind.LOCATION));

    /// Where meetings are held, and where the municipality itself is found.
    private static final String LOCATIONS =
            """
            select %1$s as id, min(g.published_at) as since,
                   jsonb_build_object(
                     'id', %2$s, 'type', %3$s, 'description', g.place,
                     'meetings', jsonb_agg(%4$s order by g.on_date, g.id)) as body,
                   null::uuid as matter
              from meetings.published_meeting g
             group by g.place
            union all
            select '%5$s', null,
                   jsonb_build_object(
                     'id', %6$s, 'type', %3$s,
                     'description', cast(:house as text), 'locality', cast(:place as text),
                     'bodies', jsonb_build_array(%7$s)), null
            """
                    .formatted(
                            LOCATION_ID,
                            link(Kind.LOCATION, LOCATION_ID),
                            type(Kind.LOCATION),
                            link(Kind.MEETING, "g.id"),
                            HOUSE,
                            link(Kind.LOCATION, "'" + HOUSE + "'"),
                            MUNICIPALITY);

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
                     'auxiliaryFile', nullif(
                         case when %7$s then jsonb_build_array(%13$s) else '[]' end
                         || coalesce((select jsonb_agg(%14$s order by o.section)
                                        from minutes.published_at_once o
                                       where o.meeting = g.id), '[]'), '[]'),
                     'participant', h.present,
                     'agendaItem', a.items,
                     'web', %10$s)) as body,
                   null::uuid as matter
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
                            PublishedItems.PRESENT,
                            PublishedFiles.PAPERS,
                            PublishedFiles.AT_ONCE);

    private static final String EVERY = "registry.published_matter";

    private static final String SOME =
            "(select * from registry.published_matter where id = any(:matters))";

    /// How the objects of each type are made, each with its id, since when it has been public and
    /// which matter it tells of: first those of which there are as many as there are meetings.
    private static final Map<Kind, String> OF_MEETINGS =
            Map.of(
                    Kind.LOCATION,
                    LOCATIONS,
                    Kind.MEETING,
                    MEETINGS,
                    Kind.AGENDA_ITEM,
                    PublishedItems.ITEMS,
                    Kind.CONSULTATION,
                    PublishedPapers.CONSULTATIONS);

    /// And those of which there are as many as there are documents, so that they can be made of
    /// some matters only.
    private static Map<Kind, String> ofMatters(String matters) {
        return Map.of(
                Kind.PAPER, PublishedPapers.of(matters), Kind.FILE, PublishedFiles.of(matters));
    }

    /// Where a text of ours is to stand.
    private static final Pattern WORD = Pattern.compile("\\{\\{([A-Za-z_.-]+)}}");

    private final Houses houses;
    private final Texts texts;

    Published(Houses houses, Texts texts) {
        this.houses = houses;
        this.texts = texts;
    }

    /// SQL that gives the objects of each type of meetings.
    Map<Kind, String> ofMeetings() {
        return texted(OF_MEETINGS);
    }

    /// SQL that gives the objects of each type of the registry.
    Map<Kind, String> ofRegistry() {
        return texted(ofMatters(EVERY));
    }

    /// The same, of the matters that are asked for by name: `matters`.
    Map<Kind, String> ofSomeMatters() {
        return texted(ofMatters(SOME));
    }

    private Map<Kind, String> texted(Map<Kind, String> made) {
        var texted = new TreeMap<Kind, String>();
        made.forEach((kind, sql) ->
                texted.put(kind, WORD.matcher(sql).replaceAll(found -> quoted(found.group(1)))));
        return texted;
    }

    private String quoted(String text) {
        return Matcher.quoteReplacement("'" + texts.get(text).replace("'", "''") + "'");
    }

    /// What the SQL asks for by name.
    Map<String, Object> known(Set<String> hidden) {
        var house = houses.ours();
        return Map.of(
                "hidden", hidden.toArray(String[]::new),
                "house",
                        house.address().isEmpty()
                                ? house.name()
                                : house.name() + ", " + house.address(),
                "place", house.place());
    }

    /// A hash of the SQL and of the names that may not be read: where it is another than before, by
    /// a new version of the program say, nothing that was made can be trusted.
    String madeBy(Set<String> hidden) {
        var all = new ArrayList<>(ofRegistry().values());
        all.addAll(new TreeSet<>(hidden));
        return UUID.nameUUIDFromBytes(String.join("\n", all).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
