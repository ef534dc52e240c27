package se.uppdrag.register;

import java.util.Objects;
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

    /// `kommunalråd på heltid`, or `oppositionsråd på 60 procent av heltid`.
    static String title(Texts texts, Title one) {
        return texts.get(
                "register.title." + one.extent(), one.title(), Integer.toString(one.share()));
    }

    /// The post, and the title where one goes with it.
    static String post(Texts texts, Membership one, @Nullable Organ organ, @Nullable Title title) {
        var post = post(texts, one, organ);
        return title != null && Objects.equals(title.organ(), one.organ())
                ? texts.get("register.post.titled", post, title(texts, title))
                : post;
    }

    static String organ(Membership one, @Nullable Organ organ) {
        return organ == null ? one.organ() : organ.name();
    }
}
