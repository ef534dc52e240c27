package se.uppdrag.learning;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.access.PersonId;

/// Table `learning.attachment`.
@Repository
class AttachmentTable {

    private final JdbcClient jdbc;

    AttachmentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(PersonId person, UUID pack, Attachment one, Instant now) {
        jdbc.sql(
                        """
                        insert into learning.attachment (person, package, sha2, type, content, at)
                        values (:person, :package, :sha2, :type, :content, :now)
                        on conflict do nothing
                        """)
                .param("person", person.value())
                .param("package", pack)
                .param("sha2", one.sha2())
                .param("type", one.type())
                .param("content", one.content())
                .param("now", Timestamp.from(now))
                .update();
    }

    int count(PersonId person, UUID pack) {
        return jdbc.sql(
                        """
                        select count(*)
                          from learning.attachment
                         where person = :person and package = :package
                        """)
                .param("person", person.value())
                .param("package", pack)
                .query(Integer.class)
                .single();
    }

    List<Attachment> find(PersonId person, UUID pack, Collection<String> sha2) {
        return jdbc.sql(
                        """
                        select sha2, type, content
                          from learning.attachment
                         where person = :person and package = :package and sha2 = any(:sha2)
                         order by sha2
                        """)
                .param("person", person.value())
                .param("package", pack)
                .param("sha2", sha2.toArray(String[]::new))
                .query((row, _) ->
                        new Attachment(
                                row.getString("sha2"),
                                row.getString("type"),
                                row.getBytes("content")))
                .list();
    }
}
