package se.uppdrag.petitions;

import java.time.Instant;
import java.util.UUID;

/// Somebody sent a proposal and is to confirm it from her own mailbox. Told inside the transaction.
///
/// @param link the page that confirms, with a code nobody else has
public record ProposalSent(UUID proposal, String address, String link, Instant at) {}
