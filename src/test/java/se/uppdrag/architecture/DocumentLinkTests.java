package se.uppdrag.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// A page that points to what is not there misleads more than one that is missing.
@DisplayName("The links of the documents")
class DocumentLinkTests {

    private static final Pattern LINK = Pattern.compile("!?\\[[^\\]]*\\]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *$");

    private static List<Path> documents() throws IOException {
        var found = new ArrayList<Path>();
        try (var top = Files.list(Path.of("."))) {
            top.filter(file -> file.toString().endsWith(".md")).forEach(found::add);
        }
        SourceFiles.under(Path.of("docs"), ".md").forEach(file -> found.add(file.path()));
        return found;
    }

    @Test
    void lead_to_files_and_headings_that_exist() throws IOException {
        var dead = new ArrayList<String>();
        int followed = 0;
        for (var document : documents()) {
            var links = LINK.matcher(withoutCode(Files.readString(document)));
            while (links.find()) {
                var address = links.group(1);
                if (address.matches("[a-z]+:.*")) {
                    continue;
                }
                followed++;
                if (!leadsSomewhere(document, address)) {
                    dead.add(document + ": " + address);
                }
            }
        }
        assertThat(dead).isEmpty();
        assertThat(followed).as("links followed").isGreaterThan(20);
    }

    private static boolean leadsSomewhere(Path document, String address) throws IOException {
        var parts = address.split("#", 2);
        var target = parts[0].isEmpty() ? document : document.resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || headings(Files.readString(target)).contains(parts[1]));
    }

    /// As the places where documents are read make addresses of them: `## Än en gång` is
    /// `#än-en-gång`.
    private static List<String> headings(String text) {
        return HEADING.matcher(withoutCode(text))
                .results()
                .map(heading ->
                        heading.group(1)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^\\p{L}\\p{N} _-]", "")
                                .replace(' ', '-'))
                .toList();
    }

    private static String withoutCode(String text) {
        return text.replaceAll("(?s)```.*?```", "");
    }
}
