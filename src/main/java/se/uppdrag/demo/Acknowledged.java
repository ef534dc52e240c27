package se.uppdrag.demo;

import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return against(folder, told, false);
    }

    /// Also holds how often each member was told that she had voted against how often the log of
    /// the meeting says that she has. Only where nobody else has voted.
    ///
    /// @param folder the data of a server that runs
    static Acknowledged ofAVote(Path folder, List<Told> told) {
        return against(folder, told, true);
    }

    private static Acknowledged against(Path folder, List<Told> told, boolean votes) {
        var granted = told.stream().filter(Told::granted).toList();
        for (int attempt = 0; ; attempt++) {
            try (var connection = new DatabaseBeside(folder).connect();
                    var statement = connection.createStatement()) {
                return counted(statement, granted, votes);
            } catch (SQLException e) {
                // It may be on its way up from what was just done to it.
                if (attempt == 100) {
                    throw new IllegalStateException(e);
                }
                LockSupport.parkNanos(200_000_000);
            }
        }
    }

    private static Acknowledged counted(Statement statement, List<Told> granted, boolean votes)
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
        var lost = granted.stream().filter(one -> !stored.containsKey(one.command())).count();
        var more = votes ? more(statement, granted) : Map.<String, Long>of();
        return new Acknowledged(
                granted.size(),
                Math.max(lost, -sum(more, -1)),
                Math.max(twice, sum(more, 1)),
                damaged);
    }

    private static long sum(Map<String, Long> more, int sign) {
        return more.values().stream().filter(one -> one * sign > 0).mapToLong(one -> one).sum();
    }

    /// How many votes more than she was told of each member has in the log of the evening.
    private static Map<String, Long> more(Statement statement, List<Told> granted)
            throws SQLException {
        var more = new HashMap<String, Long>();
        granted.forEach(one -> more.merge(one.member(), -1L, Long::sum));
        var rows =
                statement.executeQuery(
                        """
                        select body #>> '{voter,value}', count(*) from log
                         where type = 'VoteCast'
                           and meeting = (select meeting from log
                                           order by at desc, seq desc limit 1)
                         group by 1
                        """);
        while (rows.next()) {
            more.merge(rows.getString(1), rows.getLong(2), Long::sum);
        }
        return more;
    }

    private static long number(Statement statement, String question) throws SQLException {
        var rows = statement.executeQuery(question);
        rows.next();
        return rows.getLong(1);
    }
}
