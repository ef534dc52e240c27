package se.uppdrag.initiatives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Refusal;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.register.HouseRules;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Post;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.register.Standing;
import se.uppdrag.register.Title;
import se.uppdrag.register.Titles;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 4:19–21, 5:59, 9:29 – handing in together, taking back, answering")
@Proves({"KL4-19", "KL4-20", "KL4-21", "KL5-59", "KL9-29", "KL5-35"})
@Transactional
class TogetherTests {

    static final LocalDate MEETING = LocalDate.of(2025, 3, 26);

    @Autowired MockMvc web;
    @Autowired Council council;
    @Autowired JdbcClient jdbc;
    @Autowired TestClock clock;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired Meetings meetings;
    @Autowired LocalRules rules;
    @Autowired Titles titles;
    @Autowired Initiatives initiatives;
    @Autowired CoSigners coSigners;
    @Autowired HandedIn handedIn;
    @Autowired WrittenAnswers answers;
    @Autowired Opinions opinions;
    @Autowired UnansweredLists lists;
    @Autowired CommitteeMatters committees;
    @Autowired InitiativeTasks tasks;
    @Autowired UnansweredTasks listTasks;

    @BeforeTransaction
    void gather() {
        council.gather();
        clock.set("2025-02-03", "10.00");
    }

    PersonId cecilia() {
        return council.members.get(2);
    }

    PersonId david() {
        return council.members.get(3);
    }

    static Draft motion(String text) {
        return new Draft(
                Kind.MOTION, "Fler bänkar", text, "att bänkar ställs ut", "", null, null, null);
    }

    void writes(String text) {
        initiatives.save(cecilia(), motion(text));
    }

    String fingerprint() {
        return initiatives.draft(cecilia()).orElseThrow().fingerprint();
    }

    Receipt filed() {
        return Council.granted(
                initiatives.file(cecilia(), initiatives.draft(cecilia()).orElseThrow()));
    }

    @Test
    void who_is_asked_to_sign_gets_a_letter_that_says_neither_what_nor_who() {
        writes("Det saknas bänkar.");
        jdbc.sql("update register.person set email = 'david@exempel.se' where id = :id")
                .param("id", david().value())
                .update();
        Council.granted(coSigners.ask(cecilia(), david()));
        Council.granted(coSigners.ask(cecilia(), david()));
        var letters =
                jdbc.sql(
                                """
                                select subject || ' ' || body || ' ' || link from mail.letter
                                 where person = :person and occasion like 'cosign:%'
                                       and state = 'WAITS'
                                """)
                        .param("person", david().value())
                        .query(String.class)
                        .list();
        assertThat(letters)
                .singleElement()
                .asString()
                .contains("en text att läsa", "/start")
                .doesNotContain("bänkar", "Cecilia", cecilia().value().toString());
        assertThat(tasks.tasksFor(david().value(), MEETING))
                .filteredOn(one -> one.href().contains("underteckna"))
                .singleElement()
                .matches(one -> !tasks.notifies(one), "is told once");
        coSigners.forget(cecilia(), david());
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from mail.letter
                                         where person = :person and occasion like 'cosign:%'
                                               and state = 'WAITS'
                                        """)
                                .param("person", david().value())
                                .query(Long.class)
                                .single())
                .as("what has not gone does not go")
                .isZero();
        assertThat(coSigners.ask(cecilia(), cecilia()))
                .isEqualTo(Outcome.refused(InitiativeRefusal.WRITER_SIGNS_ALREADY));
    }

    Receipt filedTogether() {
        writes("Det saknas bänkar.");
        Council.granted(coSigners.ask(cecilia(), david()));
        Council.granted(coSigners.answer(david(), cecilia(), true, fingerprint()));
        return filed();
    }

    Receipt inquiry(String to) {
        return Council.granted(
                initiatives.file(cecilia(), Kind.INTERPELLATION, "Badet", "Varför?", "", to));
    }

    static void refused(Outcome<?> outcome, Refusal because) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.refusal()).isEqualTo(because));
    }

    List<Step.Kind> steps(Receipt one) {
        return registry.steps(new MatterId(one.matter())).stream().map(Step::kind).toList();
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

    int sends(PersonId who, String address, Map<String, String> fields) throws Exception {
        var request = post(address).with(PageChecks.as(who));
        fields.forEach(request::param);
        return web.perform(request).andReturn().getResponse().getStatus();
    }

    Meeting planned(LocalDate on) {
        return meetings.plan(register.assembly(), on, LocalTime.of(18, 0), "Stadshuset", true);
    }

    void found(String slug, String name, Organ.Kind kind, PersonId chair) {
        register.found(new Organ(slug, name, kind, "KS", 3, null), Council.START, "KF § 1/2022");
        register.appoint(
                new Membership(
                        chair, "Bo Ek", slug, Post.CHAIR, null, 1, Council.START, null, "val"));
    }

    @Test
    void who_agreed_to_the_very_text_is_named_on_the_page_and_in_the_document() throws Exception {
        var one = filedTogether();
        assertThat(one.coSigners()).isEqualTo("David Ås");
        assertThat(page(null, InitiativePages.address(one)).text())
                .contains("Cecilia Lind, David Ås", "Vad som har hänt");
        assertThat(page(null, "/diarium/" + one.matterSlug() + "/1").text())
                .contains("Cecilia Lind David Ås");
        assertThat(page(null, "/motioner").text()).contains("med David Ås");
        assertThat(page(david(), "/mina-initiativ").text()).contains("Fler bänkar");
        assertThat(page(null, "/diarium/" + one.matterSlug()).text())
                .contains("Motionens egen sida");
    }

    @Test
    void when_a_word_is_changed_she_has_agreed_to_nothing_and_is_asked_again() {
        writes("Det saknas bänkar.");
        Council.granted(coSigners.ask(cecilia(), david()));
        assertThat(tasks.tasksFor(david().value(), council.today()))
                .anyMatch(task -> task.title().contains("Fler bänkar"));
        var read = fingerprint();
        Council.granted(coSigners.answer(david(), cecilia(), true, read));
        assertThat(tasks.tasksFor(david().value(), council.today())).isEmpty();
        writes("Det saknas alldeles för många bänkar.");
        assertThat(tasks.tasksFor(david().value(), council.today())).hasSize(1);
        refused(
                coSigners.answer(david(), cecilia(), true, read),
                InitiativeRefusal.ANOTHER_WORDING_WAS_SHOWN);
        assertThat(filed().coSigners()).isEmpty();
    }

    @Test
    void nobody_signs_for_another_and_only_members_are_asked() {
        writes("Det saknas bänkar.");
        refused(
                coSigners.ask(cecilia(), council.stranger),
                InitiativeRefusal.SIGNER_IS_NOT_A_MEMBER);
        refused(coSigners.ask(cecilia(), cecilia()), InitiativeRefusal.WRITER_SIGNS_ALREADY);
        refused(
                coSigners.answer(david(), cecilia(), true, fingerprint()),
                InitiativeRefusal.NOT_ASKED_TO_SIGN);
        Council.granted(coSigners.ask(cecilia(), david()));
        Council.granted(coSigners.answer(david(), cecilia(), false, fingerprint()));
        assertThat(coSigners.asked(cecilia()))
                .singleElement()
                .matches(one -> one.state() == CoSigners.State.DECLINED);
        assertThat(filed().coSigners()).isEmpty();
    }

    @Test
    void she_answers_on_a_page_of_her_own_and_nobody_else_reads_it() throws Exception {
        writes("Det saknas bänkar.");
        assertThat(
                        sends(
                                cecilia(),
                                "/lamna-in/medundertecknare",
                                Map.of("person", david().value().toString())))
                .isEqualTo(303);
        var address = "/lamna-in/underteckna/" + cecilia().value();
        assertThat(page(david(), address).text()).contains("Det saknas bänkar.");
        assertThat(
                        web.perform(get(address).with(PageChecks.as(council.members.get(4))))
                                .andReturn()
                                .getResponse()
                                .getStatus())
                .isEqualTo(404);
        assertThat(sends(david(), address, Map.of("svar", "ja", "lydelse", "en annan")))
                .isEqualTo(422);
        assertThat(sends(david(), address, Map.of("svar", "ja", "lydelse", fingerprint())))
                .isEqualTo(303);
        assertThat(page(cecilia(), "/lamna-in/granska").text()).contains("Har skrivit under");
    }

    @Test
    void one_takes_her_name_back_and_the_other_stands() throws Exception {
        var one = filedTogether();
        assertThat(Council.granted(handedIn.withdraw(one.matterSlug(), cecilia(), "")))
                .isEqualTo(Handed.Withdrawal.NAME);
        var after = initiatives.receipt(one.id()).orElseThrow();
        assertThat(after.mover()).isEqualTo(david());
        assertThat(after.withdrawn()).isFalse();
        assertThat(steps(one)).contains(Step.Kind.NAME_WITHDRAWN);
        refused(
                handedIn.withdraw(one.matterSlug(), cecilia(), ""),
                InitiativeRefusal.ONLY_SIGNERS_WITHDRAW);
        assertThat(Council.granted(handedIn.withdraw(one.matterSlug(), david(), "Löst ändå.")))
                .isEqualTo(Handed.Withdrawal.WHOLE);
        assertThat(initiatives.unansweredMotions()).noneMatch(each -> each.id().equals(one.id()));
        assertThat(initiatives.notRaised()).noneMatch(each -> each.id().equals(one.id()));
        assertThat(page(null, InitiativePages.address(one)).text()).contains("Återkallad");
        assertThat(page(null, "/motioner").text()).contains("Återkallad");
        assertThat(page(null, "/diarium/" + one.matterSlug()).text())
                .contains("Återkallelse: Fler bänkar");
        var table =
                web.perform(get("/insyn/motioner-per-parti.csv"))
                        .andReturn()
                        .getResponse()
                        .getContentAsString(StandardCharsets.UTF_8);
        assertThat(table).contains("Återkallade").containsPattern("2025,\\d+,0,0,0,1,");
    }

    @Test
    void what_the_assembly_has_had_before_it_is_the_assemblys_to_give_back() {
        var one = filedTogether();
        initiatives.raised(new MatterId(one.matter()), MEETING, "§ 7", "/");
        assertThat(Council.granted(handedIn.withdraw(one.matterSlug(), cecilia(), "")))
                .isEqualTo(Handed.Withdrawal.ASSEMBLY_DECIDES);
        assertThat(steps(one)).contains(Step.Kind.WITHDRAWAL_ASKED);
        assertThat(initiatives.unansweredMotions()).anyMatch(each -> each.id().equals(one.id()));
        registry.step(
                new MatterId(one.matter()), new Step(MEETING, Step.Kind.DECIDED, "§ 8", null));
        refused(
                handedIn.withdraw(one.matterSlug(), cecilia(), ""),
                InitiativeRefusal.DECIDED_ALREADY);
    }

    @Test
    void a_new_wording_is_a_document_and_holds_in_the_others_name_when_she_has_signed_it()
            throws Exception {
        var one = filedTogether();
        var slug = one.matterSlug();
        refused(
                handedIn.reword(slug, david(), "Annat.", "att"),
                InitiativeRefusal.ONLY_THE_MOVER_REWORDS);
        refused(
                handedIn.reword(slug, cecilia(), "Det saknas bänkar.", "att bänkar ställs ut"),
                InitiativeRefusal.NOTHING_IS_REWORDED);
        Council.granted(
                handedIn.reword(
                        slug, cecilia(), "Det saknas många bänkar.", "att bänkar ställs ut"));
        var page = page(null, InitiativePages.address(one));
        assertThat(page.text()).contains("Har bara skrivit under en tidigare lydelse: David Ås");
        assertThat(tasks.tasksFor(david().value(), council.today()))
                .anyMatch(task -> task.title().startsWith("Ny lydelse"));
        var change = page(null, InitiativePages.address(one) + "/lydelser");
        assertThat(change.select("article ins").text()).contains("Tillagt:").contains("många");
        refused(handedIn.sign(slug, david(), 1), InitiativeRefusal.ANOTHER_WORDING_WAS_SHOWN);
        Council.granted(handedIn.sign(slug, david(), 2));
        assertThat(page(null, InitiativePages.address(one)).text())
                .doesNotContain("Har bara skrivit under");
        assertThat(steps(one)).contains(Step.Kind.REWORDED);
    }

    @Test
    void the_words_lie_fast_when_the_meeting_has_been_announced() {
        var one = filedTogether();
        var meeting = planned(MEETING);
        Council.granted(
                meetings.addItem(
                        meeting,
                        "",
                        se.uppdrag.meetings.AgendaItem.Kind.ORDINARY,
                        java.util.Optional.of(one.matterSlug()),
                        ""));
        Council.granted(meetings.publish(meeting));
        refused(
                handedIn.reword(one.matterSlug(), cecilia(), "Annat.", "att"),
                InitiativeRefusal.WORDING_IS_ANNOUNCED);
    }

    @Test
    void every_wording_of_a_draft_is_kept_and_can_be_taken_up_again() throws Exception {
        var before = initiatives.versions(cecilia()).size();
        writes("Det första.");
        writes("Det andra.");
        writes("Det andra.");
        // The newest first.
        var versions = initiatives.versions(cecilia());
        assertThat(versions).hasSize(before + 2);
        var first = Integer.toString(versions.get(1).seq());
        assertThat(page(cecilia(), "/lamna-in/lydelser?fran=" + first).select("article del").text())
                .contains("första");
        assertThat(sends(cecilia(), "/lamna-in/lydelser", Map.of("fran", first))).isEqualTo(303);
        assertThat(initiatives.draft(cecilia()).orElseThrow().text()).isEqualTo("Det första.");
    }

    @Test
    void the_page_shows_who_has_answered_the_round_and_who_is_late() throws Exception {
        found("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, council.members.get(1));
        found("bolag", "Bostads AB", Organ.Kind.COMPANY, council.members.get(1));
        var one = filedTogether();
        var clerk = new Clerk(council.secretary.value(), "Nils Ask");
        Council.granted(
                opinions.ask(
                        one.matterSlug(),
                        List.of("Kommunstyrelsen", "Bostads AB"),
                        LocalDate.of(2025, 3, 1),
                        clerk));
        var out = opinions.of(one.matterSlug());
        Council.granted(
                opinions.answer(
                        one.matterSlug(),
                        out.stream()
                                .filter(each -> each.recipient().equals("Kommunstyrelsen"))
                                .findFirst()
                                .orElseThrow()
                                .id(),
                        "Tillstyrks.",
                        clerk));
        clerk = new Clerk(council.secretary.value(), "Nils Ask");
        clock.set("2025-03-05", "10.00");
        var page = page(council.secretary, InitiativePages.address(one));
        assertThat(page.select("tbody tr").eachText())
                .anyMatch(row -> row.contains("Kommunstyrelsen") && row.contains("Svarade"))
                .anyMatch(row -> row.contains("Bostads AB") && row.contains("inte svarat i tid"));
        assertThat(page.text()).contains("Skicka på remiss", "Registrera ett yttrande");
        assertThat(page(cecilia(), InitiativePages.address(one)).text())
                .doesNotContain("Skicka på remiss");
    }

    @Test
    void only_who_was_asked_answers_and_it_is_laid_out_when_the_house_says() throws Exception {
        found("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, council.members.get(1));
        Council.granted(
                rules.decide(
                        register.assembly(),
                        RuleKind.ANSWER_DAYS,
                        "3",
                        LocalDate.of(2025, 1, 1),
                        "KF § 2/2025"));
        planned(MEETING);
        var one = inquiry("ks");
        var slug = one.matterSlug();
        refused(answers.hand(slug, david(), "För att."), InitiativeRefusal.ONLY_THE_ASKED_ANSWERS);
        assertThat(tasks.tasksFor(council.members.get(1).value(), council.today()))
                .anyMatch(task -> task.title().equals("Svara: Badet"));
        Council.granted(answers.hand(slug, council.members.get(1), "För att det läcker."));
        assertThat(page(null, InitiativePages.address(one)).text())
                .doesNotContain("läcker")
                .contains("Svaret publiceras den 23 mars 2025");
        assertThat(page(null, "/diarium/" + slug + "/2").text()).doesNotContain("läcker");
        clock.set("2025-03-23", "00.01");
        assertThat(page(null, InitiativePages.address(one)).text()).contains("läcker");
    }

    @Test
    void whom_one_may_ask_is_what_the_law_and_the_assembly_say() {
        found("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE, council.members.get(1));
        found("gem", "Gemensamma nämnden", Organ.Kind.JOINT_COMMITTEE, david());
        found("bolag", "Bostads AB", Organ.Kind.COMPANY, david());
        titles.enter(
                new Title(
                        council.members.get(4),
                        "Eva Öst",
                        null,
                        "kommunalråd",
                        Title.FULL,
                        null,
                        Council.START,
                        null,
                        "KF § 3/2022"));
        var day = council.today();
        assertThat(initiatives.answering(day))
                .extracting(Addressees.Addressee::name)
                .contains("Kommunstyrelsen", "Gemensamma nämnden")
                .doesNotContain("Bostads AB", "Eva Öst, kommunalråd");
        Council.granted(
                rules.decide(
                        register.assembly(), RuleKind.OTHERS_ANSWER, "full-time", day, "KF § 5"));
        assertThat(initiatives.answering(day))
                .extracting(Addressees.Addressee::name)
                .contains("Kommunstyrelsen", "Eva Öst, kommunalråd");
        Council.granted(
                rules.decide(
                        register.assembly(), RuleKind.INQUIRIES_TO, "full-time", day, "KF § 6"));
        assertThat(initiatives.answering(day))
                .extracting(Addressees.Addressee::name)
                .containsExactly("Eva Öst, kommunalråd");
        var one = inquiry("person-" + council.members.get(4).value());
        assertThat(answers.asked(one, council.members.get(4))).isTrue();
        assertThat(new HouseRules(Map.of()).onlyFullTimersAreAsked()).isFalse();
    }

    @Test
    void the_list_becomes_a_document_and_an_item_and_what_is_late_is_explained() throws Exception {
        var one = filedTogether();
        initiatives.raised(new MatterId(one.matter()), LocalDate.of(2025, 2, 26), "§ 1", "/");
        clock.set("2026-04-02", "10.00");
        assertThat(listTasks.tasksFor(council.secretary.value(), council.today()))
                .anyMatch(task -> task.title().startsWith("Redovisa obesvarade"));
        refused(lists.report(Map.of()), InitiativeRefusal.NO_MEETING_TAKES_THE_LIST);
        var meeting = planned(LocalDate.of(2026, 4, 29));
        assertThat(sends(council.secretary, "/motioner/obesvarade", Map.of())).isEqualTo(422);
        assertThat(sends(cecilia(), "/motioner/obesvarade", Map.of())).isEqualTo(403);
        var why =
                initiatives.unansweredMotions().stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        each -> "skal-" + each.matterSlug(),
                                        _ -> "Utredningen är inte klar."));
        assertThat(sends(council.secretary, "/motioner/obesvarade", why)).isEqualTo(303);
        var item = meetings.agenda(meeting.id()).getLast();
        assertThat(item.title()).startsWith("Redovisning av obesvarade motioner, första");
        assertThat(page(null, "/diarium/" + item.matterSlug() + "/1").text())
                .contains("Fler bänkar", "Utredningen är inte klar.");
        refused(lists.report(Map.of()), InitiativeRefusal.LIST_IS_MADE_ALREADY);
        assertThat(page(null, "/motioner/obesvarade").text()).contains("Tidigare redovisningar");
        assertThat(lists.due(LocalDate.of(2026, 4, 3))).isEmpty();
        assertThat(lists.due(LocalDate.of(2026, 9, 3))).isEmpty();
        assertThat(lists.due(LocalDate.of(2026, 10, 3))).isPresent();
    }

    @Test
    void a_member_raises_a_matter_in_her_committee_and_its_secretary_is_told() throws Exception {
        found("bun", "Barn- och utbildningsnämnden", Organ.Kind.COMMITTEE, cecilia());
        register.employ(council.secretary, se.uppdrag.access.Role.SECRETARY, "bun", Council.START);
        assertThat(
                        sends(
                                cecilia(),
                                "/lamna-in/namnd",
                                Map.of("namnd", "bun", "rubrik", "Skolgården", "text", "Rusta.")))
                .isEqualTo(303);
        var raised = committees.by(cecilia()).getFirst();
        assertThat(page(null, "/diarium/" + raised.matterSlug()).text()).contains("Skolgården");
        assertThat(tasks.tasksFor(council.secretary.value(), council.today()))
                .anyMatch(task -> task.title().contains("Skolgården"));
        refused(
                committees.raise(david(), register.organ("bun").orElseThrow(), "Annat", "Text", ""),
                InitiativeRefusal.NOT_A_MEMBER_OF_THE_COMMITTEE);
    }

    @Test
    void an_auditor_raises_one_only_about_the_audit_of_it() {
        var organ = new Organ("bun", "Nämnden", Organ.Kind.COMMITTEE, "BUN", 3, null);
        var none = new Standing.None(david());
        refused(
                CommitteeMatter.mayRaise(organ, none, false, true, " "),
                InitiativeRefusal.NOT_ABOUT_THE_AUDIT);
        assertThat(Council.granted(CommitteeMatter.mayRaise(organ, none, false, true, "Avtalen")))
                .isTrue();
        refused(
                CommitteeMatter.mayRaise(
                        new Organ("ab", "Bolaget", Organ.Kind.COMPANY, "AB", 3, null),
                        none,
                        false,
                        true,
                        "Avtalen"),
                InitiativeRefusal.NOT_A_MEMBER_OF_THE_COMMITTEE);
    }
}
