package se.uppdrag.summaries;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.MeetingId;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.PlainWords;
import se.uppdrag.web.Texts;

/// Tells the matter's page what was decided in it, in plain words.
@Component
class SummaryOfMatter implements PlainWords {

    private final Summaries summaries;
    private final Meetings meetings;
    private final Texts texts;

    SummaryOfMatter(Summaries summaries, Meetings meetings, Texts texts) {
        this.summaries = summaries;
        this.meetings = meetings;
        this.texts = texts;
    }

    @Override
    public List<Words> of(MatterId matter) {
        return summaries.of(matter).stream()
                .flatMap(one ->
                        meetings.meeting(new MeetingId(one.meeting())).stream()
                                .map(meeting ->
                                        new Words(
                                                meeting.name(),
                                                meeting.address() + "#arende-" + one.item(),
                                                one.text(),
                                                SummaryProgress.corrected(texts, one))))
                .toList();
    }
}
