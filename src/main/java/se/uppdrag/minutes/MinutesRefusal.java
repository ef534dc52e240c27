package se.uppdrag.minutes;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum MinutesRefusal implements Refusal {
    SITTING_IS_NOT_CLOSED(kl(5, 69)),
    SECTION_WITHOUT_DECISION(kl(5, 67)),
    NOBODY_PRESIDED(kl(5, 65)),
    NO_VERIFIERS(kl(5, 69)),
    ALREADY_SENT(kl(5, 69)),
    NOT_SENT(kl(5, 69)),
    NOT_A_VERIFIER(kl(5, 69)),
    TEXT_HAS_CHANGED(kl(5, 69)),
    GIVEN_BACK(kl(5, 69)),
    ALREADY_SIGNED(kl(5, 69)),
    /// The service outside that makes signatures or time stamps does not answer.
    SIGNATURE_SERVICE_IS_SILENT(kl(5, 69)),
    /// Only one who is to sign can be hindered from it.
    NOT_TO_BE_REPLACED(kl(5, 69)),
    HAS_SIGNED(kl(5, 69)),
    /// The chair answers for the minutes.
    CHAIR_IS_REPLACED_BY_THE_ORGAN(kl(5, 65)),
    ALREADY_VERIFIES(kl(5, 69)),
    STAND_IN_DID_NOT_SERVE(kl(5, 69)),
    /// A mark, and that one is taken away, says by which provision and why.
    SECRECY_WITHOUT_REASON(Citation.of(Act.OSL, 5, 5)),
    /// What was read up is not what may be posted.
    SECRECY_HAS_CHANGED(Citation.of(Act.OSL, 5, 5)),
    NOTHING_TO_MASK(kl(8, 10)),
    NO_SUCH_WORDS(kl(8, 10)),
    NOT_VERIFIED_YET(Citation.of(Act.TF, 2, 10)),
    NO_ADDRESS_TO_SEND_TO(Citation.section(Act.FL, 33)),
    NOTHING_TO_SEND(Citation.section(Act.FL, 33)),
    NOT_SENT_OUT(Citation.section(Act.FL, 33)),
    APPEALED_ON_NO_SUCH_DAY(kl(13, 5)),
    BEFORE_WHAT_CAME_BEFORE(kl(13, "14–15")),
    APPEAL_IS_DECIDED(kl(13, "14–15")),
    /// Only what was annulled is put right.
    NOTHING_TO_CORRECT(kl(13, "14–15")),
    /// A section is declared to be verified at once by the meeting itself.
    MEETING_DOES_NOT_GO_ON(kl(5, 69)),
    NOTHING_DECIDED_YET(kl(5, 67)),
    ALREADY_AT_ONCE(kl(5, 69)),
    ALREADY_VERIFIED(Citation.of(Act.TF, 2, 10));

    private final Citation basis;

    MinutesRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "minutes.refusal." + name();
    }
}
