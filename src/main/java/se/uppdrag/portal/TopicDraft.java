package se.uppdrag.portal;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What an editor has typed: exactly that, until it can be a version.
///
/// @param links one a line: `text | adress`, and what it is called in English after another `|`
/// @param titleEn the same in English, with `bodyEn`; both may be empty
record TopicDraft(String title, String body, String links, String titleEn, String bodyEn) {

    static final int TITLE_MAX = 120;
    static final int BODY_MAX = 20_000;
    static final int LINKS_MAX = 20;

    private static final int LINK_MAX = 500;

    static TopicDraft of(Topic topic) {
        return new TopicDraft(
                topic.title(),
                topic.body(),
                topic.links().stream().map(TopicDraft::line).collect(Collectors.joining("\n")),
                topic.titleEn(),
                topic.bodyEn());
    }

    private static String line(Topic.Link link) {
        return link.text()
                + " | "
                + link.address()
                + (link.textEn().isEmpty() ? "" : " | " + link.textEn());
    }

    /// What has to be mended first: field to message key, in page order.
    Map<String, String> mistakes() {
        var found = new LinkedHashMap<String, String>();
        check(found, "rubrik", title, TITLE_MAX);
        check(found, "text", body, BODY_MAX);
        if (unreadable(links)) {
            found.put("lankar", "portal.mistake.unreadable");
        } else if (lines().size() > LINKS_MAX) {
            found.put("lankar", "portal.mistake.too-many-links");
        } else if (!lines().stream().allMatch(TopicDraft::wellFormed)) {
            found.put("lankar", "portal.mistake.links");
        }
        checkEnglish(found);
        return found;
    }

    /// A text has a heading in English too, and a heading a text.
    private void checkEnglish(Map<String, String> found) {
        if (titleEn.length() > TITLE_MAX) {
            found.put("rubrik-engelska", "portal.mistake.too-long.rubrik");
        } else if (titleEn.isBlank() && !bodyEn.isBlank()) {
            found.put("rubrik-engelska", "portal.mistake.empty.rubrik");
        }
        if (bodyEn.length() > BODY_MAX) {
            found.put("text-engelska", "portal.mistake.too-long.text");
        } else if (bodyEn.isBlank() && !titleEn.isBlank()) {
            found.put("text-engelska", "portal.mistake.empty.text");
        } else if (unreadable(titleEn) || unreadable(bodyEn)) {
            found.put("text-engelska", "portal.mistake.unreadable");
        }
    }

    List<Topic.Link> asLinks() {
        return lines().stream()
                .map(line -> line.split("\\|", 3))
                .map(parts ->
                        new Topic.Link(
                                parts[0].strip(),
                                parts[1].strip(),
                                parts.length < 3 ? "" : parts[2].strip()))
                .toList();
    }

    private List<String> lines() {
        return links.lines().filter(line -> !line.isBlank()).toList();
    }

    private static boolean wellFormed(String line) {
        var parts = line.split("\\|", 3);
        return line.length() <= LINK_MAX
                && parts.length >= 2
                && !parts[0].isBlank()
                && wellFormedAddress(parts[1].strip());
    }

    /// A path of ours, or an `https` address with a host and nobody's password in it.
    static boolean wellFormedAddress(String address) {
        try {
            var uri = new URI(address);
            return address.startsWith("/")
                    ? !address.startsWith("//") && uri.getHost() == null
                    : "https".equals(uri.getScheme())
                            && uri.getHost() != null
                            && uri.getUserInfo() == null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static void check(Map<String, String> found, String field, String value, int longest) {
        if (value.isBlank()) {
            found.put(field, "portal.mistake.empty." + field);
        } else if (value.length() > longest) {
            found.put(field, "portal.mistake.too-long." + field);
        } else if (unreadable(value)) {
            found.put(field, "portal.mistake.unreadable");
        }
    }

    /// Control characters mean that something else than text was pasted.
    static boolean unreadable(String text) {
        return text.chars()
                .anyMatch(each -> Character.isISOControl(each) && "\n\r\t".indexOf(each) < 0);
    }
}
