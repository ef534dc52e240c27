package se.uppdrag.sealing;

import java.util.Optional;
import java.util.UUID;

/// What is open now because somebody has unlocked it.
public interface OpenKey {

    /// Whose it is; nobody's where whoever has the ticket may use it.
    Optional<UUID> holder();

    /// Overwrites every secret it holds.
    void wipe();
}
