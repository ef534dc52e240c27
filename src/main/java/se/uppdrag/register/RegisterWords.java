package se.uppdrag.register;

import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Texts;

/// How posts and organs are called on the pages.
final class RegisterWords {

    private RegisterWords() {}

    /// Whoever serves in the audit is an auditor, whatever the seat.
    static String post(Texts texts, Membership one, @Nullable Organ organ) {
        return texts.get(
                organ != null && organ.audit() && one.post() == Post.MEMBER
                        ? "register.post.AUDITOR"
                        : "register.post." + one.post());
    }

    static String organ(Membership one, @Nullable Organ organ) {
        return organ == null ? one.organ() : organ.name();
    }
}
