package se.uppdrag.evidence.pages;

import java.util.List;

/// The checkpoints, for everybody.
public record CheckpointsPage(List<Line> lines) {

    /// @param shortForm the beginning of its hash, as minutes print it
    /// @param why a sentence
    public record Line(String number, String at, String shortForm, String why, String href) {}
}
