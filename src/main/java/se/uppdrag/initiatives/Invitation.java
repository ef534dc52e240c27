package se.uppdrag.initiatives;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.register.Standing;

/// Somebody has been asked to sign what another is writing. She agrees to one wording; when a word
/// of it is changed she has agreed to nothing, and is asked again.
///
/// @param wording the fingerprint of what she agreed to
record Invitation(
        PersonId person, PersonId signer, @Nullable Answer answer, @Nullable String wording) {

    enum Answer {
        AGREED,
        DECLINED
    }

    /// Whoever may hand in may sign (KL 4:19, 4:22).
    ///
    /// @param serving whether she serves at a sitting of the assembly at this moment
    static Outcome<Invitation> ask(PersonId writer, Standing signer, boolean serving) {
        if (signer.person().equals(writer)) {
            return refused(InitiativeRefusal.WRITER_SIGNS_ALREADY);
        }
        return maySign(signer, serving)
                ? granted(new Invitation(writer, signer.person(), null, null))
                : refused(InitiativeRefusal.SIGNER_IS_NOT_A_MEMBER);
    }

    static boolean maySign(Standing signer, boolean serving) {
        return switch (signer) {
            case Standing.Member _ -> true;
            case Standing.Alternate _ -> serving;
            case Standing.None _ -> false;
        };
    }

    boolean agreedTo(String fingerprint) {
        return answer == Answer.AGREED && fingerprint.equals(wording);
    }

    boolean waits(String fingerprint) {
        return answer != Answer.DECLINED && !agreedTo(fingerprint);
    }

    /// @param shown the fingerprint of the text she had before her
    /// @param now the fingerprint of the text as it is
    Outcome<Invitation> answer(boolean agrees, String shown, String now) {
        if (!agrees) {
            return granted(new Invitation(person, signer, Answer.DECLINED, null));
        }
        return shown.equals(now)
                ? granted(new Invitation(person, signer, Answer.AGREED, now))
                : refused(InitiativeRefusal.ANOTHER_WORDING_WAS_SHOWN);
    }
}
