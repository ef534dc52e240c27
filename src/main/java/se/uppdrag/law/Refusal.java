package se.uppdrag.law;

/// A lawful no. Each module lists its refusals in one enum that implements this interface, so that
/// a reader finds all the ways a module can say no, and on what authority, in one file.
///
/// The Swedish text lives in `messages/<module>.properties` under `<key>` (what is refused and
/// why), `<key>.who` (who can decide otherwise) and `<key>.next` (what to do now).
public interface Refusal {

    Citation basis();

    /// For instance `sitting.refusal.NOT_QUORATE`.
    String key();

    /// How firmly the law says no.
    default Grade grade() {
        return Grade.REFUSE;
    }

    enum Grade {
        /// "får inte", "får … bara om": nobody in the room can decide otherwise.
        REFUSE,
        /// "får dock … om samtliga närvarande beslutar det": the organ can, and then it is
        /// recorded.
        UNLESS_THE_ORGAN_DECIDES
    }
}
