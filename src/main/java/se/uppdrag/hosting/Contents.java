package se.uppdrag.hosting;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.SortedMap;
import java.util.TreeMap;

/// Everything that stands in a database, as a number for each table. Every row is read whole, so a
/// copy whose contents are the same as the original's has been read and can be trusted.
///
/// @param tables how many rows each has, and the sum of their hashes
record Contents(SortedMap<String, Table> tables) {

    record Table(long rows, BigDecimal sum) {}

    private static final String TABLES =
            """
            select format('%I.%I', schema.nspname, relation.relname)
              from pg_class relation
              join pg_namespace schema on schema.oid = relation.relnamespace
             where relation.relkind in ('r', 'm')
               and schema.nspname <> 'information_schema'
               and schema.nspname !~ '^pg_'
            """;

    static Contents of(Connection connection) throws SQLException {
        var found = new TreeMap<String, Table>();
        try (var statement = connection.createStatement()) {
            for (var table : tables(connection)) {
                try (var answer =
                        statement.executeQuery(
                                """
                                select count(*),
                                       coalesce(sum(hashtextextended(one::text, 0)::numeric), 0)
                                  from %s one
                                """
                                        .formatted(table))) {
                    answer.next();
                    found.put(table, new Table(answer.getLong(1), answer.getBigDecimal(2)));
                }
            }
        }
        return new Contents(found);
    }

    private static ArrayList<String> tables(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery(TABLES)) {
            while (answer.next()) {
                names.add(answer.getString(1));
            }
        }
        return names;
    }

    long rows() {
        return tables.values().stream().mapToLong(Table::rows).sum();
    }
}
