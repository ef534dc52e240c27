package se.uppdrag.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.files.Files;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.Remark;
import se.uppdrag.meetings.Preparation.State;
import se.uppdrag.meetings.pages.MeetingPage;
import se.uppdrag.register.LocalRules;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.registry.Clerk;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.Setting.class)
@Transactional
@DisplayName("KL 5:26–34, 5:51, 8:14–16 a – what must have been done before the assembly decides")
class PreparingTests {

    static final LocalDate DAY = LocalDate.of(2026, 3, 25);
    static final LocalDate SINCE = LocalDate.of(2022, 10, 15);

    @Autowired Meetings meetings;
    @Autowired Preparing preparing;
    @Autowired Register register;
    @Autowired Registry registry;
    @Autowired Files files;
    @Autowired LocalRules rules;
    @Autowired MeetingPages pages;
    @Autowired TestClock clock;

    Meeting meeting;
    Matter matter;

    @BeforeEach
    void anAssemblyAndItsCommittees() {
        clock.set("2026-01-10", "09.00");
        found("kf", "Kommunfullmäktige", Organ.Kind.ASSEMBLY);
        found("ks", "Kommunstyrelsen", Organ.Kind.EXECUTIVE);
        found("sn", "Socialnämnden", Organ.Kind.COMMITTEE);
        found("db", "Demokratiberedningen", Organ.Kind.PREPARATORY_GROUP);
        meeting = plan("kf", DAY);
        matter =
                registry.open(
                        organ("kf"),
                        Matter.Kind.MATTER,
                        "Reglemente",
                        new Registration(
                                Registration.Direction.DRAWN_UP,
                                null,
                                "Reglemente",
                                clock.instant(),
                                "Text.",
                                null));
    }

    void found(String slug, String name, Organ.Kind kind) {
        if (register.organ(slug).isEmpty()) {
            register.found(new Organ(slug, name, kind, "KS", 5, null), SINCE, "KF § 1");
        }
    }

    Organ organ(String slug) {
        return register.organ(slug).orElseThrow();
    }

    Meeting plan(String slug, LocalDate day) {
        return meetings.plan(organ(slug), day, LocalTime.of(18, 0), "Stadshuset", true);
    }

    AgendaItem added(Meeting to) {
        return granted(
                meetings.addItem(
                        to,
                        "",
                        AgendaItem.Kind.ORDINARY,
                        Optional.of(matter.slug()),
                        "Reglementet antas."));
    }

    static <T> T granted(Outcome<T> outcome) {
        return switch (outcome) {
            case Granted<T>(var value, _) -> value;
            case Refused<T> no -> throw new AssertionError(no.refusal().key());
        };
    }

    State state(AgendaItem item) {
        return preparing.of(meeting, item).state();
    }

    List<String> said(AgendaItem item) {
        return preparing.remarks(meeting, item).stream().map(Remark::key).toList();
    }

    @Test
    @Proves({"KL5-26", "KL5-33"})
    void a_matter_no_committee_has_had_is_not_prepared() {
        var item = added(meeting);
        assertThat(state(item)).isEqualTo(State.MISSING);
        assertThat(said(item)).containsExactly("meetings.remark.unprepared");
        // Said when the notice goes out, and never in its way.
        assertThat(meetings.publish(meeting))
                .isInstanceOfSatisfying(
                        Granted.class, yes -> assertThat(yes.remarks()).isNotEmpty());
    }

    @Test
    @Proves("KL5-26")
    void what_the_executive_committee_has_had_is_prepared_and_the_public_reads_by_whom() {
        added(plan("sn", DAY.minusDays(30)));
        added(plan("ks", DAY.minusDays(16)));
        var item = added(meeting);
        assertThat(preparing.of(meeting, item))
                .isEqualTo(
                        new Preparation(
                                State.PREPARED, List.of("Kommunstyrelsen", "Socialnämnden")));
        assertThat(said(item)).isEmpty();
    }

    @Test
    @Proves("KL5-26")
    void the_executive_committee_is_to_have_its_chance_and_a_drafting_group_is_not_enough() {
        added(plan("db", DAY.minusDays(40)));
        var item = added(meeting);
        assertThat(said(item)).containsExactly("meetings.remark.no-committee");
        added(plan("sn", DAY.minusDays(30)));
        assertThat(said(item)).containsExactly("meetings.remark.no-executive");
        registry.step(
                new MatterId(matter.id().value()),
                new Step(DAY.minusDays(9), Step.Kind.PREPARED, "Kommunstyrelsen", null));
        assertThat(said(item)).isEmpty();
    }

    @Test
    @Proves("KL5-26")
    void an_opinion_from_outside_is_no_preparation_and_neither_is_a_later_meeting() {
        registry.step(
                matter.id(), new Step(DAY.minusDays(9), Step.Kind.PREPARED, "Länsstyrelsen", null));
        added(plan("ks", DAY.plusDays(5)));
        assertThat(state(added(meeting))).isEqualTo(State.MISSING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Special.class,
            names = {"BUDGET", "ANNUAL_REPORT"},
            mode = EnumSource.Mode.EXCLUDE)
    @Proves("KL5-29")
    void what_the_law_exempts_needs_no_preparation(Special special) {
        var item = added(meeting);
        var exempt = granted(preparing.enter(meeting, item.position(), special, "", false));
        assertThat(state(exempt)).isEqualTo(State.NOT_NEEDED);
    }

    @Test
    @Proves("KL5-29")
    void an_election_needs_none_a_budget_does() {
        var election =
                granted(
                        meetings.addItem(
                                meeting,
                                "Val",
                                AgendaItem.Kind.ELECTION,
                                Optional.of(matter.slug()),
                                ""));
        assertThat(state(election)).isEqualTo(State.NOT_NEEDED);
        var item = added(meeting);
        var budget = granted(preparing.enter(meeting, item.position(), Special.BUDGET, "", false));
        assertThat(state(budget)).isEqualTo(State.MISSING);
    }

    @Test
    void what_the_secretary_knows_is_kept_until_the_sitting_has_begun() {
        var item = added(meeting);
        var known =
                granted(
                        preparing.enter(
                                meeting,
                                item.position(),
                                null,
                                " Kommunstyrelsen 2024-03-02 § 41 ",
                                false));
        assertThat(preparing.of(meeting, known).by())
                .containsExactly("Kommunstyrelsen 2024-03-02 § 41");
        assertThat(preparing.enter(meeting, item.position(), null, "", true))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(MeetingRefusal.MEETING_HAS_BEGUN));
        assertThat(preparing.enter(meeting, 77, null, "", false)).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @EnumSource(
            value = Special.class,
            names = {"BUDGET", "ANNUAL_REPORT", "AUDIT_REPORT"})
    @Proves("KL8-14")
    void what_is_to_be_on_the_website_has_a_paper_of_its_own(Special special) {
        added(plan("ks", DAY.minusDays(16)));
        var position = added(meeting).position();
        var item = granted(preparing.enter(meeting, position, special, "", false));
        assertThat(said(item)).containsExactly("meetings.remark.not-on-the-web." + special);
        granted(
                meetings.addPaper(
                        meeting,
                        position,
                        "Handlingen",
                        files.store("h.pdf", "application/pdf", new byte[] {1}),
                        new Clerk(UUID.randomUUID(), "Siv Ström")));
        assertThat(said(item)).isEmpty();
    }

    @Test
    @Proves("KL8-16")
    void the_public_asks_on_the_annual_report_where_the_assembly_lets_it() {
        added(plan("ks", DAY.minusDays(16)));
        var position = added(meeting).position();
        granted(preparing.enter(meeting, position, Special.ANNUAL_REPORT, "", false));
        assertThat(asked()).isEmpty();
        granted(rules.decide(organ("kf"), RuleKind.PUBLIC_QUESTIONS, "yes", SINCE, "KF § 3"));
        assertThat(asked()).singleElement().asString().contains("8 kap. 16");
    }

    List<String> asked() {
        return pages
                .items(meeting, meetings.agenda(meeting.id()), meetings.papers(meeting.id()))
                .stream()
                .map(MeetingPage.Item::asked)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    @Test
    @Proves("KL12-11")
    void the_auditors_minute_their_own_administration_alone() {
        found("rev", "Kommunrevisionen", Organ.Kind.AUDIT);
        var own = plan("rev", DAY);
        var item = added(own);
        assertThat(preparing.remarks(own, item))
                .extracting(Remark::key)
                .containsExactly("meetings.remark.audit");
        assertThat(preparing.remarks(own, meetings.agenda(own.id()).getFirst())).isEmpty();
    }

    @Test
    void an_item_is_taken_off_an_agenda_nobody_has_seen() {
        var first = added(meeting);
        var second =
                granted(
                        meetings.addItem(
                                meeting,
                                "Information",
                                AgendaItem.Kind.ORDINARY,
                                Optional.empty(),
                                ""));
        granted(meetings.remove(meeting, first.position()));
        assertThat(meetings.agenda(meeting.id()))
                .extracting(AgendaItem::position, AgendaItem::title)
                .endsWith(tuple(second.position() - 1, "Information"));
        assertThat(meetings.remove(meeting, 1)).isInstanceOf(Refused.class);
        meetings.publish(meeting);
        var published = meetings.meeting(meeting.id()).orElseThrow();
        assertThat(meetings.remove(published, first.position()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.refusal()).isEqualTo(MeetingRefusal.ITEM_IS_ANNOUNCED));
    }

    @Test
    @Proves("KL5-51")
    void what_was_tabled_comes_on_the_next_agenda_that_is_planned_already() {
        var next = plan("kf", DAY.plusDays(28));
        plan("kf", DAY.plusDays(56));
        var item = added(meeting);
        preparing.enter(meeting, item.position(), null, "Kommunstyrelsen § 4", false);
        meetings.table(meeting, item.position());
        meetings.table(meeting, item.position());
        assertThat(meetings.agenda(next.id()))
                .filteredOn(one -> matter.id().value().equals(one.matter()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.proposal()).isEqualTo("Reglementet antas.");
                    assertThat(one.preparedBy()).isEqualTo("Kommunstyrelsen § 4");
                    assertThat(one.announcedAt()).isNull();
                });
        assertThat(meetings.papers(next.id())).hasSize(1);
    }

    @Test
    @Proves("KL5-51")
    void what_was_tabled_waits_for_a_meeting_to_be_planned_and_comes_on_one_only() {
        var item = added(meeting);
        meetings.table(meeting, item.position());
        var earlier = plan("kf", DAY.minusDays(3));
        var other = plan("ks", DAY.plusDays(7));
        var next = plan("kf", DAY.plusDays(28));
        var later = plan("kf", DAY.plusDays(56));
        assertThat(titles(next)).contains("Reglemente");
        for (var one : List.of(earlier, other, later)) {
            assertThat(titles(one)).doesNotContain("Reglemente");
        }
        // Taken off by the secretary it waits again.
        granted(meetings.remove(next, 3));
        assertThat(titles(plan("kf", DAY.plusDays(60)))).contains("Reglemente");
    }

    List<String> titles(Meeting of) {
        return meetings.agenda(of.id()).stream().map(AgendaItem::title).toList();
    }

    @Test
    void nothing_is_tabled_that_is_not_there() {
        meetings.table(meeting, 77);
        assertThat(titles(plan("kf", DAY.plusDays(28)))).hasSize(2);
    }
}
