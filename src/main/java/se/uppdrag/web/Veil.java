package se.uppdrag.web;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/// Takes the names that are hidden out of whatever is about to leave the house, wherever they were
/// written: in a list, a log, or the text of minutes from the time before.
@Component
public class Veil {

    /// Written instead of the name.
    public static final String INSTEAD = "Skyddade personuppgifter";

    private final HiddenNames names;

    Veil(HiddenNames names) {
        this.names = names;
    }

    /// @return the text itself where nobody is hidden
    public String over(String text) {
        var veiled = text;
        for (var name : names.all()) {
            veiled = veiled.replace(name, INSTEAD).replace(HtmlUtils.htmlEscape(name), INSTEAD);
        }
        return veiled;
    }

    /// Before anything is kept to be sent again.
    void lookAnew() {
        names.lookAnew();
    }

    boolean needed() {
        return !names.all().isEmpty();
    }
}
