package se.uppdrag.mail;

import java.util.Locale;

/// What a person can be told of (`notis`), and how she is until she has said otherwise.
enum Kind {
    CALLED(Way.NOW),
    MOVED(Way.NOW),
    PAPERS(Way.DAILY),
    ASKED(Way.NOW),
    SIGN(Way.NOW),
    COSIGN(Way.NOW),
    ANSWER(Way.NOW),
    RECEIPT(Way.NOW),
    WATCHED(Way.NOW),
    TASK(Way.DAILY),
    DUE(Way.DAILY);

    /// When a letter goes.
    enum Way {
        NOW,
        DAILY,
        NEVER
    }

    private final Way first;

    Kind(Way first) {
        this.first = first;
    }

    Choice first() {
        return new Choice(first, true);
    }

    /// Its name in forms.
    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param push whether her devices show it, where she has any
    record Choice(Way letters, boolean push) {}
}
