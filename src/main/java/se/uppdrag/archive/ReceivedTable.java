package se.uppdrag.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.archive.MinutesIntake.Come;
import se.uppdrag.archive.ReceivedMinutes.Paper;

/// Tables `archive.received_minutes` and `received_file`. Lines are only ever added.
@Repository
class ReceivedTable {

    private static final String SELECT =
            """
            select m.id, m.package, t.sender, t.label, t.sha512, m.authority, m.title, m.on_date,
                   m.verified_at, m.grounds, m.signatures, m.verdict, m.log,
                   encode(m.sha256, 'hex') as sha256, t.at as taken_in_at
              from archive.received_minutes m
              join archive.taken_in t on t.package = m.package
            """;

    private final JdbcClient jdbc;

    ReceivedTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID id, UUID packageId, int place, Come come) {
        var facts = come.facts();
        jdbc.sql(
                        """
                        insert into archive.received_minutes
                               (id, package, place, organ, organ_name, authority, on_date, title,
                                verified_at, grounds, signatures, verdict, log, sha256)
                        values (:id, :package, :place, :organ, :organName, :authority, :onDate,
                                :title, :verifiedAt, :grounds, :signatures, :verdict, :log,
                                decode(:sha256, 'hex'))
                        """)
                .param("id", id)
                .param("package", packageId)
                .param("place", place)
                .param("organ", facts.organ())
                .param("organName", facts.organName())
                .param("authority", facts.authority())
                .param("onDate", facts.onDate())
                .param("title", facts.title())
                .param("verifiedAt", Timestamp.from(facts.verifiedAt()))
                .param("grounds", String.join(", ", facts.grounds()))
                .param("signatures", come.signatures())
                .param("verdict", come.verdict())
                .param("log", come.log())
                .param("sha256", come.sha256())
                .update();
    }

    void insert(UUID minutes, Paper one) {
        jdbc.sql(
                        """
                        insert into archive.received_file (minutes, name, file, secret)
                        values (:minutes, :name, :file, :secret)
                        """)
                .param("minutes", minutes)
                .param("name", one.name())
                .param("file", one.file())
                .param("secret", one.secret())
                .update();
    }

    /// Whether the same signed file has been taken in.
    boolean known(String sha256) {
        return jdbc.sql(
                        """
                        select exists (select from archive.received_minutes
                                        where sha256 = decode(:sha256, 'hex'))
                        """)
                .param("sha256", sha256)
                .query(Boolean.class)
                .single();
    }

    /// The last to have been held first.
    List<ReceivedMinutes> of(List<String> authorities, int atMost) {
        return jdbc.sql(
                        SELECT
                                + """
                                 where m.authority = any (:authorities)
                                 order by m.on_date desc, m.place
                                 limit :most
                                """)
                .param("authorities", authorities.toArray(String[]::new))
                .param("most", atMost)
                .query((row, _) -> minutes(row))
                .list();
    }

    Optional<ReceivedMinutes> find(UUID id) {
        return jdbc.sql(SELECT + " where m.id = :id")
                .param("id", id)
                .query((row, _) -> minutes(row))
                .optional();
    }

    private ReceivedMinutes minutes(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ReceivedMinutes(
                id,
                row.getObject("package", UUID.class),
                row.getString("sender"),
                row.getString("label"),
                row.getString("sha512"),
                row.getString("authority"),
                row.getString("title"),
                row.getObject("on_date", LocalDate.class),
                row.getTimestamp("verified_at").toInstant(),
                row.getString("grounds"),
                row.getInt("signatures"),
                row.getString("verdict"),
                row.getString("log"),
                row.getString("sha256"),
                row.getTimestamp("taken_in_at").toInstant(),
                papers(id));
    }

    private List<Paper> papers(UUID minutes) {
        return jdbc.sql(
                        """
                        select name, file, secret from archive.received_file
                         where minutes = :minutes
                         order by name
                        """)
                .param("minutes", minutes)
                .query(Paper.class)
                .list();
    }
}
