package se.uppdrag.database;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;
import se.uppdrag.web.Vitals;

/// How much room there is, and how much the database takes of it. Told in tenths of a gigabyte, so
/// that nothing that one person has sent in is seen.
@Component
class RoomVitals implements Vitals {

    private static final double STEP = 1e8;

    private final Room room;
    private final JdbcClient jdbc;
    private final Texts texts;

    RoomVitals(Room room, JdbcClient jdbc, Texts texts) {
        this.room = room;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    @Override
    public Now now() {
        var size =
                jdbc.sql("select pg_database_size(current_database())")
                        .query(Double.class)
                        .single();
        if (!room.seen()) {
            return new Now(
                    texts.get("database.room"),
                    room.acts() ? State.OFF : State.WRONG,
                    texts.get("database.room.own-server", gigabytes(size)),
                    "",
                    Map.of(
                            "database_bytes",
                            coarse(size),
                            "room_acts",
                            room.acts() ? 1.0 : 0.0,
                            "room_files",
                            room.files() ? 1.0 : 0.0));
        }
        double left = room.left();
        var state = room.files() ? State.WELL : room.acts() ? State.WATCH : State.WRONG;
        return new Now(
                texts.get("database.room"),
                state,
                texts.get("database.room." + state, gigabytes(size), gigabytes(left)),
                "",
                Map.of(
                        "database_bytes",
                        coarse(size),
                        "room_bytes",
                        coarse(left),
                        "room_acts",
                        room.acts() ? 1.0 : 0.0,
                        "room_files",
                        room.files() ? 1.0 : 0.0));
    }

    private static double coarse(double bytes) {
        return Math.floor(bytes / STEP) * STEP;
    }

    private static String gigabytes(double bytes) {
        return String.format(Swedish.LOCALE, "%.1f GB", coarse(bytes) / 1e9);
    }
}
