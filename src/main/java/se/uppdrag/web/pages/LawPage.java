package se.uppdrag.web.pages;

import java.util.List;
import java.util.Locale;

/// What `web/law.jte` shows: the provisions chosen, and the numbers the law fixes.
///
/// @param search as typed
/// @param count how many are shown, as a sentence
public record LawPage(
        List<Option> groups,
        List<Option> grades,
        List<Option> states,
        String search,
        String count,
        List<Group> chosen,
        List<Number> numbers) {

    public record Option(String value, String text, boolean chosen) {}

    public record Group(String id, String name, List<Row> rows) {}

    /// @param wording which wording it is and since when
    public record Row(
            String id,
            String provision,
            String sentence,
            String grade,
            String state,
            String wording,
            List<String> rules,
            List<String> refusals,
            List<String> tests,
            List<Place> pages) {

        /// Whether all the words stand somewhere in the row.
        public boolean matches(String words) {
            var all =
                    String.join(
                                    " ",
                                    id,
                                    provision.replace('\u00a0', ' '),
                                    sentence,
                                    String.join(" ", rules),
                                    String.join(" ", refusals),
                                    String.join(" ", tests))
                            .toLowerCase(Locale.ROOT);
            return words.isBlank() || all.contains(words);
        }
    }

    /// @param link whether it is an address that answers everybody
    public record Place(String text, boolean link) {}

    public record Number(String name, String value, String from, String to, String provision) {}
}
