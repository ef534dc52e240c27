package se.uppdrag.drafting;

import java.util.List;
import se.uppdrag.files.FileId;

/// What a memorandum was taken in from.
///
/// @param file as it was received
/// @param leftOut of what kind pictures are that did not come along, as [se.uppdrag.files.Docx]
///   names them
record WordFile(FileId file, List<Painted> pictures, List<String> leftOut) {

    /// A picture as new pixels.
    ///
    /// @param number by which the text has it
    /// @param width on the page, in pixels of a 96th of an inch; 0 where nobody has said
    record Painted(int number, byte[] jpeg, int width, int height) {}

    WordFile {
        pictures = List.copyOf(pictures);
        leftOut = List.copyOf(leftOut);
    }
}
