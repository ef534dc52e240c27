package se.uppdrag.statutes;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the fields of a decision said.
///
/// @param decided nothing where nothing is told of a decision
/// @param mistakes a text key for each field that cannot be read
record DecisionForm(
        @Nullable Decided decided, @Nullable Period period, Map<String, String> mistakes) {}
