package se.uppdrag.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import se.uppdrag.Council;
import se.uppdrag.access.PersonId;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;
import tools.jackson.databind.JsonNode;

@DisplayName("KL 5:42, TF 2:10 – a decision as open data")
class DecisionDataTests extends ACouncilThatPublishes {

    private static final String DECIDED = "Bron byggs av trä.";

    @Autowired JdbcClient jdbc;
    @Autowired Meetings meetings;

    private JsonNode meeting(Meeting meeting) throws Exception {
        objects.look();
        return json("/oparl/v1/meeting/" + meeting.id().value());
    }

    private JsonNode item(Meeting meeting) throws Exception {
        return meeting(meeting).path("agendaItem").path(2);
    }

    private String posts(PersonId person, String address, String... fields) throws Exception {
        var request =
                post(address)
                        .with(
                                authentication(
                                        UsernamePasswordAuthenticationToken.authenticated(
                                                council.signedIn(person), null, List.of())))
                        .with(csrf())
                        .param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        var answer = web.perform(request).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(303);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    /// Sent by the secretary, signed by the chair and both verifiers.
    private void verify(Meeting meeting) throws Exception {
        posts(council.secretary, meeting.address() + "/protokoll/till-justering");
        var hash =
                jdbc.sql(
                                """
                                select encode(sha256, 'hex') from minutes.version
                                 where meeting = :meeting order by version desc limit 1
                                """)
                        .param("meeting", meeting.id().value())
                        .query(String.class)
                        .single();
        for (var person : council.members.subList(0, 3)) {
            posts(
                    person,
                    meeting.address() + "/justera",
                    "summa",
                    hash,
                    "losenord",
                    Council.PASSWORD);
        }
    }

    private Meeting decides(String date, boolean behindClosedDoors) {
        var meeting = council.opens(date, council.motion("Ny bro"));
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        council.members.subList(1, 3), council.today().plusDays(7), "digitalt"));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.TakeUp(3));
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        if (behindClosedDoors) {
            council.does(meeting, new SittingCommand.CloseDoors());
        }
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.AMENDED, DECIDED);
        return meeting;
    }

    @Test
    void is_told_while_the_meeting_goes_on() throws Exception {
        var meeting = decides("2026-08-17", false);
        var item = item(meeting);
        assertThat(item.path("result").asString()).isEqualTo("Enligt ändrat förslag");
        assertThat(item.path("resolutionText").asString()).isEqualTo(DECIDED);
        assertThat(item.has("resolutionFile")).isFalse();
        var row = json("/api/v1/agenda-items/" + last(item.path("id")));
        assertThat(row.path("result").asString()).isEqualTo("Enligt ändrat förslag");
        assertThat(row.path("decision").asString()).isEqualTo(DECIDED);
    }

    @Test
    void is_told_with_the_words_of_the_minutes_and_their_file_when_they_are_verified()
            throws Exception {
        var meeting = decides("2026-08-18", false);
        council.does(meeting, new SittingCommand.Close());
        assertThat(meeting(meeting).has("participant")).isFalse();
        verify(meeting);
        var item = item(meeting);
        assertThat(item.path("resolutionText").asString())
                .isEqualTo("Kommunfullmäktige beslutar: " + DECIDED);
        assertThat(item.path("resolutionFile").path("accessUrl").asString())
                .endsWith(meeting.address() + "/protokoll.pdf");
        var whole = meeting(meeting);
        assertThat(whole.path("participant")).hasSize(council.members.size());
        assertThat(whole.path("invitation").path("accessUrl").asString())
                .endsWith(meeting.address() + "/kallelse.pdf");
    }

    @Test
    void made_behind_closed_doors_is_told_when_the_minutes_are_verified_and_not_before()
            throws Exception {
        var meeting = decides("2026-08-19", true);
        assertThat(item(meeting).has("result")).isFalse();
        assertThat(item(meeting).has("resolutionText")).isFalse();
        council.does(meeting, new SittingCommand.Close());
        assertThat(item(meeting).toString()).doesNotContain(DECIDED);
        verify(meeting);
        assertThat(item(meeting).path("resolutionText").asString()).endsWith(DECIDED);
        assertThat(item(meeting).path("result").asString()).isEqualTo("Beslut");
    }

    @Test
    void of_a_committee_waits_for_the_minutes() throws Exception {
        var meeting = decides("2026-08-20", false);
        jdbc.sql("update meetings.meeting set open_to_public = false where id = :id")
                .param("id", meeting.id().value())
                .update();
        assertThat(meeting(meeting).toString()).doesNotContain(DECIDED, "resolutionText");
    }

    @Test
    void in_what_is_found_to_be_secret_is_not_told() throws Exception {
        var meeting = decides("2026-08-21", false);
        assertThat(item(meeting).path("resolutionText").asString()).isEqualTo(DECIDED);
        jdbc.sql(
                        """
                        insert into minutes.secrecy
                            (meeting, item, provision, shown, about, why, by, at)
                        values (:meeting, 3, '21:1', 'Ett ärende', '', 'Hälsa', :by, now())
                        """)
                .param("meeting", meeting.id().value())
                .param("by", council.secretary.value())
                .update();
        assertThat(item(meeting).has("result")).isFalse();
        assertThat(item(meeting).has("resolutionText")).isFalse();
    }

    @Test
    void in_an_item_that_was_added_during_the_meeting_is_told_with_the_others() throws Exception {
        var meeting = decides("2026-08-24", false);
        assertThat(meeting(meeting).path("agendaItem")).hasSize(3);
        var late =
                Council.granted(
                        meetings.addItem(
                                meeting,
                                "Stöd till byalaget",
                                AgendaItem.Kind.ORDINARY,
                                Optional.empty(),
                                "Stödet ges."));
        council.does(meeting, new SittingCommand.TakeUp(4));
        council.does(meeting, new SittingCommand.AdmitLateItem(4));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, Decision.Kind.APPROVED, "Stödet ges.");
        var item = meeting(meeting).path("agendaItem").path(3);
        assertThat(last(item.path("id"))).isEqualTo(late.id().toString());
        assertThat(item.path("name").asString()).isEqualTo("Stöd till byalaget");
        assertThat(item.path("number").asString()).isEqualTo("4");
        assertThat(item.path("result").asString()).isEqualTo("Enligt förslaget");
        assertThat(item.path("start").asString()).isEqualTo("2026-08-24T16:00:00+00:00");
        assertThat(json("/oparl/v1/agendaitem/" + late.id()).path("name").asString())
                .isEqualTo("Stöd till byalaget");
    }

    @Test
    void behind_closed_doors_does_not_say_when_it_was_taken_up_before_the_minutes_do()
            throws Exception {
        var meeting = decides("2026-08-25", false);
        assertThat(item(meeting).has("start")).isTrue();
        jdbc.sql("update meetings.meeting set open_to_public = false where id = :id")
                .param("id", meeting.id().value())
                .update();
        assertThat(item(meeting).has("start")).isFalse();
        council.does(meeting, new SittingCommand.Close());
        verify(meeting);
        assertThat(item(meeting).path("start").asString()).isEqualTo("2026-08-25T16:00:00+00:00");
    }

    @Test
    void has_the_papers_that_were_sent_and_the_matter_tells_what_was_done_with_it()
            throws Exception {
        var meeting = decides("2026-08-26", false);
        assertThat(item(meeting).has("auxiliaryFile")).isFalse();
        // The others who share the database have secret ones too.
        jdbc.sql(
                        """
                        update registry.standing
                           set gate = 'OPEN', public_subject = subject
                         where secrecy = 'PUBLIC'
                        """)
                .update();
        var item = item(meeting);
        var paper = item.path("auxiliaryFile").path(0);
        assertThat(paper.path("name").asString()).isEqualTo("Ny bro");
        assertThat(paper.has("paper")).isFalse();
        var file = json("/oparl/v1/file/" + last(paper.path("id")));
        assertThat(file.path("agendaItem").path(0)).isEqualTo(item.path("id"));
        var consultation = json("/oparl/v1/consultation/" + last(item.path("consultation")));
        assertThat(consultation.has("role")).isFalse();
        assertThat(consultation.has("authoritative")).isFalse();
        council.does(meeting, new SittingCommand.Close());
        verify(meeting);
        objects.look();
        var told = json("/oparl/v1/consultation/" + last(item.path("consultation")));
        assertThat(told.path("role").asString()).isEqualTo("Beslut");
        assertThat(told.path("authoritative").asBoolean()).isTrue();
        assertThat(told.path("paper")).isEqualTo(file.path("paper").path(0));
        var matter = json("/oparl/v1/paper/" + last(told.path("paper")));
        assertThat(matter.path("consultation").path(0).path("role").asString()).isEqualTo("Beslut");
        assertThat(last(matter.path("underDirectionOf").path(0))).isEqualTo("kf");
    }

    @Test
    void has_minutes_as_a_paper_and_as_data_that_lead_to_each_other() throws Exception {
        var meeting = decides("2026-08-27", false);
        council.does(meeting, new SittingCommand.Close());
        verify(meeting);
        var minutes = meeting(meeting).path("resultsProtocol");
        var data = json("/oparl/v1/file/" + last(minutes.path("derivativeFile").path(0)));
        assertThat(data.path("masterFile")).isEqualTo(minutes.path("id"));
        assertThat(data.path("mimeType").asString()).isEqualTo("application/xml");
        assertThat(
                        web.perform(get(meeting.address() + "/protokoll.xml"))
                                .andReturn()
                                .getResponse()
                                .getContentAsString(StandardCharsets.UTF_8))
                .contains("akomaNtoso", DECIDED);
        assertThat(data.path("accessUrl").asString())
                .endsWith(meeting.address() + "/protokoll.xml");
        assertThat(meeting(meeting).path("auxiliaryFile").path(0).path("accessUrl").asString())
                .endsWith(meeting.address() + "/handlingar.pdf");
    }
}
