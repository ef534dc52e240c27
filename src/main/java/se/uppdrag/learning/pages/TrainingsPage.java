package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/trainings.jte` shows: the trainings to come and those that have been.
///
/// @param office whether they are shown to be kept
public record TrainingsPage(boolean office, List<TrainingLine> coming, List<TrainingLine> past) {}
