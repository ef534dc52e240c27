package se.uppdrag.mail;

/// A way for letters to reach people. E-mail is built in; a house that sends text messages puts a
/// carrier of its own in its place, as a bean of this type.
interface Carrier {

    /// Whether the house has said which server to use. While it has not, letters are kept.
    boolean ready();

    /// Hands the letter over. It may come twice, when the program stops between the handing over
    /// and the note of it; both then carry the letter's id.
    Answer carry(Letter letter);

    /// What became of it.
    sealed interface Answer {

        record Carried() implements Answer {}

        /// The receiver will not have it, and it is no use to try again.
        record Refused(String why) implements Answer {}

        /// The server is away, or busy.
        record Away(String why) implements Answer {}
    }
}
