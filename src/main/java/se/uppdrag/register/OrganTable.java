package se.uppdrag.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.web.OrganWords;

/// Tables `register.organ`, `party` and `house_rule`.
@Repository
class OrganTable {

    private record Rule(String rule, String value) {}

    /// With the number of seats that is decided for the day.
    private static final String SELECT =
            """
            select o.slug, o.name, o.kind, o.authority, o.parent,
                   coalesce((select n.seats
                               from register.seat_number n
                              where n.organ = o.slug and n.from_date <= :on
                              order by n.from_date desc
                              limit 1),
                            o.seats) as seats
              from register.organ o
            """;

    /// After every decision there is.
    private static final LocalDate AT_LAST = LocalDate.of(9999, 12, 31);

    private final JdbcClient jdbc;

    OrganTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Organ organ, LocalDate from, String decidedBy) {
        jdbc.sql(
                        """
                        insert into register.organ
                               (slug, name, kind, authority, seats, parent, from_date, decided_by)
                        values (:slug, :name, :kind, :authority, :seats, :parent, :from, :decidedBy)
                        """)
                .param("slug", organ.slug())
                .param("name", organ.name())
                .param("kind", organ.kind().name())
                .param("authority", organ.authority())
                .param("seats", organ.seats())
                .param("parent", organ.parent())
                .param("from", from)
                .param("decidedBy", decidedBy)
                .update();
    }

    /// What the assembly and the executive committee are called.
    OrganWords.Names names() {
        return jdbc.sql(
                        """
                        select coalesce(max(name) filter (where kind = 'ASSEMBLY'), '') as assembly,
                               coalesce(max(name) filter (where kind = 'EXECUTIVE'), '')
                                   as executive
                          from register.organ
                         where to_date is null
                        """)
                .query(OrganWords.Names.class)
                .single();
    }

    void insert(Party party) {
        jdbc.sql(
                        """
                        insert into register.party (code, name, colour, dark_colour, bench)
                        values (:code, :name, :colour, :darkColour, :bench)
                        """)
                .paramSource(party)
                .update();
    }

    void update(Party party) {
        jdbc.sql(
                        """
                        update register.party
                           set name = :name, colour = :colour, dark_colour = :darkColour
                         where code = :code
                        """)
                .paramSource(party)
                .update();
    }

    void insertRule(String organ, String rule, String value, LocalDate from, String decidedBy) {
        jdbc.sql(
                        """
                        insert into register.house_rule (organ, rule, value, from_date, decided_by)
                        values (:organ, :rule, :value, :from, :decidedBy)
                        """)
                .param("organ", organ)
                .param("rule", rule)
                .param("value", value)
                .param("from", from)
                .param("decidedBy", decidedBy)
                .update();
    }

    /// As it is by the latest decision.
    Optional<Organ> find(String slug) {
        return find(slug, AT_LAST);
    }

    Optional<Organ> find(String slug, LocalDate on) {
        return jdbc.sql(SELECT + " where o.slug = :slug")
                .param("slug", slug)
                .param("on", on)
                .query(Organ.class)
                .optional();
    }

    Organ assembly() {
        return jdbc.sql(SELECT + " where o.kind = 'ASSEMBLY'")
                .param("on", AT_LAST)
                .query(Organ.class)
                .optional()
                .orElse(Organ.NOT_FOUNDED);
    }

    List<Organ> all(LocalDate on) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where daterange(o.from_date, o.to_date) @> :on
                                 order by array_position(array['ASSEMBLY', 'EXECUTIVE', 'COMMITTEE',
                                              'JOINT_COMMITTEE', 'SUBCOMMITTEE', 'PREPARATORY_GROUP',
                                              'AUDIT', 'COMPANY'], o.kind), o.name collate swedish
                                """)
                .param("on", on)
                .query(Organ.class)
                .list();
    }

    /// Every organ there has ever been, each after the one it belongs to.
    List<Terms.Founding> foundings() {
        return jdbc.sql(
                        """
                        select slug, name, kind, authority, seats, parent, from_date, decided_by,
                               to_date, abolished_by
                          from register.organ
                         order by parent is not null, slug
                        """)
                .query((row, _) ->
                        new Terms.Founding(
                                new Organ(
                                        row.getString("slug"),
                                        row.getString("name"),
                                        Organ.Kind.valueOf(row.getString("kind")),
                                        row.getString("authority"),
                                        row.getInt("seats"),
                                        row.getString("parent")),
                                row.getObject("from_date", LocalDate.class),
                                row.getString("decided_by"),
                                row.getObject("to_date", LocalDate.class),
                                row.getString("abolished_by")))
                .list();
    }

    List<Party> parties() {
        return jdbc.sql(
                        """
                        select code, name, colour, dark_colour, bench
                          from register.party
                         order by bench
                        """)
                .query(Party.class)
                .list();
    }

    void end(String slug, LocalDate from, String decidedBy) {
        jdbc.sql(
                        """
                        update register.organ set to_date = :from, abolished_by = :decidedBy
                         where slug = :slug and to_date is null
                        """)
                .param("slug", slug)
                .param("from", from)
                .param("decidedBy", decidedBy)
                .update();
    }

    List<Organ> under(String parent, LocalDate on) {
        return all(on).stream().filter(organ -> parent.equals(organ.parent())).toList();
    }

    List<LocalRule> decidedRules(String organ, LocalDate on) {
        return jdbc.sql(
                        """
                        select rule, value, from_date, to_date, decided_by
                          from register.house_rule
                         where organ = :organ and daterange(from_date, to_date) @> :on
                         order by rule
                        """)
                .param("organ", organ)
                .param("on", on)
                .query(LocalRule.class)
                .list();
    }

    /// Every organ's, through both days.
    List<RulesThrough.Line> rules(LocalDate from, LocalDate to) {
        return jdbc.sql(
                        """
                        select organ, rule, value, from_date, to_date
                          from register.house_rule
                         where daterange(from_date, to_date) && daterange(:from, :to, '[]')
                        """)
                .param("from", from)
                .param("to", to)
                .query(RulesThrough.Line.class)
                .list();
    }

    Map<String, String> rules(String organ, LocalDate on) {
        return jdbc
                .sql(
                        """
                        select rule, value
                          from register.house_rule
                         where organ = :organ and daterange(from_date, to_date) @> :on
                        """)
                .param("organ", organ)
                .param("on", on)
                .query(Rule.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Rule::rule, Rule::value));
    }
}
