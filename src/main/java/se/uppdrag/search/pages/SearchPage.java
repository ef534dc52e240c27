package se.uppdrag.search.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What `search/search.jte` shows: the field, what narrows the search, and what was found.
///
/// @param count how many were found, in words; empty before anything has been asked
/// @param note of what was not searched; empty where everything was
/// @param matter where a registry number was typed, its matter
/// @param instead what may have been meant; empty where there is nothing to say
/// @param byMail where letters about what is new are asked for; empty for whoever may watch
/// @param watch whether the reader may watch the search
public record SearchPage(
        String text,
        String kind,
        String organ,
        String year,
        List<Choice> kinds,
        List<Choice> organs,
        List<String> years,
        String count,
        String note,
        @Nullable Hit matter,
        List<Hit> hits,
        String instead,
        String insteadHref,
        String newer,
        String older,
        String feed,
        String byMail,
        boolean watch) {

    public SearchPage {
        kinds = List.copyOf(kinds);
        organs = List.copyOf(organs);
        years = List.copyOf(years);
        hits = List.copyOf(hits);
    }

    public record Choice(String value, String text) {}

    /// A piece of text; the words that were sought are marked.
    public record Run(String text, boolean marked) {}

    /// What not everybody may read.
    ///
    /// @param mark why not
    /// @param passage empty where only that it is there may be told
    public record Closed(
            String href,
            String about,
            String date,
            String mark,
            List<Run> title,
            List<Run> passage) {

        public Closed {
            title = List.copyOf(title);
            passage = List.copyOf(passage);
        }
    }

    /// @param page of the file on which the passage stands; empty where it is the first
    /// @param passage empty where the title says it all
    /// @param partly that no more than a part of the text is searched; empty where all of it is
    public record Hit(
            String href,
            String kind,
            String about,
            String date,
            String page,
            List<Run> title,
            List<Run> passage,
            String partly) {

        public Hit {
            title = List.copyOf(title);
            passage = List.copyOf(passage);
        }
    }
}
