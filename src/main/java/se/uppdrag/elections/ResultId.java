package se.uppdrag.elections;

import java.util.UUID;

/// One kept result.
public record ResultId(UUID value) {

    String address() {
        return "/administration/val/" + value;
    }
}
