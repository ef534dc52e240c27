package se.uppdrag.statutes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.Council;
import se.uppdrag.Proves;
import se.uppdrag.TestClock;
import se.uppdrag.TestDatabase;
import se.uppdrag.chance.Chance;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.meetings.AgendaItem;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.meetings.Meetings;
import se.uppdrag.minutes.Minutes;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Matter;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.SittingCommand;

@SpringBootTest
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TestDatabase.class)
@Import({TestClock.Setting.class, Council.class})
@DisplayName("KL 8:13 – the statute book")
@Proves("KL8-13")
class StatuteBookTests {

    private static final int DATES = 200;

    @Autowired Council council;
    @Autowired Statutes statutes;
    @Autowired StatuteDrafts drafts;
    @Autowired StatuteDraftTable draftTable;
    @Autowired DecisionTable decisionTable;
    @Autowired Meetings meetings;
    @Autowired Minutes minutes;
    @Autowired Register register;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void gather() {
        council.gather();
    }

    Statute policy(String title) {
        return statutes.found(
                StatuteKind.POLICY,
                new Statute.Card(title, "kf", "Kanslichef", "Styrning", null),
                council.secretary);
    }

    static Decided decided(LocalDate on, int section) {
        return new Decided("kf", on, section, null, false);
    }

    Outcome<StatuteVersion> enters(
            Statute statute, Form form, String source, String from, @Nullable String to) {
        var day = LocalDate.parse(from);
        return statutes.enter(
                statute,
                form,
                source,
                decided(day.minusDays(10), 3),
                new Period(day, to == null ? null : LocalDate.parse(to)),
                council.secretary);
    }

    static void isRefused(Outcome<?> outcome, StatuteRefusal why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    // Reading as of a day.

    /// A decision as it was made: what the test folds by itself.
    record Made(LocalDate from, @Nullable LocalDate to, Form form, String source) {}

    static String changes(Chance chance, StatuteText before) {
        var placed = before.placed();
        var provisions =
                placed.stream()
                        .filter(one -> one.unit() instanceof StatuteText.Unit.Provision)
                        .toList();
        var one = chance.oneOf(provisions);
        var number = ((StatuteText.Unit.Provision) one.unit()).number();
        var text = " § " + TextPropertiesTests.words(chance) + " " + chance.between(1, 9_999) + ".";
        return switch (chance.between(0, 2)) {
            case 0 -> "> Ändra " + one.key() + "\n" + number + text;
            case 1 ->
                    provisions.size() > 2
                            ? "> Upphäv " + one.key()
                            : "> Ändra " + one.key() + "\n" + number + text;
            default ->
                    number.letter().isEmpty()
                                    && placed.stream()
                                            .noneMatch(other ->
                                                    other.key()
                                                            .equals(
                                                                    one.key()
                                                                            .replace(" §", " a §")))
                            ? "> Inför efter " + one.key() + "\n" + number + " a" + text
                            : "> Ändra " + one.key() + "\n" + number + text;
        };
    }

    /// Up to twenty decisions of a life of a statute, as chance has them, that can be read.
    static List<Made> life(Chance chance) {
        var made = new ArrayList<Made>();
        var from = LocalDate.of(2000, 1, 1).plusDays(chance.between(0, 300));
        var text = StatuteText.EMPTY;
        for (int i = 0; i < 20; i++) {
            var whole = text.units().isEmpty() || chance.between(0, 5) == 0;
            var source = whole ? TextPropertiesTests.statute(chance) : changes(chance, text);
            if ((whole ? Form.WHOLE : Form.CHANGES).read(source, text)
                    instanceof Reading.Read(var after)) {
                text = after;
                var next = from.plusDays(chance.between(2, 400));
                var gap = chance.between(0, 6) == 0;
                made.add(
                        new Made(
                                from,
                                gap ? next.minusDays(Math.min(1, chance.between(0, 1))) : null,
                                whole ? Form.WHOLE : Form.CHANGES,
                                source));
                from = next;
            }
        }
        return made;
    }

    /// The text of a day folded from nothing but the decisions.
    static Optional<String> folded(List<Made> made, LocalDate day) {
        var text = StatuteText.EMPTY;
        Optional<String> standing = Optional.empty();
        for (var one : made) {
            if (one.from().isAfter(day)) {
                break;
            }
            if (one.form().read(one.source(), text) instanceof Reading.Read(var after)) {
                text = after;
            }
            var to = one.to();
            standing =
                    to != null && !day.isBefore(to) ? Optional.empty() : Optional.of(text.text());
        }
        return standing;
    }

    @Test
    void read_on_two_hundred_random_days_is_the_text_folded_from_the_decisions_byte_for_byte() {
        var days = new SplittableRandom();
        var looked = new int[1];
        for (int book = 0; looked[0] < DATES; book++) {
            var lives = new ArrayList<List<Made>>();
            while (lives.isEmpty()) {
                Chance.forAny(chance -> lives.add(life(chance)));
            }
            var life =
                    lives.stream()
                            .max((one, other) -> Integer.compare(one.size(), other.size()))
                            .orElseThrow();
            var statute = policy("Slumpad " + book);
            for (var one : life) {
                var to = one.to();
                Council.granted(
                        enters(
                                statute,
                                one.form(),
                                one.source(),
                                one.from().toString(),
                                to == null ? null : to.toString()));
            }
            for (int i = 0; i < 50; i++) {
                var day = life.getFirst().from().minusDays(30).plusDays(days.nextInt(20 * 400));
                assertThat(statutes.on(statute, day).map(StatuteVersion::text))
                        .as("%s on %s", statute.slug(), day)
                        .isEqualTo(folded(life, day));
                looked[0]++;
            }
            differencesAreWhatWasDecided(statutes.versions(statute));
        }
    }

    /// What the page shows between any two neighbours makes the one out of the other.
    private static void differencesAreWhatWasDecided(List<StatuteVersion> all) {
        for (int i = 1; i < all.size(); i++) {
            var difference = Difference.between(all.get(i - 1).tree(), all.get(i).tree());
            assertThat(difference.applied()).isEqualTo(all.get(i).text());
            assertThat(difference.before()).isEqualTo(all.get(i - 1).text());
        }
    }

    @Test
    void a_text_that_is_renamed_keeps_its_old_name_on_the_days_it_had_it() {
        var statute = policy("Policy för resor");
        var renamed =
                statutes.describe(
                        statute,
                        new Statute.Card("Policy för resande", "kf", "", "Styrning", null),
                        LocalDate.parse("2022-01-01"),
                        council.secretary);
        assertThat(statutes.called(renamed, LocalDate.parse("2021-12-31")).title())
                .isEqualTo("Policy för resor");
        assertThat(statutes.called(statute, LocalDate.parse("2022-01-01")).title())
                .isEqualTo("Policy för resande");
        // A title that was mistyped was never what the text was called.
        statutes.describe(
                statute,
                new Statute.Card("Policy för tjänsteresor", "kf", "", "Styrning", null),
                council.secretary);
        assertThat(statutes.called(statute, LocalDate.parse("2023-01-01")).title())
                .isEqualTo("Policy för tjänsteresor");
        assertThat(statutes.called(statute, LocalDate.parse("2021-12-31")).title())
                .isEqualTo("Policy för resor");
    }

    // What the database keeps.

    @Test
    void refuses_what_no_period_allows_and_does_nothing_of_it() {
        var statute = policy("Perioder");
        Council.granted(enters(statute, Form.WHOLE, "1 § Ett.", "2020-01-01", null));
        Council.granted(enters(statute, Form.WHOLE, "1 § Två.", "2022-01-01", null));
        isRefused(
                enters(statute, Form.WHOLE, "1 § Mitt i.", "2021-01-01", null),
                StatuteRefusal.PERIODS_MEET);
        assertThat(statutes.versions(statute)).hasSize(2);
        assertThat(statutes.on(statute, LocalDate.parse("2021-12-31")).orElseThrow().text())
                .isEqualTo("1 § Ett.");
        assertThat(statutes.on(statute, LocalDate.parse("2022-01-01")).orElseThrow().text())
                .isEqualTo("1 § Två.");
        assertThatThrownBy(() ->
                        jdbc.sql(
                                        """
                                        insert into statutes.version (statute, number, form,
                                               source, text, sha256, decided_by, decided_on,
                                               section, retroactive, in_force_from,
                                               entered_at, entered_by)
                                        select statute, 9, form, source, text, sha256,
                                               decided_by, decided_on, section, retroactive,
                                               date '2021-06-01', entered_at, entered_by
                                          from statutes.version
                                         where statute = :statute and number = 1
                                        """)
                                .param("statute", statute.id())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void never_changes_a_text_that_was_entered() {
        var statute = policy("Orubblig");
        Council.granted(enters(statute, Form.WHOLE, "1 § Ett.", "2020-01-01", null));
        for (var change :
                List.of(
                        "update statutes.version set text = '1 § Annat.', sha256 = sha256('1 § Annat.')",
                        "update statutes.version set in_force_from = '2019-01-01', retroactive = true",
                        "delete from statutes.version",
                        "update statutes.put set text = 'x'",
                        "delete from statutes.card")) {
            assertThatThrownBy(() -> jdbc.sql(change).update())
                    .as(change)
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    @Test
    void ends_a_text_by_a_decision() {
        var statute = policy("Upphävd");
        Council.granted(enters(statute, Form.WHOLE, "1 § Ett.", "2020-01-01", null));
        var end = LocalDate.parse("2024-07-01");
        Council.granted(
                statutes.repeal(statute, decided(end.minusDays(20), 8), end, council.secretary));
        assertThat(statutes.on(statute, end)).isEmpty();
        assertThat(statutes.on(statute, end.minusDays(1))).isPresent();
        isRefused(
                statutes.repeal(statute, decided(end, 9), end.plusDays(1), council.secretary),
                StatuteRefusal.NOTHING_IS_IN_FORCE);
    }

    @Test
    void gives_texts_with_the_same_title_addresses_of_their_own() {
        assertThat(policy("Policy för åäö & övrigt").slug()).isEqualTo("policy-for-aao-ovrigt");
        assertThat(policy("Policy för åäö & övrigt").slug()).isEqualTo("policy-for-aao-ovrigt-2");
    }

    // From a draft to the verified minutes.

    /// A text put before a meeting of the assembly with one matter.
    record Stand(Meeting meeting, Matter matter, Statute statute, Draft draft, Put put) {}

    Stand stands(String date, String title) {
        council.clock.set(LocalDate.parse(date).minusDays(12).toString(), "09.00");
        var matter = council.motion(title);
        var statute = policy(title);
        Council.granted(
                statutes.enter(
                        statute,
                        Form.WHOLE,
                        "1 § Ett.\n\n2 § Två.",
                        decided(LocalDate.of(2019, 3, 3), 4),
                        new Period(LocalDate.of(2019, 4, 1), null),
                        council.secretary));
        var meeting = planned(date, matter);
        var from = LocalDate.parse(date).plusDays(30);
        var draft =
                drafts.begin(
                        statute,
                        Form.CHANGES,
                        "> Ändra 2 §\n2 § Två och ett halvt.",
                        from,
                        council.secretary);
        var put =
                transaction.execute(_ ->
                        Council.granted(
                                drafts.put(
                                        statute,
                                        draft,
                                        meeting,
                                        item(meeting),
                                        council.secretary)));
        return new Stand(meeting, matter, statute, draft, put);
    }

    Meeting planned(String date, Matter matter) {
        var meeting =
                meetings.plan(
                        register.assembly(),
                        LocalDate.parse(date),
                        LocalTime.of(18, 0),
                        "Stadshuset",
                        true);
        transaction.execute(_ ->
                Council.granted(
                        meetings.addItem(
                                meeting,
                                "",
                                AgendaItem.Kind.ORDINARY,
                                Optional.of(matter.slug()),
                                "Ändringen antas.")));
        return meeting;
    }

    AgendaItem item(Meeting meeting) {
        return meetings.agenda(meeting.id()).getLast();
    }

    void isHeld(Stand stand, Decision.Kind kind) {
        var date = stand.meeting().onDate().toString();
        Council.granted(meetings.publish(stand.meeting()));
        council.clock.set(date, "18.00");
        var meeting = stand.meeting();
        council.members.forEach(
                one -> council.does(meeting, new SittingCommand.Arrive(one, false)));
        council.does(meeting, new SittingCommand.Open());
        council.does(meeting, new SittingCommand.TakeUp(1));
        council.does(
                meeting,
                new SittingCommand.ElectVerifiers(
                        List.of(council.members.get(1), council.members.get(2)),
                        stand.meeting().onDate().plusDays(7),
                        "digitalt"));
        council.decides(meeting, Decision.Kind.NOTED, "Uppropet är förrättat.");
        council.does(meeting, new SittingCommand.TakeUp(2));
        council.decides(meeting, Decision.Kind.NOTED, "Dagordningen fastställs.");
        council.does(meeting, new SittingCommand.TakeUp(3));
        // Nobody has prepared it, and all are at one.
        council.does(meeting, new SittingCommand.AdmitLateItem(3));
        council.does(meeting, new SittingCommand.CloseDebate());
        council.decides(meeting, kind, "Beslut.");
        council.clock.set(date, "21.00");
        council.does(meeting, new SittingCommand.Close());
        var sent = Council.granted(minutes.send(meeting, council.secretary));
        sent.signatories()
                .forEach(one -> Council.granted(minutes.sign(meeting, one, sent.sha256())));
    }

    @Test
    void publishes_what_was_adopted_from_the_verified_minutes_as_it_was_put() {
        var stand = stands("2031-03-26", "Antagen policy");
        assertThat(statutes.versions(stand.statute())).hasSize(1);
        isHeld(stand, Decision.Kind.APPROVED);
        var published = statutes.versions(stand.statute()).getLast();
        assertThat(published.text()).isEqualTo(stand.put().text());
        assertThat(published.put()).isEqualTo(stand.put().id());
        assertThat(published.decided().matter()).isEqualTo(stand.matter().slug());
        assertThat(published.period().from()).isEqualTo(stand.put().from());
        assertThat(drafts.answer(stand.put()).orElseThrow().result()).isEqualTo(Put.Result.ADOPTED);
        var trace = decisionTable.traces(stand.statute().id()).getLast();
        assertThat(trace.minutes()).contains("/sammantraden/kf/2031-03-26", "/protokoll#p-");
        assertThat(trace.notice()).as("what promulgates it").isNotNull();
        assertThat(trace.posted()).isEqualTo(LocalDate.parse("2031-03-26"));
        assertThat(drafts.open(stand.statute())).isEmpty();
    }

    @Test
    void publishes_nothing_that_was_rejected() {
        var stand = stands("2031-04-30", "Avslagen policy");
        isHeld(stand, Decision.Kind.REJECTED);
        assertThat(statutes.versions(stand.statute())).hasSize(1);
        assertThat(drafts.answer(stand.put()).orElseThrow().result())
                .isEqualTo(Put.Result.REJECTED);
    }

    @Test
    void holds_what_was_adopted_with_changes_until_somebody_has_seen_to_the_text() {
        var stand = stands("2031-05-28", "Ändrad policy");
        isHeld(stand, Decision.Kind.AMENDED);
        assertThat(statutes.versions(stand.statute())).hasSize(1);
        assertThat(draftTable.held()).contains(stand.statute().id());
        var answer = drafts.answer(stand.put()).orElseThrow();
        assertThat(answer.result()).isEqualTo(Put.Result.ADOPTED_OTHERWISE);
        var decided = decided(stand.meeting().onDate(), answer.section());
        Council.granted(
                transaction.execute(_ ->
                        drafts.enter(
                                stand.statute(),
                                stand.draft(),
                                decided,
                                new Period(stand.put().from(), null),
                                council.secretary)));
        assertThat(draftTable.held()).doesNotContain(stand.statute().id());
        isRefused(
                drafts.enter(
                        stand.statute(),
                        drafts.draft(stand.draft().id()).orElseThrow(),
                        decided,
                        new Period(stand.put().from().plusDays(1), null),
                        council.secretary),
                StatuteRefusal.DRAFT_IS_DONE);
    }

    @Test
    void holds_up_no_minutes_when_the_text_has_changed_in_the_meantime() {
        var stand = stands("2031-06-18", "Omskriven policy");
        Council.granted(
                statutes.enter(
                        stand.statute(),
                        Form.WHOLE,
                        "1 § Helt annat.\n\n2 § Två och ett halvt.",
                        decided(LocalDate.parse("2031-05-01"), 4),
                        new Period(LocalDate.parse("2031-06-01"), null),
                        council.secretary));
        isHeld(stand, Decision.Kind.APPROVED);
        assertThat(minutes.verified(stand.meeting().id())).isPresent();
        assertThat(statutes.versions(stand.statute())).hasSize(2);
        assertThat(drafts.answer(stand.put()).orElseThrow().result()).isEqualTo(Put.Result.HELD);
        isRefused(
                statutes.enter(
                        stand.statute(),
                        stand.put().form(),
                        stand.put().source(),
                        decided(LocalDate.parse("2031-05-02"), 4),
                        new Period(stand.put().from(), null),
                        stand.put(),
                        council.secretary),
                StatuteRefusal.TEXT_HAS_CHANGED_SINCE);
    }

    @Test
    void puts_a_text_only_before_a_meeting_that_is_to_come_and_in_time() {
        var stand = stands("2031-08-27", "Sen policy");
        var early =
                drafts.begin(
                        stand.statute(),
                        Form.WHOLE,
                        "1 § Ett.",
                        LocalDate.parse("2031-08-26"),
                        council.secretary);
        isRefused(
                drafts.put(
                        stand.statute(),
                        early,
                        stand.meeting(),
                        item(stand.meeting()),
                        council.secretary),
                StatuteRefusal.IN_FORCE_BEFORE_IT_WAS_DECIDED);
        council.clock.set("2031-08-27", "18.00");
        isRefused(
                drafts.put(
                        stand.statute(),
                        stand.draft(),
                        stand.meeting(),
                        item(stand.meeting()),
                        council.secretary),
                StatuteRefusal.ITEM_IS_NOT_COMING);
    }

    @Test
    void takes_no_decision_that_the_verified_minutes_lack() {
        var stand = stands("2031-09-24", "Felskriven policy");
        isHeld(stand, Decision.Kind.APPROVED);
        var other = policy("Påhittad policy");
        isRefused(
                statutes.enter(
                        other,
                        Form.WHOLE,
                        "1 § Ett.",
                        decided(LocalDate.parse("2031-09-24"), 9_999),
                        new Period(LocalDate.parse("2031-10-01"), null),
                        council.secretary),
                StatuteRefusal.DECISION_IS_NOT_IN_THE_MINUTES);
        assertThat(statutes.versions(other)).isEmpty();
    }

    @Test
    void warns_of_a_decision_whose_minutes_nobody_has_verified() {
        council.clock.set("2031-10-01", "09.00");
        planned("2031-10-29", council.motion("Utan protokoll"));
        var statute = policy("Utan protokoll");
        assertThat(
                        statutes.enter(
                                statute,
                                Form.WHOLE,
                                "1 § Ett.",
                                decided(LocalDate.parse("2031-10-29"), 3),
                                new Period(LocalDate.parse("2031-11-01"), null),
                                council.secretary))
                .isInstanceOf(Granted.class);
        assertThat(decisionTable.withoutDecision(LocalDate.parse("2031-11-02")))
                .contains(statute.id());
    }
}
