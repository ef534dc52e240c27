package se.uppdrag.learning;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The municipality's own archive of documents: asked what a folder holds or what is found in it,
/// and given what is to be kept there.
///
/// It is asked once, briefly and for a limited answer. It follows nobody elsewhere, and believes
/// nothing that does not read as a list. What it shows is what its own account may read.
interface Archive {

    /// How much of a list is taken in.
    int MOST = 500;

    /// How much of what is found is taken in.
    int FOUND = 100;

    /// @param folder whether it holds others
    /// @param href where a person opens it; empty where that is not known
    record Entry(String id, String name, boolean folder, String href, @Nullable Instant changed) {}

    /// Why there is no answer now.
    final class Silent extends Exception {

        private static final long serialVersionUID = 1L;

        Silent(String why, @Nullable Throwable cause) {
            super(why, cause);
        }
    }

    boolean connected();

    /// The folder for everybody who is signed in.
    String folder();

    List<Entry> list(String folder) throws Silent;

    /// Documents below the folder with the words in their name or text.
    List<Entry> find(String folder, String words) throws Silent;

    /// Lays a document in the folder; one with the same name gets a new version.
    ///
    /// @return its number there
    String put(String folder, String name, String mediaType, byte[] bytes) throws Silent;
}
