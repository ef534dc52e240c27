package se.uppdrag.meetings;

import static se.uppdrag.law.Citation.kl;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.Citation;

/// What the law says in particular of some matters before the assembly: that they need no
/// preparation (KL 5:29–32, 5:34), or that their papers are on the website from the day the meeting
/// is announced (KL 8:14–16 a).
public enum Special {
    RESIGNATION(kl(5, "29–32"), null),
    /// A newly elected assembly changes the terms or the size of a committee.
    COMMITTEE_CHANGE(kl(5, "29–32"), null),
    EXTRA_ELECTION(kl(5, "29–32"), null),
    AUDIT_REPORT(kl(5, "29–32"), kl(8, "16 a")),
    /// A citizens' proposal goes to a committee to be decided there.
    HANDED_OVER(kl(5, 34), null),
    BUDGET(null, kl(8, "14–15")),
    ANNUAL_REPORT(null, kl(8, "14–15"));

    private final @Nullable Citation exempt;
    private final @Nullable Citation published;

    Special(@Nullable Citation exempt, @Nullable Citation published) {
        this.exempt = exempt;
        this.published = published;
    }

    /// By which provision it needs no preparation.
    public Optional<Citation> exempt() {
        return Optional.ofNullable(exempt);
    }

    /// By which provision its papers are to be on the website.
    public Optional<Citation> published() {
        return Optional.ofNullable(published);
    }

    static Optional<Special> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }
}
