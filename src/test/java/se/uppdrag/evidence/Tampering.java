package se.uppdrag.evidence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import se.uppdrag.trail.TrailBook;

/// What somebody who rules over the database can do to it, in a transaction that is rolled back.
///
/// @param sign the municipality's own key of the checkpoints, which she has stolen
record Tampering(Connection connection, RandomGenerator random, UnaryOperator<byte[]> sign) {

    enum Kind {
        CHANGE_ACT,
        DELETE_ACT,
        CUT_ACTS,
        SWAP_ACTS,
        CHANGE_LINE,
        CHANGE_TIME,
        DELETE_LINE,
        SWAP_LINES,
        CUT_LOG,
        DROP_LOG,
        WRITE_LINE_PAST_THE_CHAIN,
        WRITE_LOG_ANEW,
        CHANGE_FILE,
        DELETE_FILE,
        CHANGE_CHECKPOINT,
        DELETE_CHECKPOINTS,
        PRETEND_REMOVAL,
        WRITE_HISTORY_ANEW,
        RESTORE_AN_OLD_COPY
    }

    /// Needs a checkpoint that was kept outside: everything inside has been made to fit.
    static final List<Kind> NEED_A_WITNESS =
            List.of(Kind.WRITE_HISTORY_ANEW, Kind.RESTORE_AN_OLD_COPY, Kind.DELETE_CHECKPOINTS);

    void does(Kind kind) throws SQLException {
        run("set local session_replication_role = replica");
        switch (kind) {
            case CHANGE_ACT ->
                    run(
                            "update trail.entry set answer = answer || '/annat' where seq = "
                                    + someAct());
            case DELETE_ACT -> run("delete from trail.entry where seq = " + someAct());
            case CUT_ACTS -> {
                run("delete from trail.entry where seq >= " + someAct());
                run(
                        """
                        update trail.head
                           set (seq, hash) = (select coalesce(max(seq), 0),
                                                     coalesce((select e.hash from trail.entry e
                                                                order by seq desc limit 1),
                                                              decode(repeat('00', 32), 'hex'))
                                                from trail.entry)
                        """);
            }
            case SWAP_ACTS -> {
                var one = someAct();
                var other = one == 1 ? 2 : one - 1;
                run(
                        """
                        update trail.entry a set act = b.act || ' ', answer = b.answer
                          from trail.entry b
                         where a.seq = %d and b.seq = %d
                        """
                                .formatted(one, other));
            }
            case CHANGE_LINE ->
                    run(
                            "update sitting.log set body = body || '{\"extra\": 1}' where "
                                    + someLine());
            case CHANGE_TIME ->
                    run("update sitting.log set at = at - interval '1 second' where " + someLine());
            case DELETE_LINE -> run("delete from sitting.log where " + someLine());
            case SWAP_LINES -> swapLines();
            case CUT_LOG -> {
                var meeting = someMeeting();
                run("delete from sitting.log where seq > 5 and meeting = " + meeting);
                run("delete from sitting.chain where last > 5 and meeting = " + meeting);
            }
            case DROP_LOG -> {
                var meeting = someMeeting();
                run("delete from sitting.log where meeting = " + meeting);
                run("delete from sitting.chain where meeting = " + meeting);
            }
            case WRITE_LINE_PAST_THE_CHAIN ->
                    run(
                            """
                            insert into sitting.log (meeting, seq, at, by, type, body)
                            select meeting, max(seq) + 1, max(at), null, 'Noted',
                                   '{"type": "Noted", "item": 1, "text": "x"}'
                              from sitting.log where meeting = %s group by meeting
                            """
                                    .formatted(someMeeting()));
            case WRITE_LOG_ANEW -> writeLogAnew();
            case CHANGE_FILE ->
                    run("update files.content set bytes = bytes || 'x'::bytea where " + someFile());
            case DELETE_FILE ->
                    run(
                            "delete from files.file where id in (select file from evidence.file"
                                    + " offset %d limit 1)".formatted(random.nextInt(3)));
            case CHANGE_CHECKPOINT ->
                    run(
                            "update evidence.checkpoint set note = replace(note, 'tid 2',"
                                    + " 'tid 3') where number = "
                                    + someCheckpoint());
            case DELETE_CHECKPOINTS -> deleteCheckpointsFrom(someCheckpoint());
            case PRETEND_REMOVAL -> pretendRemoval();
            case WRITE_HISTORY_ANEW -> writeHistoryAnew();
            case RESTORE_AN_OLD_COPY -> {
                var last = number("select max(number) from evidence.checkpoint");
                var note =
                        text("select note from evidence.checkpoint where number = " + (last - 1));
                var acts =
                        Checkpoint.parse(note).orElseThrow().state().orElseThrow().acts().count();
                run(
                        "delete from sitting.log l using evidence.head h where h.meeting ="
                                + " l.meeting and h.checkpoint = "
                                + last);
                run(
                        "delete from sitting.chain c using evidence.head h where h.meeting ="
                                + " c.meeting and h.checkpoint = "
                                + last);
                deleteCheckpointsFrom(last);
                run("delete from trail.entry where seq > " + acts);
            }
        }
    }

    private void swapLines() throws SQLException {
        run("update sitting.log set seq = 900000 where " + someLine());
        run(
                """
                update sitting.log l set seq = 900001
                  from sitting.log o
                 where o.seq = 900000 and l.meeting = o.meeting and l.seq = 1
                """);
        run(
                """
                update sitting.log l
                   set seq = (select n from generate_series(1, 900) as n
                               where not exists (select from sitting.log o
                                                  where o.meeting = l.meeting and o.seq = n)
                               order by n desc limit 1 offset 0)
                 where l.seq = 900001
                """);
        run("update sitting.log set seq = 1 where seq = 900000");
    }

    /// A changed line, and the whole chain of its meeting computed again.
    private void writeLogAnew() throws SQLException {
        var meeting = someMeeting();
        run(
                "update sitting.log set body = body || '{\"extra\": 1}' where seq = 3 and meeting = "
                        + meeting);
        rechain(meeting);
    }

    private void rechain(String meeting) throws SQLException {
        run(
                """
                do $$
                declare
                    link record;
                    before bytea := sha256(uuid_send(%1$s));
                    since bigint := 0;
                begin
                    for link in select last from sitting.chain where meeting = %1$s order by last
                    loop
                        select sha256(before || string_agg(coalesce(sitting.digest(l.meeting, l.seq, l.at,
                                   l.by, l.type, l.body, l.salt),
                                   (select e.digest from sitting.erased e
                                     where e.meeting = l.meeting and e.seq = l.seq)), ''::bytea order by l.seq))
                          into before
                          from sitting.log l
                         where l.meeting = %1$s and l.seq > since and l.seq <= link.last;
                        update sitting.chain set hash = before
                         where meeting = %1$s and last = link.last;
                        since := link.last;
                    end loop;
                end $$
                """
                        .formatted(meeting));
    }

    private void pretendRemoval() throws SQLException {
        run(
                """
                insert into sitting.erased (meeting, seq, digest, remains, decision, at, by)
                select meeting, seq, sitting.digest(meeting, seq, at, by, type, body, salt),
                       sitting.digest(meeting, seq, at, by, type, body, ''::bytea),
                       'Gallrad enligt beslut KS 2026.0001', at, '%s'
                  from sitting.log where %s
                """
                        .formatted(UUID.randomUUID(), someLine()));
        run(
                "update sitting.log l set salt = null, body = body || '{\"forged\": 1}' from"
                        + " sitting.erased e where e.meeting = l.meeting and e.seq = l.seq and l.salt is"
                        + " not null");
    }

    private void deleteCheckpointsFrom(long number) throws SQLException {
        run("delete from evidence.head where checkpoint >= " + number);
        run("delete from evidence.file where checkpoint >= " + number);
        run("delete from evidence.checkpoint where number >= " + number);
    }

    /// One act changed, and every hash and checkpoint after it made to fit, with the stolen key.
    private void writeHistoryAnew() throws SQLException {
        var from = someAct();
        run("update trail.entry set answer = answer || '/annat' where seq = " + from);
        var lines = new ArrayList<TrailBook.Line>();
        TrailBook.each(connection, lines::add);
        var before = new byte[32];
        var hashes = new ArrayList<byte[]>();
        for (var line : lines) {
            var digest = Checkpoint.sha256();
            digest.update(before);
            before = digest.digest(line.written().getBytes(StandardCharsets.UTF_8));
            hashes.add(before);
        }
        try (var update =
                connection.prepareStatement(
                        "update trail.entry set previous = ?, hash = ? where seq = ?")) {
            for (int i = 0; i < lines.size(); i++) {
                update.setBytes(1, i == 0 ? new byte[32] : hashes.get(i - 1));
                update.setBytes(2, hashes.get(i));
                update.setLong(3, lines.get(i).seq());
                update.addBatch();
            }
            update.executeBatch();
        }
        signAnew(hashes);
    }

    private void signAnew(List<byte[]> hashes) throws SQLException {
        var previous = Checkpoint.NOTHING_BEFORE;
        var last = number("select max(number) from evidence.checkpoint");
        for (long number = 1; number <= last; number++) {
            var note = text("select note from evidence.checkpoint where number = " + number);
            var state = Checkpoint.parse(note).orElseThrow().state().orElseThrow();
            var text =
                    Checkpoint.text(
                            "Kommunen",
                            new Checkpoint.State(
                                    state.number(),
                                    state.at(),
                                    new Checkpoint.Mark(
                                            state.acts().count(),
                                            hashes.get((int) state.acts().count() - 1)),
                                    state.sittings(),
                                    state.files(),
                                    state.erased(),
                                    previous));
            var forged = new Checkpoint(text, sign.apply(text.getBytes(StandardCharsets.UTF_8)));
            previous = forged.hash();
            try (var update =
                    connection.prepareStatement(
                            "update evidence.checkpoint set note = ?, hash = ? where number = ?")) {
                update.setString(1, forged.note("Kommunen"));
                update.setBytes(2, previous);
                update.setLong(3, number);
                update.executeUpdate();
            }
        }
    }

    private long someAct() throws SQLException {
        var note = text("select note from evidence.checkpoint order by number desc limit 1");
        var acts = Checkpoint.parse(note).orElseThrow().state().orElseThrow().acts().count();
        return 1 + random.nextLong(acts);
    }

    private long someCheckpoint() throws SQLException {
        return 1 + random.nextLong(number("select max(number) from evidence.checkpoint"));
    }

    private String someMeeting() throws SQLException {
        return "'"
                + text(
                        "select meeting from sitting.chain where meeting not in (select"
                                + " meeting from sitting.erased) group by meeting order by meeting"
                                + " offset"
                                + " %d limit 1".formatted(random.nextInt(2)))
                + "'";
    }

    private String someLine() throws SQLException {
        var meeting = someMeeting();
        return "meeting = %s and seq = %d"
                .formatted(
                        meeting,
                        2
                                + random.nextLong(
                                        number(
                                                        "select max(seq) from sitting.log where"
                                                                + " meeting = "
                                                                + meeting)
                                                - 2));
    }

    private String someFile() throws SQLException {
        return "sha256 in (select sha256 from evidence.file order by sha256 offset %d limit 1)"
                .formatted(random.nextInt(3));
    }

    private void run(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
