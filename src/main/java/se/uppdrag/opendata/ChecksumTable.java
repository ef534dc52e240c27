package se.uppdrag.opendata;

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

    /// Computes the checksums of public files that have none, so many at a time that whoever waits
    /// for what was just published does not wait for them.
    void add() {
        jdbc.sql(
                        """
                        insert into opendata.checksum (file, sha512)
                        select s.id, s.sha512
                          from files.published_checksum s
                         where s.id in (select a.file
                                          from (select file from registry.published_document
                                                 where subject is not null
                                                union
                                                select file from registry.published_copy) a
                                         where a.file is not null
                                           and not exists (select from opendata.checksum c
                                                            where c.file = a.file)
                                         limit :most)
                        on conflict do nothing
                        """)
                .param("most", CHECKSUMS)
                .update();
    }
}
