package se.uppdrag.safety;

import static se.uppdrag.law.Citation.kl;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way this module says no, and on what authority.
public enum SafetyRefusal implements Refusal {
    NETWORK_HAS_ITS_OFFICIALS(kl(4, "18 a")),
    OFFICIAL_IS_ELECTED(kl(4, "18 a")),
    NOT_THE_PARTYS_OWN(kl(4, "18 a")),
    NOBODY_CAN_READ_YET(Citation.of(Act.OSL, 2, 1)),
    NO_OFFICIAL_WOULD_READ(kl(4, "18 a")),
    OTHER_PARTIES_NEVER_READ(Citation.of(Act.OSL, 2, 1)),
    NOT_IN_THE_NETWORK(Citation.of(Act.OSL, 2, 1)),
    PASSPHRASE_IS_WRONG(Citation.of(Act.OSL, 2, 1)),
    RECOVERY_TAKES_TWO_OTHERS(Citation.of(Act.OSL, 2, 1)),
    RISK_IS_NOT_JUDGED(kl(4, "18 a")),
    SECRECY_NAMES_NO_PROVISION(Citation.of(Act.OSL, 5, 5)),
    DISPOSAL_NEEDS_A_DECISION(Citation.section(Act.ARKIVLAGEN, 10)),
    DISPOSAL_OF_WHAT_IS_OPEN(Citation.section(Act.ARKIVLAGEN, 10)),
    YEAR_IS_PUBLISHED(Citation.of(Act.OSL, 2, 1)),
    YEAR_GOES_ON(Citation.of(Act.OSL, 2, 1)),
    NOT_AN_OFFICE_HOLDER(kl(4, "18 a")),
    FILES_ARE_TOO_MANY(Citation.of(Act.OSL, 5, 1)),
    TOO_MUCH_AT_ONCE(kl(4, "18 a"));

    private final Citation basis;

    SafetyRefusal(Citation basis) {
        this.basis = basis;
    }

    @Override
    public Citation basis() {
        return basis;
    }

    @Override
    public String key() {
        return "safety.refusal." + name();
    }
}
