package se.uppdrag.notices.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// When the board could not be read.
///
/// @param outages each a sentence, newest first
/// @param keeps whether the reader may record one
/// @param form what was typed
/// @param problem what is wrong with it; empty when nothing is
public record OutagesPage(
        List<String> outages,
        boolean keeps,
        Form form,
        String problem,
        @Nullable RefusalText refusal) {

    public record Form(String fromDay, String fromTime, String toDay, String toTime, String why) {

        public static final Form EMPTY = new Form("", "", "", "", "");
    }
}
