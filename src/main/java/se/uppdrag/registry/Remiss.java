package se.uppdrag.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A matter sent to somebody for an opinion (`remiss`), with a day for the answer.
public record Remiss(
        UUID id,
        String recipient,
        LocalDate sentOn,
        LocalDate answerBy,
        @Nullable End how,
        @Nullable LocalDate endedOn) {

    public enum End {
        ANSWERED,
        /// `avstår från att yttra sig`
        DECLINED,
        WITHDRAWN
    }

    public boolean open() {
        return how == null;
    }

    public boolean late(LocalDate on) {
        return open() && on.isAfter(answerBy);
    }
}
