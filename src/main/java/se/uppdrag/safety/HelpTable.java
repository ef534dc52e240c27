package se.uppdrag.safety;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `safety.help`: one row; and `safety.policy`: the steering documents it leads to.
@Repository
class HelpTable {

    /// A steering document in force.
    record Policy(String slug, String title) {

        String address() {
            return "/styrande-dokument/" + slug;
        }
    }

    private final JdbcClient jdbc;

    HelpTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Help ours() {
        return jdbc.sql("select contact, phone, hours, exit, links from safety.help")
                .query(Help.class)
                .single();
    }

    void become(Help help) {
        jdbc.sql(
                        """
                        update safety.help
                           set contact = :contact, phone = :phone, hours = :hours, exit = :exit,
                               links = :links
                        """)
                .paramSource(help)
                .update();
    }

    /// The steering documents in force on the day, by title: those that were chosen, or all.
    List<Policy> policies(LocalDate on, boolean all) {
        return jdbc.sql(
                        """
                        select s.slug, s.title
                          from statutes.published_statute s
                         where s.kind in ('POLICY', 'GUIDELINE', 'RULE', 'PLAN', 'PROGRAMME')
                           and exists (select from statutes.published_version v
                                        where v.statute = s.id and v.in_force_from <= :on
                                          and (v.in_force_to is null or v.in_force_to > :on))
                           and (:all or exists (select from safety.policy p where p.slug = s.slug))
                         order by s.title
                        """)
                .param("on", on)
                .param("all", all)
                .query(Policy.class)
                .list();
    }

    Set<String> chosen() {
        return jdbc.sql("select slug from safety.policy").query(String.class).set();
    }

    void choose(Collection<String> slugs) {
        jdbc.sql("delete from safety.policy").update();
        slugs.forEach(slug ->
                jdbc.sql("insert into safety.policy (slug) values (:slug)")
                        .param("slug", slug)
                        .update());
    }
}
