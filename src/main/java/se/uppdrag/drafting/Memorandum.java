package se.uppdrag.drafting;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Outcome;

/// What an official writes to an organ in a matter (`tjänsteskrivelse`), and what may be done with
/// it. Pure.
///
/// ```
/// DRAFT ─ask─► ASKED ─approve─► APPROVED ─finish─► FINISHED
///   ▲            │ write           │ write
///   └────────────┴─────────────────┘   an approval is of the version that was read
///
/// what is not FINISHED ─discard─► gone, but for who did it and why
/// ```
///
/// @param number which of the matter's
/// @param title as its latest version has it
/// @param versions how many there are
/// @param writer who wrote the latest
/// @param approver who has been asked to approve it; nothing where nobody has
/// @param askedVersion the one she was asked to read
/// @param approvedVersion the latest that somebody has approved
/// @param link where the finished one is shown, `/diarium/ks-2026-0188/3/fil`
public record Memorandum(
        UUID id,
        UUID matter,
        String dnr,
        String matterSlug,
        int number,
        UUID by,
        String byName,
        String title,
        int versions,
        UUID writer,
        Instant writtenAt,
        @Nullable UUID approver,
        @Nullable String approverName,
        @Nullable Integer askedVersion,
        @Nullable Integer approvedVersion,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Integer finishedVersion,
        @Nullable String link,
        @Nullable UUID file,
        @Nullable String provision,
        @Nullable Instant finishedAt) {

    public enum State {
        DRAFT,
        ASKED,
        APPROVED,
        FINISHED
    }

    State state() {
        if (finished()) {
            return State.FINISHED;
        }
        if (is(approvedVersion)) {
            return State.APPROVED;
        }
        return is(askedVersion) ? State.ASKED : State.DRAFT;
    }

    private boolean is(@Nullable Integer version) {
        return version != null && version == versions;
    }

    boolean finished() {
        return finishedVersion != null;
    }

    /// `/beredning/ks-2026-0188/tjansteskrivelse/1`
    String address() {
        return "/beredning/" + matterSlug + "/tjansteskrivelse/" + number;
    }

    /// Whether the person has been asked to approve what stands there now.
    boolean waitsFor(UUID person) {
        return state() == State.ASKED && person.equals(approver);
    }

    /// @param from the version the writer began with: what somebody has written since is not lost
    Outcome<Memorandum> write(int from) {
        if (finished()) {
            return refused(DraftingRefusal.MEMORANDUM_IS_FINISHED);
        }
        return from == versions ? granted(this) : newer();
    }

    Outcome<Memorandum> ask() {
        return finished() ? refused(DraftingRefusal.MEMORANDUM_IS_FINISHED) : granted(this);
    }

    /// Nobody approves a text she has not read, or her own.
    Outcome<Memorandum> approve(UUID person, int version) {
        if (finished()) {
            return refused(DraftingRefusal.MEMORANDUM_IS_FINISHED);
        }
        if (version != versions) {
            return newer();
        }
        if (person.equals(writer)) {
            return refused(DraftingRefusal.OWN_TEXT_IS_NOT_APPROVED);
        }
        return waitsFor(person) ? granted(this) : refused(DraftingRefusal.NOT_ASKED_TO_APPROVE);
    }

    /// Who does not see a picture is told what it shows, or the document is not for everybody.
    ///
    /// @param approval whether the house wants somebody's approval first
    /// @param untold pictures that nobody has said what they show
    Outcome<Memorandum> finish(int version, boolean approval, List<Integer> untold) {
        if (finished()) {
            return refused(DraftingRefusal.MEMORANDUM_IS_FINISHED);
        }
        if (version != versions) {
            return newer();
        }
        if (!untold.isEmpty()) {
            return refused(
                    DraftingRefusal.PICTURE_IS_NOT_TOLD,
                    untold.stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        return approval && state() != State.APPROVED
                ? refused(DraftingRefusal.NOBODY_HAS_APPROVED)
                : granted(this);
    }

    /// A draft is thrown away by whoever began it or wrote what stands there now.
    Outcome<Memorandum> discard(UUID person, int version) {
        if (finished()) {
            return refused(DraftingRefusal.MEMORANDUM_IS_FINISHED);
        }
        if (version != versions) {
            return newer();
        }
        return person.equals(by) || person.equals(writer)
                ? granted(this)
                : refused(DraftingRefusal.DRAFT_IS_SOMEBODY_ELSES, byName);
    }

    private Outcome<Memorandum> newer() {
        return refused(DraftingRefusal.ANOTHER_VERSION_IS_NEWER, Integer.toString(versions));
    }
}
