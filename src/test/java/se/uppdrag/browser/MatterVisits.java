package se.uppdrag.browser;

import static se.uppdrag.browser.Visit.GUIDELINE;
import static se.uppdrag.browser.Visit.PROCEDURE;
import static se.uppdrag.browser.Visit.STATUTE;
import static se.uppdrag.browser.Visit.STATUTE_EDIT;
import static se.uppdrag.browser.Visit.STATUTE_ON;
import static se.uppdrag.browser.Visit.TARIFF;

import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;

/// Pages of statutes, safety, audit, steering and learning.
@TestComponent
final class MatterVisits {

    private final Site site;
    private final SafetyDesk safety;

    MatterVisits(Site site, SafetyDesk safety) {
        this.site = site;
        this.safety = safety;
    }

    Stream<Visit> statutes() {
        return Stream.of(
                Visit.of("/forfattningssamling", Who.CITIZEN),
                Visit.of(
                        "/forfattningssamling",
                        "/forfattningssamling?q=avgift&lage=alla",
                        Who.MEMBER),
                Visit.of("/styrande-dokument", Who.CITIZEN),
                Visit.of("/styrande-dokument", "/styrande-dokument?q=finns-inte", Who.SECRETARY),
                Visit.of(STATUTE, PROCEDURE, Who.CITIZEN),
                Visit.of(STATUTE, TARIFF, Who.MEMBER),
                Visit.of(STATUTE_ON, TARIFF + "/2024-01-01", Who.CITIZEN),
                Visit.of(STATUTE_ON, TARIFF + "/2001-01-01", Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of(STATUTE + "/historik", TARIFF + "/historik", Who.CITIZEN),
                Visit.of(STATUTE + "/skillnad", TARIFF + "/skillnad", Who.CITIZEN),
                Visit.of(
                        STATUTE + "/forslag/{put}",
                        site.link(PROCEDURE, "a[href*=/forslag/]"),
                        Who.CITIZEN),
                Visit.of(STATUTE + "/rakna", TARIFF + "/rakna", Who.CITIZEN),
                Visit.of(STATUTE + "/rakna", TARIFF + "/rakna?rad=2&antal=3&ar=2027", Who.CITIZEN),
                Visit.of(STATUTE + "/rakna", TARIFF + "/rakna?rad=2&antal=x", Who.MEMBER),
                Visit.of("/administration/forfattningar", Who.SECRETARY),
                Visit.of(
                        STATUTE_EDIT,
                        "/administration/forfattningar/policy-mot-hot-och-vald-mot-fortroendevalda",
                        Who.SECRETARY),
                Visit.of(STATUTE_EDIT + "/utkast/{id}", draft(), Who.SECRETARY),
                Visit.of("/administration/forfattningar-index", Who.SECRETARY));
    }

    String draft() {
        var page = site.window(Who.SECRETARY);
        page.navigate(site.home() + "/administration/forfattningar" + GUIDELINE);
        return page.locator("a[href*='/utkast/']").first().getAttribute("href");
    }

    Stream<Visit> safety() {
        var told = safety.told();
        var shown = safety.shown(site.window(Who.SAFETY), site.home(), told.report());
        return Stream.of(
                Visit.of("/trygghet", Who.CITIZEN),
                Visit.of("/trygghet", Who.MEMBER),
                Visit.of("/trygghet/sjalvkoll", Who.CITIZEN),
                Visit.of("/trygghet/rad/{slug}", "/trygghet/rad/hot", Who.CITIZEN),
                Visit.of("/trygghet/rad/{slug}", "/trygghet/rad/hemsakerhet", Who.MEMBER),
                Visit.of("/trygghet/rapportera", Who.CITIZEN),
                Visit.of("/trygghet/rapportera", Who.MEMBER),
                Visit.of("/trygghet/kvitto", Who.MEMBER),
                Visit.of("/trygghet/kvitto", Who.CITIZEN)
                        .sending("/trygghet/kvitto", "kod", told.code()),
                Visit.of("/trygghet/statistik", Who.CITIZEN),
                Visit.of("/trygghet/statistik", "/trygghet/statistik?ar=2021", Who.MEMBER),
                Visit.of("/trygghet/natverk", Who.MEMBER),
                Visit.of("/trygghet/natverk", Who.SAFETY),
                Visit.of("/trygghet/nyckel", Who.SAFETY),
                Visit.of("/trygghet/rapporter", Who.SAFETY),
                Visit.of(
                        "/trygghet/rapporter/{id}",
                        "/trygghet/rapporter/" + told.report(),
                        Who.SAFETY),
                Visit.of("/trygghet/rapporter/{id}/bilagor/{file}/visa", shown, Who.SAFETY),
                // The same page for the one who reported; to whoever has no code it is none.
                Visit.of(
                                "/trygghet/kvitto/bilagor/{file}/visa",
                                shown.replaceFirst("rapporter/[^/]+", "kvitto"),
                                Who.MEMBER)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/trygghet/rapporter/statistik", Who.SAFETY),
                Visit.of("/trygghet/skydd", Who.SAFETY),
                Visit.of("/trygghet/skydd", Who.CHAIR),
                Visit.of("/administration/trygghet", Who.ADMINISTRATOR));
    }

    Stream<Visit> audit() {
        var room = "/revision/arbetsrum/2026";
        var question = site.link("/revision/fragor", "main a[href~=^/revision/fragor/.+]");
        var report = site.link("/revision", "main a[href^=/revision/rapport/]");
        var review = site.link(Who.AUDITOR, room, "main a[href*='/granskning/']");
        var inspection = site.link(Who.AUDITOR, review, "main a[href*='/handling/']");
        return Stream.of(
                Visit.of("/revision", Who.CITIZEN),
                Visit.of("/revision", Who.AUDITOR),
                Visit.of("/revision/rapport/{slug:[a-z0-9-]+}", report, Who.CITIZEN),
                Visit.of(
                        "/revision/berattelse/{year:\\d{4}}",
                        "/revision/berattelse/2025", Who.CITIZEN),
                Visit.of("/revision/fragor", Who.CITIZEN),
                Visit.of("/revision/fragor/{id}", question, Who.CITIZEN),
                Visit.of(
                        "/revision/ansvarsfrihet/{year:20\\d\\d}",
                        "/revision/ansvarsfrihet/2025",
                        Who.CITIZEN),
                Visit.of(
                        "/revision/ansvarsfrihet/{year:20\\d\\d}",
                        "/revision/ansvarsfrihet/2024",
                        Who.SECRETARY),
                Visit.of("/revision/arbetsrum/nyckel", Who.AUDITOR),
                Visit.of("/revision/arbetsrum/{year:20\\d\\d}", room, Who.AUDITOR),
                Visit.of("/revision/arbetsrum/granskning/{id}", review, Who.AUDITOR),
                Visit.of(
                        "/revision/arbetsrum/granskning/{id}/handling/{inspection}",
                        inspection,
                        Who.AUDITOR),
                Visit.of("/revision/handlingar", Who.REGISTRAR),
                Visit.of(
                        "/revision/arbetsrum/berattelse/{year:20\\d\\d}",
                        "/revision/arbetsrum/berattelse/2026",
                        Who.AUDITOR));
    }

    Stream<Visit> steering() {
        var plan = "/styrning/barn-och-ungdomsnamnden/intern-kontroll";
        var control = site.link(plan, "main a[href~=^/styrning/kontroll/.+]");
        var goal = site.link("/styrning", "main a[href~=^/styrning/mal/.+]");
        var commission = site.link("/styrning/uppdrag", "main a[href~=^/styrning/uppdrag/.+]");
        var supervised = site.link("/styrning/uppsikt", "main a[href~=^/styrning/uppsikt/.+]");
        return Stream.of(
                Visit.of("/styrning", Who.CITIZEN),
                Visit.of("/styrning", Who.SECRETARY),
                Visit.of("/styrning", "/styrning?ar=2031", Who.MEMBER),
                Visit.of("/styrning/{slug}", "/styrning/barn-och-ungdomsnamnden", Who.CITIZEN),
                Visit.of("/styrning/{slug}", "/styrning/barn-och-ungdomsnamnden", Who.SECRETARY),
                Visit.of("/styrning/{slug}", "/styrning/valnamnden?ar=2031", Who.MEMBER),
                Visit.of("/styrning/{slug}/intern-kontroll", plan, Who.CITIZEN),
                Visit.of("/styrning/{slug}/intern-kontroll", plan, Who.SECRETARY),
                Visit.of("/styrning/{slug}/intern-kontroll", plan + "?ar=2027", Who.SECRETARY),
                Visit.of("/styrning/kontroll/{id}", control, Who.CITIZEN),
                Visit.of("/styrning/kontroll/{id}", control, Who.SECRETARY),
                Visit.of("/styrning/mal/{id}", goal, Who.CITIZEN),
                Visit.of("/styrning/mal/{id}", goal, Who.SECRETARY),
                Visit.of("/styrning/uppdrag", Who.CITIZEN),
                Visit.of(
                        "/styrning/uppdrag",
                        "/styrning/uppdrag?organ=barn-och-ungdomsnamnden",
                        Who.SECRETARY),
                Visit.of("/styrning/uppdrag/{id}", commission, Who.CITIZEN),
                Visit.of("/styrning/uppdrag/{id}", commission, Who.SECRETARY),
                Visit.of("/styrning/siffror", Who.SECRETARY),
                Visit.of("/styrning/intern-kontroll", Who.SECRETARY),
                Visit.of("/styrning/uppsikt", Who.CITIZEN),
                Visit.of("/styrning/uppsikt", Who.SECRETARY),
                Visit.of("/styrning/uppsikt/{id}", supervised, Who.CITIZEN),
                Visit.of("/styrning/uppsikt/{id}", supervised, Who.SECRETARY),
                Visit.of("/omvarldsanalys", Who.CITIZEN),
                Visit.of("/omvarldsanalys/arbete", Who.SECRETARY));
    }

    Stream<Visit> learning() {
        var lesson = "/utbildning/{course}/{lesson:[a-z-]+}";
        var writing = "/administration" + lesson;
        var training = "/utbildning/tillfallen/{id:[0-9a-f-]{36}}";
        var practised = "/ovningssal/{exercise:[a-z-]{1,40}}/{moves:[A-Za-z0-9_-]+}";
        var held = site.link("/utbildning/tillfallen", "section:has(#tidigare) a");
        var full = site.link("/utbildning/tillfallen", "section:has(#kommande) a");
        return Stream.of(
                Visit.of("/utbildning", Who.CITIZEN),
                Visit.of("/utbildning", Who.MEMBER),
                Visit.of("/utbildning", Who.CHAIR),
                Visit.of("/utbildning/{course}", "/utbildning/politikerhandboken", Who.CITIZEN),
                Visit.of("/utbildning/{course}", "/utbildning/presidiets-uppdrag", Who.CHAIR),
                Visit.of(lesson, "/utbildning/politikerhandboken/organisationen", Who.CITIZEN),
                Visit.of(lesson, "/utbildning/politikerhandboken/beslutet", Who.MEMBER),
                Visit.of(lesson, "/utbildning/politikerhandboken/efter-motet", Who.CITIZEN),
                Visit.of(lesson, "/utbildning/politikerhandboken/ordlista", Who.ALTERNATE),
                Visit.of(lesson, "/utbildning/presidiets-uppdrag/propositionsordning", Who.CHAIR),
                Visit.of("/utbildning/tillfallen", Who.CITIZEN),
                Visit.of("/utbildning/tillfallen", Who.MEMBER),
                Visit.of(training, full, Who.CITIZEN),
                Visit.of(training, full, Who.MEMBER),
                Visit.of(training, held, Who.MEMBER),
                Visit.of("/utbildning/material", Who.CITIZEN),
                Visit.of("/utbildning/material", Who.MEMBER),
                Visit.of("/ovningssal", Who.CITIZEN),
                Visit.of(practised, "/ovningssal/upprop/start", Who.CITIZEN),
                // An item has been taken up, and somebody has stepped aside.
                Visit.of(practised, "/ovningssal/jav/K0nULS0o4AIA", Who.CHAIR),
                Visit.of("/utbildning/paket", Who.MEMBER),
                Visit.of("/administration/utbildning/paket", Who.SECRETARY),
                Visit.of("/utbildning/statistik", Who.CITIZEN),
                Visit.of("/utbildning/min-grupp", Who.MEMBER),
                Visit.of("/administration/utbildning", Who.ADMINISTRATOR),
                Visit.of("/administration/utbildning/deltagare", Who.SECRETARY),
                Visit.of("/administration/utbildning/tillfallen", Who.SECRETARY),
                Visit.of("/administration/utbildning/tillfallen/nytt", Who.SECRETARY),
                Visit.of("/administration" + training, "/administration" + held, Who.SECRETARY),
                Visit.of("/administration" + training, "/administration" + full, Who.SECRETARY),
                Visit.of("/administration/utbildning/material", Who.SECRETARY),
                Visit.of(
                        writing,
                        "/administration/utbildning/politikerhandboken/beslutet",
                        Who.ADMINISTRATOR));
    }
}
