package se.uppdrag.petitions;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.petitions.SignatureList.Tally;

/// Tables `petitions.signature_list` and `tally`.
@Repository
class SignatureListTable {

    private record Row(
            UUID id,
            String question,
            LocalDate receivedOn,
            int electorate,
            String source,
            UUID matter,
            String dnr,
            String matterSlug,
            Instant at) {}

    private static final String SELECT =
            """
            select id, question, received_on, electorate, source, matter, dnr, matter_slug, at
              from petitions.signature_list
            """;

    private final JdbcClient jdbc;

    SignatureListTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SignatureList one) {
        jdbc.sql(
                        """
                        insert into petitions.signature_list (id, question, received_on, electorate,
                               source, matter, dnr, matter_slug, at)
                        values (:id, :question, :received, :electorate, :source, :matter, :dnr,
                               :slug, :at)
                        """)
                .param("id", one.id())
                .param("question", one.question())
                .param("received", one.receivedOn())
                .param("electorate", one.electorate())
                .param("source", one.source())
                .param("matter", one.matter())
                .param("dnr", one.dnr())
                .param("slug", one.matterSlug())
                .param("at", Timestamp.from(one.at()))
                .update();
    }

    void insert(UUID list, Tally tally, Instant at) {
        jdbc.sql(
                        """
                        insert into petitions.tally (list, round, person, name, signatures,
                               incomplete, too_old, at)
                        values (:list, :round, :person, :name, :signatures, :incomplete, :old, :at)
                        """)
                .param("list", list)
                .param("round", tally.round())
                .param("person", tally.person())
                .param("name", tally.name())
                .param("signatures", tally.signatures())
                .param("incomplete", tally.incomplete())
                .param("old", tally.tooOld())
                .param("at", Timestamp.from(at))
                .update();
    }

    void insert(UUID list, ReferendumAnswer one, Instant at) {
        jdbc.sql(
                        """
                        insert into petitions.referendum_answer (list, answer, on_date, section,
                               present, against, by_name, at)
                        values (:list, :answer, :on, :section, :present, :against, :by, :at)
                        """)
                .param("list", list)
                .param("answer", one.kind().name())
                .param("on", one.on())
                .param("section", one.section())
                .param("present", one.present())
                .param("against", one.against())
                .param("by", one.byName())
                .param("at", Timestamp.from(at))
                .update();
    }

    /// Locked where it is counted, so that two counts are never both the first.
    Optional<SignatureList> find(UUID id, boolean lock) {
        return jdbc.sql(SELECT + "where id = :id" + (lock ? " for update" : ""))
                .param("id", id)
                .query(Row.class)
                .optional()
                .map(this::whole);
    }

    List<SignatureList> newestFirst() {
        return jdbc
                .sql(SELECT + "order by received_on desc, at desc")
                .query(Row.class)
                .list()
                .stream()
                .map(this::whole)
                .toList();
    }

    private SignatureList whole(Row row) {
        return new SignatureList(
                row.id(),
                row.question(),
                row.receivedOn(),
                row.electorate(),
                row.source(),
                row.matter(),
                row.dnr(),
                row.matterSlug(),
                row.at(),
                jdbc.sql(
                                """
                                select round, person, name, signatures, incomplete, too_old
                                  from petitions.tally
                                 where list = :list
                                 order by round, at
                                """)
                        .param("list", row.id())
                        .query(Tally.class)
                        .list(),
                jdbc.sql(
                                """
                                select answer as kind, on_date as "on", section, present, against,
                                       by_name
                                  from petitions.referendum_answer
                                 where list = :list
                                """)
                        .param("list", row.id())
                        .query(ReferendumAnswer.class)
                        .optional()
                        .orElse(null));
    }
}
