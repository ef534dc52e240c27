package se.uppdrag.opendata;

import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `opendata.checksum`.
@Repository
class ChecksumTable {

    /// So many files of some megabytes are read in a second or two.
    private static final int CHECKSUMS = 200;

    private final JdbcClient jdbc;

    ChecksumTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final String ADD =
            """
            insert into opendata.checksum (file, sha512)
            select s.id, s.sha512
              from files.published_checksum s
             where s.id in (select a.file
                              from (select file from registry.published_document
                                     where subject is not null %1$s
                                    union
                                    select file from registry.published_copy where true %1$s) a
                             where a.file is not null
                               and not exists (select from opendata.checksum c
                                                where c.file = a.file)
                             limit :most)
            on conflict do nothing
            """;

    /// Computes the checksums of public files that have none, so many at a time that whoever waits
    /// for what was just published does not wait for them.
    void add() {
        jdbc.sql(ADD.formatted("")).param("most", CHECKSUMS).update();
    }

    /// The same of files in some matters.
    void add(Collection<UUID> matters) {
        jdbc.sql(ADD.formatted("and matter = any(:matters)"))
                .param("matters", matters.toArray(UUID[]::new))
                .param("most", CHECKSUMS)
                .update();
    }
}
