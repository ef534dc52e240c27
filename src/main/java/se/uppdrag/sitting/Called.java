package se.uppdrag.sitting;

import java.util.List;
import java.util.Objects;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.CallOrder;

/// One person called to the sitting, as the register had her when it was convened.
///
/// @param party code; empty where there is none
/// @param post `CHAIR`, `FIRST_VICE_CHAIR`, `SECOND_VICE_CHAIR`, `MEMBER` or `ALTERNATE`
/// @param position seat number for members, order of call for alternates
/// @param substitutes whom the county board named to serve for her, the first first; nobody where
///   the order of the party goes, as in logs from before they were kept
/// @param constituency the part of a divided municipality she was elected for; empty where it is
///   not divided, as in logs from before it was kept
public record Called(
        PersonId person,
        String name,
        String party,
        String post,
        int position,
        List<PersonId> substitutes,
        String constituency) {

    public Called {
        constituency = Objects.requireNonNullElse(constituency, "");
        substitutes = List.copyOf(Objects.requireNonNullElse(substitutes, List.of()));
    }

    public Called(PersonId person, String name, String party, String post, int position) {
        this(person, name, party, post, position, List.of(), "");
    }

    CallOrder.Seat seat() {
        return new CallOrder.Seat(person, party, constituency, substitutes);
    }

    /// `Astrid Lindmark (C)`
    public String nameAndParty() {
        return party.isEmpty() ? name : name + " (" + party + ")";
    }
}
