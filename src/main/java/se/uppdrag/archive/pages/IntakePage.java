package se.uppdrag.archive.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.Act;

/// What `archive/intake.jte` shows: packages that have been taken in, and one that is looked at.
public record IntakePage(@Nullable Looked looked, List<Taken> taken, List<Act> acts) {

    /// @param faults what is not as the package's lists say
    /// @param matters the first of them
    /// @param take where to press to take it in; empty where it cannot be
    public record Looked(
            String label,
            String summary,
            String sha512,
            List<String> faults,
            List<Matter> matters,
            List<Minutes> minutes,
            String said,
            String take) {}

    /// @param signatures how they stand
    /// @param log how it stands
    public record Minutes(String title, String signatures, String log) {}

    public record Matter(String dnr, String subject, String closed, String documents) {}

    public record Taken(
            String href, String label, String sender, String count, String by, String when) {}
}
