package se.uppdrag.opendata;

import java.util.Arrays;
import java.util.Optional;

/// The types of OParl that we publish, by the name they have in addresses.
enum Kind {
    ORGANIZATION("Organization", "organization"),
    PERSON("Person", "person"),
    MEMBERSHIP("Membership", "membership"),
    LEGISLATIVE_TERM("LegislativeTerm", "legislativeterm"),
    LOCATION("Location", "location"),
    MEETING("Meeting", "meeting"),
    AGENDA_ITEM("AgendaItem", "agendaitem"),
    PAPER("Paper", "paper"),
    CONSULTATION("Consultation", "consultation"),
    FILE("File", "file");

    private final String type;
    private final String path;

    Kind(String type, String path) {
        this.type = type;
        this.path = path;
    }

    String type() {
        return type;
    }

    String path() {
        return path;
    }

    /// What all types of OParl 1.1 are named by.
    static String schema(String type) {
        return "https://schema.oparl.org/1.1/" + type;
    }

    static Optional<Kind> at(String path) {
        return Arrays.stream(values()).filter(one -> one.path.equals(path)).findFirst();
    }
}
