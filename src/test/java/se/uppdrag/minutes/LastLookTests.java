package se.uppdrag.minutes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppdrag.sitting.Stage.item;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import se.uppdrag.Proves;
import se.uppdrag.minutes.MeetingMinutes.Part;
import se.uppdrag.minutes.Proofreading.Kind;
import se.uppdrag.registry.Step;
import se.uppdrag.sitting.Decision;
import se.uppdrag.sitting.Item;
import se.uppdrag.sitting.SittingCommand.MarkAuthority;
import se.uppdrag.sitting.Stage;

@DisplayName("KL 5:67, 8:10, 13:2 – the last look at minutes, and how a decision is appealed")
class LastLookTests {

    static Stage meeting(boolean assembly, Item... items) {
        var stage = Stage.council("S", 3);
        return (assembly ? stage : stage.committee())
                .agenda(items)
                .everybodyArrives()
                .theChairOpens()
                .takesUp(1);
    }

    static MinutesSection section(String dnr, String text) {
        return new MinutesSection(
                130,
                1,
                "Ärende 1",
                dnr,
                List.of(new Part("Beslut", List.of(new Block.Paragraph(text)))));
    }

    static List<Kind> found(Stage evening, String dnr, String text) {
        var section = section(dnr, text);
        return new Proofreading(
                        evening.sitting(),
                        new MeetingMinutes(
                                "Protokoll",
                                "Kommunfullmäktige",
                                "2026-11-25",
                                List.of(),
                                List.of(),
                                List.of(section),
                                List.of()))
                .findings().stream().map(Proofreading.Finding::kind).toList();
    }

    @Test
    void nothing_is_pointed_at_where_nothing_is_missing() {
        var evening = meeting(true, item(1, "Ja.")).theDebateIsClosed();
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.");
        assertThat(found(evening, "Dnr KS 2026.0001", "Ja.")).isEmpty();
    }

    @Test
    @Proves("KL5-67")
    void a_decision_nobody_proposed_and_a_matter_without_a_number_are_pointed_at() {
        var evening = meeting(true, item(1, "")).theDebateIsClosed();
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.");
        assertThat(found(evening, "", "Ja."))
                .containsExactly(Kind.DECISION_WITHOUT_PROPOSAL, Kind.NO_REGISTRY_NUMBER);
    }

    @Test
    @Proves("GDPR-6")
    void what_is_a_private_persons_is_pointed_at_before_the_minutes_are_published() {
        var evening = meeting(true, item(1, "Ja.")).theDebateIsClosed();
        evening.theCouncilDecides(Decision.Kind.APPROVED, "Ja.");
        assertThat(found(evening, "Dnr KS 1", "Ring 070-174 06 05, eller 19800101-2384."))
                .containsExactly(Kind.PERSONAL, Kind.PERSONAL);
        assertThat(found(evening, "Dnr KS 1", "Budgeten är 12 345 678 kronor.")).isEmpty();
    }

    static Appeal appeal(Stage evening) {
        return Appeal.of(
                evening.sitting(), Objects.requireNonNull(evening.sitting().floors().get(1)));
    }

    static Appeal decided(boolean assembly, Decision.Kind kind, String text) {
        return appeal(
                meeting(assembly, item(1, "Ja."))
                        .theDebateIsClosed()
                        .theCouncilDecides(kind, text));
    }

    @Test
    @Proves("KL13-2")
    void the_assemblys_decisions_are_appealed_on_their_legality() {
        assertThat(decided(true, Decision.Kind.APPROVED, "Ja.")).isEqualTo(Appeal.LEGALITY);
        assertThat(decided(true, Decision.Kind.TABLED, "Bordläggs.")).isEqualTo(Appeal.LEGALITY);
    }

    @Test
    @Proves("KL13-2")
    void what_a_committee_only_prepares_or_proposes_is_not_appealed() {
        assertThat(decided(false, Decision.Kind.APPROVED, "Nämnden antar planen."))
                .isEqualTo(Appeal.LEGALITY);
        assertThat(decided(false, Decision.Kind.REMITTED, "Remitteras.")).isEqualTo(Appeal.NONE);
        assertThat(
                        decided(
                                false,
                                Decision.Kind.APPROVED,
                                "Kommunstyrelsen föreslår kommunfullmäktige att anta planen."))
                .isEqualTo(Appeal.NONE);
    }

    @Test
    @Proves("KL13-2")
    void authority_against_somebody_is_appealed_by_her() {
        var evening = meeting(false, item(1, "Ja.")).does(new MarkAuthority());
        assertThat(
                        appeal(
                                evening.theDebateIsClosed()
                                        .theCouncilDecides(Decision.Kind.APPROVED, "Ja.")))
                .isEqualTo(Appeal.ADMINISTRATIVE);
    }

    static Step.Kind told(boolean assembly, String text) {
        var matter = new UUID(0, 7);
        var item =
                new Item(
                        1,
                        "Taxa",
                        Item.Kind.ORDINARY,
                        "KS 1",
                        matter,
                        "Ja.",
                        true,
                        false,
                        List.of(),
                        null);
        var evening = meeting(assembly, item).theDebateIsClosed();
        evening.theCouncilDecides(Decision.Kind.APPROVED, text);
        var minutes =
                new MeetingMinutes(
                        "", "", "", List.of(), List.of(), List.of(section("", text)), List.of());
        return new Draft(
                        new EveningReader().read(evening.log()),
                        Additions.NONE,
                        minutes,
                        minutes,
                        "",
                        null)
                .sections()
                .getFirst()
                .results()
                .getFirst()
                .step();
    }

    @Test
    @Proves("KL5-26")
    void what_the_executive_committee_proposes_is_prepared_and_what_the_assembly_decides_decided() {
        assertThat(told(false, "Kommunstyrelsen föreslår kommunfullmäktige att anta taxan."))
                .isEqualTo(Step.Kind.PREPARED);
        assertThat(told(false, "Nämnden antar taxan.")).isEqualTo(Step.Kind.DECIDED);
        assertThat(told(true, "Taxan antas.")).isEqualTo(Step.Kind.DECIDED);
    }

    @Test
    void a_formality_and_what_is_not_decided_yet_are_not_appealed() {
        assertThat(appeal(meeting(true, item(1, "Ja.")))).isEqualTo(Appeal.NONE);
    }
}
