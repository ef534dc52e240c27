package se.uppdrag.demo;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.summaries.Summaries;

/// What the office of the demonstration has put in plain words.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoWords {

    private final Summaries summaries;
    private final Meetings meetings;
    private final DemoDesk desk;
    private final Map<String, String> words =
            DemoText.rows("plain-words.txt").stream()
                    .collect(Collectors.toMap(List::getFirst, List::getLast));

    DemoWords(Summaries summaries, Meetings meetings, DemoDesk desk) {
        this.summaries = summaries;
        this.meetings = meetings;
        this.desk = desk;
    }

    void tell(Meeting meeting) {
        for (var item : meetings.agenda(meeting.id())) {
            var text = words.get(item.title());
            if (text != null) {
                desk.once(() -> {
                    summaries.write(meeting, item.position(), text, desk.secretary());
                    return summaries.publish(meeting, item.position(), "", desk.secretary());
                });
            }
        }
    }
}
