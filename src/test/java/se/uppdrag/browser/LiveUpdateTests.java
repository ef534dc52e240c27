package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.URI;
import java.util.ArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppdrag.browser.Evenings.Evening;
import se.uppdrag.sitting.SittingCommand;
import se.uppdrag.sitting.Speakers;

@DisplayName("Live pages follow the meeting and leave what somebody types in peace")
@InABrowser
class LiveUpdateTests {

    @Autowired Site site;
    @Autowired Evenings evenings;

    private static final LocatorAssertions.HasCountOptions PATIENTLY =
            new LocatorAssertions.HasCountOptions().setTimeout(15_000);

    private Evening evening;
    private Page member;

    @BeforeEach
    void theDebateIsOn() {
        evening = evenings.on("2026-12-11");
        evening.gathers();
        evening.opens();
        evening.comesToTheDebate();
        member = site.window(Who.MEMBER);
        member.setViewportSize(820, 1180);
        follow(member, evening.address() + "/ledamot");
    }

    @AfterEach
    void leave() {
        member.navigate("about:blank");
        site.window(Who.SECRETARY).navigate("about:blank");
    }

    private void follow(Page page, String address) {
        page.waitForResponse(
                answer -> answer.url().endsWith("/strom"), () -> page.navigate(address));
    }

    @Test
    void what_the_secretary_does_is_seen_on_the_members_page_without_a_reload() {
        var secretary = site.window(Who.SECRETARY);
        follow(secretary, evening.address() + "/sekreterare");
        member.evaluate("window.stayed = true");
        secretary.click("form[action$='/avsluta-overlaggning'] button");
        assertThat(secretary.locator("form[action$='/besluta'] button")).isVisible();
        secretary.click("form[action$='/besluta'] button");
        assertThat(secretary.locator("form[action$='/ta-upp'] button").first()).isVisible();
        secretary.locator("form[action$='/ta-upp'] button").first().click();

        assertThat(member.locator("h1")).hasText("Taxa för torghandel");
        assertThat(member.locator("#meddelande")).containsText("Taxa för torghandel");
        assertThat(member.evaluate("window.stayed")).isEqualTo(true);
    }

    @Test
    void half_typed_text_focus_and_what_is_unfolded_outlive_a_push() {
        member.click("[data-opens=yrka]");
        member.locator("#yrka-text").pressSequentially("Planen kompletteras");
        evening.does(
                new SittingCommand.AskToSpeak(site.person(Who.CHAIR), Speakers.Kind.PRESENTATION));
        assertThat(member.locator(".queue li")).hasCount(1);

        assertThat(member.locator("#yrka-text")).hasValue("Planen kompletteras");
        assertThat(member.locator("#yrka-text")).isFocused();
        assertThat(member.locator("details#yrka")).hasAttribute("open", "");
        member.keyboard().type(" med vägvisning");
        assertThat(member.locator("#yrka-text")).hasValue("Planen kompletteras med vägvisning");
    }

    @Test
    void a_refused_form_keeps_what_was_typed_and_a_granted_one_is_emptied() {
        member.click("[data-opens=yrka]");
        member.selectOption("#yrka-slag", "REFERRAL_BACK");
        member.fill("#yrka-text", "   ");
        member.click("form[action$='/yrka'] button");
        assertThat(member.locator("#svar [role=alert]")).isVisible();
        assertThat(member.locator("#yrka-slag")).hasValue("REFERRAL_BACK");
        assertThat(member.locator("#yrka-text")).hasValue("   ");
        assertThat(member.locator("details#yrka")).hasAttribute("open", "");

        member.fill("#yrka-text", "Kostnaden ska redovisas.");
        member.click("form[action$='/yrka'] button");
        assertThat(member.locator("#yrkanden ~ ul, .panel:has(#yrkanden) ul"))
                .containsText("Kostnaden ska redovisas.");
        assertThat(member.locator("#svar [role=alert]")).hasCount(0);
        assertThat(member.locator("#yrka-text")).hasValue("");
    }

    @Test
    void a_lost_connection_is_told_and_when_it_is_back_the_page_is_up_to_date() {
        try (var cable = new Cable(URI.create(site.home()).getPort())) {
            follow(member, cable.home() + evening.address() + "/ledamot");
            var pill = member.locator("[data-connection]");
            cable.cut();
            assertThat(pill).hasText("Återansluter");
            assertThat(member.locator("#meddelande")).containsText("Anslutningen bröts");

            evening.does(
                    new SittingCommand.AskToSpeak(
                            site.person(Who.CHAIR), Speakers.Kind.PRESENTATION));
            assertThat(member.locator(".queue li")).hasCount(0);
            cable.mend();
            assertThat(member.locator(".queue li")).hasCount(1, PATIENTLY);
            assertThat(pill).hasText("Ansluten");
            assertThat(member.locator("#meddelande")).not().containsText("Anslutningen bröts");
        }
    }

    @Test
    void a_double_click_sends_once() {
        var sent = new ArrayList<String>();
        Consumer<Request> hear =
                request -> {
                    if (request.method().equals("POST")) {
                        sent.add(request.url());
                    }
                };
        member.onRequest(hear);
        member.locator(".actionbar form[action$='/begar-ordet'] button").first().dblclick();
        assertThat(member.locator(".queue li[data-me]")).hasCount(1);
        member.offRequest(hear);
        assertThat(sent).hasSize(1);
        assertThat(member.locator("#svar [role=alert]")).hasCount(0);
    }
}
