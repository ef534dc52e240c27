package se.uppdrag.notices;

import java.time.Instant;
import java.util.UUID;

/// Something was posted that a subscriber is told of.
///
/// @param link where she reads it, and where she ends the subscription
public record NoticeTold(
        UUID subscription, NoticeId notice, String address, String link, Instant at) {}
