package se.uppdrag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.SignedIn;

/// What every page must be, and how a test comes to one as somebody.
public final class PageChecks {

    private PageChecks() {}

    /// Signed in, with the token that a form carries.
    public static RequestPostProcessor as(PersonId person) {
        var who = new SignedIn(person.value(), "Alva Berg");
        var authentication =
                UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        return request ->
                SecurityMockMvcRequestPostProcessors.csrf()
                        .postProcessRequest(
                                SecurityMockMvcRequestPostProcessors.authentication(authentication)
                                        .postProcessRequest(request));
    }

    public static PersonId somebody() {
        return new PersonId(UUID.randomUUID());
    }

    /// Parses the page and sees to what every page owes its readers: one heading, a language,
    /// labels on every field, ids that are nobody else's, and no address of a field that is not
    /// there.
    public static Document page(String html) {
        var page = Jsoup.parse(html);
        assertThat(page.select("h1")).as("one h1").hasSize(1);
        assertThat(page.select("html").attr("lang")).isEqualTo("sv");
        assertThat(page.title()).isNotBlank();
        assertThat(page.select("[id]").stream().map(Element::id)).as("ids").doesNotHaveDuplicates();
        for (var field :
                page.select("input:not([type=hidden]):not([type=submit]), select, textarea")) {
            var labelled =
                    !field.attr("aria-label").isBlank()
                            || !page.select("label[for=\"%s\"]".formatted(field.id())).isEmpty();
            assertThat(labelled).as("a label for " + field).isTrue();
        }
        for (var reference : List.of("aria-labelledby", "aria-describedby")) {
            for (var element : page.select("[" + reference + "]")) {
                for (var id : element.attr(reference).split(" ")) {
                    assertThat(page.getElementById(id)).as(reference + " " + id).isNotNull();
                }
            }
        }
        assertThat(page.select("[style], script:not([src]):not([type=application/ld+json])"))
                .as("inline style and script")
                .isEmpty();
        return page;
    }
}
