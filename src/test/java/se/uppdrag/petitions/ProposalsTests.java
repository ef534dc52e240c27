package se.uppdrag.petitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.transaction.BeforeTransaction;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Council;
import se.uppdrag.PageChecks;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Refusal;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.HouseRules;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 8:1–2, 5:23, 6:34 – proposals from those who live here, and popular initiatives")
@Proves({"KL8-1", "KL8-2", "KL5-23", "KL6-34"})
@Transactional
class ProposalsTests {

    static final String HERE = "/medborgarforslag";

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired LocalRules rules;
    @Autowired Petitions proposals;
    @Autowired ProposalReports reports;
    @Autowired SignatureLists lists;
    @Autowired ProposalTasks tasks;
    @Autowired JdbcClient jdbc;

    @BeforeTransaction
    void gather() {
        council.gather();
        clock.set("2025-02-03", "10.00");
    }

    void allowed() {
        Council.granted(
                rules.decide(
                        register.assembly(),
                        RuleKind.CITIZEN_PROPOSALS,
                        "yes",
                        LocalDate.of(2025, 1, 1),
                        "KF § 9/2024"));
    }

    static Petitions.Typed typed(boolean told, boolean hidden) {
        return new Petitions.Typed(
                "Lekplats vid ån",
                "Barnen behöver den.",
                "Sara Kanariefågel",
                "Hemliga vägen 7",
                "sara@exempel.se",
                told,
                hidden);
    }

    CitizenProposal confirmed(boolean told, boolean hidden) {
        var codes = new Petitions.Codes(Code.fresh(), Code.fresh());
        Council.granted(proposals.send(typed(told, hidden), codes));
        return Council.granted(proposals.confirm(codes.confirm()));
    }

    CitizenProposal checked() {
        return Council.granted(
                proposals.check(
                        confirmed(false, false).id(), true, council.today(), "", true, "Nils Ask"));
    }

    CitizenProposal raised() {
        return Council.granted(
                proposals.raise(checked().id(), LocalDate.of(2025, 2, 26), "KF § 4", "Nils Ask"));
    }

    static void refused(Outcome<?> outcome, Refusal because) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(because));
    }

    Document page(@Nullable PersonId who, String address) throws Exception {
        var request = get(address);
        var answer =
                web.perform(who == null ? request : request.with(PageChecks.as(who)))
                        .andReturn()
                        .getResponse();
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return PageChecks.page(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    MockHttpServletResponse sends(
            @Nullable PersonId who, String address, Map<String, String> fields) throws Exception {
        var request =
                post(address)
                        .with(
                                who == null
                                        ? SecurityMockMvcRequestPostProcessors.csrf()
                                        : PageChecks.as(who));
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse();
    }

    Map<String, String> form() {
        return new HashMap<>(
                Map.of(
                        "rubrik", "Lekplats vid ån",
                        "text", "Barnen behöver den.",
                        "namn", "Sara Kanariefågel",
                        "adress", "Hemliga vägen 7",
                        "epost", "sara@exempel.se"));
    }

    Organ committee() {
        var organ = new Organ("bun", "Barnnämnden", Organ.Kind.COMMITTEE, "BUN", 5, null);
        register.found(organ, Council.START, "KF § 1/2022");
        register.employ(council.secretary, Role.SECRETARY, "bun", Council.START);
        return organ;
    }

    @Test
    void nothing_can_be_sent_until_the_assembly_has_decided_so() throws Exception {
        assertThat(new HouseRules(Map.of()).citizenProposals()).isFalse();
        assertThat(page(null, HERE).text()).contains("Fullmäktige har inte beslutat");
        assertThat(sends(null, HERE + "/nytt", form()).getStatus()).isEqualTo(422);
        refused(
                proposals.send(
                        typed(false, false), new Petitions.Codes(Code.fresh(), Code.fresh())),
                PetitionRefusal.ASSEMBLY_HAS_NOT_DECIDED_SO);
        allowed();
        assertThat(page(null, HERE).text()).contains("KF § 9/2024", "Lämna ett medborgarförslag");
    }

    @Test
    void what_is_sent_is_nothing_before_it_is_confirmed_from_her_own_mailbox() throws Exception {
        allowed();
        var answer = sends(null, HERE + "/nytt", form());
        assertThat(answer.getStatus()).isEqualTo(303);
        var follow = String.valueOf(answer.getRedirectedUrl());
        assertThat(page(null, follow).text()).contains("sara@exempel.se", "bekräfta");
        assertThat(proposals.confirmed()).isEmpty();
        var link =
                jdbc.sql("select link from mail.letter where address = 'sara@exempel.se'")
                        .query(String.class)
                        .single();
        assertThat(page(null, link).text()).contains("Lekplats vid ån");
        var code = link.substring(link.lastIndexOf('/') + 1);
        assertThat(sends(null, HERE + "/bekrafta", Map.of("kod", code)).getStatus()).isEqualTo(303);
        assertThat(page(null, link).text()).contains("diarienummer KS 2025.");
        assertThat(proposals.confirmed()).hasSize(1);
        Council.granted(proposals.confirm(code));
        assertThat(proposals.confirmed()).hasSize(1);
        assertThat(page(null, follow).text()).contains("folkbokföringen kontrolleras");
        assertThat(
                        jdbc.sql("select count(*) from trail.entry where act like :code")
                                .param("code", "%" + code + "%")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private Map<String, String> paper(String cameIn) {
        return new HashMap<>(
                Map.of(
                        "inkom", cameIn,
                        "rubrik", "Bänkar vid torget",
                        "text", "Äldre behöver vila.",
                        "namn", "Sara Kanariefågel",
                        "adress", "Hemliga vägen 7"));
    }

    @Test
    void what_came_on_paper_is_taken_down_and_handled_as_the_others() throws Exception {
        var desk = ProposalPages.DESK;
        register.employ(council.secretary, Role.REGISTRAR, "kf", Council.START);
        assertThat(page(council.secretary, desk).text()).doesNotContain("på papper");
        assertThat(sends(council.secretary, desk, paper("2025-01-30")).getStatus()).isEqualTo(422);
        allowed();
        var answer = sends(council.secretary, desk, paper("2025-01-30"));
        assertThat(answer.getStatus()).isEqualTo(303);
        assertThat(page(council.secretary, String.valueOf(answer.getRedirectedUrl())).text())
                .contains("Bänkar vid torget", "Hemliga vägen 7", "folkbokföringen kontrolleras");
        var one = proposals.confirmed().getFirst();
        var slug = String.valueOf(one.matterSlug());
        assertThat(
                        jdbc.sql(
                                        """
                                        select d.on_date || ' ' || d.counterparty from registry.document d
                                          join registry.matter m on m.id = d.matter
                                         where m.slug = :slug
                                        """)
                                .param("slug", slug)
                                .query(String.class)
                                .single())
                .isEqualTo("2025-01-30 Folkbokförd i kommunen");
        Council.granted(proposals.check(one.id(), true, council.today(), "", true, "Nils Ask"));
        assertThat(page(null, HERE + "/" + slug).text())
                .contains("Äldre behöver vila.")
                .doesNotContain("Kanariefågel");
    }

    @Test
    void what_came_on_paper_says_who_wrote_it_and_came_on_a_day_that_has_been() throws Exception {
        allowed();
        var desk = ProposalPages.DESK;
        register.employ(council.secretary, Role.REGISTRAR, "kf", Council.START);
        var nobody = paper("2025-01-30");
        nobody.put("namn", "");
        var answer = sends(council.secretary, desk, nobody);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Äldre behöver vila.");
        nobody.put("har-skydd", "ja");
        assertThat(sends(council.secretary, desk, nobody).getStatus()).isEqualTo(303);
        assertThat(proposals.confirmed().getFirst().hidden()).isTrue();
        refused(
                proposals.takeDown(typed(true, false), council.today().plusDays(1)),
                PetitionRefusal.HAS_NOT_COME_YET);
        assertThat(sends(council.members.getFirst(), desk, paper("2025-01-30")).getStatus())
                .isEqualTo(403);
    }

    @Test
    void a_code_that_leads_nowhere_confirms_nothing_and_the_unconfirmed_are_forgotten() {
        allowed();
        refused(proposals.confirm(Code.fresh()), PetitionRefusal.NOTHING_TO_CONFIRM);
        var codes = new Petitions.Codes(Code.fresh(), Code.fresh());
        Council.granted(proposals.send(typed(false, false), codes));
        clock.set("2025-02-11", "10.00");
        Council.granted(
                proposals.send(
                        typed(false, false), new Petitions.Codes(Code.fresh(), Code.fresh())));
        refused(proposals.confirm(codes.confirm()), PetitionRefusal.NOTHING_TO_CONFIRM);
    }

    @Test
    void nobodys_mailbox_is_filled_by_others() {
        allowed();
        for (int i = 0; i < 3; i++) {
            Council.granted(
                    proposals.send(
                            typed(false, false), new Petitions.Codes(Code.fresh(), Code.fresh())));
        }
        refused(
                proposals.send(
                        typed(false, false), new Petitions.Codes(Code.fresh(), Code.fresh())),
                PetitionRefusal.TOO_MANY_WAIT_TO_BE_CONFIRMED);
    }

    @Test
    void her_name_and_address_are_for_the_registrar_alone() throws Exception {
        allowed();
        register.employ(council.secretary, Role.REGISTRAR, "kf", Council.START);
        var one = confirmed(false, false);
        var desk = ProposalPages.DESK + "/" + one.id();
        assertThat(page(council.secretary, desk).text())
                .contains("Sara Kanariefågel", "Hemliga vägen 7");
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .anyMatch(task -> task.href().equals(desk));
        assertThat(
                        web.perform(get(desk).with(PageChecks.as(council.members.get(2))))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(403);
        assertThat(
                        sends(
                                        council.secretary,
                                        desk + "/kontroll",
                                        Map.of(
                                                "folkbokford",
                                                "ja",
                                                "den",
                                                "2025-02-03",
                                                "publicera",
                                                "ja"))
                                .getStatus())
                .isEqualTo(303);
        for (var address :
                List.of(
                        HERE,
                        HERE + "/" + one.matterSlug(),
                        "/diarium/" + one.matterSlug(),
                        "/diarium/" + one.matterSlug() + "/1")) {
            assertThat(page(null, address).html())
                    .as(address)
                    .doesNotContain("Kanariefågel")
                    .doesNotContain("Hemliga vägen");
        }
        assertThat(page(null, HERE + "/" + one.matterSlug()).text())
                .contains("Barnen behöver den.");
        refused(
                proposals.check(one.id(), true, council.today(), "", true, "N"),
                PetitionRefusal.SENDER_IS_LOOKED_UP);
    }

    @Test
    void she_who_wants_it_is_named_and_of_a_protected_identity_nothing_is_taken() {
        allowed();
        var told = confirmed(true, false);
        Council.granted(proposals.check(told.id(), true, council.today(), "", true, "N"));
        assertThat(proposals.published(String.valueOf(told.matterSlug())))
                .hasValueSatisfying(one -> assertThat(one.name()).isEqualTo("Sara Kanariefågel"));
        var hidden = confirmed(true, true);
        assertThat(hidden.name()).isEmpty();
        assertThat(hidden.address()).isEmpty();
        assertThat(hidden.namePublic()).isFalse();
    }

    @Test
    void a_form_without_a_name_or_an_address_that_can_be_read_is_shown_again() throws Exception {
        allowed();
        var fields = form();
        fields.put("epost", "ingen adress");
        fields.put("namn", "");
        var answer = sends(null, HERE + "/nytt", fields);
        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(answer.getContentAsString(StandardCharsets.UTF_8))
                .contains("Skriv ditt namn", "Skriv en e-postadress", "Barnen behöver den.");
        fields.put("epost", "sara@exempel.se");
        fields.put("adress", "");
        fields.put("skyddad", "ja");
        assertThat(sends(null, HERE + "/nytt", fields).getStatus()).isEqualTo(303);
    }

    @Test
    void who_is_not_registered_here_raises_nothing() {
        allowed();
        var one = confirmed(false, false);
        refused(
                proposals.raise(one.id(), council.today(), "KF § 1", "N"),
                PetitionRefusal.SENDER_IS_NOT_LOOKED_UP);
        var no =
                Council.granted(
                        proposals.check(one.id(), false, council.today(), "Utflyttad", true, "N"));
        assertThat(no.state()).isEqualTo(CitizenProposal.State.NOT_REGISTERED);
        assertThat(proposals.published("", 1)).isEmpty();
        refused(
                proposals.raise(one.id(), council.today(), "KF § 1", "N"),
                PetitionRefusal.SENDER_IS_NOT_LOOKED_UP);
    }

    @Test
    void the_assembly_lets_a_committee_decide_but_not_what_is_a_matter_of_principle() {
        allowed();
        var organ = committee();
        var day = LocalDate.of(2025, 2, 26);
        refused(
                proposals.handOver(checked().id(), organ, false, day, "KF § 4", "N"),
                PetitionRefusal.NOT_RAISED);
        var one = raised();
        assertThat(one.deadline().orElseThrow().rule().id()).isEqualTo("KL5-35");
        refused(proposals.raise(one.id(), day, "KF § 4", "N"), PetitionRefusal.RAISED_ALREADY);
        refused(
                proposals.handOver(one.id(), organ, true, day, "KF § 4", "N"),
                PetitionRefusal.MATTER_OF_PRINCIPLE);
        var handed =
                Council.granted(proposals.handOver(one.id(), organ, false, day, "KF § 4", "N"));
        assertThat(handed.deadline().orElseThrow().rule().id()).isEqualTo("KL6-34");
        assertThat(handed.deadline().orElseThrow().last()).isEqualTo("2026-02-26");
        assertThat(handed.late(LocalDate.of(2026, 2, 26))).isFalse();
        assertThat(handed.late(LocalDate.of(2026, 2, 27))).isTrue();
        var decided =
                Council.granted(proposals.decide(one.id(), LocalDate.of(2025, 9, 1), "BUN § 7"));
        assertThat(decided.state()).isEqualTo(CitizenProposal.State.DECIDED);
        refused(proposals.decide(one.id(), day, "BUN § 8"), PetitionRefusal.PROPOSAL_IS_DECIDED);
    }

    @Test
    void the_committee_tells_the_assembly_once_a_year_what_it_has_decided_and_what_is_late()
            throws Exception {
        allowed();
        var organ = committee();
        var day = LocalDate.of(2025, 2, 26);
        var done = raised();
        Council.granted(proposals.handOver(done.id(), organ, false, day, "KF § 4", "N"));
        registry.step(
                new MatterId(UUID.fromString(String.valueOf(done.matter()))),
                new Step(LocalDate.of(2026, 3, 1), Step.Kind.DECIDED, "BUN § 7", null));
        var late = raised();
        Council.granted(proposals.handOver(late.id(), organ, false, day, "KF § 4", "N"));
        clock.set("2026-10-05", "10.00");
        var year = reports.of(2026).getFirst();
        assertThat(year.decided()).hasSize(1);
        assertThat(year.late()).hasSize(1);
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .anyMatch(task -> task.href().equals(HERE + "/redovisning"));
        refused(reports.report(organ, 2026), PetitionRefusal.NO_MEETING_TAKES_THE_REPORT);
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.of(2026, 11, 25),
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        true);
        var fields = Map.of("organ", "bun", "ar", "2026");
        assertThat(sends(council.members.get(2), HERE + "/redovisning", fields).getStatus())
                .isEqualTo(403);
        assertThat(sends(council.secretary, HERE + "/redovisning", fields).getStatus())
                .isEqualTo(303);
        var item = meetings.agenda(meeting.id()).getLast();
        assertThat(page(null, "/diarium/" + item.matterSlug() + "/1").text())
                .contains("avgjort 1 mars 2026", "är inte avgjort");
        refused(reports.report(organ, 2026), PetitionRefusal.REPORT_IS_MADE);
        assertThat(page(null, HERE + "/redovisning?ar=2026").text()).contains("Barnnämnden 2026");
    }

    @Test
    void two_count_the_signatures_and_a_tenth_is_enough() throws Exception {
        register.employ(council.secretary, Role.REGISTRAR, "kf", Council.START);
        var one = lists.take("Ska skolan vara kvar?", LocalDate.of(2025, 2, 3), 9_995, "SCB");
        assertThat(one.firstDay()).isEqualTo("2024-08-03");
        assertThat(one.needed()).isEqualTo(1000);
        var first = council.secretary.value();
        var second = council.chair().value();
        refused(
                lists.count(one.id(), first, "Nils", 10, 8, 3),
                PetitionRefusal.MORE_WRONG_THAN_SIGNED);
        Council.granted(lists.count(one.id(), first, "Nils", 1030, 20, 10));
        refused(
                lists.count(one.id(), first, "Nils", 1030, 20, 10),
                PetitionRefusal.COUNTED_BY_THE_SAME);
        assertThat(page(council.secretary, "/administration/folkinitiativ/" + one.id()).text())
                .doesNotContain("1030");
        var differ = Council.granted(lists.count(one.id(), second, "Alva", 1031, 20, 10));
        assertThat(differ.settled()).isEmpty();
        assertThat(differ.round()).isEqualTo(2);
        Council.granted(lists.count(one.id(), first, "Nils", 1031, 20, 11));
        var settled = Council.granted(lists.count(one.id(), second, "Alva", 1031, 20, 11));
        assertThat(settled.enough()).isTrue();
        refused(
                lists.count(one.id(), UUID.randomUUID(), "Bo", 1, 0, 0),
                PetitionRefusal.COUNT_IS_SETTLED);
        assertThat(page(null, "/folkinitiativ").text()).contains("Tillräckligt många");
        assertThat(page(null, "/diarium/" + one.matterSlug()).text())
                .contains("Räkning av underskrifter");
    }

    @Test
    void one_signature_too_few_is_too_few() {
        var one = lists.take("Ska badet vara kvar?", LocalDate.of(2025, 2, 3), 10_000, "SCB");
        Council.granted(lists.count(one.id(), council.secretary.value(), "Nils", 999, 0, 0));
        var settled =
                Council.granted(lists.count(one.id(), council.chair().value(), "Alva", 999, 0, 0));
        assertThat(settled.enough()).isFalse();
        assertThat(registry.steps(new MatterId(one.matter())))
                .anyMatch(step -> step.detail().contains("räcker inte"));
    }

    private SignatureList enough() {
        var one = lists.take("Ska bron byggas?", LocalDate.of(2025, 2, 3), 1_000, "SCB");
        Council.granted(lists.count(one.id(), council.secretary.value(), "Nils", 100, 0, 0));
        return Council.granted(lists.count(one.id(), council.chair().value(), "Alva", 100, 0, 0));
    }

    private static ReferendumAnswer answer(ReferendumAnswer.Kind kind, int present, int against) {
        return new ReferendumAnswer(
                kind, LocalDate.of(2025, 2, 26), "KF § 7", present, against, "Nils Ask");
    }

    @Test
    void a_referendum_is_held_unless_two_thirds_of_those_present_are_against() throws Exception {
        register.employ(council.secretary, Role.SECRETARY, "kf", Council.START);
        var one = enough();
        var desk = "/administration/folkinitiativ/" + one.id();
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .anyMatch(task -> task.href().equals(desk));
        refused(
                lists.answer(one.id(), answer(ReferendumAnswer.Kind.VOTED_DOWN, 50, 33)),
                PetitionRefusal.TWO_THIRDS_ARE_NOT_AGAINST);
        refused(
                lists.answer(one.id(), answer(ReferendumAnswer.Kind.HELD, 50, 51)),
                PetitionRefusal.MORE_AGAINST_THAN_PRESENT);
        var fields =
                Map.of(
                        "svar", "VOTED_DOWN",
                        "den", "2025-02-26",
                        "paragraf", "KF § 7",
                        "narvarande", "50",
                        "emot", "33");
        var refusal = sends(council.secretary, desk + "/svar", fields);
        assertThat(refusal.getStatus()).isEqualTo(422);
        assertThat(refusal.getContentAsString(StandardCharsets.UTF_8))
                .contains("men 34 krävs", "KF § 7");
        var right = new HashMap<>(fields);
        right.put("emot", "34");
        assertThat(sends(council.secretary, desk + "/svar", right).getStatus()).isEqualTo(303);
        assertThat(page(null, "/folkinitiativ").text())
                .contains("Två tredjedelar röstade emot folkomröstning, KF § 7");
        assertThat(page(council.secretary, desk).text()).contains("34 av 50 närvarande");
        assertThat(registry.steps(new MatterId(one.matter())))
                .anyMatch(step -> step.kind() == Step.Kind.DECIDED);
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .noneMatch(task -> task.href().equals(desk));
        refused(
                lists.answer(one.id(), answer(ReferendumAnswer.Kind.HELD, 50, 0)),
                PetitionRefusal.REFERENDUM_IS_ANSWERED);
    }

    @Test
    void what_too_few_have_signed_is_not_answered() {
        var one = lists.take("Ska badet vara kvar?", LocalDate.of(2025, 2, 3), 10_000, "SCB");
        refused(
                lists.answer(one.id(), answer(ReferendumAnswer.Kind.HELD, 50, 0)),
                PetitionRefusal.TOO_FEW_HAVE_SIGNED);
    }
}
