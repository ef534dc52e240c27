package se.uppdrag.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.PdfSig;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 13:5 – an outage and other boards prolong; feed, proof and how to appeal")
@Proves({"KL13-5", "KL8-10", "KL8-12"})
class CareOfTheBoardTests {

    @Autowired MockMvc web;
    @Autowired NoticeBoard board;
    @Autowired BoardCare care;
    @Autowired TestClock clock;
    @Autowired JdbcClient jdbc;
    final PersonId keeper = PageChecks.somebody();

    @BeforeEach
    void start() {
        clock.set("2026-02-16", "09.00");
    }

    Notice minutes() {
        return board.announceMinutes(
                new NoticeBoard.Announcement(
                        "kf",
                        "Kommunfullmäktige",
                        "Protokoll <i>& annat</i>",
                        "Justerat.",
                        "/sammantraden/kf/2026-02-04/protokoll"),
                LocalDate.parse("2026-02-04"),
                LocalDate.parse("2026-02-16"));
    }

    Outage outage(@Nullable NoticeId notice, String day) {
        var date = LocalDate.parse(day);
        return new Outage(
                notice,
                SwedishTime.at(date, LocalTime.of(10, 0)),
                SwedishTime.at(date, LocalTime.of(11, 0)),
                "Servern stod stilla.");
    }

    @Test
    void an_outage_moves_the_last_day_of_what_was_up_and_the_day_it_may_come_down() {
        var notice = minutes();
        clock.set("2026-02-21", "09.00");
        assertThat(care.outage(outage(null, "2026-02-20"), keeper))
                .isInstanceOf(Outcome.Granted.class);
        var now = board.notice(notice.id()).orElseThrow();
        assertThat(now.appealLast()).isEqualTo("2026-03-10");
        clock.set("2026-03-10", "09.00");
        assertThat(now.finalOn(LocalDate.parse("2026-03-10"))).isFalse();
        assertThat(board.takeDown(notice.id(), keeper))
                .isEqualTo(Outcome.refused(NoticeRefusal.APPEAL_TIME_IS_RUNNING, "2026-03-11"));
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        update notices.notice
                                           set taken_down_on = '2026-03-10', taken_down_at = now()
                                         where id = :id
                                        """)
                                .param("id", notice.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        clock.set("2026-03-11", "09.00");
        assertThat(board.takeDown(notice.id(), keeper)).isInstanceOf(Outcome.Granted.class);
    }

    @Test
    void one_hidden_notice_is_prolonged_alone() {
        var hidden = minutes();
        var other = minutes();
        clock.set("2026-02-26", "09.00");
        assertThat(care.outage(outage(hidden.id(), "2026-02-25"), keeper))
                .isEqualTo(Outcome.granted(1));
        assertThat(board.notice(hidden.id()).orElseThrow().appealLast())
                .isAfter(board.notice(other.id()).orElseThrow().appealLast());
    }

    @Test
    void an_outage_that_is_not_over_is_refused() {
        assertThat(care.outage(outage(null, "2026-02-17"), keeper))
                .isEqualTo(Outcome.refused(NoticeRefusal.OUTAGE_IS_NOT_OVER));
    }

    @Test
    void w34_another_board_moves_the_last_day_once_and_only_where_there_is_one() {
        var notice = minutes();
        var on = LocalDate.parse("2026-03-05");
        assertThat(care.elsewhere(notice.id(), "Vårgårda", on, keeper))
                .isInstanceOf(Outcome.Granted.class);
        assertThat(board.notice(notice.id()).orElseThrow().appealLast()).isEqualTo("2026-03-26");
        assertThat(care.elsewhere(notice.id(), "Vårgårda", on, keeper))
                .isEqualTo(Outcome.refused(NoticeRefusal.ALREADY_ON_THAT_BOARD, "Vårgårda"));
        var meeting =
                board.announceMeeting(
                        Notice.Kind.COMMITTEE_MEETING,
                        new NoticeBoard.Announcement("kf", "Nämnden", "Möte", "", "/sammantraden"),
                        on);
        assertThat(care.elsewhere(meeting.id(), "Vårgårda", on, keeper))
                .isEqualTo(Outcome.refused(NoticeRefusal.NOTHING_TO_APPEAL));
    }

    byte[] asks(String address) throws Exception {
        var response = web.perform(get(address)).andReturn().getResponse();
        assertThat(response.getStatus()).as(address).isEqualTo(200);
        return response.getContentAsByteArray();
    }

    @Test
    void the_feed_is_xml_with_what_is_up() throws Exception {
        var notice = minutes();
        var feed =
                DocumentBuilderFactory.newDefaultNSInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(asks("/anslagstavla.atom")));
        assertThat(feed.getDocumentElement().getLocalName()).isEqualTo("feed");
        assertThat(feed.getDocumentElement().getTextContent())
                .contains("urn:uuid:" + notice.id().value(), "Protokoll <i>& annat</i>");
    }

    @Test
    void proof_of_posting_is_sealed_and_readable_by_everybody() throws Exception {
        var notice = minutes();
        var pdf = asks(notice.id().address() + "/bevis.pdf");
        assertThat(VeraPdf.faults(pdf)).isEmpty();
        assertThat(PdfSig.valid(pdf)).isEqualTo(1);
    }

    @Test
    void how_to_appeal_is_told_step_by_step() throws Exception {
        assertThat(new String(asks("/anslagstavla/overklaga"), StandardCharsets.UTF_8))
                .contains("Så överklagar du ett kommunalt beslut", "förvaltningsrätten");
        assertThat(new String(asks("/anslagstavla/skarm"), StandardCharsets.UTF_8))
                .contains("Anslagstavla");
    }
}
