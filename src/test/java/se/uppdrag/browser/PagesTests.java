package se.uppdrag.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import se.uppdrag.Proves;

@DisplayName("WCAG 2.2 AA – every page there is")
@InABrowser
@Proves({"DOS-1", "KL4-23"})
class PagesTests {

    private static final String MEETING = "/sammantraden/{organ}/{day}";
    private static final String MONTH = "/administration/ersattningar/{month:\\d{4}-\\d{2}}";
    private static final String STATUTE =
            "/{collection:forfattningssamling|styrande-dokument}/{slug:[a-z0-9-]{1,100}}";
    private static final String STATUTE_ON = STATUTE + "/{day:\\d{4}-\\d{2}-\\d{2}}";
    private static final String STATUTE_EDIT =
            "/administration/forfattningar/{slug:[a-z0-9-]{1,100}}";
    private static final String PROCEDURE =
            "/forfattningssamling/arbetsordning-for-kommunfullmaktige";
    private static final String TARIFF = "/forfattningssamling/taxa-for-bygglov-och-anmalan";
    private static final String GUIDELINE = "/riktlinje-for-e-post-och-allmanna-handlingar";

    private static final String TONIGHT = "/sammantraden/kf/2026-11-25";

    /// A meeting that has been, with a vote and verified minutes.
    private static final String HELD = "/sammantraden/kf/2026-10-28";

    /// Addresses that are files, streams or machines' business.
    private static final Set<String> NOT_PAGES =
            Set.of(
                    "/error",
                    "/theme.css",
                    "/vapen",
                    "/ledamoter.json",
                    "/ledamoter.csv",
                    "/administration/register/filer/registret.json",
                    "/administration/register/filer/registret.csv",
                    "/administration/register/filer/registret.zip",
                    "/diarium/{dnr}/{number}/fil",
                    "/ersattningar/{id}/fil",
                    "/partistod/{year:\\d{4}}/{party}/{kind:redovisning|granskning}",
                    "/administration/ersattningar/{month:\\d{4}-\\d{2}}/loneunderlag.{ending:csv|xml}",
                    MEETING + "/protokoll.pdf",
                    MEETING + "/justera/protokoll.pdf",
                    MEETING + "/protokoll/utdrag/{section:\\d{1,5}}.pdf",
                    "/verifiera/kommunens-certifikat.pem",
                    "/anslagstavla.atom",
                    "/anslagstavla/{id}/bevis.pdf",
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
                    "/trygghet/natverk.pdf",
                    "/utbildning/{course}/bok.pdf",
                    "/utbildning/{course}/kurs.zip",
                    "/paketinnehall/{ticket:[0-9a-f]{48}}/**",
                    // A page, but it takes a package: PlayingAPackageTests looks at it.
                    "/utbildning/paket/{id:[0-9a-f-]{36}}/{part:\\d{1,3}}",
                    "/utbildning/{course}/intyg.pdf",
                    "/utbildning/tillfallen/{id:[0-9a-f-]{36}}/kalender.ics",
                    "/utbildning/material/{id:[0-9a-f-]{36}}/fil",
                    "/trygghet/kvitto/bilagor/{file}",
                    "/trygghet/rapporter/{id}/bilagor/{file}",
                    "/trygghet/rapporter/{id}/polisen.zip",
                    MEETING + "/protokoll.txt",
                    STATUTE_ON + ".pdf",
                    STATUTE_ON + ".xml",
                    STATUTE_ON + ".txt",
                    MEETING + "/repetition/strom",
                    MEETING + "/kapitel.vtt",
                    MEETING + "/kapitel.json",
                    MEETING + "/reservplan.pdf",
                    // A page, but it takes a tie to have one: StatesTests looks at it.
                    MEETING + "/lottningar/{item:\\d{1,4}}",
                    MEETING + "/{view:ledamot|ordforande|sekreterare|live|skarm}/strom");

    /// What is shown and can be pressed, but leads nowhere without a script.
    private static final String NEEDS_SCRIPT =
            """
            () => [...document.querySelectorAll('button, a')]
              .filter(one => one.checkVisibility({visibilityProperty: true}))
              .filter(one => one.tagName === 'A'
                ? !one.getAttribute('href') || one.getAttribute('href') === '#'
                : !(one.form && one.type === 'submit') && !one.hasAttribute('popovertarget'))
              .map(one => one.outerHTML)
            """;

    /// A page, and how to come to it.
    ///
    /// @param pattern the mapping it stands for
    /// @param doing what is sent on the page, to a form there; nothing when it is only read
    record Visit(String pattern, String address, Who who, int status, List<Sent> doing) {

        static Visit of(String pattern, String address, Who who) {
            return new Visit(pattern, address, who, 200, List.of());
        }

        static Visit of(String address, Who who) {
            return of(address.replaceFirst("\\?.*", ""), address, who);
        }

        Visit answering(HttpStatus answer) {
            return new Visit(pattern, address, who, answer.value(), doing);
        }

        Visit sending(String action, String... fields) {
            var all = new ArrayList<>(doing);
            all.add(new Sent(action, Looks.fields(fields)));
            return new Visit(pattern, address, who, status, all);
        }

        Visit refused(String action, String... fields) {
            return sending(action, fields).answering(HttpStatus.UNPROCESSABLE_CONTENT);
        }

        @Override
        public String toString() {
            var sent = doing.isEmpty() ? "" : " → " + doing.getLast();
            return "%s %s%s %d".formatted(who, address, sent, status);
        }
    }

    record Sent(String action, Map<String, String> fields) {
        @Override
        public String toString() {
            return action
                    + (fields.toString().length() > 60 ? " filled in" : " " + fields.values());
        }
    }

    @Autowired Site site;
    @Autowired SafetyDesk safety;
    @Autowired RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Looks looks = new Looks();

    @AfterAll
    void leave() {
        for (var who : Who.values()) {
            site.window(who).navigate("about:blank");
        }
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
        var visited = pages().map(Visit::pattern).toList();
        assertThat(visited).containsAll(mapped.toList());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_has_no_fault(Visit visit) {
        looksRight(visit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("mistakes")
    void a_form_that_is_wrong_says_so_without_fault(Visit visit) {
        looksRight(visit);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pages")
    void a_page_does_as_much_without_javascript(Visit visit) {
        if (!visit.doing().isEmpty()) {
            return;
        }
        var page = site.plainWindow(visit.who());
        assertThat(Site.go(page, visit.address()).status()).isEqualTo(visit.status());
        assertThat(page.locator("main h1").isVisible()).as("a heading").isTrue();
        assertThat((List<?>) page.evaluate(NEEDS_SCRIPT)).as(visit.toString()).isEmpty();
    }

    private void looksRight(Visit visit) {
        var page = site.window(visit.who());
        var status =
                looks.rightAt(
                        page,
                        visit.toString(),
                        () -> {
                            var answer = Site.go(page, visit.address());
                            for (var sent : visit.doing()) {
                                answer = Forms.send(page, sent.action(), sent.fields());
                            }
                            return answer;
                        });
        assertThat(status).as(visit.toString()).isEqualTo(visit.status());
    }

    Stream<Visit> pages() {
        return Stream.of(
                        open(), safety(), audit(), statutes(), meetings(), own(), run(), none(), steering(), learning())
                .flatMap(one -> one);
    }

    private Stream<Visit> statutes() {
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

    private String draft() {
        var page = site.window(Who.SECRETARY);
        page.navigate(site.home() + "/administration/forfattningar" + GUIDELINE);
        return page.locator("a[href*='/utkast/']").first().getAttribute("href");
    }

    private Stream<Visit> open() {
        var matter = site.link("/diarium", "main a[href~=^/diarium/[a-z]+-\\d]");
        var notice = site.link("/anslagstavla", "main a[href~=^/anslagstavla/.+]");
        var member = site.link("/ledamoter", "main a[href~=^/ledamoter/.+]");
        return Stream.of(
                Visit.of("/", Who.CITIZEN),
                Visit.of("/fortroendeuppdraget", Who.CITIZEN),
                Visit.of("/fortroendeuppdraget", Who.MEMBER),
                Visit.of("/sammantraden", Who.CITIZEN),
                Visit.of("/sammantraden", Who.SECRETARY),
                Visit.of("/sammantraden", "/sammantraden?organ=ks&manad=2031-01", Who.CITIZEN),
                Visit.of("/motioner", Who.CITIZEN),
                Visit.of("/interpellationer", Who.CITIZEN),
                Visit.of("/fragor", Who.MEMBER),
                Visit.of("/diarium", Who.CITIZEN),
                Visit.of("/diarium", "/diarium?q=cykel", Who.MEMBER),
                Visit.of("/diarium", "/diarium?q=finns-inte", Who.CITIZEN),
                Visit.of("/diarium/{dnr}", matter, Who.CITIZEN),
                Visit.of("/diarium/{dnr}/{number}", matter + "/1", Who.CITIZEN),
                Visit.of("/anslagstavla", Who.CITIZEN),
                Visit.of("/anslagstavla/skarm", Who.CITIZEN),
                Visit.of("/anslagstavla/overklaga", Who.CITIZEN),
                Visit.of("/anslagstavla/avbrott", Who.CITIZEN),
                Visit.of("/anslagstavla/avbrott", Who.SECRETARY),
                Visit.of("/anslagstavla/{id}", notice, Who.CITIZEN),
                Visit.of("/anslagstavla/{id}", notice, Who.SECRETARY),
                Visit.of("/ledamoter", Who.CITIZEN),
                Visit.of("/ledamoter/{id}", member, Who.CITIZEN),
                Visit.of("/organ/{slug}", "/organ/kf", Who.CITIZEN),
                Visit.of("/organ/{slug}", "/organ/ks", Who.MEMBER),
                Visit.of("/organ/{slug}/ersattarordning", "/organ/kf/ersattarordning", Who.CITIZEN),
                Visit.of("/organ/{slug}/ersattarordning", "/organ/ks/ersattarordning", Who.MEMBER),
                Visit.of("/organ/{slug}", "/organ/ks?datum=2024-02-29", Who.CITIZEN),
                Visit.of("/organ/{slug}", "/organ/demokratiberedningen", Who.CITIZEN),
                Visit.of("/rakna", Who.CITIZEN),
                Visit.of("/rakna/mandat", Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat",
                        "/rakna/mandat?ar=2022&mandat=51&giltiga=27365&roster=S+7403%0AM+5134%0ASD+3912%0AV+2684%0AC+2454%0AKD+2119%0AL+2030%0AMP+1336",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat",
                        "/rakna/mandat?ar=x&mandat=&giltiga=-1&roster=S",
                        Who.CITIZEN),
                Visit.of("/rakna/mandat/{year:\\d{4}}", "/rakna/mandat/2022", Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat/{year:\\d{4}}/forklaring",
                        "/rakna/mandat/2022/forklaring", Who.CITIZEN),
                Visit.of(
                        "/rakna/mandat/forklaring",
                        "/rakna/mandat/forklaring?ar=2022&mandat=11&giltiga=&roster=S+7403%0AM+5134%0ASD+3912%0AV+2684",
                        Who.CITIZEN),
                Visit.of("/rakna/frist", Who.CITIZEN),
                Visit.of("/rakna/frist", "/rakna/frist?regel=KL5-69&datum=2026-05-01", Who.CITIZEN),
                Visit.of("/rakna/frist", "/rakna/frist?regel=KL5-69&datum=ibland", Who.CITIZEN),
                Visit.of(
                        "/rakna/fasta-mandat",
                        "/rakna/fasta-mandat?mandat=31&valkretsar=Norra+9000%0AS%C3%B6dra+9000",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/fasta-mandat",
                        "/rakna/fasta-mandat?mandat=x&valkretsar=Norra",
                        Who.CITIZEN),
                Visit.of("/rakna/beslutsforhet", Who.CITIZEN),
                Visit.of(
                        "/rakna/beslutsforhet",
                        "/rakna/beslutsforhet?ledamoter=51&narvarande=26",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/beslutsforhet",
                        "/rakna/beslutsforhet?ledamoter=x&narvarande=",
                        Who.CITIZEN),
                Visit.of("/rakna/personroster", Who.CITIZEN),
                Visit.of(
                        "/rakna/personroster",
                        "/rakna/personroster?roster=621&mandat=2&lista=Anna+Berg+70%0ANiklas+Ek+49%0ASigne+%C3%85s+113",
                        Who.CITIZEN),
                Visit.of("/rakna/ersattare", Who.CITIZEN),
                Visit.of(
                        "/rakna/ersattare",
                        "/rakna/ersattare?mandat=2&antal=2&listor=101+400%3A+Alva+Berg%2C+Bo+Ek%2C+Cecilia+As%0A102+250%3A+Eva+Lind%2C+Fia+Ny",
                        Who.CITIZEN),
                Visit.of("/rakna/ersattare", "/rakna/ersattare?mandat=x&listor=Alva", Who.CITIZEN),
                Visit.of("/rakna/samverkan", Who.CITIZEN),
                Visit.of(
                        "/rakna/samverkan",
                        "/rakna/samverkan?platser=15&narvarande=51&grupper=S+14%0AM+10%0ASD+7%0AC+5%0AV+5%0AL+4%0AKD+4%0AMP+2&samverkan=S%2BV%2BMP%0AM%2BSD%2BKD%2BL",
                        Who.CITIZEN),
                Visit.of("/rakna/samverkan", "/rakna/samverkan?platser=x&grupper=S", Who.CITIZEN),
                Visit.of("/rakna/valsedlar", Who.CITIZEN),
                Visit.of(
                        "/rakna/valsedlar",
                        "/rakna/valsedlar?val=Socialn%C3%A4mnden&platser=2&narvarande=51&antal=2&grupper=Socialdemokraterna:+Alva+Berg,+Bo+Ek,+Cecilia%0AModeraterna:+David+%C3%96st",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/valsedlar",
                        "/rakna/valsedlar?visa=blankett&platser=2&narvarande=51&grupper=Socialdemokraterna:+Alva+Berg,+Bo+Ek",
                        Who.CITIZEN),
                Visit.of("/rakna/lag", Who.CITIZEN),
                Visit.of("/rakna/lag", "/rakna/lag?slag=DEADLINE&lage=ByRules", Who.CITIZEN),
                Visit.of("/rakna/lag", "/rakna/lag?sok=finns+inte&grupp=x", Who.CITIZEN),
                Visit.of("/rakna/proportionellt-val", Who.CITIZEN),
                Visit.of(
                        "/rakna/proportionellt-val",
                        "/rakna/proportionellt-val?platser=7&narvarande=51&grupper=A+24%0AB+17%0AC+10",
                        Who.CITIZEN),
                Visit.of(
                        "/rakna/proportionellt-val",
                        "/rakna/proportionellt-val?platser=x&grupper=A",
                        Who.CITIZEN),
                Visit.of("/arvoden", Who.CITIZEN),
                Visit.of("/arvoden", "/arvoden?version=2", Who.MEMBER),
                Visit.of("/partistod", Who.CITIZEN),
                Visit.of("/partistod", "/partistod?ar=2025", Who.MEMBER),
                Visit.of("/partistod", "/partistod?ar=2024", Who.CITIZEN),
                Visit.of("/arvoden/statistik", Who.CITIZEN),
                Visit.of("/arvoden/statistik", "/arvoden/statistik?ar=2024", Who.MEMBER),
                Visit.of("/tillganglighetsredogorelse", Who.CITIZEN),
                Visit.of(
                                "/tillganglighetsredogorelse/kvitto/{id}",
                                "/tillganglighetsredogorelse",
                                Who.CITIZEN)
                        .sending(
                                "/tillganglighetsredogorelse",
                                "sida",
                                "/diarium",
                                "rapport",
                                "Listan går inte att läsa upp.",
                                "epost",
                                ""),
                Visit.of("/kontrollpunkter", Who.CITIZEN),
                Visit.of("/verifiera", Who.CITIZEN),
                Visit.of("/verifiera", "/verifiera?protokoll=" + HELD, Who.CITIZEN),
                Visit.of("/verifiera", "/verifiera?protokoll=finns-inte", Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/personuppgifter", Who.CITIZEN),
                Visit.of("/oppna-data", Who.CITIZEN),
                Visit.of("/logga-in", Who.CITIZEN),
                Visit.of("/demo", Who.CITIZEN));
    }

    private Stream<Visit> safety() {
        var told = safety.told();
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
                Visit.of("/trygghet/rapporter/statistik", Who.SAFETY),
                Visit.of("/trygghet/skydd", Who.SAFETY),
                Visit.of("/trygghet/skydd", Who.CHAIR),
                Visit.of("/administration/trygghet", Who.ADMINISTRATOR));
    }

    private Stream<Visit> audit() {
        var room = "/revision/arbetsrum/2026";
        var question = site.link("/revision/fragor", "main a[href~=^/revision/fragor/.+]");
        var report = site.link("/revision", "main a[href^=/revision/rapport/]");
        var review = site.link(Who.AUDITOR, room, "main a[href*=/granskning/]");
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
                        "/revision/arbetsrum/berattelse/{year:20\\d\\d}",
                        "/revision/arbetsrum/berattelse/2026",
                        Who.AUDITOR));
    }

    private Stream<Visit> steering() {
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
                Visit.of("/styrning/uppsikt", Who.CITIZEN),
                Visit.of("/styrning/uppsikt", Who.SECRETARY),
                Visit.of("/styrning/uppsikt/{id}", supervised, Who.CITIZEN),
                Visit.of("/styrning/uppsikt/{id}", supervised, Who.SECRETARY),
                Visit.of("/omvarldsanalys", Who.CITIZEN),
                Visit.of("/omvarldsanalys/arbete", Who.SECRETARY));
    }

    private Stream<Visit> learning() {
        var lesson = "/utbildning/{course}/{lesson:[a-z-]+}";
        var writing = "/administration" + lesson;
        var training = "/utbildning/tillfallen/{id:[0-9a-f-]{36}}";
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

    private Stream<Visit> meetings() {
        return Stream.of(
                Visit.of(MEETING, TONIGHT, Who.CITIZEN),
                Visit.of(MEETING, TONIGHT, Who.MEMBER),
                Visit.of(MEETING, HELD, Who.SECRETARY),
                Visit.of(MEETING, "/sammantraden/ks/2026-12-07", Who.SECRETARY),
                Visit.of(MEETING + "/kallelse", TONIGHT + "/kallelse", Who.CITIZEN),
                Visit.of(MEETING + "/protokoll", HELD + "/protokoll", Who.CITIZEN),
                Visit.of(MEETING + "/protokoll", HELD + "/protokoll", Who.MEMBER),
                Visit.of(
                        MEETING + "/omrostningar/{number:\\d{1,4}}",
                        HELD + "/omrostningar/1",
                        Who.CITIZEN));
    }

    private Stream<Visit> own() {
        return Stream.of(
                Visit.of("/start", Who.MEMBER),
                Visit.of("/start", Who.ALTERNATE),
                Visit.of("/start", Who.CHAIR),
                Visit.of("/start", Who.SECRETARY),
                Visit.of("/start", Who.REGISTRAR),
                Visit.of("/start", Who.ADMINISTRATOR),
                Visit.of("/mina-uppgifter", Who.MEMBER),
                Visit.of("/mitt-losenord", Who.MEMBER),
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
                Visit.of("/lamna-in/granska", "/lamna-in", Who.MEMBER)
                        .sending("/lamna-in/utkast", motion("granska")),
                Visit.of("/lamna-in/kvitto/{id}", "/lamna-in", Who.MEMBER)
                        .sending("/lamna-in/utkast", motion("granska"))
                        .sending("/lamna-in"));
    }

    private static Visit claim(String type) {
        return Visit.of("/mina-ersattningar/ny", "/mina-ersattningar/ny?typ=" + type, Who.MEMBER);
    }

    private static String[] motion(String step) {
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

    private Stream<Visit> run() {
        var views = "/{view:ledamot|ordforande|sekreterare|live|skarm}";
        return Stream.of(
                Visit.of(MEETING + "/planera", TONIGHT + "/planera", Who.SECRETARY),
                Visit.of(
                        MEETING + "/planera", "/sammantraden/ks/2026-12-07/planera", Who.SECRETARY),
                Visit.of(MEETING + "/repetition", TONIGHT + "/repetition", Who.MEMBER),
                Visit.of(MEETING + "/repetition", TONIGHT + "/repetition", Who.SECRETARY)
                        .sending(TONIGHT + "/repetition"),
                Visit.of(MEETING + "/kapitel", HELD + "/kapitel", Who.CITIZEN),
                Visit.of(MEETING + "/inkallelse", TONIGHT + "/inkallelse", Who.SECRETARY),
                Visit.of("/mitt-uppdrag/inkallelse/{id}", site.asked(), Who.ALTERNATE),
                Visit.of(MEETING + views, TONIGHT + "/live", Who.CITIZEN),
                Visit.of(
                        MEETING + "/{view:ordforande|sekreterare}/ordning",
                        TONIGHT + "/ordforande/ordning",
                        Who.CHAIR),
                Visit.of(MEETING + "/justera", HELD + "/justera", Who.CHAIR),
                Visit.of("/diarium/registrera", Who.REGISTRAR),
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

    private String first(String address, String selector) {
        var page = site.window(Who.SECRETARY);
        page.navigate(site.home() + address);
        return Objects.requireNonNull(page.locator(selector).first().getAttribute("href"));
    }

    /// The first that waits for approval.
    private String voucher() {
        var page = site.window(Who.ADMINISTRATOR);
        page.navigate(site.home() + "/administration/ersattningar");
        return page.locator("form a[href^='/ersattningar/']").first().getAttribute("href");
    }

    private static String topic() {
        return "/administration/portal/arbetsgivarrollen";
    }

    private Stream<Visit> none() {
        return Stream.of(
                Visit.of("/finns-inte", Who.CITIZEN).answering(HttpStatus.NOT_FOUND),
                Visit.of("/diarium/ks-2026-9999", Who.MEMBER).answering(HttpStatus.NOT_FOUND),
                Visit.of("/anslagstavla/" + new UUID(0, 1), Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/forsta-start", Who.CITIZEN).answering(HttpStatus.NOT_FOUND),
                Visit.of("/inbjudan/{token}", "/inbjudan/gammal", Who.CITIZEN)
                        .answering(HttpStatus.NOT_FOUND),
                Visit.of("/administration", Who.MEMBER).answering(HttpStatus.FORBIDDEN),
                Visit.of(TONIGHT + "/sekreterare", Who.MEMBER).answering(HttpStatus.FORBIDDEN));
    }

    Stream<Visit> mistakes() {
        return Stream.of(
                Visit.of("/logga-in", Who.CITIZEN)
                        .sending("/logga-in", "namn", "ingen", "losenord", "fel")
                        .answering(HttpStatus.UNPROCESSABLE_CONTENT),
                Visit.of("/demo", Who.CITIZEN).refused("/demo/klocka", "till", "2001-01-01T10:00"),
                Visit.of("/administration/forfattningar", Who.SECRETARY)
                        .refused("/administration/forfattningar", "titel", "", "granskas", ""),
                Visit.of(STATUTE_EDIT, "/administration/forfattningar" + GUIDELINE, Who.SECRETARY)
                        .refused("/administration/forfattningar" + GUIDELINE + "/docx"),
                Visit.of(STATUTE_EDIT + "/utkast/{id}", draft(), Who.SECRETARY)
                        .refused(draft() + "/besluta", "fran", "2027-01-01", "paragraf", "x"),
                Visit.of("/administration/forfattningar-index", Who.SECRETARY)
                        .refused("/administration/forfattningar-index", "namn", "?"),
                Visit.of("/trygghet/rapportera", Who.MEMBER)
                        .refused("/trygghet/rapportera", "vad", ""),
                Visit.of("/trygghet/kvitto", Who.MEMBER).refused("/trygghet/kvitto", "kod", "12"),
                Visit.of("/trygghet/natverk", Who.SAFETY)
                        .refused("/trygghet/natverk/moten", "dag", "snart", "tid", "sen"),
                Visit.of("/trygghet/skydd", Who.SAFETY)
                        .refused("/trygghet/skydd/uppdrag", "sort", "", "dag", ""),
                Visit.of("/trygghet/nyckel", Who.SAFETY)
                        .refused("/trygghet/nyckel/byt", "losenmening", "kort"),
                Visit.of("/revision/arbetsrum/2026", Who.AUDITOR)
                        .refused("/revision/arbetsrum/2026/granskning", "titel", "", "syfte", ""),
                Visit.of("/revision/arbetsrum/berattelse/2026", Who.AUDITOR)
                        .refused("/revision/arbetsrum/berattelse/2026/overlamna"),
                Visit.of("/revision/arbetsrum/nyckel", Who.AUDITOR)
                        .refused("/revision/arbetsrum/nyckel/byt", "losenmening", "kort"),
                Visit.of("/revision/ansvarsfrihet/2024", Who.SECRETARY)
                        .refused("/revision/ansvarsfrihet/2024/beslut", "paragraf", ""),
                Visit.of("/administration/trygghet", Who.ADMINISTRATOR)
                        .refused("/administration/trygghet/hjalp", "kontakt", ""),
                Visit.of("/tillganglighetsredogorelse", Who.CITIZEN)
                        .refused(
                                "/tillganglighetsredogorelse",
                                "rapport",
                                "",
                                "epost",
                                "inte-epost"),
                Visit.of("/lamna-in", Who.MEMBER)
                        .refused(
                                "/lamna-in/utkast",
                                "rubrik",
                                "",
                                "text",
                                "",
                                "forslag",
                                "",
                                "steg",
                                "granska"),
                Visit.of("/lamna-in", Who.ALTERNATE)
                        .sending("/lamna-in/utkast", motion("granska"))
                        .refused("/lamna-in"),
                Visit.of("/mina-uppgifter", Who.MEMBER).refused("/mina-uppgifter", "epost", "fel"),
                Visit.of("/sammantraden", Who.SECRETARY)
                        .refused(
                                "/sammantraden",
                                "organ",
                                "kf",
                                "datum",
                                "",
                                "tid",
                                "",
                                "plats",
                                ""),
                Visit.of(TONIGHT + "/planera", Who.SECRETARY)
                        .refused(TONIGHT + "/planera/arende", "rubrik", "", "arende", ""),
                Visit.of(TONIGHT + "/planera", Who.SECRETARY)
                        .refused(
                                TONIGHT + "/planera/arende",
                                "rubrik",
                                "Ett ärende",
                                "arende",
                                "ks-2026-9999"),
                Visit.of(TONIGHT + "/planera", Who.SECRETARY)
                        .refused(TONIGHT + "/planera/handling", "nummer", "3", "namn", ""),
                Visit.of("/diarium/registrera", Who.REGISTRAR)
                        .refused("/diarium/registrera", "motpart", "", "mening", "", "text", ""),
                Visit.of("/administration/val", Who.ADMINISTRATOR)
                        .refused(
                                "/administration/val/roster",
                                "valdag",
                                "igår",
                                "mandat",
                                "x",
                                "giltiga",
                                "",
                                "roster",
                                "S"),
                Visit.of("/administration/val", Who.ADMINISTRATOR)
                        .refused("/administration/val/fil"),
                Visit.of("/administration/val/{id}/lott", "/administration/val", Who.ADMINISTRATOR)
                        .sending(
                                "/administration/val/roster",
                                "valdag",
                                "2014-09-14",
                                "mandat",
                                "21",
                                "giltiga",
                                "2000",
                                "roster",
                                "A 1000\nB 1000")
                        .refused("/lott", "dragen-av", "", "dragen-den", "igår"),
                Visit.of("/administration/platser", Who.ADMINISTRATOR)
                        .refused("/administration/platser", "beslut", ""),
                Visit.of("/administration/konton", Who.ADMINISTRATOR)
                        .refused("/administration/konton/inbjudningar"),
                Visit.of("/mitt-losenord", Who.MEMBER)
                        .refused("/mitt-losenord", "nuvarande", "fel", "losenord", "kort"),
                Visit.of("/administration/presidium", Who.SECRETARY)
                        .refused("/administration/presidium", "fran", "snart", "beslut", ""),
                Visit.of("/administration/regler", Who.SECRETARY)
                        .refused("/administration/regler", "varde", "2", "beslut", ""),
                Visit.of("/administration/val-till-organ", Who.SECRETARY)
                        .refused(
                                "/administration/val-till-organ",
                                "fran",
                                "2027-01-01",
                                "beslut",
                                "",
                                "ledamoter",
                                "Alva Berg (S)",
                                "ersattare",
                                "",
                                "steg",
                                "granska"),
                Visit.of("/administration/register/lansstyrelsen", Who.ADMINISTRATOR)
                        .refused("/administration/register/lansstyrelsen"),
                Visit.of("/administration/register/filer", Who.ADMINISTRATOR)
                        .refused("/administration/register/filer"),
                Visit.of("/mitt-uppdrag", Who.MEMBER)
                        .refused("/mitt-uppdrag/uppgifter", "fodelsear", "åttio"),
                claim("LOST_EARNINGS")
                        .refused("/mina-ersattningar/ny", "mote", "", "timmar", "", "belopp", "x"),
                claim("DUTY")
                        .refused(
                                "/mina-ersattningar/ny",
                                "datum",
                                "2026-11-20",
                                "fran",
                                "14.00",
                                "till",
                                "13.00",
                                "vad",
                                ""),
                Visit.of(
                                "/mina-ersattningar/intyg",
                                "/mina-ersattningar/intyg?fran=snart",
                                Who.MEMBER)
                        .answering(HttpStatus.UNPROCESSABLE_CONTENT),
                Visit.of("/administration/arvoden", Who.ADMINISTRATOR)
                        .refused("/administration/arvoden", "beslut", "", "bas", "mycket"),
                Visit.of("/styrning/siffror", Who.SECRETARY).refused("/styrning/siffror"),
                Visit.of("/styrning/barn-och-ungdomsnamnden", Who.SECRETARY)
                        .refused(
                                "/styrning/barn-och-ungdomsnamnden/mal",
                                "rubrik",
                                "",
                                "fran-ar",
                                "x"),
                Visit.of("/styrning/uppsikt", Who.SECRETARY)
                        .refused("/styrning/uppsikt/bolag", "text", "", "beslutad", "snart"),
                Visit.of("/partistod/redovisning", Who.MEMBER).refused("/partistod/redovisning"),
                Visit.of("/administration/partistod", Who.ADMINISTRATOR)
                        .refused("/administration/partistod/utbetalning", "kf-beslut", ""),
                Visit.of("/arbetsmiljo/brev/nytt?till=barn-och-ungdomsforvaltningen", Who.SECRETARY)
                        .refused("/arbetsmiljo/brev/nytt", "befogenheter", ""),
                Visit.of("/arbetsmiljo/socialnamnden/enheter", Who.SECRETARY)
                        .refused("/arbetsmiljo/socialnamnden/enheter/anstalld", "titel", ""),
                Visit.of("/delegation/beslut/nytt?namnd=socialnamnden", Who.SECRETARY)
                        .refused("/delegation/beslut/nytt", "vad", "", "dag", ""),
                Visit.of("/delegation/beslut/fil?namnd=socialnamnden", Who.SECRETARY)
                        .refused("/delegation/beslut/fil", "rader", "igår;1"),
                Visit.of("/administration/delegation/socialnamnden", Who.SECRETARY)
                        .refused(
                                "/administration/delegation/socialnamnden/ordning",
                                "rader",
                                "1;;Allt;;grupp av anställda;Alla;5 EUR;;;;"),
                Visit.of("/administration/partistod", Who.ADMINISTRATOR)
                        .refused(
                                "/administration/partistod/regler",
                                "fran",
                                "snart",
                                "grundstod",
                                "mycket"),
                Visit.of("/ersattningar/{id}", voucher(), Who.ADMINISTRATOR)
                        .refused(voucher() + "/avsla", "skal", ""),
                Visit.of(MONTH, "/administration/ersattningar/2027-01", Who.ADMINISTRATOR)
                        .refused("/administration/ersattningar/2027-01/avsluta"),
                Visit.of("/administration/tillganglighet", Who.ADMINISTRATOR)
                        .refused("/administration/tillganglighet/brist", "vad", ""),
                Visit.of("/administration/tillganglighet", Who.ADMINISTRATOR)
                        .refused("/administration/tillganglighet/bedomning", "datum", "igår"),
                Visit.of(topic(), Who.ADMINISTRATOR)
                        .refused(topic(), "rubrik", "", "text", "", "lankar", "fel"),
                Visit.of(topic(), Who.ADMINISTRATOR)
                        .sending(
                                topic(),
                                "version",
                                "0",
                                "rubrik",
                                "Arbetsgivarrollen",
                                "text",
                                "En annan text.")
                        .answering(HttpStatus.CONFLICT));
    }
}
