package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import com.microsoft.playwright.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.browser.Evenings.Evening;
import se.uppdrag.sitting.Lot;
import se.uppdrag.sitting.Proposal;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Speakers;
import se.uppdrag.sitting.Tally;

@DisplayName("WCAG 2.2 AA – the pages of a meeting, before it opens until its minutes are signed")
@InABrowser
class StatesTests {

    private static final Map<String, Who> VIEWS = new LinkedHashMap<>();

    static {
        VIEWS.put("ledamot", Who.MEMBER);
        VIEWS.put("ordforande", Who.CHAIR);
        VIEWS.put("sekreterare", Who.SECRETARY);
        VIEWS.put("live", Who.CITIZEN);
        VIEWS.put("skarm", Who.CITIZEN);
    }

    enum State {
        NOT_OPENED,
        DEBATED,
        ORDERED,
        COUNTED,
        DRAWN,
        VOTED_ON,
        DECIDED,
        CLOSED
    }

    @Autowired Site site;
    @Autowired Evenings evenings;

    private final Looks looks = new Looks();

    @AfterAll
    void leave() {
        for (var who : Who.values()) {
            site.window(who).navigate("about:blank");
        }
    }

    @ParameterizedTest
    @EnumSource
    void live_pages_have_no_fault(State state) {
        var evening = evening(state);
        assertAll(
                VIEWS.entrySet().stream()
                        .map(one ->
                                () -> looksRight(evening, one.getKey(), one.getValue(), state)));
        var page = site.window(Who.CITIZEN);
        looks.rightAt(page, "meeting " + state, () -> Site.go(page, evening.address()));
    }

    private void looksRight(Evening evening, String view, Who who, State state) {
        var page = site.window(who);
        var status =
                looks.rightAt(
                        page,
                        view + " " + state,
                        () -> Site.go(page, evening.address() + "/" + view));
        assertThat(status).isEqualTo(200);
    }

    private Evening evening(State state) {
        var evening = evenings.on("2026-12-09");
        evening.gathers();
        if (state == State.NOT_OPENED) {
            return evening;
        }
        evening.opens();
        evening.comesToTheDebate();
        var member = site.person(Who.MEMBER);
        var chair = site.person(Who.CHAIR);
        if (state == State.DEBATED) {
            evening.does(
                    new SittingCommand.AskToSpeak(chair, Speakers.Kind.PRESENTATION),
                    new SittingCommand.AskToSpeak(member, Speakers.Kind.SPEECH),
                    new SittingCommand.NextSpeaker(),
                    new SittingCommand.Propose(
                            member, Proposal.Kind.AMENDMENT, "Planen kompletteras med vägvisning."),
                    new SittingCommand.Propose(
                            chair, Proposal.Kind.REFERRAL_BACK, "Kostnaden ska redovisas."));
            return evening;
        }
        if (state == State.ORDERED) {
            evening.does(
                    new SittingCommand.ProposeChange(
                            member, "Cykelplan för hela kommunen antas med vägvisning."),
                    new SittingCommand.Support(chair, 1),
                    new SittingCommand.Propose(chair, Proposal.Kind.TABLING, "Vi läser på."),
                    new SittingCommand.Propose(chair, Proposal.Kind.ADDITION, "En bana till."),
                    new SittingCommand.CloseDebate());
            return evening;
        }
        if (state == State.COUNTED || state == State.DRAWN) {
            return chosen(evening, state);
        }
        evening.comesToAVote();
        evening.votes(member);
        if (state == State.VOTED_ON) {
            return evening;
        }
        evening.closesTheVote();
        if (state == State.CLOSED) {
            evening.decidesAndCloses();
        }
        return evening;
    }

    /// Two have as many votes; the lot is drawn, or not yet.
    private Evening chosen(Evening evening, State state) {
        var member = site.person(Who.MEMBER);
        var chair = site.person(Who.CHAIR);
        var tally = new Tally(Map.of("Anna Ek", 20, "Bo Al", 20), 41, 1, 0);
        evening.does(
                new SittingCommand.MarkEmployment(),
                new SittingCommand.CloseDebate(),
                new SittingCommand.HandOutBallots(member, 1),
                new SittingCommand.EnterTally(member, tally),
                new SittingCommand.EnterTally(chair, tally),
                new SittingCommand.CountBallots());
        if (state == State.DRAWN) {
            evening.does(
                    new SittingCommand.SealLot(Lot.fingerprint("frö")),
                    new SittingCommand.DrawLot("frö", "äpple"));
        }
        return evening;
    }

    @Test
    void an_order_is_tried_and_a_lot_is_checked_on_pages_without_fault() {
        var ordered = evening(State.ORDERED);
        reads(Who.CHAIR, ordered.address() + "/ordforande/ordning");
        reads(Who.SECRETARY, ordered.address() + "/sekreterare/ordning?omgang-1=1&omgang-2=1");
        var drawn = evening(State.DRAWN);
        reads(Who.CITIZEN, drawn.address() + "/lottningar/" + Evenings.DEBATED);
        reads(Who.SECRETARY, drawn.address() + "/val/" + Evenings.DEBATED);
    }

    @Test
    void a_refusal_at_the_meeting_is_a_page_without_fault() {
        var evening = evening(State.DEBATED);
        refused(Who.MEMBER, evening.address() + "/ledamot", "/yrka", Map.of("text", " "));
        refused(Who.CHAIR, evening.address() + "/ordforande", "/yrka", Map.of("text", " "));
        refused(Who.SECRETARY, evening.address() + "/sekreterare", "/yrka", Map.of("text", " "));
    }

    @Test
    void from_the_bench_one_hands_in_on_a_page_without_fault() {
        evening(State.DEBATED);
        var page = site.window(Who.MEMBER);
        var status = looks.rightAt(page, "lamna-in, serving", () -> Site.go(page, "/lamna-in"));
        assertThat(status).isEqualTo(200);
        looks.rightAt(page, "start, meeting", () -> Site.go(page, "/start"));
    }

    @Test
    void minutes_have_no_fault_from_draft_to_signing() {
        var evening = evening(State.CLOSED);
        var minutes = evening.address() + "/protokoll";
        reads(Who.SECRETARY, minutes);
        reads(Who.CITIZEN, minutes);
        refused(
                Who.SECRETARY,
                minutes,
                "/anteckning",
                Map.of("sammanfattning", "x".repeat(200_000)));
        evening.sendsItsMinutes();
        reads(Who.SECRETARY, minutes);
        var sign = evening.address() + "/justera";
        reads(Who.CHAIR, sign);
        refused(Who.CHAIR, sign, "", Map.of("losenord", "fel"));
        refused(Who.CHAIR, sign, "/aterlamna", Map.of("kommentar", ""));
    }

    @Test
    void taking_a_notice_down_too_early_is_refused_on_a_page_without_fault() {
        var notice = site.link("/anslagstavla", "main a[href~=^/anslagstavla/.+]");
        refused(Who.SECRETARY, notice, "/ta-ner", Map.of());
    }

    private void reads(Who who, String address) {
        var page = site.window(who);
        looks.rightAt(page, who + " " + address, () -> Site.go(page, address));
    }

    private void refused(Who who, String address, String action, Map<String, String> fields) {
        var page = site.window(who);
        var status =
                looks.rightAt(
                        page,
                        who + " " + address + action + " refused",
                        () -> sent(who, address, action, fields));
        assertThat(status).as(address + action).isEqualTo(422);
    }

    private Response sent(Who who, String address, String action, Map<String, String> fields) {
        Site.go(site.window(who), address);
        return Forms.send(site.window(who), address + action, fields);
    }
}
