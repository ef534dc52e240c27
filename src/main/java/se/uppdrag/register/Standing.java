package se.uppdrag.register;

import se.uppdrag.access.PersonId;

/// What a person is to an organ on a given day.
public sealed interface Standing {

    PersonId person();

    /// `ledamot`
    record Member(PersonId person, Membership membership) implements Standing {}

    /// `ersättare`: has a member's rights only while serving (KL 4:22), which the sitting knows.
    record Alternate(PersonId person, Membership membership) implements Standing {}

    record None(PersonId person) implements Standing {}
}
