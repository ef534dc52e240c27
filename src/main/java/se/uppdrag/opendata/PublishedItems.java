package se.uppdrag.opendata;

import static se.uppdrag.opendata.Published.ADDRESS;
import static se.uppdrag.opendata.Published.link;
import static se.uppdrag.opendata.Published.time;
import static se.uppdrag.opendata.Published.type;

import java.util.Arrays;
import java.util.stream.Collectors;

/// SQL that makes the items of agendas, with what was decided in them: at once where everybody
/// could hear it, and else when the minutes are verified, with their words. In it `i` is an item
/// and `g` its meeting.
final class PublishedItems {

    /// How a decision is made (`sitting`), and what a matter is told by the minutes (`registry`).
    private enum Result {
        APPROVED,
        REJECTED,
        AMENDED,
        REFERRED_BACK,
        TABLED,
        NOTED,
        REMITTED,
        ELECTED,
        ANSWERED,
        NOT_ALLOWED,
        DECIDED,
        PREPARED,
        REFERRED
    }

    /// What stands under a section's first heading, when that is the decision's.
    private static final String MINUTED =
            "substring(split_part(w.text, E'\\n\\n', 2)"
                    + " from '^' || {{minutes.part.decision}} || E'\\n(.*)$')";

    private static final String RESULT =
            Arrays.stream(Result.values())
                    .map(one -> "when '%1$s' then {{opendata.result.%1$s}}".formatted(one))
                    .collect(
                            Collectors.joining(
                                    " ",
                                    "case coalesce(d.kind, r.step, case when %s is not null then 'DECIDED' end) "
                                            .formatted(MINUTED),
                                    " end"));

    /// What was only approved is what had been proposed.
    private static final String SAID =
            "coalesce(nullif(d.text, ''), case when d.kind = 'APPROVED' then nullif(i.proposal, '') end)";

    /// The registered documents that were sent with the item. Pages of ours among its papers are no
    /// files, and what may not be read is not among them.
    private static final String PAPERS =
            """
            (select jsonb_agg(%s order by q.id)
               from meetings.published_paper q
               join registry.published_matter m on m.slug = split_part(q.link, '/', 3)
               -- One by one, however many documents the planner thinks that there are.
               join lateral (
                    select *
                      from registry.published_document
                     where matter = m.id
                       and number = substring(q.link from '^/diarium/[^/]+/([1-9][0-9]{0,8})(/|$)')::int
                     limit 1) d on true
               %s
              where q.item = i.id and q.link like '/diarium/%%' and m.subject is not null and %s)
            """
                    .formatted(
                            PublishedFiles.DOCUMENT,
                            PublishedFiles.OF_DOCUMENT,
                            PublishedFiles.READABLE);

    private static final String ITEM =
            """
            jsonb_strip_nulls(jsonb_build_object(
                'id', %1$s, 'type', %2$s, 'meeting', %3$s,
                'number', i.position::text, 'order', i.position, 'name', i.title,
                'public', g.open_to_public,
                'consultation', case when z.id is not null then %4$s end,
                'result', %5$s,
                'resolutionText', trim(E'\\n ' from coalesce(%6$s, %7$s)),
                'resolutionFile', case when %6$s is not null then %8$s
                                       when o.section is not null then %10$s end,
                'auxiliaryFile', %11$s,
                'start', case when g.open_to_public or p.meeting is not null then %12$s end,
                'uppdraget:summary', b.text,
                'web', %9$s))
            """
                    .formatted(
                            link(Kind.AGENDA_ITEM, "i.id"),
                            type(Kind.AGENDA_ITEM),
                            link(Kind.MEETING, "i.meeting"),
                            link(Kind.CONSULTATION, "i.id"),
                            RESULT,
                            MINUTED,
                            SAID,
                            PublishedFiles.MINUTES,
                            ADDRESS,
                            PublishedFiles.AT_ONCE,
                            PAPERS,
                            time("n.at"));

    /// Of a secret item nothing but that it is there.
    private static final String FROM =
            """
              from meetings.published_item i
              join meetings.published_meeting g on g.id = i.meeting
              left join registry.published_matter z on z.id = i.matter
              left join summaries.published_summary b
                     on b.meeting = i.meeting and b.item = i.position
              left join minutes.published_minutes p on p.meeting = i.meeting
              left join minutes.published_secrecy x
                     on x.meeting = i.meeting and x.item = i.position
              left join sitting.published_section n
                     on n.meeting = i.meeting and n.item = i.position
                        and i.secrecy is null and x.item is null
              left join sitting.published_decision d
                     on d.meeting = n.meeting and d.item = n.item
              left join minutes.published_passage w
                     on w.meeting = n.meeting and w.section = n.section
              left join minutes.published_at_once o
                     on o.meeting = n.meeting and o.section = n.section
              left join (select meeting, section, min(step) as step
                           from minutes.published_result
                          group by meeting, section) r
                     on r.meeting = n.meeting and r.section = n.section
            """;

    static final String ITEMS =
            "select i.id::text, i.announced_at as since, %s as body, null::uuid as matter %s"
                    .formatted(ITEM, FROM);

    static final String AGENDAS =
            "select i.meeting, jsonb_agg(%s order by i.position) as items %s group by i.meeting"
                    .formatted(ITEM, FROM);

    /// Those who came and whose names everybody may read, by meetings with verified minutes.
    static final String PRESENT =
            """
            select h.meeting, jsonb_agg(%s order by h.person) as present
              from sitting.published_presence h
              join minutes.published_minutes v on v.meeting = h.meeting
              join opendata.object o
                on o.type = 'Person' and o.id = h.person::text and not o.deleted
             group by h.meeting
            """
                    .formatted(link(Kind.PERSON, "h.person"));

    private PublishedItems() {}
}
