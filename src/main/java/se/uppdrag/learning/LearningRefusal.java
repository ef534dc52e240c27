package se.uppdrag.learning;

import static se.uppdrag.law.Citation.whole;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no. What the municipality offers its elected it decides for itself.
public enum LearningRefusal implements Refusal {
    COURSE_IS_NOT_FINISHED,
    LESSON_WAS_CHANGED_MEANWHILE,
    ENROLMENT_IS_CLOSED,
    TRAINING_IS_CALLED_OFF,
    TIME_IS_NOT_SET,
    TRAINING_HAS_NOT_BEGUN,
    ONLY_FOR_THOSE_WHO_CAME,
    FOLDER_IS_TAKEN,
    ARCHIVE_IS_SILENT;

    @Override
    public Citation basis() {
        return whole(Act.UTBILDNING);
    }

    @Override
    public String key() {
        return "learning.refusal." + name();
    }
}
