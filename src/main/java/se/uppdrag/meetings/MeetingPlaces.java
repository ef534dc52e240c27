package se.uppdrag.meetings;

import java.util.Collection;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PlaceNames;

/// Where meetings are held, as everybody may read.
@Component
class MeetingPlaces implements PlaceNames {

    private final MeetingTable meetings;

    MeetingPlaces(MeetingTable meetings) {
        this.meetings = meetings;
    }

    @Override
    public Collection<String> names() {
        return meetings.places();
    }
}
