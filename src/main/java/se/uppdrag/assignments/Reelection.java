package se.uppdrag.assignments;

import java.time.LocalDate;
import java.util.List;

/// An election that ends the posts the assembly has elected to (KL 4:8).
///
/// @param organs addresses of the organs whose posts end, with commas between
public record Reelection(LocalDate concludedOn, Kind kind, LocalDate endsOn, String organs) {

    public enum Kind {
        /// `omval`
        REELECTION,
        /// `ny sammanräkning` that changes the parties' seats
        RECOUNT,
        /// `extra val`
        EXTRA
    }

    List<String> slugs() {
        return List.of(organs.split(","));
    }
}
