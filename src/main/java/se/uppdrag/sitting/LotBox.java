package se.uppdrag.sitting;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;

/// Table `sitting.lot`. Makes the secret seed of a lot and keeps it until the lot is drawn.
@Component
class LotBox {

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    LotBox(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// One seed for each item, once made never another: a lot cannot be tried again.
    Function<Sitting, List<SittingCommand>> seal(Meeting meeting) {
        return sitting -> {
            var bytes = new byte[32];
            random.nextBytes(bytes);
            jdbc.sql(
                            """
                            insert into sitting.lot (meeting, item, seed)
                            values (:meeting, :item, :seed)
                            on conflict do nothing
                            """)
                    .param("meeting", meeting.id().value())
                    .param("item", sitting.current())
                    .param("seed", HexFormat.of().formatHex(bytes))
                    .update();
            return List.of(new SittingCommand.SealLot(Lot.fingerprint(seed(meeting, sitting))));
        };
    }

    Function<Sitting, List<SittingCommand>> draw(Meeting meeting, String words) {
        return sitting -> List.of(new SittingCommand.DrawLot(seed(meeting, sitting), words));
    }

    private String seed(Meeting meeting, Sitting sitting) {
        return jdbc.sql("select seed from sitting.lot where meeting = :meeting and item = :item")
                .param("meeting", meeting.id().value())
                .param("item", sitting.current())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
