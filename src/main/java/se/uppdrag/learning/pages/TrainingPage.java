package se.uppdrag.learning.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `learning/training.jte` shows: one training, and the reader's place in it.
///
/// @param when empty while more is to come
/// @param link where one joins at a distance; empty for those who have no place
/// @param closes the last day to enrol
/// @param taken how many places are taken, and how many wait
/// @param mine what the reader's place is; empty where she has none
/// @param open whether she may enrol
/// @param full whether she would come last in the line
public record TrainingPage(
        String href,
        String title,
        String about,
        String when,
        String place,
        String link,
        String speakers,
        String closes,
        String taken,
        boolean calledOff,
        boolean signedIn,
        String mine,
        boolean open,
        boolean full,
        boolean mayLeave,
        boolean asks,
        boolean paid,
        boolean certified,
        boolean calendar,
        List<MaterialPage.Item> material,
        MaterialPage.Shelf archive,
        String words,
        String mistake,
        @Nullable RefusalText refusal) {}
