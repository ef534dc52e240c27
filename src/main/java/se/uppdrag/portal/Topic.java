package se.uppdrag.portal;

import java.time.Instant;
import java.util.List;

/// One subject of the page Förtroendeuppdraget, as it stands in one version.
///
/// @param number of the version; the first is 1
/// @param editedByName empty for the text the program came with
record Topic(
        String slug,
        String icon,
        String title,
        String body,
        int number,
        Instant editedAt,
        String editedByName,
        List<Link> links) {

    Topic {
        links = List.copyOf(links);
    }

    /// @param address a page of ours, beginning with `/`, or somebody else's, with `https://`
    record Link(String text, String address) {

        boolean internal() {
            return address.startsWith("/");
        }
    }

    /// Its place on the page.
    String anchor() {
        return "/fortroendeuppdraget#" + slug;
    }
}
