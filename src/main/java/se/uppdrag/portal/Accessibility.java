package se.uppdrag.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;

/// The door to what the accessibility statement is made of (2018:1937): known defects, assessments
/// and what visitors report.
@Service
@Transactional
class Accessibility {

    /// Something known not to be accessible, with the reason and what is done about it.
    record Defect(
            UUID id,
            String what,
            String why,
            String plan,
            LocalDate foundOn,
            @Nullable LocalDate mendedOn) {}

    record Assessment(LocalDate onDate, String method) {}

    /// @param about the page it is about, in the sender's words; may be empty
    record Feedback(
            UUID id,
            Instant at,
            String about,
            String message,
            @Nullable String email,
            @Nullable Instant answeredAt,
            @Nullable String answeredBy) {}

    private final AccessibilityTable table;
    private final Clock clock;

    Accessibility(AccessibilityTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    /// The first assessment comes with the program. Done again, nothing changes.
    void establish() {
        if (table.assessment().isPresent()) {
            return;
        }
        var seed = SeedTexts.assessment();
        table.insertAssessment(seed.on(), seed.method(), clock.instant());
        for (var defect : seed.defects()) {
            table.insertDefect(
                    new Defect(
                            UUID.randomUUID(),
                            defect.what(),
                            defect.why(),
                            defect.plan(),
                            seed.on(),
                            null));
        }
    }

    /// @return its id, which the receipt shows
    UUID report(String about, String message, @Nullable String email) {
        var id = UUID.randomUUID();
        table.insertFeedback(new Feedback(id, clock.instant(), about, message, email, null, null));
        return id;
    }

    /// Answered once; told again, nothing changes.
    void answered(UUID feedback, SignedIn by) {
        table.answer(feedback, clock.instant(), by.name());
    }

    void found(String what, String why, String plan) {
        table.insertDefect(new Defect(UUID.randomUUID(), what, why, plan, today(), null));
    }

    void mended(UUID defect) {
        table.mend(defect, today());
    }

    void assessed(LocalDate on, String method) {
        table.insertAssessment(on, method, clock.instant());
    }

    @Transactional(readOnly = true)
    List<Defect> defects() {
        return table.openDefects();
    }

    @Transactional(readOnly = true)
    Optional<Assessment> assessment() {
        return table.assessment();
    }

    /// The day the statement last changed.
    @Transactional(readOnly = true)
    Optional<LocalDate> changed() {
        return table.changed();
    }

    @Transactional(readOnly = true)
    List<Feedback> feedback() {
        return table.feedback();
    }

    @Transactional(readOnly = true)
    Optional<Feedback> feedback(UUID id) {
        return table.feedback(id);
    }

    private LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }
}
