package se.uppdrag.learning.pages;

import java.util.List;

/// What `learning/trainings.jte` shows: the trainings to come and those that have been.
///
/// @param office whether they are shown to be kept
/// @param plan how many a year there are to be, and how it stands; empty where nothing is decided
public record TrainingsPage(
        boolean office, List<String> plan, List<TrainingLine> coming, List<TrainingLine> past) {}
