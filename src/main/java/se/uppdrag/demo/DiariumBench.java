package se.uppdrag.demo;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.context.ConfigurableApplicationContext;
import se.uppdrag.registry.DiariumImport;

/// An old diarium taken in, beside the same bytes only copied into the database; and the first page
/// of its largest matter, beside that of one a thousand documents long.
///
/// @param count how many documents
record DiariumBench(ConfigurableApplicationContext context, URI home, int count) {

    private static final int SMALL = 1_000;
    private static final int EACH = 5;
    private static final int TIMES = 51;
    private static final String HEADING =
            "diarienummer;ärende;öppnat;avslutat;nummer;datum;riktning;motpart;handling;sekretess\n";

    List<Figure> measure() {
        var file = file();
        var limit = copied(file);
        var started = System.nanoTime();
        context.getBean(DiariumImport.class).takeIn(file, Set.of("KS"), "mätningen", _ -> {});
        var took = (System.nanoTime() - started) / 1e9;
        var reader = new Visitor(home);
        var small = median(reader, "/diarium/ks-1998-0001");
        return List.of(
                new Figure(
                        "%d handlingar inlästa".formatted(count),
                        took,
                        limit,
                        "s",
                        "bara kopierade"),
                new Figure(
                        "ärende med %d handlingar".formatted(count / 2),
                        median(reader, "/diarium/ks-1998-0002"),
                        small,
                        "ms",
                        "%d handlingar".formatted(SMALL)),
                new Figure(
                        "diariets första sida",
                        median(reader, "/diarium"),
                        small,
                        "ms",
                        "ett ärendes"));
    }

    /// One matter of a thousand, one of half of all, and the rest in matters of five.
    private byte[] file() {
        var rows = new StringBuilder(HEADING);
        for (int n = 1; n <= count; n++) {
            int big = SMALL + count / 2;
            int matter = n <= SMALL ? 1 : n <= big ? 2 : 3 + (n - big) / EACH;
            int number = n <= SMALL ? n : n <= big ? n - SMALL : 1 + (n - big) % EACH;
            rows.append(
                    "KS 1998/%d;Ärende %d om skolan;1998-02-01;;%d;1998-02-01;in;"
                            .formatted(matter, matter, number));
            rows.append("Avsändare %d;Brev %d om lokaler;\n".formatted(n % 997, n));
        }
        return rows.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double copied(byte[] file) {
        try (var connection = context.getBean(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            var started = System.nanoTime();
            copy(connection, file);
            var took = (System.nanoTime() - started) / 1e9;
            connection.rollback();
            return took;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Connection connection, byte[] file) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create temporary table only_copied (line text)");
        }
        var copy =
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy only_copied from stdin");
        copy.writeToCopy(file, 0, file.length);
        copy.endCopy();
    }

    private static double median(Visitor reader, String address) {
        var took = new double[TIMES];
        for (int i = 0; i < TIMES; i++) {
            var begun = System.nanoTime();
            reader.reads(address);
            took[i] = (System.nanoTime() - begun) / 1e6;
        }
        return Swarm.median(took);
    }
}
