package se.uppdrag.delegations.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `delegations/letter.jte` and `delegations/letter-paper.jte` show.
///
/// @param decision the body's decision; empty where a manager gives
/// @param notes what the rules have to say of it
/// @param accepts whether the reader may take it on now
/// @param byDecision whether it is taken on by a decision of a committee
/// @param returns whether the reader may give tasks back
/// @param gives whether the reader may withdraw it or go through it
public record LetterPage(
        String id,
        String house,
        String title,
        String giver,
        String receiver,
        String unit,
        String given,
        String decision,
        String organHref,
        String organName,
        List<Line> tasks,
        String powers,
        String resources,
        String competence,
        String course,
        List<Event> events,
        List<String> notes,
        boolean accepts,
        boolean byDecision,
        boolean returns,
        boolean gives,
        String reason,
        @Nullable RefusalText refusal) {

    public record Line(String code, String name, String about, String state, String color) {}

    public record Event(String day, String what, String reason) {}
}
