package se.uppdrag.drafting;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.uppdrag.files.FileId;

/// Table `drafting.picture`.
@Repository
class PictureTable {

    /// @param width on the page, in pixels of a 96th of an inch; 0 where nobody has said
    record Kept(int number, UUID file, int width, int height) {}

    private final JdbcClient jdbc;

    PictureTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(UUID memorandum, int version, Kept picture) {
        jdbc.sql(
                        """
                        insert into drafting.picture (memorandum, number, version, file, width,
                               height)
                        values (:memorandum, :number, :version, :file, :width, :height)
                        """)
                .param("memorandum", memorandum)
                .param("number", picture.number())
                .param("version", version)
                .param("file", picture.file())
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }

    List<Kept> of(UUID memorandum) {
        return jdbc.sql(
                        """
                        select number, file, width, height
                          from drafting.picture
                         where memorandum = :memorandum
                         order by number
                        """)
                .param("memorandum", memorandum)
                .query(Kept.class)
                .list();
    }

    Optional<FileId> find(UUID memorandum, int number) {
        return jdbc.sql(
                        """
                        select file from drafting.picture
                         where memorandum = :memorandum and number = :number
                        """)
                .param("memorandum", memorandum)
                .param("number", number)
                .query(UUID.class)
                .optional()
                .map(FileId::new);
    }

    /// Of a draft that is thrown away; the files are named for whoever erases them.
    List<FileId> discard(UUID memorandum) {
        return jdbc
                .sql("delete from drafting.picture where memorandum = :id returning file")
                .param("id", memorandum)
                .query(UUID.class)
                .list()
                .stream()
                .map(FileId::new)
                .toList();
    }
}
