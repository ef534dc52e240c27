package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.sitting.SittingCommand;

@DisplayName(
        "A whole vote as a screen reader tells it, on two devices, and after a lost connection")
@InABrowser
class SpokenEveningTests {

    /// Everything the page's one voice has said, in order.
    private static final String LISTEN =
            """
            () => {
              window.said = [];
              const voice = document.getElementById('meddelande');
              new MutationObserver(() => {
                const text = voice.textContent.trim();
                if (text && text !== window.said.at(-1)) window.said.push(text);
              }).observe(voice, {childList: true, characterData: true, subtree: true});
            }
            """;

    @Autowired Site site;
    @Autowired Evenings evenings;

    private Page seat(String address) {
        var page = site.window(Who.MEMBER).context().newPage();
        page.waitForResponse(
                answer -> answer.url().endsWith("/strom"),
                () -> page.navigate(site.home() + address + "/ledamot"));
        return page;
    }

    @SuppressWarnings("unchecked")
    private static List<String> said(Page page) {
        return (List<String>) page.evaluate("window.said");
    }

    @Test
    void what_changes_is_said_once_and_what_only_counts_is_not_said() {
        var evening = evenings.on("2026-12-21");
        evening.gathers();
        evening.opens();
        var page = seat(evening.address());
        page.evaluate(LISTEN);
        evening.comesToTheDebate();
        assertThat(page.locator("#meddelande")).containsText("Cykelplan");
        evening.comesToAVote();
        assertThat(page.locator("#meddelande")).containsText("Omröstning");
        // The tree a screen reader walks: the question's meaning and three buttons with names.
        assertThat(page.locator("main").ariaSnapshot())
                .contains("button \"Ja\"", "button \"Nej\"", "button \"Avstår\"")
                .contains("Bifall till förslaget: Cykelplan för hela kommunen antas.")
                .contains("progressbar \"0 av 51 har röstat\"");
        // Fifty answers come in, one after the other, and nobody is told of each.
        evening.votes(site.person(Who.MEMBER));
        assertThat(page.locator("#live")).containsText("50 av 51 har röstat");
        evening.votes();
        evening.closesTheVote();
        assertThat(page.locator("#meddelande")).containsText(", nej ");

        var said = said(page);
        assertThat(said).noneMatch(text -> text.contains("har röstat"));
        assertThat(said.subList(said.size() - 3, said.size()))
                .satisfiesExactly(
                        item -> assertThat(item).isEqualTo("Ärende 3: Cykelplan för hela kommunen"),
                        vote -> assertThat(vote).startsWith("Omröstning pågår. Ja: "),
                        result -> assertThat(result).matches(".* Ja \\d+, nej \\d+\\."));
        page.close();
    }

    @Test
    void two_devices_of_one_member_show_the_same_vote() {
        var evening = evenings.on("2026-12-22");
        evening.gathers();
        evening.opens();
        evening.comesToTheDebate();
        evening.comesToAVote();
        var phone = seat(evening.address());
        var tablet = seat(evening.address());
        phone.click("form[action$='/rosta'] button[value=YES]");
        assertThat(tablet.locator(".chosen")).containsText("Du har röstat Ja");
        tablet.click("form[action$='/rosta'] button[value=NO]");
        assertThat(phone.locator(".chosen")).containsText("Du har röstat Nej");
        phone.close();
        tablet.close();
    }

    /// Comes back with what she has, and is sent what she missed: all of it, and nothing when it
    /// was nothing.
    @Test
    void whoever_comes_back_is_sent_what_she_missed_and_nothing_twice() throws Exception {
        var evening = evenings.on("2026-12-23");
        evening.gathers();
        evening.opens();
        long has = number(first(stream(evening.address(), -1)));
        evening.comesToTheDebate();
        var missed = stream(evening.address(), has);
        long now = number(first(missed));
        assertThat(now).isGreaterThan(has);

        var upToDate = stream(evening.address(), now);
        evening.does(new SittingCommand.CloseDebate());
        assertThat(number(first(upToDate))).as("the next is new").isGreaterThan(now);
    }

    private Iterator<String> stream(String meeting, long last)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(site.home() + meeting + "/live/strom"))
                        .header("Last-Event-ID", last < 0 ? "" : Long.toString(last))
                        .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofLines())
                .body()
                .iterator();
    }

    private static String first(Iterator<String> lines) {
        while (true) {
            var line = lines.next();
            if (line.startsWith("id: ")) {
                return line;
            }
        }
    }

    private static long number(String line) {
        return Long.parseLong(line.substring("id: ".length()));
    }
}
