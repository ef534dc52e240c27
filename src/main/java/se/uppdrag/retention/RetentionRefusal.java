package se.uppdrag.retention;

import se.uppdrag.law.Act;
import se.uppdrag.law.Citation;
import se.uppdrag.law.Refusal;

/// Every way the plan is not taken in, and on what authority.
enum RetentionRefusal implements Refusal {
    PLAN_FILE_HAS_MISTAKES,
    PLAN_BEFORE_ITS_DECISION,
    ANOTHER_PLAN_FROM_THAT_DAY;

    @Override
    public Citation basis() {
        return Citation.section(Act.ARKIVLAGEN, 10);
    }

    @Override
    public String key() {
        return "retention.refusal." + name();
    }
}
