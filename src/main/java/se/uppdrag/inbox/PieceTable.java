package se.uppdrag.inbox;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Table `inbox.piece`: letters that are larger than is held in memory, one piece of them at a
/// time.
@Repository
class PieceTable {

    private static final int PIECE = 4 * 1024 * 1024;

    private final JdbcClient jdbc;

    PieceTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(LetterId letter, InputStream from) throws IOException {
        int seq = 1;
        for (var piece = from.readNBytes(PIECE);
                piece.length > 0;
                piece = from.readNBytes(PIECE), seq++) {
            jdbc.sql("insert into inbox.piece (letter, seq, bytes) values (:letter, :seq, :bytes)")
                    .param("letter", letter.value())
                    .param("seq", seq)
                    .param("bytes", piece)
                    .update();
        }
    }

    /// The letter as it came, each piece read when the one before it has been; nothing where it is
    /// not kept in pieces.
    Optional<InputStream> read(LetterId letter) {
        return piece(letter, 1).map(first -> new SequenceInputStream(new Pieces(letter, first)));
    }

    private Optional<byte[]> piece(LetterId letter, int seq) {
        return jdbc.sql("select bytes from inbox.piece where letter = :letter and seq = :seq")
                .param("letter", letter.value())
                .param("seq", seq)
                .query(byte[].class)
                .optional();
    }

    private final class Pieces implements Enumeration<InputStream> {

        private final LetterId letter;
        private Optional<byte[]> next;
        private int seq = 1;

        Pieces(LetterId letter, byte[] first) {
            this.letter = letter;
            this.next = Optional.of(first);
        }

        @Override
        public boolean hasMoreElements() {
            return next.isPresent();
        }

        @Override
        public InputStream nextElement() {
            var now = new ByteArrayInputStream(next.orElseThrow(NoSuchElementException::new));
            next = piece(letter, ++seq);
            return now;
        }
    }
}
