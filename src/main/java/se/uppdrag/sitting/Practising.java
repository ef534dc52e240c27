package se.uppdrag.sitting;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.sitting.pages.LivePage;
import se.uppdrag.web.RefusalText;

/// A meeting that is only practised (`övning`), as its chair has it: the page, the words and the
/// forms of the evening itself, over a log that nobody keeps.
@Component
public class Practising {

    /// Lets in somebody who is given a number by chance; a meeting played again would not know her.
    private static final String BY_CHANCE = "slapp-in";

    private static final String VIEW = "ordforande";

    private final LivePages pages;
    private final List<DraftMinutes> minutes;

    Practising(LivePages pages, List<DraftMinutes> minutes) {
        this.pages = pages;
        this.minutes = minutes;
    }

    /// @param address what the forms are sent to, followed by the view and the act
    public LivePage page(
            Meeting meeting,
            List<Logged> log,
            PersonId chair,
            String address,
            Instant at,
            LivePage.Typed typed) {
        return pages.page(
                new Snapshot(meeting, Sitting.of(log), log, at),
                new LiveReader(meeting, VIEW, chair, true, address, true),
                typed);
    }

    /// What a form of that page asks, given how the sitting stands.
    public Function<Sitting, List<SittingCommand>> asked(
            String act, MultiValueMap<String, String> fields, PersonId chair) {
        if (act.equals(BY_CHANCE)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new LiveForm(fields, chair).commands(act);
    }

    /// What was sent and refused, as the page shows it again.
    public LivePage.Typed typed(
            String act, MultiValueMap<String, String> fields, PersonId chair, RefusalText why) {
        var form = new LiveForm(fields, chair);
        return new LivePage.Typed(act, form.text("slag"), form.typed(act), why);
    }

    /// The minutes of what has been decided.
    public List<DraftMinutes.Line> minutes(Meeting meeting, List<Logged> log) {
        return minutes.stream().flatMap(one -> one.decided(meeting, Sitting.of(log), log)).toList();
    }
}
