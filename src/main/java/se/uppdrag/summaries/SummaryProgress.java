package se.uppdrag.summaries;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Progress;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Tells the meeting's page what its decisions are in plain words.
@Component
class SummaryProgress implements Progress {

    private final SummaryTable summaries;
    private final Texts texts;

    SummaryProgress(SummaryTable summaries, Texts texts) {
        this.summaries = summaries;
        this.texts = texts;
    }

    @Override
    public List<Mark> marks(Meeting meeting) {
        return List.of();
    }

    @Override
    public Map<Integer, String> items(Meeting meeting) {
        return Map.of();
    }

    @Override
    public Map<Integer, Brief> briefs(Meeting meeting) {
        var briefs = new HashMap<Integer, Brief>();
        var all = summaries.of(meeting.id());
        for (var one : all) {
            if (!briefs.containsKey(one.item())) {
                briefs.put(
                        one.item(),
                        new Brief(
                                one.text(),
                                corrected(texts, one),
                                all.stream()
                                        .filter(other ->
                                                other.item() == one.item()
                                                        && other.version() < one.version())
                                        .map(Summary::text)
                                        .toList()));
            }
        }
        return briefs;
    }

    static String corrected(Texts texts, Summary one) {
        return one.correction().isEmpty()
                ? ""
                : texts.get("summaries.corrected", Swedish.date(one.at()), one.correction());
    }
}
