package se.uppdrag.portal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.law.SwedishTime;

/// One subject of the page Förtroendeuppdraget, as it stands in one version.
///
/// @param number of the version; the first is 1
/// @param titleEn the same in English, with `bodyEn`; both empty where nobody has written it
/// @param editedByName empty for the text the program came with
/// @param shownFrom the day it is shown from; of what is shown, else nothing
record Topic(
        String slug,
        String icon,
        String title,
        String body,
        String titleEn,
        String bodyEn,
        int number,
        Instant editedAt,
        String editedByName,
        @Nullable LocalDate shownFrom,
        List<Link> links) {

    Topic {
        links = List.copyOf(links);
    }

    /// @param address a page of ours, beginning with `/`, or somebody else's, with `https://`
    /// @param textEn what it is called in English; empty where nobody has said
    record Link(String text, String address, String textEn) {

        Link(String text, String address) {
            this(text, address, "");
        }

        boolean internal() {
            return address.startsWith("/");
        }
    }

    boolean inEnglish() {
        return !titleEn.isEmpty();
    }

    /// The day its text was last changed for those who read it.
    LocalDate updated() {
        var edited = SwedishTime.dateOf(editedAt);
        return shownFrom == null || shownFrom.isBefore(edited) ? edited : shownFrom;
    }

    /// Its place on the page.
    String anchor() {
        return "/fortroendeuppdraget#" + slug;
    }
}
