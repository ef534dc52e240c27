package se.uppdrag.browser;

import static se.uppdrag.browser.Visit.HELD;
import static se.uppdrag.browser.Visit.MEETING;
import static se.uppdrag.browser.Visit.MONTH;
import static se.uppdrag.browser.Visit.TONIGHT;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/// Pages of people of their own, and of those who run the municipality.
@TestComponent
final class OfficeVisits {

    private final Site site;

    OfficeVisits(Site site) {
        this.site = site;
    }

    Stream<Visit> own() {
        return Stream.of(
                Visit.of("/start", Who.MEMBER),
                Visit.of("/start", Who.ALTERNATE),
                Visit.of("/start", Who.CHAIR),
                Visit.of("/start", Who.SECRETARY),
                Visit.of("/start", Who.REGISTRAR),
                Visit.of("/start", Who.ADMINISTRATOR),
                Visit.of("/mina-uppgifter", Who.MEMBER),
                Visit.of("/mina-notiser", Who.MEMBER).refused("/mina-notiser", "timme", "25"),
                Visit.of("/mitt-losenord", Who.MEMBER),
                Visit.of("/min-inloggning", Who.MEMBER),
                Visit.of("/min-inloggning/reservkoder", Who.MEMBER),
                Visit.of("/bekrafta", Who.MEMBER),
                Visit.of("/administration/konton/identiteter", Who.ADMINISTRATOR),
                Visit.of("/administration/konton/aterstall", Who.SECRETARY),
                Visit.of("/bevakningar", Who.MEMBER)
                        .refused("/bevakningar", "arende", "finns inte"),
                Visit.of("/mitt-uppdrag", Who.MEMBER),
                Visit.of("/mitt-uppdrag", Who.SECRETARY),
                Visit.of(
                        "/mitt-uppdrag/avsagelse/{organ}",
                        "/mitt-uppdrag/avsagelse/kf",
                        Who.MEMBER),
                Visit.of("/partistod/redovisning", Who.MEMBER),
                Visit.of("/mina-ersattningar", Who.MEMBER),
                Visit.of("/mina-ersattningar", Who.REGISTRAR),
                claim("LOST_EARNINGS"),
                claim("TRAVEL"),
                claim("CHILD_CARE"),
                claim("DISABILITY"),
                claim("DUTY"),
                Visit.of("/mina-ersattningar/intyg", Who.MEMBER),
                Visit.of(
                        "/mina-ersattningar/intyg",
                        "/mina-ersattningar/intyg?fran=2026-01-01&till=2026-11-30&fore=45",
                        Who.MEMBER),
                Visit.of("/lamna-in", Who.MEMBER),
                Visit.of("/lamna-in", Who.ALTERNATE),
                Visit.of("/lamna-in/lydelser", Who.MEMBER),
                Visit.of("/lamna-in/namnd", Who.MEMBER),
                Visit.of("/mina-initiativ", Who.MEMBER),
                Visit.of("/administration/medborgarforslag", Who.REGISTRAR)
                        .refused("/administration/medborgarforslag", "rubrik", ""),
                Visit.of("/administration/folkinitiativ", Who.REGISTRAR)
                        .refused("/administration/folkinitiativ", "fraga", ""),
                Visit.of(
                                "/administration/folkinitiativ/{id:[0-9a-f-]{36}}",
                                "/administration/folkinitiativ",
                                Who.REGISTRAR)
                        .sending(
                                "/administration/folkinitiativ",
                                "fraga",
                                "Ska stadsparken bli kvar?",
                                "inkom",
                                "2026-11-20",
                                "rostberattigade",
                                "24000",
                                "kalla",
                                "SCB"),
                Visit.of("/lamna-in/granska", "/lamna-in", Who.MEMBER)
                        .sending("/lamna-in/utkast", motion("granska")),
                Visit.of("/lamna-in/kvitto/{id}", "/lamna-in", Who.MEMBER)
                        .sending("/lamna-in/utkast", motion("granska"))
                        .sending("/lamna-in"));
    }

    static Visit claim(String type) {
        return Visit.of("/mina-ersattningar/ny", "/mina-ersattningar/ny?typ=" + type, Who.MEMBER);
    }

    static String[] motion(String step) {
        return new String[] {
            "typ",
            "MOTION",
            "rubrik",
            "Cykelställ vid badplatserna",
            "text",
            "Många vill cykla till badet.\n\nDet saknas ställ.",
            "forslag",
            "Cykelställ sätts upp vid alla badplatser.",
            "steg",
            step
        };
    }

    Stream<Visit> run() {
        var views = "/{view:ledamot|ordforande|sekreterare|live|skarm}";
        return Stream.of(
                Visit.of(MEETING + "/planera", TONIGHT + "/planera", Who.SECRETARY),
                Visit.of(MEETING + "/kort-sagt", HELD + "/kort-sagt?arende=3", Who.SECRETARY),
                Visit.of(MEETING + "/andra", TONIGHT + "/andra", Who.SECRETARY)
                        .refused(TONIGHT + "/andra/stall-in", "skal", ""),
                Visit.of(
                        MEETING + "/planera", "/sammantraden/ks/2026-12-07/planera", Who.SECRETARY),
                Visit.of(MEETING + "/repetition", TONIGHT + "/repetition", Who.MEMBER),
                Visit.of(MEETING + "/repetition", TONIGHT + "/repetition", Who.SECRETARY)
                        .sending(TONIGHT + "/repetition"),
                Visit.of(MEETING + "/kapitel", HELD + "/kapitel", Who.CITIZEN),
                Visit.of(MEETING + "/inkallelse", TONIGHT + "/inkallelse", Who.SECRETARY),
                Visit.of("/mitt-uppdrag/inkallelse/{id}", site.asked(), Who.ALTERNATE),
                Visit.of(MEETING + "/utlaning", TONIGHT + "/utlaning", Who.SECRETARY),
                Visit.of(MEETING + "/utlaning/{id}", site.lent(TONIGHT), Who.SECRETARY),
                Visit.of(MEETING + views, TONIGHT + "/live", Who.CITIZEN),
                Visit.of(
                        MEETING + "/{view:ordforande|sekreterare}/ordning",
                        TONIGHT + "/ordforande/ordning",
                        Who.CHAIR),
                Visit.of(MEETING + "/justera", HELD + "/justera", Who.CHAIR),
                Visit.of(MEETING + "/justering", HELD + "/justering", Who.CHAIR),
                Visit.of(
                        MEETING + "/protokoll/{section:\\d{1,5}}",
                        HELD + "/protokoll/39",
                        Who.CITIZEN),
                Visit.of(
                        MEETING + "/protokoll/sekretessdel",
                        "/sammantraden/ks/2026-11-09/protokoll/sekretessdel",
                        Who.SECRETARY),
                Visit.of(
                        MEETING + "/protokoll/maskering",
                        HELD + "/protokoll/maskering",
                        Who.SECRETARY),
                Visit.of("/anslagstavla/nytt-anslag", Who.SECRETARY),
                Visit.of("/anslagstavla/prenumerera", Who.CITIZEN),
                Visit.of(
                        "/anslagstavla/prenumeration/{id:[0-9a-f-]{36}}",
                        "/anslagstavla/prenumeration/00000000-0000-4000-8000-000000000000",
                        Who.CITIZEN),
                Visit.of("/bevaka", "/bevaka?q=skolskjuts&typ=handling", Who.CITIZEN),
                Visit.of("/bevaka", Who.CITIZEN)
                        .refused("/bevaka", "epost", "ingen adress", "arende", "finns inte"),
                Visit.of(
                        "/bevaka/{id:[0-9a-f-]{36}}",
                        "/bevaka/00000000-0000-4000-8000-000000000000",
                        Who.CITIZEN),
                Visit.of(MEETING + "/expediering", HELD + "/expediering", Who.SECRETARY),
                Visit.of("/diarium/registrera", Who.REGISTRAR),
                Visit.of("/inkommande-post", Who.REGISTRAR),
                Visit.of("/inkommande-post/{id}", motionByMail(), Who.REGISTRAR),
                Visit.of("/administration", Who.ADMINISTRATOR),
                Visit.of("/administration/val", Who.ADMINISTRATOR),
                Visit.of("/administration/val/{id}", "/administration/val", Who.ADMINISTRATOR)
                        .sending(
                                "/administration/val/roster",
                                "valdag",
                                "2022-09-11",
                                "mandat",
                                "51",
                                "giltiga",
                                "27365",
                                "roster",
                                "S 7403\nM 5134\nSD 3912\nV 2684\nC 2454\nKD 2119\nL 2030\nMP 1336"),
                Visit.of("/administration/sokregister", Who.ADMINISTRATOR),
                Visit.of("/administration/platser", Who.ADMINISTRATOR),
                Visit.of("/administration/kommunen", Who.ADMINISTRATOR),
                Visit.of("/administration/kommunen/uppgifter", Who.ADMINISTRATOR),
                Visit.of("/administration/kommunen/partier", Who.ADMINISTRATOR),
                Visit.of("/administration/kommunen/organ", Who.ADMINISTRATOR),
                Visit.of("/administration/kommunen/organ/platser", Who.ADMINISTRATOR),
                Visit.of("/administration/tjanstepersoner", Who.ADMINISTRATOR),
                Visit.of("/administration/utskick", Who.SECRETARY),
                Visit.of("/administration/utskick/{id}", site.letter(), Who.SECRETARY),
                Visit.of("/administration/konton", Who.ADMINISTRATOR),
                Visit.of("/administration/konton/inbjudningar", Who.ADMINISTRATOR),
                Visit.of("/administration/presidium", Who.SECRETARY),
                Visit.of(
                        "/administration/presidium",
                        "/administration/presidium?organ=ks",
                        Who.SECRETARY),
                Visit.of("/administration/regler", Who.SECRETARY),
                Visit.of(
                        "/administration/regler",
                        "/administration/regler?organ=kf&regel=order-word",
                        Who.ADMINISTRATOR),
                Visit.of("/administration/val-till-organ", Who.SECRETARY),
                Visit.of(
                        "/administration/val-till-organ",
                        "/administration/val-till-organ?organ=socialnamnden&omfattning=FYLLNAD",
                        Who.ADMINISTRATOR),
                Visit.of("/administration/avsagelser", Who.SECRETARY),
                Visit.of("/administration/avsagelser/{id}", site.leaving(true), Who.SECRETARY),
                Visit.of("/administration/avsagelser/{id}", site.leaving(false), Who.SECRETARY),
                Visit.of("/administration/omval", Who.SECRETARY),
                Visit.of("/administration/vakanser", Who.SECRETARY),
                Visit.of("/administration/personer", Who.ADMINISTRATOR),
                Visit.of(
                        "/administration/personer/{id}",
                        "/administration/personer/" + site.person(Who.MEMBER).value(),
                        Who.ADMINISTRATOR),
                Visit.of("/administration/register/lansstyrelsen", Who.ADMINISTRATOR),
                Visit.of("/administration/register/kvalitet", Who.ADMINISTRATOR),
                Visit.of("/administration/register/filer", Who.ADMINISTRATOR),
                Visit.of("/administration/arvoden", Who.ADMINISTRATOR),
                Visit.of("/administration/ersattningar", Who.ADMINISTRATOR),
                Visit.of("/administration/sakerhetskopior", Who.ADMINISTRATOR),
                Visit.of("/administration/drift", Who.ADMINISTRATOR),
                Visit.of("/administration/handelsebok", Who.ADMINISTRATOR),
                Visit.of("/administration/handelsebok", Who.ADMINISTRATOR)
                        .sending("/administration/handelsebok"),
                Visit.of("/administration/handelsebok", Who.ADMINISTRATOR)
                        .refused(
                                "/administration/handelsebok",
                                "kontrollpunkt",
                                "inte en kontrollpunkt"),
                Visit.of("/administration/partistod", Who.ADMINISTRATOR),
                Visit.of("/arbetsmiljo", Who.MEMBER),
                Visit.of("/arbetsmiljo/{organ}", "/arbetsmiljo/socialnamnden", Who.SECRETARY),
                Visit.of(
                        "/arbetsmiljo/{organ}",
                        "/arbetsmiljo/barn-och-ungdomsnamnden?den=2026-11-01",
                        Who.MEMBER),
                Visit.of(
                        "/arbetsmiljo/{organ}/enheter",
                        "/arbetsmiljo/socialnamnden/enheter",
                        Who.SECRETARY),
                Visit.of("/arbetsmiljo/mina", Who.MEMBER),
                Visit.of("/arbetsmiljo/brev/{id}", taskLetter(), Who.SECRETARY),
                Visit.of(
                        "/arbetsmiljo/brev/nytt?till=barn-och-ungdomsforvaltningen", Who.SECRETARY),
                Visit.of("/delegation", Who.SECRETARY),
                Visit.of("/delegation/{organ}", "/delegation/socialnamnden", Who.CITIZEN),
                Visit.of(
                        "/delegation/{organ}/anslagna",
                        "/delegation/socialnamnden/anslagna",
                        Who.CITIZEN),
                Visit.of("/delegation/fraga?namnd=socialnamnden&rad=2.1", Who.CITIZEN),
                Visit.of("/delegation/beslut?namnd=socialnamnden", Who.SECRETARY),
                Visit.of("/delegation/beslut/{id}", decision(), Who.SECRETARY),
                Visit.of("/delegation/beslut/nytt?namnd=socialnamnden", Who.SECRETARY),
                Visit.of("/delegation/beslut/fil?namnd=socialnamnden", Who.SECRETARY),
                Visit.of(
                        "/administration/delegation/{organ}",
                        "/administration/delegation/socialnamnden",
                        Who.SECRETARY),
                Visit.of(
                        "/administration/delegation/{organ}/anmalan",
                        "/administration/delegation/socialnamnden/anmalan",
                        Who.SECRETARY),
                Visit.of("/administration/ersattningar", Who.SECRETARY),
                Visit.of(MONTH, "/administration/ersattningar/2026-11", Who.ADMINISTRATOR),
                Visit.of(MONTH, "/administration/ersattningar/2026-10", Who.ADMINISTRATOR),
                Visit.of("/ersattningar/{id}", voucher(), Who.ADMINISTRATOR),
                Visit.of("/administration/tillganglighet", Who.ADMINISTRATOR),
                Visit.of("/administration/portal", Who.ADMINISTRATOR),
                Visit.of("/administration/portal/{topic}", topic(), Who.ADMINISTRATOR),
                Visit.of(
                        "/administration/portal/{topic}/{number}",
                        topic() + "/1",
                        Who.ADMINISTRATOR));
    }

    /// A letter of tasks with somebody, and a delegated decision.
    private String taskLetter() {
        return first("/arbetsmiljo/socialnamnden", "a[href^='/arbetsmiljo/brev/']");
    }

    private String decision() {
        return first("/delegation/beslut?namnd=socialnamnden", "tbody a");
    }

    String motionByMail() {
        return first("/inkommande-post", "a.title:has-text('Solceller')");
    }

    private String first(String address, String selector) {
        var page = site.window(Who.SECRETARY);
        page.navigate(site.home() + address);
        return Objects.requireNonNull(page.locator(selector).first().getAttribute("href"));
    }

    /// The first that waits for approval.
    String voucher() {
        var page = site.window(Who.ADMINISTRATOR);
        page.navigate(site.home() + "/administration/ersattningar");
        return page.locator("form a[href^='/ersattningar/']").first().getAttribute("href");
    }

    static String topic() {
        return "/administration/portal/arbetsgivarrollen";
    }
}
