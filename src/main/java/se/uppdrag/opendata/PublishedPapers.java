package se.uppdrag.opendata;

import static se.uppdrag.opendata.Published.link;
import static se.uppdrag.opendata.Published.type;

import java.util.Arrays;
import java.util.stream.Collectors;

/// SQL that makes papers, which are the matters of the registry, and where each was on an agenda.
/// In it `m` is a matter, `i` an item and `g` its meeting.
final class PublishedPapers {

    /// What became of a matter in a meeting (`minutes`), and whether it was decided there.
    private enum Part {
        PREPARED(false),
        DECIDED(true),
        ANSWERED(true),
        REFERRED(false),
        REFERRED_BACK(false),
        TABLED(false);

        private final boolean decides;

        Part(boolean decides) {
            this.decides = decides;
        }
    }

    private static final String STEP =
            """
            (select min(r.step)
               from sitting.published_section n
               join minutes.published_result r on r.meeting = n.meeting and r.section = n.section
              where n.meeting = i.meeting and n.item = i.position and r.matter = i.matter)
            """;

    private static final String ROLE =
            Arrays.stream(Part.values())
                    .map(one -> "when '%1$s' then {{opendata.role.%1$s}}".formatted(one))
                    .collect(Collectors.joining(" ", "case y.step ", " end"));

    private static final String DECIDES =
            Arrays.stream(Part.values())
                    .map(one -> "when '%s' then %s".formatted(one, one.decides))
                    .collect(Collectors.joining(" ", "case y.step ", " end"));

    private static final String CONSULTATION =
            """
            jsonb_strip_nulls(jsonb_build_object(
                'id', %s, 'type', %s, 'paper', %s, 'agendaItem', %s, 'meeting', %s,
                'organization', jsonb_build_array(%s), 'role', %s, 'authoritative', %s))
            """
                    .formatted(
                            link(Kind.CONSULTATION, "i.id"),
                            type(Kind.CONSULTATION),
                            link(Kind.PAPER, "i.matter"),
                            link(Kind.AGENDA_ITEM, "i.id"),
                            link(Kind.MEETING, "i.meeting"),
                            link(Kind.ORGANIZATION, "g.organ"),
                            ROLE,
                            DECIDES);

    private static final String ON_AGENDAS =
            """
              from meetings.published_item i
              join meetings.published_meeting g on g.id = i.meeting
             cross join lateral (select %s as step) y
            """
                    .formatted(STEP);

    static final String CONSULTATIONS =
            """
            select i.id::text, i.announced_at as since, %s as body, i.matter
              %s
              join registry.published_matter z on z.id = i.matter
            """
                    .formatted(CONSULTATION, ON_AGENDAS);

    /// Those who stand behind it and whose names everybody may read.
    private static final String SIGNERS =
            """
              from initiatives.published_signer s
             where s.matter = m.id and s.person::text <> all (:hidden)
            """;

    /// The organ whose registry it is in answers for it.
    private static final String RESPONSIBLE =
            """
            (select jsonb_agg(%s order by o.id)
               from opendata.object o
              where o.type = 'Organization' and not o.deleted
                and o.body ->> 'uppdraget:authority' = m.authority)
            """
                    .formatted(link(Kind.ORGANIZATION, "o.id"));

    private static final String PARTIES =
            """
            (select jsonb_agg(%s order by o.id)
               from opendata.object o
              where o.type = 'Organization' and not o.deleted and o.id like 'parti-%%'
                and o.body ->> 'shortName' in (select s.party %s))
            """
                    .formatted(link(Kind.ORGANIZATION, "o.id"), SIGNERS);

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
                     'originatorPerson', (select jsonb_agg(%4$s order by s.position) %5$s),
                     'originatorOrganization', %6$s,
                     'underDirectionOf', %7$s,
                     'mainFile', (select %8$s from %9$s
                                   where %10$s and %11$s),
                     'auxiliaryFile', nullif(
                         coalesce((select jsonb_agg(%8$s order by d.number) from %9$s
                                    where %10$s and not (%11$s)), '[]')
                         || coalesce((select jsonb_agg(%12$s order by d.number, c.number) from %13$s
                                       where c.matter = m.id and %14$s), '[]'), '[]'),
                     'relatedPaper', %15$s,
                     'superordinatedPaper', %16$s,
                     'subordinatedPaper', %17$s,
                     'consultation', (select jsonb_agg(%18$s order by g.on_date, i.id)
                                      %19$s where i.matter = m.id),
                     'web', chr(57344) || '/diarium/' || m.slug)) as body,
                   m.id as matter
              from <matters> m
             where m.subject is not null
            """
                    .formatted(
                            link(Kind.PAPER, "m.id"),
                            type(Kind.PAPER),
                            Published.MUNICIPALITY,
                            link(Kind.PERSON, "s.person"),
                            SIGNERS,
                            PARTIES,
                            RESPONSIBLE,
                            PublishedFiles.DOCUMENT,
                            PublishedFiles.DOCUMENTS,
                            "d.matter = m.id and " + PublishedFiles.READABLE,
                            PublishedFiles.MAIN,
                            PublishedFiles.COPY,
                            PublishedFiles.COPIES,
                            PublishedFiles.COPIED,
                            related(
                                    """
                                    select matter as one, other as two from registry.published_trace
                                    union
                                    select other, matter from registry.published_trace
                                    """),
                            related(
                                    """
                                    select matter as one, other as two from registry.published_trace
                                     where kind = 'MERGED_INTO'
                                    union
                                    select other, matter from registry.published_trace
                                     where kind = 'SPLIT_INTO'
                                    """),
                            related(
                                    """
                                    select other as one, matter as two from registry.published_trace
                                     where kind = 'MERGED_INTO'
                                    union
                                    select matter, other from registry.published_trace
                                     where kind = 'SPLIT_INTO'
                                    """),
                            CONSULTATION,
                            ON_AGENDAS);

    private PublishedPapers() {}

    /// @param matters those of which the papers are made
    static String of(String matters) {
        return PAPERS.replace("<matters>", matters);
    }

    /// @param traces from `one` matter to `two`
    private static String related(String traces) {
        return """
        (select jsonb_agg(%s order by o.dnr)
           from (%s) t
           join registry.published_matter o on o.id = t.two
          where t.one = m.id and o.subject is not null)
        """
                .formatted(link(Kind.PAPER, "o.id"), traces);
    }
}
