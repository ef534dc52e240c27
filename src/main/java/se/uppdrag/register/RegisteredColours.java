package se.uppdrag.register;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.web.PartyColours;

/// Tells the style sheet the colours of the parties in the register.
@Component
class RegisteredColours implements PartyColours {

    private final OrganTable organs;

    RegisteredColours(OrganTable organs) {
        this.organs = organs;
    }

    @Override
    public List<PartyColour> all() {
        return organs.parties().stream()
                .map(party -> new PartyColour(party.code(), party.colour(), party.darkColour()))
                .toList();
    }
}
