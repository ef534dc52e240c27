package se.uppdrag.minutes;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.minutes.Version.Result;
import se.uppdrag.registry.Step;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingEvent;

/// Minutes as they stand before anybody has signed them (`utkast`).
///
/// @param whole as if nothing were secret, for who writes them
/// @param minutes the open part, all of it where nothing is secret
/// @param html the open part as the page shows it
/// @param secret the secret part; nothing where nothing is
record Draft(
        Evening evening,
        Additions additions,
        MeetingMinutes whole,
        MeetingMinutes minutes,
        String html,
        @Nullable SecretPart secret) {

    String text() {
        return PlainText.of(minutes);
    }

    /// The text in the parts that are read and approved one by one.
    List<Passage> passages() {
        return Passage.of(minutes);
    }

    /// The same of the secret part; none where nothing is secret.
    List<Passage> secretPassages() {
        return secret == null ? List.of() : Passage.of(secret.minutes());
    }

    /// Each section, and which matter is told what; of secret ones nothing is told here.
    List<Version.Section> sections() {
        return minutes.sections().stream()
                .map(section ->
                        new Version.Section(
                                section.number(),
                                section.title(),
                                additions.secret(section.item()).isPresent()
                                        ? List.of()
                                        : results(section.item())))
                .toList();
    }

    /// The same of the sections of the secret part.
    List<Version.Section> secretSections() {
        return whole.sections().stream()
                .filter(section -> additions.secret(section.item()).isPresent())
                .map(section ->
                        new Version.Section(
                                section.number(), section.title(), results(section.item())))
                .toList();
    }

    /// Which matter is told what of an item.
    List<Result> results(int item) {
        var floor = evening.sitting().floors().get(item);
        var decision = floor == null ? null : floor.decision();
        if (floor == null || decision == null) {
            return List.of();
        }
        var results = new ArrayList<Result>();
        var matter = floor.item().matter();
        if (matter != null) {
            results.add(new Result(matter, step(decision)));
        }
        if (decision.kind() == Decision.Kind.REMITTED) {
            evening.events(item, SittingEvent.MotionRaised.class)
                    .forEach(
                            raised -> results.add(new Result(raised.matter(), Step.Kind.REFERRED)));
        }
        return results;
    }

    /// What a committee proposes to the assembly is prepared, and not decided yet.
    private Step.Kind step(Decision decision) {
        if (!evening.sitting().roll().assembly() && decision.proposesToTheAssembly()) {
            return Step.Kind.PREPARED;
        }
        return switch (decision.kind()) {
            case APPROVED, REJECTED, AMENDED, NOTED, ELECTED, NOT_ALLOWED -> Step.Kind.DECIDED;
            case REFERRED_BACK -> Step.Kind.REFERRED_BACK;
            case TABLED -> Step.Kind.TABLED;
            case REMITTED -> Step.Kind.REFERRED;
            case ANSWERED -> Step.Kind.ANSWERED;
        };
    }
}
