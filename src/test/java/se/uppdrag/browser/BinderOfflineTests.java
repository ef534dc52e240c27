package se.uppdrag.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppdrag.access.PersonId;

@DisplayName("The binder is read and written in without a network, and nothing written is lost")
@InABrowser
class BinderOfflineTests {

    private static final LocatorAssertions.ContainsTextOptions PATIENTLY =
            new LocatorAssertions.ContainsTextOptions().setTimeout(30_000);
    private static final LocatorAssertions.HasCountOptions COUNTED =
            new LocatorAssertions.HasCountOptions().setTimeout(30_000);

    @Autowired Site site;
    @Autowired BinderVisits binders;
    @Autowired JdbcClient jdbc;

    private final List<BrowserContext> devices = new ArrayList<>();
    private Cable cable;
    private String file = "";
    private String text = "";

    @BeforeEach
    void papers() {
        cable = new Cable(URI.create(site.home()).getPort());
        file = binders.paper("Investeringsplan");
        text = binders.paper("Samlad bedömning");
        jdbc.sql("delete from binder.key").update();
    }

    @AfterEach
    void leave() {
        devices.forEach(BrowserContext::close);
        cable.close();
    }

    /// A device of her own, at the far end of the cable.
    private Page device(PersonId person) {
        var context = site.open(true);
        devices.add(context);
        var page = context.newPage();
        page.navigate(cable.home() + "/demo");
        Forms.send(page, "/demo/logga-in", Map.of("person", person.value().toString()));
        return page;
    }

    private Page keeping(PersonId person) {
        var page = device(person);
        page.navigate(cable.home() + "/parm");
        page.click("#enhet-knapp");
        assertThat(page.locator("#enhet-lage"))
                .containsText("Kommande pärmar finns på den här enheten", PATIENTLY);
        // The page is the worker's from now on.
        page.waitForFunction("() => navigator.serviceWorker.controller !== null");
        return page;
    }

    private PersonId member() {
        return site.person(Who.MEMBER);
    }

    private static void writes(Page page, String words) {
        page.fill("#text-ny", words);
        page.click("#ny-anteckning button[type=submit]");
        assertThat(page.locator("#lista")).containsText(words, PATIENTLY);
    }

    private int kept() {
        return jdbc.sql("select count(*) from binder.note").query(Integer.class).single();
    }

    /// Until everything has been sent.
    private static void nothingWaits(Page page) {
        until(
                page,
                """
                async () => {
                  const base = await new Promise((done) => {
                    const asked = indexedDB.open('uppdraget-parm');
                    asked.onsuccess = () => done(asked.result);
                  });
                  return new Promise((done) => {
                    const asked = base.transaction('waiting').objectStore('waiting').count();
                    asked.onsuccess = () => { base.close(); done(asked.result === 0); };
                  });
                }
                """);
    }

    private static void until(Page page, String asked) {
        page.waitForCondition(
                () -> Boolean.TRUE.equals(page.evaluate(asked)),
                new Page.WaitForConditionOptions().setTimeout(30_000));
    }

    @Test
    void a_network_that_is_cut_in_the_middle_and_a_tab_that_dies_lose_no_note() {
        var page = keeping(member());
        page.navigate(cable.home() + text);
        writes(page, "Skriven med nät");
        nothingWaits(page);
        cable.cut();
        writes(page, "Skriven utan nät");
        assertThat(page.locator("#lista")).containsText("Sparad på den här enheten");

        // On to another paper, which is a file, without a network.
        page.navigate(cable.home() + file);
        assertThat(page.locator(".sheet-page .textLayer").first())
                .containsText("Investeringsplan", PATIENTLY);
        writes(page, "Ännu en utan nät");
        page.fill("#text-ny", "En halv tanke");
        var next = page.context().newPage();
        page.close();

        // The tab is dead, and another opens, still without a network.
        next.navigate(cable.home() + file);
        assertThat(next.locator("#lista")).containsText("Ännu en utan nät", PATIENTLY);
        assertThat(next.locator("#text-ny")).hasValue("En halv tanke");
        assertThat(next.locator("#enhet-lage")).containsText("Ingen kontakt", PATIENTLY);
        assertThat(kept()).isEqualTo(1);

        cable.mend();
        nothingWaits(next);
        assertThat(kept()).isEqualTo(3);
        next.navigate(cable.home() + text);
        assertThat(next.locator("#lista")).containsText("Skriven med nät", PATIENTLY);
        assertThat(next.locator("#lista")).containsText("Skriven utan nät");
    }

    @Test
    void two_devices_that_changed_the_same_note_without_a_network_both_keep_it() {
        var tablet = keeping(member());
        tablet.navigate(cable.home() + text);
        writes(tablet, "Samma anteckning");
        nothingWaits(tablet);
        var telephone = keeping(member());
        telephone.navigate(cable.home() + text);
        assertThat(telephone.locator("#lista")).containsText("Samma anteckning", PATIENTLY);

        cable.cut();
        changes(tablet, "Ändrad på plattan");
        changes(telephone, "Ändrad på telefonen");
        cable.mend();
        nothingWaits(tablet);
        nothingWaits(telephone);
        for (var page : List.of(tablet, telephone)) {
            page.navigate(cable.home() + text);
            assertThat(page.locator("#lista > li")).hasCount(2, COUNTED);
            assertThat(page.locator("#lista")).containsText("Ändrad på plattan");
            assertThat(page.locator("#lista")).containsText("Ändrad på telefonen");
            assertThat(page.locator("#lista")).containsText("Båda finns kvar");
        }
    }

    private static void changes(Page page, String words) {
        page.click("#lista [data-act=change]");
        page.fill("#lista textarea", words);
        page.click("#lista form button[type=submit]");
        assertThat(page.locator("#lista")).containsText(words, PATIENTLY);
    }

    @Test
    void what_was_kept_goes_when_she_signs_out() {
        var page = keeping(member());
        page.navigate(cable.home() + "/start");
        page.click("form[action='/logga-ut'] button");
        page.waitForURL(cable.home() + "/");
        until(
                page,
                """
                async () => (await caches.keys()).length === 0
                  && Object.keys(localStorage).filter(key => key.startsWith('uppdraget:parm:')).length === 0
                """);
    }

    @Test
    void nobody_else_on_the_device_reads_what_was_kept() {
        var page = keeping(member());
        page.navigate(cable.home() + text);
        writes(page, "Bara för mig");
        nothingWaits(page);
        page.context().clearCookies();
        page.navigate(cable.home() + "/demo");
        Forms.send(
                page,
                "/demo/logga-in",
                Map.of("person", site.person(Who.CHAIR).value().toString()));
        page.navigate(cable.home() + text);
        until(page, "async () => (await caches.keys()).length === 0");
        assertThat(page.locator("#lista")).not().containsText("Bara för mig");
        cable.cut();
        assertThat(failed(page, file)).isTrue();
    }

    private boolean failed(Page page, String address) {
        try {
            page.navigate(cable.home() + address);
            return false;
        } catch (RuntimeException noNetwork) {
            return true;
        }
    }

    @Test
    void a_mark_and_a_drawing_are_kept_and_shown_again() {
        var page = device(member());
        page.navigate(cable.home() + file);
        var sheet = page.locator(".sheet-page").first();
        assertThat(sheet.locator(".textLayer")).containsText("Investeringsplan", PATIENTLY);
        page.click("#rita");
        var place = sheet.boundingBox();
        page.mouse().move(place.x + 90, place.y + 90);
        page.mouse().down();
        page.mouse().move(place.x + 160, place.y + 130);
        page.mouse().move(place.x + 220, place.y + 100);
        page.mouse().up();
        page.click("#rita");
        assertThat(sheet.locator(".ink polyline")).hasCount(1, COUNTED);
        sheet.locator(".textLayer span").nth(1).dblclick();
        page.click("#markera");
        assertThat(page.locator("#lista")).containsText("Markering", PATIENTLY);
        nothingWaits(page);
        page.reload();
        assertThat(sheet.locator(".ink polyline")).hasCount(1, COUNTED);
        assertThat(sheet.locator(".ink rect").first()).isAttached();
        assertThat(page.locator("#lista")).containsText("Teckning");
    }

    @Test
    void words_are_found_without_a_network_in_what_is_kept() {
        var page = keeping(member());
        cable.cut();
        page.navigate(cable.home() + BinderVisits.TONIGHT);
        page.fill("#q", "samlad bedömning");
        page.press("#q", "Enter");
        assertThat(page.locator("#traffar-har")).containsText("Träffar", PATIENTLY);
        assertThat(page.locator("section:has(#traffar-har) a").first()).hasAttribute("href", text);
        page.fill("#q", "finnsingenstans");
        page.press("#q", "Enter");
        assertThat(page.locator("#traffar-har")).containsText("Inga träffar", PATIENTLY);
    }

    @Test
    void words_are_marked_by_the_keyboard_alone() {
        var page = device(member());
        page.navigate(cable.home() + file);
        assertThat(page.locator(".sheet-page .textLayer").first())
                .containsText("Investeringsplan", PATIENTLY);
        page.focus("#ord");
        page.keyboard().type("investeringsplan");
        page.keyboard().press("Enter");
        assertThat(page.locator("#lista")).containsText("Markering", PATIENTLY);
        assertThat(page.locator(".sheet-page .ink rect").first()).isAttached();
        page.fill("#ord", "finnsingenstans");
        page.keyboard().press("Enter");
        assertThat(page.locator("#enhet-lage")).containsText("Orden finns inte", PATIENTLY);
        assertThat(page.locator("#lista li:has-text('Markering')")).hasCount(1);
    }

    @Test
    void a_page_that_a_scanner_has_kept_in_jpeg_2000_is_seen() throws IOException {
        binders.adds("Inskannad skrivelse", ScannedPaper.pdf());
        var page = device(member());
        page.navigate(cable.home() + binders.paper("Inskannad skrivelse"));
        assertThat(page.locator(".sheet-page canvas").first()).isAttached();
        // Red above and blue below; the picture's numbers are signed, so half as bright.
        until(page, "() => (" + COLOUR + ")(0.25)[0] > 100 && (" + COLOUR + ")(0.25)[2] < 60");
        until(page, "() => (" + COLOUR + ")(0.75)[2] > 100 && (" + COLOUR + ")(0.75)[0] < 60");
    }

    /// What is painted so far down on the first page.
    private static final String COLOUR =
            """
            (down) => {
              const sheet = document.querySelector('.sheet-page canvas');
              return sheet.getContext('2d').getImageData(
                  sheet.width / 2, Math.floor(sheet.height * down), 1, 1).data;
            }\
            """;
}
