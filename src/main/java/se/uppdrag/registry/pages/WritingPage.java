package se.uppdrag.registry.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `registry/writing.jte` shows: a letter that is written in a matter.
///
/// @param finds what looks like a private person's in it, each a sentence
public record WritingPage(
        String dnr,
        String subject,
        String desk,
        String template,
        List<Choice> templates,
        List<String> finds,
        List<Act> acts) {

    public record Choice(String href, String name) {}
}
