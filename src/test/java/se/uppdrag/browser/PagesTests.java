package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.browser.Visit.MEETING;
import static se.uppdrag.browser.Visit.STATUTE_ON;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.Proves;

@DisplayName("WCAG 2.2 AA – every page there is, as citizens and representatives see it")
@InABrowser
@Proves({"DOS-1", "KL4-23"})
class PagesTests extends PageSweep {

    /// Where a course from somebody else tells how far its reader has come.
    private static final String STORE = "/paketinnehall/{ticket:[0-9a-f]{48}}/_uppdraget/xapi/";

    /// Addresses that are files, streams or machines' business.
    private static final Set<String> NOT_PAGES =
            Set.of(
                    "/error",
                    // Where the municipality's own sign-in is gone to and come back from.
                    "/logga-in/via/{name}",
                    "/logga-in/via/{name}/svar",
                    // Pages, but they take a telephone to have them: PasskeyTests looks at them.
                    "/logga-in/kod",
                    "/min-inloggning/koder",
                    "/theme.css",
                    "/vapen",
                    "/ledamoter.json",
                    "/api/**",
                    "/oparl/**",
                    "/voteringar.json",
                    "/kort-sagt.atom",
                    "/ledamoter.csv",
                    "/administration/register/filer/registret.json",
                    "/administration/register/filer/registret.csv",
                    "/administration/register/filer/registret.zip",
                    "/diarium/{dnr}/{number}/fil",
                    "/inkommande-post/{id}/bilagor/{number}",
                    "/revision/arbetsrum/granskning/{id}/bilaga/{paper}",
                    "/revision/arbetsrum/granskning/{id}/handling/{inspection}/fil",
                    "/revision/iakttagelse/{id}",
                    "/diarium/{dnr}/{number}" + DiariumVisits.COPY + "/fil",
                    DiariumVisits.MEMORANDA + "/{number:\\d{1,4}}/utkast.pdf",
                    DiariumVisits.MEMORANDA + "/{number:\\d{1,4}}/bild/{picture:\\d{1,4}}",
                    DiariumVisits.MEMORANDA + "/{number:\\d{1,4}}/{version:\\d{1,4}}/fil",
                    DiariumVisits.DOCUMENT + "/fil",
                    DiariumVisits.DOCUMENT + "/word",
                    DiariumVisits.DESK + "/mallar/{id:[0-9a-f-]{36}}/word/{number:\\d{1,4}}",
                    DiariumVisits.DOCUMENT + DiariumVisits.COPY + "/fil",
                    // Pages, but they take a file to have one: DeskPagesTests reads them.
                    DiariumVisits.DESK + "/inlasning/fil/{file}",
                    DiariumVisits.DESK + "/inlasning/{id}",
                    DiariumVisits.ARCHIVE + "/leverans" + DiariumVisits.ID + "/paket.zip",
                    // A page, but it takes a template to have one: LetterTemplateTests read it.
                    DiariumVisits.DESK + "/mallar/{id:[0-9a-f-]{36}}",
                    DiariumVisits.ARCHIVE
                            + "/mottagna-protokoll/{id:[0-9a-f-]{36}}/{name:[a-z0-9.-]{1,80}}",
                    // A page, but it takes a package to have one: IntakeTests reads it.
                    DiariumVisits.ARCHIVE + "/inlasning/{sha512:[0-9a-f]{128}}",
                    DiariumVisits.FOLLOW + "/{seq:\\d{1,3}}/{number:\\d{1,3}}",
                    "/ersattningar/{id}/fil",
                    "/partistod/{year:\\d{4}}/{party}/{kind:redovisning|granskning}",
                    "/administration/ersattningar/{month:\\d{4}-\\d{2}}/loneunderlag.{ending:csv|xml}",
                    MEETING + "/protokoll.pdf",
                    MEETING + "/justera/protokoll.pdf",
                    MEETING + "/protokoll/{section:\\d{1,5}}.pdf",
                    // Pages, but they take a signature that waits or a letter that was sent to have
                    // one: AtOnceTests and AfterDecisionTests read them.
                    MEETING + "/justera/{section:\\d{1,5}}",
                    "/expediering/{id:[0-9a-f-]{36}}",
                    // A page, but it takes a letter with a checkpoint: LetterTests read it.
                    "/kontrollpunkter/e-post/{token:[0-9a-f-]{36}}",
                    MEETING + "/protokoll/utdrag/{section:\\d{1,5}}.pdf",
                    MEETING + "/protokoll/original.pdf",
                    MEETING + "/protokoll/sekretessdel/protokoll.pdf",
                    MEETING + "/protokoll/sekretessdel/utdrag/{section:\\d{1,5}}.pdf",
                    MEETING + "/justera/sekretessdel.pdf",
                    // A page, but it takes a secret section verified at once to have one:
                    // SecretPartTests read it.
                    MEETING + "/protokoll/sekretessdel/omedelbart/{section:\\d{1,5}}",
                    MEETING + "/protokoll/sekretessdel/omedelbart/{section:\\d{1,5}}.pdf",
                    MEETING + "/handlingar.pdf",
                    BinderVisits.BINDER + "/parm.pdf",
                    BinderVisits.PAPER + "/fil",
                    BinderVisits.PAPER + "/sida/{number:\\d{1,3}}",
                    "/parm/lage.json",
                    "/mina-anteckningar/anteckningar.txt",
                    "/uppdraget.webmanifest",
                    "/verifiera/kommunens-certifikat.pem",
                    "/verifiera/kommunens-sparrlista.crl",
                    // Pages, but they take somebody's text or proposal to have one: TogetherTests
                    // and ProposalsTests read them.
                    "/lamna-in/underteckna/{writer:[0-9a-f-]{36}}",
                    "/medborgarforslag/{dnr:[a-z]+-\\d{4}-\\d{1,6}}",
                    "/medborgarforslag/folj/{code:" + OpenVisits.CODE + "}",
                    "/administration/medborgarforslag/{id:[0-9a-f-]{36}}",
                    "/anslagstavla.atom",
                    "/diarium.atom",
                    "/sok.atom",
                    "/sitemap.xml",
                    "/sitemap/{year:\\d{4}}.xml",
                    "/robots.txt",
                    "/sammantraden.atom",
                    "/sammantraden.ics",
                    "/sammantraden/{organ}.ics",
                    "/datasets/dcat",
                    "/insyn/{figure:[a-z-]+}.csv",
                    "/oparl/v1/system",
                    "/oparl/v1/body",
                    "/oparl/v1/body/kommun",
                    "/oparl/v1/{kind}",
                    "/oparl/v1/{kind}/{id}",
                    "/api/v1/openapi.json",
                    "/api/v1/api-info",
                    "/api/v1/changes",
                    "/api/v1/{resource:[a-z-]+}",
                    "/api/v1/{resource:[a-z-]+}/{id}",
                    "/api/v1/{resource:[a-z-]+}.csv",
                    "/api/v1/{resource:[a-z-]+}.json",
                    "/anslagstavla/{id}/bevis.pdf",
                    "/anslagstavla/{id}/anslag.pdf",
                    "/kontrollpunkter.atom",
                    "/kontrollpunkter/nyckel.pem",
                    "/kontrollpunkter/{number:\\d{1,9}}.txt",
                    "/administration/handelsebok/bok.jsonl",
                    "/mina-ersattningar/intyg.pdf",
                    "/revision/ansvarsfrihet",
                    "/revision/arbetsrum",
                    "/revision/rapport/{slug:[a-z0-9-]+}.pdf",
                    "/revision/berattelse/{year:\\d{4}}.pdf",
                    "/styrning/{slug}/intern-kontroll.pdf",
                    "/styrning/kontroll/{id}/underlag/{result}",
                    "/styrning/uppsikt.pdf",
                    "/omvarldsanalys.pdf",
                    "/arbetsmiljo/brev/{id}.pdf",
                    "/delegation/{organ}.csv",
                    "/delegation/{organ}.pdf",
                    "/delegation/beslut/lista.pdf",
                    "/kontrollpunkter/e-post",
                    "/bevaka/{id:[0-9a-f-]{36}}/ett-klick",
                    "/bevakning/{id}/ett-klick",
                    "/anslagstavla/prenumeration/{id:[0-9a-f-]{36}}/ett-klick",
                    "/kontrollpunkter/e-post/{token:[0-9a-f-]{36}}/ett-klick",
                    "/trygghet/natverk.pdf",
                    "/utbildning/{course}/bok.pdf",
                    "/utbildning/{course}/kurs.zip",
                    "/paketinnehall/{ticket:[0-9a-f]{48}}/**",
                    STORE + "about",
                    STORE + "activities",
                    STORE + "agents",
                    STORE + "statements",
                    STORE + "{resource:activities|agents}/{kind:state|profile}",
                    // A page, but it takes a package: PlayingAPackageTests looks at it.
                    "/utbildning/paket/{id:[0-9a-f-]{36}}/{part:\\d{1,3}}",
                    "/utbildning/{course}/intyg.pdf",
                    "/utbildning/tillfallen/{id:[0-9a-f-]{36}}/intyg.pdf",
                    "/utbildning/tillfallen/{id:[0-9a-f-]{36}}/kalender.ics",
                    "/utbildning/material/{id:[0-9a-f-]{36}}/fil",
                    "/trygghet/kvitto/bilagor/{file}",
                    "/trygghet/rapporter/{id}/bilagor/{file}",
                    "/trygghet/rapporter/{id}/polisen.zip",
                    MEETING + "/protokoll.txt",
                    MEETING + "/protokoll.xml",
                    STATUTE_ON + ".pdf",
                    STATUTE_ON + ".xml",
                    STATUTE_ON + ".txt",
                    MEETING + "/repetition/strom",
                    MEETING + "/kapitel.vtt",
                    MEETING + "/kapitel.json",
                    MEETING + "/reservplan.pdf",
                    MEETING + "/kallelse.pdf",
                    MEETING + "/omrostningar/{number:\\d{1,4}}.pdf",
                    // Pages, but it takes an election to have them: StatesTests looks at them.
                    MEETING + "/lottningar/{item:\\d{1,4}}",
                    MEETING + "/val/{item:\\d{1,4}}",
                    MEETING + "/{view:ledamot|ordforande|sekreterare|live|skarm}/strom");

    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    Stream<Visit> mine() {
        return everything().filter(one -> !one.official());
    }

    @Test
    void no_page_is_forgotten() {
        var mapped =
                requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                        .filter(one ->
                                one.getValue().getBeanType().getName().startsWith("se.uppdrag"))
                        .map(Map.Entry::getKey)
                        .filter(one ->
                                one.getMethodsCondition().getMethods().isEmpty()
                                        || one.getMethodsCondition()
                                                .getMethods()
                                                .contains(RequestMethod.GET))
                        .flatMap(one -> one.getPatternValues().stream())
                        .filter(one -> !NOT_PAGES.contains(one));
        var visited = everything().map(Visit::pattern).toList();
        assertThat(visited).containsAll(mapped.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mine")
    void a_page_has_no_fault(Visit visit) {
        looksRight(visit);
    }
}
