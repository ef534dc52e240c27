package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.browser.Evenings.Evening;

@DisplayName("What is pressed on a live page without a network is kept and sent once")
@InABrowser
class OfflineTests {

    /// Longer than a page waits for an answer before it takes the network for dead.
    private static final double LONG = 30_000;

    private static final LocatorAssertions.ContainsTextOptions TOLD =
            new LocatorAssertions.ContainsTextOptions().setTimeout(LONG);
    private static final LocatorAssertions.IsHiddenOptions GONE =
            new LocatorAssertions.IsHiddenOptions().setTimeout(LONG);
    private static final Page.WaitForConditionOptions SENT =
            new Page.WaitForConditionOptions().setTimeout(LONG);

    private static final LocatorAssertions.IsVisibleOptions PATIENTLY =
            new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);

    @Autowired Site site;
    @Autowired Evenings evenings;
    @Autowired JdbcClient jdbc;

    private static Evening evening;
    private Cable cable;
    private Page member;

    @BeforeEach
    void aVoteIsOpen() {
        if (evening == null) {
            evening = evenings.on("2026-12-17");
            evening.gathers();
            evening.opens();
            evening.comesToTheDebate();
            evening.comesToAVote();
        }
        cable = new Cable(URI.create(site.home()).getPort());
        member = site.window(Who.MEMBER).context().newPage();
        open(member);
    }

    @AfterEach
    void leave() {
        member.close();
        cable.close();
    }

    /// Until the page has its stream.
    private void open(Page page) {
        page.waitForResponse(
                OfflineTests::isStream,
                () -> page.navigate(cable.home() + evening.address() + "/ledamot"));
    }

    private static boolean isStream(Response answer) {
        return answer.url().endsWith("/strom") && answer.status() == 200;
    }

    /// Her votes in the log, in order.
    private List<String> votes() {
        return jdbc.sql(
                        """
                        select body ->> 'side' from sitting.log
                         where type = 'VoteCast' and body #>> '{voter,value}' = :voter
                           and meeting = (select meeting from sitting.log
                                           order by at desc, seq desc limit 1)
                         order by seq
                        """)
                .param("voter", site.person(Who.MEMBER).value().toString())
                .query(String.class)
                .list();
    }

    private static void presses(Page page, String side) {
        page.click("form[action$='/rosta'] button[value=" + side + "]");
    }

    private void chosen(Page page, String text) {
        assertThat(page.locator(".chosen").getByText(text)).isVisible(PATIENTLY);
    }

    @Test
    void a_page_whose_stream_never_came_asks_for_it_again() {
        var losses = new AtomicInteger();
        var page = member.context().newPage();
        page.route(
                "**/strom",
                route -> {
                    switch (losses.getAndIncrement()) {
                        case 0 -> route.abort();
                        case 1 ->
                                route.fulfill(
                                        new Route.FulfillOptions().setStatus(503).setBody(""));
                        default -> route.resume();
                    }
                });
        open(page);
        assertThat(page.locator("#vantar")).isHidden();
        assertThat(losses).hasValue(3);
        page.close();
    }

    /// htmx begins its work as soon as it has come.
    @Test
    void a_page_whose_scripts_come_one_by_one_gets_its_stream_all_the_same() {
        var page = member.context().newPage();
        page.route(
                "**/*.js*",
                route -> {
                    if (!route.request().url().contains("/htmx.js")) {
                        LockSupport.parkNanos(300_000_000);
                    }
                    route.resume();
                });
        open(page);
        page.close();
    }

    @Test
    void a_press_is_told_kept_and_sent_once_when_the_network_is_back() {
        var before = votes().size();
        cable.cut();
        assertThat(member.locator("#vantar")).containsText("Ingen kontakt med servern");
        presses(member, "NO");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten");
        assertThat(votes()).hasSize(before);

        cable.mend();
        chosen(member, "nej");
        assertThat(member.locator("#vantar")).isHidden();
        assertThat(votes()).hasSize(before + 1).endsWith("NO");
        assertThat(waiting(member)).isEmpty();
    }

    @Test
    void a_press_that_a_dead_network_took_is_sent_again_and_counts_once() {
        var before = votes().size();
        cable.mute();
        presses(member, "NO");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten", TOLD);
        cable.mend();
        member.waitForCondition(() -> waiting(member).isEmpty(), SENT);
        assertThat(votes()).hasSize(before + 1).endsWith("NO");
    }

    @Test
    void a_stream_that_has_fallen_silent_is_told_of_and_asked_for_again() {
        var page = member.context().newPage();
        page.clock().install();
        open(page);
        cable.mute();
        page.clock().fastForward(41_000);
        assertThat(page.locator("#vantar")).containsText("Ingen kontakt", TOLD);
        cable.mend();
        assertThat(page.locator("#vantar")).isHidden(GONE);
        page.close();
    }

    @Test
    void what_she_changed_her_mind_about_is_sent_in_the_order_she_pressed() {
        var before = votes().size();
        cable.cut();
        assertThat(member.locator("#vantar")).containsText("Ingen kontakt");
        presses(member, "ABSTAIN");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten");
        presses(member, "YES");
        assertThat(member.locator("#vantar")).containsText("2 tryckningar");

        cable.mend();
        chosen(member, "ja");
        assertThat(votes()).hasSize(before + 2).endsWith("ABSTAIN", "YES");
    }

    @Test
    void a_mind_is_changed_while_the_first_press_is_still_on_its_way() {
        var before = votes().size();
        var held = holdsTheFirst(member);
        presses(member, "NO");
        member.waitForCondition(() -> held.size() == 1);
        // An impatient second press of the same is none; another is.
        presses(member, "NO");
        presses(member, "YES");
        chosen(member, "ja");
        assertThat(votes()).hasSize(before + 2).endsWith("NO", "YES");

        member.waitForResponse("**/rosta", () -> held.getFirst().resume());
        assertThat(votes()).hasSize(before + 2);
        assertThat(waiting(member)).isEmpty();
    }

    /// The first press that is sent gets no further until the test says so.
    private static List<Route> holdsTheFirst(Page page) {
        var held = new ArrayList<Route>();
        page.route(
                "**/rosta",
                route -> {
                    if (held.isEmpty()) {
                        held.add(route);
                    } else {
                        route.resume();
                    }
                });
        return held;
    }

    @Test
    void a_press_outlives_the_tab_it_was_made_in() {
        var before = votes().size();
        cable.cut();
        assertThat(member.locator("#vantar")).containsText("Ingen kontakt");
        presses(member, "NO");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten");
        var next = member.context().newPage();
        member.close();
        cable.mend();

        open(next);
        chosen(next, "nej");
        assertThat(votes()).hasSize(before + 1).endsWith("NO");
        next.close();
    }

    /// The answer to a press leads back to the page it was made on, which may be another one than
    /// the page that sends it.
    @Test
    void a_press_from_another_meeting_does_not_hold_up_those_that_come_after() {
        var before = votes().size();
        var other = evenings.on("2026-12-14");
        other.gathers();
        other.opens();
        other.comesToTheDebate();
        member.navigate(cable.home() + other.address() + "/ledamot");
        assertThat(member.locator("#vantar")).isHidden();
        cable.cut();
        assertThat(member.locator("#vantar")).containsText("Ingen kontakt");
        member.click("form[action$='/begar-ordet']:has(input[value=SPEECH]) button");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten");
        cable.mend();

        open(member);
        presses(member, "NO");
        chosen(member, "nej");
        presses(member, "YES");
        chosen(member, "ja");
        assertThat(votes()).hasSize(before + 2).endsWith("NO", "YES");
        // The push of her vote may be here before the answer to her press.
        member.waitForCondition(() -> waiting(member).isEmpty());
    }

    @Test
    void two_tabs_that_both_remember_a_press_send_it_once() {
        var before = votes().size();
        var other = member.context().newPage();
        open(other);
        cable.cut();
        assertThat(member.locator("#vantar")).containsText("Ingen kontakt");
        presses(member, "YES");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten");
        cable.mend();
        chosen(member, "ja");
        chosen(other, "ja");
        assertThat(votes()).hasSize(before + 1);
        other.close();
    }

    @Test
    void what_one_person_pressed_is_never_sent_by_the_next_on_a_borrowed_tablet() {
        var before = votes().size();
        cable.cut();
        assertThat(member.locator("#vantar")).containsText("Ingen kontakt");
        presses(member, "ABSTAIN");
        assertThat(member.locator("#vantar")).containsText("sparat på den här enheten");
        var kept = waiting(member);
        cable.mend();
        member.close();

        // The same browser, with what it keeps, in the hands of somebody else.
        var tablet = site.enter(site.person(Who.CHAIR));
        tablet.navigate(cable.home() + "/");
        tablet.evaluate(
                """
                kept => kept.forEach(one =>
                    localStorage.setItem('uppdraget:vantar:%s:' + one.command, JSON.stringify(one)))
                """
                        .formatted(site.person(Who.MEMBER).value()),
                kept);
        open(tablet);
        assertThat(tablet.locator("#live form[action$='/rosta']")).isVisible();
        tablet.waitForTimeout(4_000);
        assertThat(waiting(tablet).toString()).isEqualTo(kept.toString());
        tablet.context().close();
        assertThat(votes()).hasSize(before);

        // She is back at it herself.
        var again = site.window(Who.MEMBER).context().newPage();
        open(again);
        chosen(again, "avstår");
        assertThat(votes()).hasSize(before + 1).endsWith("ABSTAIN");
        again.close();
    }

    /// What the browser keeps of hers, to be sent.
    private List<?> waiting(Page page) {
        return (List<?>)
                page.evaluate(
                        """
                        prefix => Object.keys(localStorage).filter(key => key.startsWith(prefix))
                            .map(key => JSON.parse(localStorage.getItem(key)))
                        """,
                        "uppdraget:vantar:" + site.person(Who.MEMBER).value() + ":");
    }
}
