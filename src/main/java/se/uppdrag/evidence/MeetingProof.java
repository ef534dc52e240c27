package se.uppdrag.evidence;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.security.PublicKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppdrag.evidence.ExportedBook.UnreadableBook;
import se.uppdrag.sitting.LogBook;

/// The log of one meeting with its chain, and the checkpoint that vouches for how far it had come:
/// enough to check it anywhere and long after, without the rest.
public final class MeetingProof {

    private static final String VOUCHED = "intyg";

    /// @param whole whether every line is as it was chained
    /// @param vouched whether a checkpoint vouches for the end of it
    /// @param signed whether the checkpoint is signed with the key; true where no key was given
    public record Result(boolean whole, boolean vouched, boolean signed, long lines) {}

    private MeetingProof() {}

    /// One JSON object a line, as an exported book has them.
    ///
    /// @param connection with a transaction of its own
    public static void write(Connection connection, UUID meeting, Writer to)
            throws SQLException, IOException {
        to.write(ExportedBook.FIRST + "\n");
        LogBook.of(
                connection,
                meeting,
                line -> ExportedBook.line(to, "rad", ExportedBook.logged(line)));
        int number = checkpoint(connection, meeting);
        if (number > 0) {
            ExportedBook.line(
                    to,
                    VOUCHED,
                    Map.of("text", note(connection, number), "loggar", heads(connection, number)));
        }
    }

    /// The last that vouches for it; nothing where none does.
    private static int checkpoint(Connection connection, UUID meeting) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        """
                        select checkpoint from evidence.head
                         where meeting = ?
                         order by last desc
                         limit 1
                        """)) {
            statement.setObject(1, meeting);
            try (var rows = statement.executeQuery()) {
                return rows.next() ? rows.getInt(1) : 0;
            }
        }
    }

    private static String note(Connection connection, int number) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select note from evidence.checkpoint where number = ?")) {
            statement.setInt(1, number);
            try (var rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    private static List<String> heads(Connection connection, int number) throws SQLException {
        var heads = new ArrayList<String>();
        try (var statement =
                connection.prepareStatement(
                        """
                        select meeting, last, hash from evidence.head
                         where checkpoint = ?
                         order by meeting, last
                        """)) {
            statement.setInt(1, number);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    heads.add(
                            rows.getString(1)
                                    + " "
                                    + rows.getLong(2)
                                    + " "
                                    + HexFormat.of().formatHex(rows.getBytes(3)));
                }
            }
        }
        return heads;
    }

    /// @param key that checkpoints are signed with; nothing where it is not known
    public static Result check(Path file, @Nullable PublicKey key) {
        try {
            var book = new ExportedBook(file);
            var examined = new Examination(book, null, null).examine();
            var links = new ArrayList<Head>();
            book.lines(line -> {
                if (line.link() != null) {
                    links.add(new Head(line.meeting(), line.seq(), line.link()));
                }
            });
            var signed = new boolean[] {true};
            var vouched = new boolean[1];
            book.each(
                    VOUCHED,
                    one -> {
                        var note = Checkpoint.parse(one.path("text").asString()).orElseThrow();
                        var heads =
                                one.path("loggar").values().stream()
                                        .map(head -> ExportedBook.head(head.asString()))
                                        .toList();
                        vouched[0] = vouches(note, heads, links);
                        signed[0] = key == null || Examination.signed(note, key);
                    });
            return new Result(examined.whole(), vouched[0], signed[0], examined.lines());
        } catch (UnreadableBook | IllegalArgumentException | java.util.NoSuchElementException e) {
            return new Result(false, false, false, 0);
        }
    }

    /// The checkpoint is about these heads, and the log's last link is one of them.
    private static boolean vouches(Checkpoint note, List<Head> heads, List<Head> links) {
        var state = note.state();
        if (state.isEmpty()
                || links.isEmpty()
                || !state.get().sittings().toString().equals(Head.mark(heads).toString())) {
            return false;
        }
        var end = links.getLast();
        return heads.stream()
                .anyMatch(one ->
                        one.meeting().equals(end.meeting())
                                && one.last() == end.last()
                                && Arrays.equals(one.hash(), end.hash()));
    }
}
