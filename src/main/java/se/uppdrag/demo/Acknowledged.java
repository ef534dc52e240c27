package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import se.uppdrag.demo.Players.Told;

/// What members were told was done, held against what is stored, past every door.
///
/// @param granted how many acts were acknowledged
/// @param lost acknowledged and not there
/// @param twice there more than once
/// @param damaged indexes that do not agree with their tables, and breaks of the chain of the trail
record Acknowledged(long granted, long lost, long twice, long damaged) {

    boolean kept() {
        return lost == 0 && twice == 0 && damaged == 0;
    }

    /// @param folder the data of a server that runs
    static Acknowledged against(Path folder, List<Told> told) {
        var granted = told.stream().filter(Told::granted).map(Told::command).toList();
        for (int attempt = 0; ; attempt++) {
            try {
                return asked(folder, granted);
            } catch (SQLException e) {
                // It may be on its way up from what was just done to it.
                if (attempt == 100) {
                    throw new IllegalStateException(e);
                }
                LockSupport.parkNanos(200_000_000);
            }
        }
    }

    private static Acknowledged counted(Statement statement, List<UUID> granted)
            throws SQLException {
        var stored = new HashMap<UUID, Integer>();
        var rows = statement.executeQuery("select command from entry");
        while (rows.next()) {
            stored.merge(rows.getObject(1, UUID.class), 1, Integer::sum);
        }
        var damaged =
                number(
                        statement,
                        """
                        select count(*) from entry one
                          left join entry before on before.seq = one.seq - 1
                         where one.seq > 1 and before.hash is distinct from one.previous
                        """);
        // Each act of voting leaves one line in the log of the meeting, and no more.
        var twice =
                stored.values().stream().filter(times -> times > 1).count()
                        + number(
                                statement,
                                """
                                select count(*) from (
                                    select 1 from log group by meeting, seq
                                    having count(*) > 1) doubled
                                """);
        statement.execute("create extension if not exists amcheck");
        number(
                statement,
                """
                select count(bt_index_check(index => c.oid, heapallindexed => true))
                  from pg_index i
                  join pg_class c on c.oid = i.indexrelid
                  join pg_am a on a.oid = c.relam and a.amname = 'btree'
                 where c.relpersistence <> 't' and i.indisready and i.indisvalid
                """);
        return new Acknowledged(
                granted.size(),
                granted.stream().filter(one -> !stored.containsKey(one)).count(),
                twice,
                damaged);
    }

    private static Acknowledged asked(Path folder, List<UUID> granted) throws SQLException {
        try {
            var port = Files.readAllLines(folder.resolve("cluster/postmaster.pid")).get(3).strip();
            try (var connection =
                            DriverManager.getConnection(
                                    "jdbc:postgresql://127.0.0.1:%s/uppdrag?currentSchema=trail,sitting"
                                            .formatted(port),
                                    "uppdrag",
                                    Files.readString(folder.resolve("password")));
                    var statement = connection.createStatement()) {
                return counted(statement, granted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long number(Statement statement, String question) throws SQLException {
        var rows = statement.executeQuery(question);
        rows.next();
        return rows.getLong(1);
    }
}
