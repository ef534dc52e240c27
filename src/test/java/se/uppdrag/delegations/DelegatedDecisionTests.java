package se.uppdrag.delegations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static se.uppdrag.PageChecks.as;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.VeraPdf;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.delegations.Power.By;
import se.uppdrag.law.Delegation.Holder;
import se.uppdrag.law.LawRefusal;
import se.uppdrag.law.Money;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Person;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;

@SpringBootTest(properties = "uppdrag.test=delegations")
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@DisplayName("KL 6:40, 7:8, 8:10 – delegated decisions from the order to the meeting and the board")
@Proves({"KL6-40", "KL7-8", "KL8-10"})
class DelegatedDecisionTests {

    private static final int MANY = 1_500;

    /// Fifty decisions with where they have gone, and what a page has besides.
    private static final long MOST = 700;

    static final LocalDate START = LocalDate.of(2023, 1, 1);
    static final String ADMIN = "/administration/delegation/bun";

    @Autowired MockMvc web;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Meetings meetings;
    @Autowired NoticeBoard board;
    @Autowired Units units;
    @Autowired DelegationOrders orders;
    @Autowired DelegatedDecisions decisions;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    final PersonId secretary = PageChecks.somebody();
    final PersonId chair = PageChecks.somebody();
    final PersonId ada = PageChecks.somebody();

    MockHttpServletResponse sends(PersonId who, String address, String... fields) throws Exception {
        var request =
                address.contains("/fil") || address.endsWith("/ordning")
                        ? multipart(address)
                        : post(address);
        request.with(as(who)).param("kommando", UUID.randomUUID().toString());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    String done(PersonId who, String address, String... fields) throws Exception {
        var answer = sends(who, address, fields);
        assertThat(answer.getStatus())
                .as(address + answer.getContentAsString(StandardCharsets.UTF_8))
                .isEqualTo(303);
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    Document page(PersonId who, String address) throws Exception {
        var answer = web.perform(get(address).with(as(who))).andReturn().getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    void found() {
        clock.set("2026-01-02", "08.00");
        if (register.organ("kf").isEmpty()) {
            register.found(
                    new Organ("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY, "KS", 3, null),
                    START,
                    "kommunallagen");
        }
        register.found(
                new Organ("bun", "Barnnämnden", Organ.Kind.COMMITTEE, "SN", 3, null), START, "KF");
        person(secretary, "Nils", "Ask");
        register.employ(secretary, Role.SECRETARY, null, START);
        person(chair, "Alva", "Berg");
        register.appoint(
                new Membership(
                        chair, "Alva Berg", "bun", Post.CHAIR, null, 1, START, null, "KF § 1"));
        person(ada, "Ada", "Ek");
        units.open("Barnförvaltningen", "bun", null, START, secretary);
        units.appoint("barnforvaltningen", ada, "Biståndshandläggare", false, START);
    }

    private void person(PersonId id, String given, String family) {
        register.enter(new Person(id, given, family, null));
    }

    @Test
    void from_the_order_to_the_meeting_and_the_board() throws Exception {
        found();
        theOrderIsEntered();
        aPowerIsPassedOn();
        theQuestionIsAnswered();
        decisionsAreRecordedAsTheyWereTaken();
        aFileIsReadWholeOrNotAtAll();
        theyAreReportedToTheNextMeeting();
        whatWasMinutedByItselfIsPosted();
        andNothingOfItCanBeRewritten();
        theyAreFoundByThoseWhoAreSignedIn();
        manyOfThemStandOnSeveralPages();
        noListIsReadFurtherThanItIsShown();
    }

    private void theOrderIsEntered() throws Exception {
        var order = ADMIN + "/ordning";
        assertThat(sends(chair, order).getStatus()).isEqualTo(403);
        var wrong =
                sends(
                        secretary,
                        order,
                        "beslut",
                        "SN 2025-12-11 § 100",
                        "dag",
                        "2025-12-11",
                        "fran",
                        "2026-01-01",
                        "steg",
                        "spara",
                        "rader",
                        DelegationOrderTests.ORDER + "9;;Allt;;grupp av anställda;Alla;5 EUR;;;;");
        assertThat(wrong.getStatus()).isEqualTo(422);
        var told = PageChecks.page(wrong.getContentAsString(StandardCharsets.UTF_8));
        assertThat(told.text()).contains("Rad 8:", "svenska kronor");
        assertThat(told.select("textarea").text()).contains("Bevilja hemtjänst");
        assertThat(orders.orders("bun")).as("nothing half done").isEmpty();
        var right =
                new String[] {
                    "beslut", "SN 2025-12-11 § 100",
                    "dag", "2025-12-11",
                    "fran", "2026-01-01",
                    "rader", DelegationOrderTests.ORDER,
                    "steg", "granska"
                };
        assertThat(sends(secretary, order, right).getStatus()).isEqualTo(200);
        assertThat(orders.orders("bun")).as("only looked at").isEmpty();
        right[right.length - 1] = "spara";
        assertThat(done(secretary, order, right)).isEqualTo("/delegation/bun?den=2026-01-01");
        assertThat(sends(secretary, order, right).getStatus()).as("twice").isEqualTo(422);
        var seen =
                web.perform(get("/delegation/bun")).andReturn().getResponse().getContentAsString();
        assertThat(PageChecks.page(seen).text())
                .contains("SN 2025-12-11 § 100", "Biståndshandläggare", "Får överlåtas vidare");
        assertThat(page(chair, "/delegation").text())
                .contains("1 januari 2026", "Automatiserade beslut", "Färdtjänst bas");
        assertThat(page(chair, "/delegation/bun?den=2025-12-31").text())
                .contains("Ingen delegationsordning gällde");
        var paper =
                web.perform(get("/delegation/bun.pdf?den=2026-01-01")).andReturn().getResponse();
        assertThat(VeraPdf.faults(paper.getContentAsByteArray())).isEmpty();
        assertThat(words(paper)).contains("Delegationsordning", "SN 2025-12-11 § 100");
        assertThat(
                        web.perform(get("/delegation/bun.pdf?den=2025-12-31"))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
        var csv = web.perform(get("/delegation/bun.csv")).andReturn().getResponse();
        assertThat(csv.getContentAsString(StandardCharsets.UTF_8)).contains("1.2;Allmänt");
    }

    private void aPowerIsPassedOn() throws Exception {
        var pass = ADMIN + "/vidare";
        var fields =
                new String[] {
                    "vidare-rad", "1.1",
                    "vidare-av", "Förvaltningschef",
                    "vidare-titel", "Biståndshandläggare",
                    "vidare-beslut", "FC 2026-01-02",
                    "vidare-fran", "2026-01-02"
                };
        assertThat(sends(secretary, pass, "vidare-rad", "1.1").getStatus()).isEqualTo(422);
        done(secretary, pass, fields);
        fields[3] = "Biståndshandläggare";
        fields[5] = "Förvaltningschef";
        var circle = sends(secretary, pass, fields);
        assertThat(circle.getStatus()).isEqualTo(422);
        assertThat(circle.getContentAsString(StandardCharsets.UTF_8))
                .contains("har redan beslutanderätten");
        DelegationOrderTests.isRefused(
                orders.passOn(DelegationOrderTests.passed("7", "A", "B"), secretary),
                DelegationsRefusal.NO_ORDER_TO_PASS_ON);
        DelegationOrderTests.isRefused(
                orders.passOn(
                        new PassedOn(
                                UUID.randomUUID(),
                                "bun",
                                "1.1",
                                "Enhetschef",
                                "Handläggare",
                                "B",
                                LocalDate.of(2026, 2, 1),
                                null),
                        secretary),
                LawRefusal.ONLY_A_HEAD_PASSES_IT_ON);
        assertThat(orders.passedOn("bun")).hasSize(1);
    }

    private void theQuestionIsAnswered() throws Exception {
        var asked = "/delegation/fraga?namnd=bun&den=";
        assertThat(page(chair, asked + "2026-01-02&rad=1.1&belopp=60000").text())
                .contains("Ada Ek", "FC 2026-01-02", "högre än gränsen");
        assertThat(page(chair, asked + "2026-01-01&rad=1.1").text())
                .contains("Ingen är inlagd med den titeln")
                .doesNotContain("Ada Ek");
        assertThat(page(chair, asked + "2026-01-01&rad=1.2").text()).contains("Alva Berg");
        assertThat(page(chair, asked + "2025-06-01").text()).contains("beslutar nämnden själv");
    }

    private void decisionsAreRecordedAsTheyWereTaken() throws Exception {
        var record = "/delegation/beslut/nytt";
        page(ada, record + "?namnd=bun");
        var fields =
                new String[] {
                    "namnd", "bun",
                    "dag", "2026-01-02",
                    "rad", "2.1",
                    "vad", "Bevilja hemtjänst",
                    "belopp", "",
                    "mottagare", "EMPLOYEE",
                    "vem", "Ada Ek",
                    "titel", "Biståndshandläggare"
                };
        assertThat(page(ada, done(ada, record, fields)).text())
                .contains("D 2026:1", "ryms i den beslutanderätt", "Ska anmälas");
        fields[5] = "1.1";
        fields[9] = "70 000";
        assertThat(page(ada, done(ada, record, fields)).text())
                .contains("D 2026:2", "Beloppet är högre än gränsen");
        fields[9] = "70 EUR";
        assertThat(sends(ada, record, fields).getStatus()).isEqualTo(422);
        fields[9] = "";
        fields[3] = "2026-01-03";
        assertThat(sends(ada, record, fields).getStatus()).as("tomorrow").isEqualTo(422);
        assertThat(sends(PageChecks.somebody(), record, fields).getStatus()).isEqualTo(403);
        fields[3] = "snart";
        var kept = sends(ada, record, fields);
        assertThat(kept.getStatus()).isEqualTo(422);
        assertThat(kept.getContentAsString(StandardCharsets.UTF_8)).contains("Bevilja hemtjänst");
        // The program never refuses to record what happened.
        var outside =
                new Deciding(
                        "bun",
                        LocalDate.of(2026, 1, 2),
                        "77",
                        "Något",
                        "",
                        null,
                        new By(Holder.OUTSIDER, "Konsult"),
                        "Kim Konsult",
                        true);
        assertThat(page(secretary, "/delegation/beslut/" + recorded(outside)).text())
                .contains("hör inte till dem en nämnd får delegera till");
    }

    private UUID recorded(Deciding one) {
        return transaction.execute(_ ->
                ((Granted<List<UUID>>) decisions.record(List.of(one), secretary))
                        .value()
                        .getFirst());
    }

    private void aFileIsReadWholeOrNotAtAll() throws Exception {
        var file = "/delegation/beslut/fil";
        page(secretary, file + "?namnd=bun");
        var line = "2026-01-02;3.2;Taxa i enskilt fall;SN 2026/7;;presidium;Alva Berg;;";
        var wrong =
                sends(
                        secretary,
                        file,
                        "namnd",
                        "bun",
                        "steg",
                        "spara",
                        "rader",
                        line + "\nigår;3.2;X;;;presidium;A;;");
        assertThat(wrong.getStatus()).isEqualTo(422);
        assertThat(wrong.getContentAsString(StandardCharsets.UTF_8)).contains("Rad 2:");
        assertThat(sends(secretary, file, "namnd", "bun", "rader", "").getStatus()).isEqualTo(422);
        assertThat(sends(ada, file, "namnd", "bun", "rader", line).getStatus()).isEqualTo(403);
        var looked = sends(secretary, file, "namnd", "bun", "rader", line, "steg", "granska");
        assertThat(looked.getContentAsString(StandardCharsets.UTF_8)).contains("Ett beslut kan");
        assertThat(page(secretary, "/delegation/beslut?namnd=bun").text()).contains("3 beslut");
        done(secretary, file, "namnd", "bun", "rader", line, "steg", "spara");
        assertThat(page(secretary, "/delegation/beslut?namnd=bun&lage=TO_POST").text())
                .contains("Ett beslut", "Taxa i enskilt fall");
    }

    private void theyAreReportedToTheNextMeeting() throws Exception {
        var report = ADMIN + "/anmalan";
        assertThat(sends(secretary, report, "sammantrade", "2026-01-20").getStatus())
                .as("no meeting is planned")
                .isEqualTo(422);
        var sn = register.organ("bun").orElseThrow();
        meetings.plan(sn, LocalDate.of(2026, 1, 10), LocalTime.of(9, 0), "Rådhuset", false);
        var meeting =
                meetings.plan(sn, LocalDate.of(2026, 1, 20), LocalTime.of(9, 0), "Rådhuset", false);
        clock.set("2026-01-12", "08.00");
        assertThat(page(secretary, report).text())
                .contains("3 beslut", "20 januari 2026", "skulle ha anmälts", "D 2026:3");
        assertThat(page(secretary, "/start").text())
                .contains("Anmäl delegationsbeslut i Barnnämnden: 3");
        assertThat(sends(secretary, report, "sammantrade", "2026-01-10").getStatus())
                .as("it has been held")
                .isEqualTo(422);
        DelegationOrderTests.isRefused(
                decisions.report("bun", "2026-01-10", "A", "", secretary),
                DelegationsRefusal.NO_MEETING_TO_REPORT_TO);
        done(secretary, report, "sammantrade", "2026-01-20");
        assertThat(meetings.agenda(meeting.id()).stream().map(one -> one.title()))
                .contains("Anmälan av delegationsbeslut");
        assertThat(page(secretary, "/delegation/beslut?namnd=bun&lage=REPORTED").text())
                .contains("3 beslut", "Delegationslistan (PDF)");
        var list = "/delegation/beslut/lista.pdf?namnd=bun&mote=2026-01-20";
        var paper = web.perform(get(list).with(PageChecks.as(secretary))).andReturn().getResponse();
        assertThat(VeraPdf.faults(paper.getContentAsByteArray())).isEmpty();
        assertThat(words(paper))
                .contains("Anmälda till sammanträdet 20 januari 2026", "3 beslut", "D 2026:3");
        var another = web.perform(get(list.replace("-20", "-21")).with(PageChecks.as(secretary)));
        assertThat(words(another.andReturn().getResponse())).contains("Inga beslut");
        assertThat(web.perform(get(list)).andReturn().getResponse().getStatus())
                .as("not for everybody")
                .isEqualTo(302);
        DelegationOrderTests.isRefused(
                decisions.report("bun", "2026-01-20", "A", "", secretary),
                DelegationsRefusal.NOTHING_TO_REPORT);
        assertThat(page(secretary, "/start").text()).doesNotContain("Anmäl delegationsbeslut");
    }

    private static String words(MockHttpServletResponse paper) throws Exception {
        try (var document = Loader.loadPDF(paper.getContentAsByteArray())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    private void whatWasMinutedByItselfIsPosted() throws Exception {
        var report = ADMIN + "/anmalan";
        var id = page(secretary, report).select("input[name=beslut]").val();
        done(secretary, report + "/anslag", "beslut", id);
        assertThat(board.up().stream().map(one -> one.kind().name()))
                .contains("DELEGATED_DECISION");
        var notice = board.up().getFirst();
        assertThat(notice.appealLast()).isEqualTo("2026-02-02");
        var open = web.perform(get(notice.link())).andReturn().getResponse();
        assertThat(open.getContentAsString(StandardCharsets.UTF_8)).contains("Taxa i enskilt fall");
        assertThat(sends(secretary, report + "/anslag", "beslut", id).getStatus()).isEqualTo(422);
        DelegationOrderTests.isRefused(
                decisions.post("bun", List.of(), "A", secretary),
                DelegationsRefusal.NOTHING_TO_POST);
    }

    private void andNothingOfItCanBeRewritten() {
        for (var change :
                List.of(
                        "update delegations.orders set decision = 'x'",
                        "update delegations.order_row set most = 1",
                        "update delegations.decided set what = 'x'",
                        "delete from delegations.reported",
                        "delete from delegations.posted",
                        "insert into delegations.order_row select organ, version, place + 90, '99',"
                                + " heading, what, provision, 'EMPLOYEE', '', most, conditions,"
                                + " false, matter, false, false from delegations.order_row")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private void theyAreFoundByThoseWhoAreSignedIn() throws Exception {
        var hit = found(ada, "hemtjänsten").first();
        assertThat(Objects.requireNonNull(hit).text())
                .contains(
                        "Delegationsbeslut", "Barnnämnden, D 2026:", "Bevilja hemtjänst", "Ada Ek");
        assertThat(page(ada, hit.select("a").attr("href")).text()).contains("Bevilja hemtjänst");
        assertThat(found(PageChecks.somebody(), "hemtjänsten")).hasSize(2);
        assertThat(found(null, "hemtjänsten")).as("not for everybody").isEmpty();
        assertThat(found(ada, "konsult")).as("by who decided").hasSize(1);
        assertThat(found(ada, "SN 2026/7")).as("by the matter").hasSize(1);
        assertThat(found(ada, "fjärrvärme")).isEmpty();
        assertThat(found(ada, "hemtjänst -bevilja")).isEmpty();
        assertThat(found(ada, "hemtjänst&ar=2025")).isEmpty();
        assertThat(found(ada, "hemtjänst&ar=2026&organ=bun&typ=handling")).hasSize(2);
        assertThat(found(ada, "hemtjänst&organ=kf")).isEmpty();
        assertThat(found(ada, "hemtjänst&typ=arende")).isEmpty();
    }

    private Elements found(@Nullable PersonId who, String asked) throws Exception {
        var address = get("/sok?q=" + asked);
        var answer =
                web.perform(who == null ? address : address.with(as(who)))
                        .andReturn()
                        .getResponse();
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8))
                .select(".hit.closed:contains(Delegationsbeslut)");
    }

    private void manyOfThemStandOnSeveralPages() throws Exception {
        clock.set("2026-12-31", "08.00");
        var many = new ArrayList<Deciding>();
        for (int i = 0; i < 120; i++) {
            many.add(
                    new Deciding(
                            "bun",
                            LocalDate.of(2026, 1, 3).plusDays(i),
                            i % 3 == 0 ? "2.1" : "9.9",
                            "Beslut nummer " + i,
                            "BUN 2026/" + i,
                            Money.kronor(i),
                            new By(Holder.EMPLOYEE, "Biståndshandläggare"),
                            "Ada Ek",
                            false));
        }
        transaction.executeWithoutResult(_ -> decisions.record(many, secretary));
        var list = "/delegation/beslut?namnd=bun";
        var first = page(secretary, list);
        assertThat(first.text()).contains("Visar 50 beslut. Det finns fler.", "Beslut nummer 119");
        assertThat(first.select("tbody tr")).hasSize(DecisionPages.SIZE);
        var second = page(secretary, older(first));
        assertThat(second.text()).contains("Beslut nummer 69").doesNotContain("Beslut nummer 70");
        var last = page(secretary, older(second));
        assertThat(last.select("tbody tr")).hasSize(24);
        assertThat(last.text()).contains("Taxa i enskilt fall").doesNotContain("Äldre");
        assertThat(page(secretary, list + "&lage=MARKED&ar=2026&sok=nummer 77").text())
                .contains("Ett beslut", "Beslut nummer 77", "Anmärkning");
        assertThat(page(secretary, list + "&sok=100_").text()).contains("Inga beslut");
    }

    private static String older(Document page) {
        return page.select("nav a[href*=efter=]").attr("href");
    }

    /// Counts the rows that PostgreSQL reads for a page, which says more of the plan than its time
    /// does.
    private void noListIsReadFurtherThanItIsShown() {
        var many = new ArrayList<Deciding>();
        for (int i = 0; i < MANY; i++) {
            many.add(
                    new Deciding(
                            "bun",
                            LocalDate.of(2026, 1, 3).plusDays(i % 300),
                            "2.1",
                            "Ett av många, " + i,
                            "",
                            null,
                            new By(Holder.EMPLOYEE, "Biståndshandläggare"),
                            "Ada Ek",
                            false));
        }
        transaction.executeWithoutResult(_ -> decisions.record(many, secretary));
        jdbc.sql("analyze").update();
        var list = "/delegation/beslut?namnd=bun";
        var found = new TreeMap<String, Long>();
        for (var address :
                List.of(
                        list,
                        list + "&ar=2026",
                        list + "&ar=2026&lage=TO_REPORT",
                        list + "&lage=REPORTED",
                        list + "&lage=POSTED",
                        list + "&sok=många",
                        "/sok?q=många",
                        "/sok?q=presidium",
                        "/delegation/bun/anslagna",
                        "/delegation/bun",
                        "/delegation")) {
            found.put(address, read(address));
        }
        assertThat(found)
                .allSatisfy((address, rows) ->
                        assertThat(rows).as(address + " " + found).isBetween(1L, MOST));
    }

    /// In the transaction of the page itself, so that nothing else is counted.
    private long read(String address) {
        return Objects.requireNonNull(
                transaction.execute(_ -> {
                    try {
                        var before = rows();
                        page(secretary, address);
                        return rows() - before;
                    } catch (Exception broken) {
                        throw new AssertionError(address, broken);
                    }
                }));
    }

    private long rows() {
        return jdbc.sql(
                        """
                        select coalesce(sum(seq_tup_read + coalesce(idx_tup_fetch, 0)), 0)::bigint
                          from pg_stat_xact_user_tables
                         where schemaname = 'delegations'
                        """)
                .query(Long.class)
                .single();
    }
}
