package se.uppdrag.law;

import java.time.LocalDate;
import java.util.List;

/// The notice boards of the municipalities that share a committee (`gemensam nämnd`): its minutes
/// are announced on each, and the time to appeal counts from the last (KL 9:19–35, 13:5).
///
/// @param announced the day on each board, at least one
public record JointBoard(List<LocalDate> announced) {

    public JointBoard {
        announced = List.copyOf(announced);
        if (announced.isEmpty()) {
            throw new IllegalArgumentException("Announced nowhere");
        }
    }

    public Deadline appeal() {
        return DeadlineRule.KL13_5.from(announced.stream().max(LocalDate::compareTo).orElseThrow());
    }
}
