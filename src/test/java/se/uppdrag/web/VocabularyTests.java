package se.uppdrag.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayName("The words of schema.org, as the vocabulary has them")
class VocabularyTests {

    private static List<String> faults(LinkedData data) {
        return Vocabulary.ofSchemaOrg().faults(JsonMapper.shared().readTree(data.json()));
    }

    @Test
    void what_is_right_has_no_fault() {
        assertThat(
                        faults(
                                LinkedData.of("Event")
                                        .with("name", "Kommunfullmäktige")
                                        .with("startDate", "2026-03-25T18:00:00+01:00")
                                        .with("previousStartDate", "2026-03-18")
                                        .is("eventStatus", "EventRescheduled")
                                        .with(
                                                "location",
                                                LinkedData.of("Place").with("name", "Rådhuset"))))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_found() {
        var wrong =
                Map.of(
                        "no such type: Meeting",
                        LinkedData.of("Meeting"),
                        "Place has no startDate",
                        LinkedData.of("Place").with("startDate", "2026-03-25"),
                        "Event has no legislationDate",
                        LinkedData.of("Event").with("legislationDate", "2026-03-25"),
                        "Event.previousStartDate is not [Date]",
                        LinkedData.of("Event")
                                .with("previousStartDate", "2026-03-25T18:00:00+01:00"),
                        "Event.eventStatus is not [EventStatusType]",
                        LinkedData.of("Event").is("eventStatus", "InForce"),
                        "Event.organizer is not [Organization]",
                        LinkedData.of("Event").with("organizer", LinkedData.of("Place")),
                        "Event.url is not [URL]",
                        LinkedData.of("Event").with("url", "/sammantraden"),
                        "Event has no dataset",
                        LinkedData.of("Event").with("dataset", "x"));
        wrong.forEach((fault, data) ->
                assertThat(faults(data)).as(fault).anyMatch(one -> one.startsWith(fault)));
    }
}
