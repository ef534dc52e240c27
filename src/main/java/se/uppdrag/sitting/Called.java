package se.uppdrag.sitting;

import se.uppdrag.access.PersonId;

/// One person called to the sitting, as the register had her when it was convened.
///
/// @param party code; empty where there is none
/// @param post `CHAIR`, `FIRST_VICE_CHAIR`, `SECOND_VICE_CHAIR`, `MEMBER` or `ALTERNATE`
/// @param position seat number for members, order of call for alternates
public record Called(PersonId person, String name, String party, String post, int position) {

    /// `Astrid Lindmark (C)`
    public String nameAndParty() {
        return party.isEmpty() ? name : name + " (" + party + ")";
    }
}
