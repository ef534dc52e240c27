package se.uppdrag.signing;

import java.util.Optional;

/// Signed papers that are published. Each module that has some answers for its own addresses, so
/// this one need not know of them.
public interface SignedPapers {

    /// @param address of the page the paper belongs to: `/sammantraden/kf/2026-11-25`
    Optional<byte[]> at(String address);
}
