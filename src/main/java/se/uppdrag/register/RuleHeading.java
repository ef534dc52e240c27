package se.uppdrag.register;

/// The ten subjects that the rules of procedure must regulate (KL 5:72), in the Act's order.
public enum RuleHeading {
    MEMBERS,
    MEETINGS,
    ABSENCE,
    ALTERNATES,
    UNTIL_A_CHAIR,
    SPEAKING,
    VOTING,
    INITIATIVES,
    VERIFICATION,
    PRESIDIUM
}
