package se.uppdrag.browser;

import static se.uppdrag.browser.Visit.MEETING;

import java.util.stream.Stream;
import org.springframework.boot.test.context.TestComponent;

/// Pages of the diarium and of requests for documents: the registrar's desk, and what anybody sees.
@TestComponent
final class DiariumVisits {

    static final String DESK = "/administration/diarium";
    static final String DOCUMENT = DESK + "/{slug}/{number:\\d{1,6}}";
    static final String COPY = "/kopia/{copy:\\d{1,4}}";
    static final String FOLLOW =
            "/begar-handling/{code:[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}-?[A-Za-z2-7]{4}}";

    static final String MEMORANDA = "/beredning/{slug}/tjansteskrivelse";

    static final String ARCHIVE = "/administration/arkiv";
    static final String ID = "/{id:[0-9a-f-]{36}}";

    private final Site site;

    DiariumVisits(Site site) {
        this.site = site;
    }

    Stream<Visit> all() {
        var marked = desk("bistånd");
        var openly = marked.replace("/administration", "");
        var prepared =
                site.link(Who.REGISTRAR, "/beredning", "section:has(#anmalda) li:first-child h3 a");
        var offered = "/sammantraden/ks/2026-12-07/planera/anmalda";
        return Stream.of(
                Visit.of("/beredning", Who.REGISTRAR),
                Visit.of("/beredning/{slug}", prepared, Who.REGISTRAR)
                        .refused(prepared + "/anmal", "rubrik", "", "begars", "?"),
                Visit.of(MEMORANDA + "/ny", prepared + "/tjansteskrivelse/ny", Who.REGISTRAR)
                        .refused(prepared + "/tjansteskrivelse/ny", "rubrik", ""),
                Visit.of(
                        MEMORANDA + "/{number:\\d{1,4}}",
                        prepared + "/tjansteskrivelse/1",
                        Who.REGISTRAR),
                Visit.of(MEETING + "/planera/anmalda", offered, Who.SECRETARY)
                        .refused(offered + "/sista-dag", "dag", "snart", "skal", ""),
                Visit.of(DESK, Who.REGISTRAR),
                Visit.of(DESK + "/{slug}", desk("cykelplan"), Who.REGISTRAR),
                Visit.of(DESK + "/{slug}", marked, Who.REGISTRAR)
                        .refused(
                                marked + "/part",
                                "roll",
                                "REPRESENTATIVE",
                                "namn",
                                "",
                                "foretrader",
                                ""),
                Visit.of(DOCUMENT, marked + "/1", Who.REGISTRAR),
                Visit.of(DOCUMENT + "/maska", marked + "/1/maska", Who.REGISTRAR)
                        .refused(marked + "/1/maska", "egna", "Finns inte här"),
                Visit.of(DOCUMENT + "/skicka", marked + "/1/skicka", Who.REGISTRAR),
                Visit.of(DOCUMENT + "/skicka", desk("cykelplan") + "/1/skicka", Who.REGISTRAR)
                        .refused(
                                desk("cykelplan") + "/1/skicka",
                                "mottagarens-epost",
                                "ingen adress"),
                Visit.of(DOCUMENT + COPY, marked + "/1/kopia/1", Who.REGISTRAR),
                Visit.of(DESK + "/ordnade", Who.REGISTRAR),
                Visit.of(DESK + "/inlasning", Who.REGISTRAR),
                Visit.of(DESK + "/plan", Who.REGISTRAR),
                Visit.of(DESK + "/mallar", Who.REGISTRAR)
                        .refused(
                                DESK + "/mallar",
                                "mall-namn",
                                "Svar",
                                "mening",
                                "Svar",
                                "brevtext",
                                "{finns inte}"),
                Visit.of(DESK + "/{slug}/brev", desk("cykelplan") + "/brev", Who.REGISTRAR),
                Visit.of(ARCHIVE, Who.REGISTRAR).refused(ARCHIVE + "/arenden", "klass", "9.9"),
                Visit.of(
                        ARCHIVE + "/leverans" + ID,
                        site.link(Who.REGISTRAR, ARCHIVE, "section:has(#leveranser) td a"),
                        Who.REGISTRAR),
                Visit.of(ARCHIVE + "/gallring", Who.REGISTRAR),
                Visit.of(
                        ARCHIVE + "/gallring" + ID,
                        site.link(
                                Who.REGISTRAR,
                                ARCHIVE + "/gallring",
                                "section:has(#gallringar) td a"),
                        Who.REGISTRAR),
                Visit.of(ARCHIVE + "/inlasning", Who.REGISTRAR),
                Visit.of(ARCHIVE + "/mottagna-protokoll", Who.REGISTRAR),
                Visit.of("/diarium/arkivredovisning", Who.CITIZEN),
                Visit.of("/administration/begaran", Who.REGISTRAR),
                Visit.of(
                        "/administration/begaran/{id}",
                        site.link(Who.REGISTRAR, "/administration/begaran", "main td a"),
                        Who.REGISTRAR),
                Visit.of("/diarium/{dnr}/{number}", openly + "/1", Who.CITIZEN),
                Visit.of("/diarium/{dnr}/{number}" + COPY, openly + "/1/kopia/1", Who.CITIZEN),
                Visit.of("/diarium/postlista", Who.CITIZEN),
                Visit.of("/diarium/beskrivning", Who.CITIZEN),
                Visit.of(
                        "/administration/diarium/beskrivning/{organ:[a-z0-9-]{1,60}}",
                        "/administration/diarium/beskrivning/ks",
                        Who.REGISTRAR),
                Visit.of("/diarium/dokumenthanteringsplan", Who.CITIZEN),
                Visit.of("/begar-handling", Who.CITIZEN),
                Visit.of("/begar-handling/folj", Who.CITIZEN),
                Visit.of("/begar-handling/statistik", Who.CITIZEN),
                Visit.of(FOLLOW, "/begar-handling/DEMO-DEMO-DEMO-BBBB", Who.CITIZEN));
    }

    private String desk(String words) {
        return site.link(Who.REGISTRAR, DESK + "?q=" + words, "section:has(#lista) td a");
    }
}
