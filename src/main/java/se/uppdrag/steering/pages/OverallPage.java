package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// Internal control in all committees in a year, and what the executive committee says of it.
///
/// @param text empty before it is judged
/// @param missing which committees had not reported when it was judged; empty where all had
public record OverallPage(
        String year,
        List<Year> years,
        List<Line> committees,
        Mark judgement,
        String text,
        String decision,
        String missing,
        List<Act> acts) {

    public record Line(String name, String href, String adopted, String summary, Mark judgement) {}
}
