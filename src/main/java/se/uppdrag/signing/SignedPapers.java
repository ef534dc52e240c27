package se.uppdrag.signing;

import java.util.Optional;

/// Signed papers that are published. Each module that has some answers for its own addresses, so
/// this one need not know of them.
public interface SignedPapers {

    /// @param address of the page the paper belongs to: `/sammantraden/kf/2026-11-25`
    Optional<byte[]> at(String address);

    /// A copy of a signed paper, with something left out, that we have made and sealed.
    ///
    /// @param name of the signed paper
    /// @param address where the copy is shown
    /// @param original the SHA-256 of the signed file it was made from
    /// @param same whether the signed file is that one today
    record Copy(String name, String address, String original, boolean same) {}

    /// @param sha256 of the file somebody has, in hexadecimal
    default Optional<Copy> copy(String sha256) {
        return Optional.empty();
    }
}
