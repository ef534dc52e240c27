package se.uppdrag.sitting;

/// A question that the chair puts, to be answered with yes or no (`proposition`, KL 5:53).
///
/// @param number counted within the sitting
/// @param yes the proposal a yes is for
/// @param no the proposal a no is for
/// @param yesMeaning word for word, as it is read out and minuted; numbers alone mislead
public record Question(
        int number,
        int item,
        Purpose purpose,
        int yes,
        int no,
        String yesMeaning,
        String noMeaning) {

    public enum Purpose {
        /// The main proposal against the counter-proposal, or against rejection.
        MAIN,
        /// Which proposal is to be the counter-proposal (`kontraproposition`).
        COUNTER,
        /// Whether the meeting pauses.
        ADJOURNMENT,
        /// Decide today, or another day.
        DEFERRAL,
        /// An addition, by itself.
        ADDITION,
        /// Whether what has won has the qualified majority that it needs.
        QUALIFIED,
        /// Whether an interpellation or a question may be put (KL 5:62).
        ALLOW
    }
}
