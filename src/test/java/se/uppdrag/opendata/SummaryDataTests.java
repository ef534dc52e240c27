package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.summaries.Summaries;

@DisplayName("A decision in plain words, as open data")
class SummaryDataTests extends ACouncilThatPublishes {

    private static final String WORDS = "Bron vid kvarnen lagas före vintern.";

    @Autowired Summaries summaries;

    @Test
    void is_told_with_its_item_when_it_is_published_and_not_before() throws Exception {
        var meeting = council.held("2026-08-13", council.motion("Bron vid kvarnen"));
        assertThat(summaries.write(meeting, 3, WORDS, council.secretary))
                .isInstanceOf(Granted.class);
        objects.look();
        assertThat(every("/oparl/v1/agendaitem?limit=100").toString()).doesNotContain(WORDS);

        assertThat(summaries.publish(meeting, 3, "", council.secretary))
                .isInstanceOf(Granted.class);
        objects.look();
        var told =
                every("/oparl/v1/agendaitem?limit=100").stream()
                        .filter(one -> one.path("uppdraget:summary").asString("").equals(WORDS))
                        .toList();
        assertThat(told).hasSize(1);
        assertThat(told.getFirst().path("meeting").asString())
                .endsWith("/oparl/v1/meeting/" + meeting.id().value());
        var items =
                every("/api/v1/agenda-items?limit=100").stream()
                        .filter(one -> one.path("summary").asString("").equals(WORDS))
                        .toList();
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().path("meetingId").asString())
                .isEqualTo(meeting.id().value().toString());
    }
}
