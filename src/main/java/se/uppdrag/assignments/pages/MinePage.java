package se.uppdrag.assignments.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `assignments/mine.jte` shows: the reader's own assignment, all of it in one place.
///
/// @param own the address of her public page; empty while she has none
/// @param more what other modules have to say, such as fees
public record MinePage(
        String name,
        String own,
        List<Post> posts,
        List<Attendance> attendance,
        List<Coming> coming,
        Contact contact,
        List<Section> more,
        String problem,
        @Nullable RefusalText refusal) {

    /// @param resign the page where she asks to be released; empty once she has
    public record Post(
            String href,
            String organ,
            String post,
            String party,
            String from,
            String until,
            String decidedBy,
            String resign,
            String leaving) {}

    public record Attendance(String organ, int present, int held, String words) {}

    /// @param day the last part of the meeting's address
    public record Coming(
            String organ, String day, String href, String name, String when, boolean absent) {}

    /// @param saved whether it was just kept
    public record Contact(
            String email,
            String phone,
            boolean emailPublic,
            boolean phonePublic,
            String birthYear,
            String sex,
            boolean protectedPerson,
            boolean saved) {}

    public record Section(String id, String heading, List<Row> rows, String href, String link) {}

    public record Row(String name, String value) {}
}
