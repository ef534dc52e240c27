package se.uppdrag.inbox;

/// Why a letter, or a part of one, could not be read. It is kept as it came, and says so.
enum Trouble {
    /// Larger than is opened at all.
    TOO_LARGE,
    /// So large that only its head was fetched; the rest is on the mail server.
    LEFT_ON_SERVER,
    TOO_MANY_HEADERS,
    TOO_MANY_PARTS,
    TOO_DEEP,
    /// It says that it has parts, and they are not to be found.
    BROKEN_PARTS,
    /// Characters that the coding does not have.
    BROKEN_CODING,
    /// For somebody else's key.
    ENCRYPTED,
    /// Outlook's own wrapping (`winmail.dat`), kept as a file.
    WINMAIL,
    NO_SENDER,
    /// The program has tried twice and given up.
    READING_FAILED
}
