package se.uppdrag.petitions;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.petitions.CitizenProposal.Event;
import se.uppdrag.petitions.CitizenProposal.Kind;
import se.uppdrag.register.LocalRule;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.register.RuleKind;
import se.uppdrag.registry.Matter;
import se.uppdrag.registry.MatterId;
import se.uppdrag.registry.Registration;
import se.uppdrag.registry.Registry;
import se.uppdrag.registry.Step;
import se.uppdrag.web.Texts;

/// The door to proposals from those who live in the municipality: send, confirm, look up, raise,
/// hand over, decide.
@Service
@Transactional
class Petitions {

    private static final Duration KEPT_UNCONFIRMED = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    /// Nobody's mailbox is filled by somebody else's typing her address.
    private static final int MOST_TO_ONE_A_DAY = 3;

    private static final int MOST_A_DAY = 500;

    /// Codes known to her alone.
    ///
    /// @param follow she follows it with
    /// @param confirm stands in the letter to her
    record Codes(String follow, String confirm) {}

    private final ProposalTable table;
    private final Register register;
    private final Registry registry;
    private final ApplicationEventPublisher events;
    private final Texts texts;
    private final Clock clock;

    Petitions(
            ProposalTable table,
            Register register,
            Registry registry,
            ApplicationEventPublisher events,
            Texts texts,
            Clock clock) {
        this.table = table;
        this.register = register;
        this.registry = registry;
        this.events = events;
        this.texts = texts;
        this.clock = clock;
    }

    LocalDate today() {
        return SwedishTime.dateOf(clock.instant());
    }

    /// Whether the assembly has decided that proposals may be raised (KL 8:1).
    @Transactional(readOnly = true)
    boolean allowed() {
        return register.rules(register.assembly().slug(), today()).citizenProposals();
    }

    /// The decision behind that they may, as it is cited; nothing where there is none.
    @Transactional(readOnly = true)
    Optional<String> decidedBy() {
        return register.decidedRules(register.assembly().slug(), today()).stream()
                .filter(one -> one.rule().equals(RuleKind.CITIZEN_PROPOSALS.key()))
                .map(LocalRule::decidedBy)
                .findFirst();
    }

    /// What somebody has typed. Nothing is registered before she has confirmed it.
    record Typed(
            String title,
            String text,
            String name,
            String address,
            String email,
            boolean namePublic,
            boolean hidden) {}

    Outcome<CitizenProposal> send(Typed typed, Codes codes) {
        var now = clock.instant();
        if (!allowed()) {
            return refused(PetitionRefusal.ASSEMBLY_HAS_NOT_DECIDED_SO);
        }
        table.forgetUnconfirmed(now.minus(KEPT_UNCONFIRMED));
        if (table.unconfirmed(typed.email(), now.minus(DAY)) >= MOST_TO_ONE_A_DAY
                || table.unconfirmed("", now.minus(DAY)) >= MOST_A_DAY) {
            return refused(PetitionRefusal.TOO_MANY_WAIT_TO_BE_CONFIRMED);
        }
        var proposal = fresh(typed, now);
        table.insert(proposal, Code.hash(codes.follow()), Code.hash(codes.confirm()));
        events.publishEvent(
                new ProposalSent(
                        proposal.id(),
                        typed.email(),
                        "/medborgarforslag/bekrafta/" + codes.confirm(),
                        now));
        return granted(proposal);
    }

    private static CitizenProposal fresh(Typed typed, Instant at) {
        return new CitizenProposal(
                UUID.randomUUID(),
                typed.title(),
                typed.text(),
                typed.hidden() ? "" : typed.name(),
                typed.hidden() ? "" : typed.address(),
                typed.email(),
                typed.namePublic() && !typed.hidden(),
                typed.hidden(),
                at,
                null,
                null,
                null,
                null,
                List.of(),
                null);
    }

    /// The registrar takes down what came on paper or by mail. It has come in, whoever confirms it.
    ///
    /// @param on the day it came
    Outcome<CitizenProposal> takeDown(Typed typed, LocalDate on) {
        if (!allowed()) {
            return refused(PetitionRefusal.ASSEMBLY_HAS_NOT_DECIDED_SO);
        }
        var now = clock.instant();
        if (on.isAfter(today())) {
            return refused(PetitionRefusal.HAS_NOT_COME_YET);
        }
        var came = on.equals(today()) ? now : SwedishTime.at(on, LocalTime.NOON);
        var proposal = fresh(typed, came);
        table.insert(proposal, register(proposal, came), now);
        return granted(table.find(proposal.id()).orElseThrow());
    }

    @Transactional(readOnly = true)
    Optional<CitizenProposal> byCode(String code) {
        return table.byCode(Code.hash(code));
    }

    @Transactional(readOnly = true)
    Optional<CitizenProposal> byConfirmation(String code) {
        return table.byConfirmation(Code.hash(code), false);
    }

    /// It has come in, and is registered (OSL 5:1). What it says is not laid out before the
    /// registrar has read it, and who sent it is told only if she wants it.
    Outcome<CitizenProposal> confirm(String code) {
        var found = table.byConfirmation(Code.hash(code), true);
        if (found.isEmpty()) {
            return refused(PetitionRefusal.NOTHING_TO_CONFIRM);
        }
        var proposal = found.get();
        if (proposal.confirmedAt() != null) {
            return granted(proposal);
        }
        var now = clock.instant();
        table.confirm(proposal.id(), register(proposal, now), now);
        return granted(table.find(proposal.id()).orElseThrow());
    }

    private Matter register(CitizenProposal proposal, Instant came) {
        var subject = texts.get("petitions.subject", proposal.title());
        return registry.open(
                register.assembly(),
                Matter.Kind.MATTER,
                subject,
                new Registration(
                                Registration.Direction.RECEIVED,
                                proposal.namePublic()
                                        ? proposal.name()
                                        : texts.get("petitions.somebody"),
                                subject,
                                came,
                                proposal.text(),
                                null)
                        .waiting());
    }

    @Transactional(readOnly = true)
    Optional<CitizenProposal> find(UUID id) {
        return table.find(id);
    }

    @Transactional(readOnly = true)
    List<CitizenProposal> confirmed() {
        return table.confirmed();
    }

    /// @param after the last on the page before
    @Transactional(readOnly = true)
    List<CitizenProposal> confirmed(@Nullable UUID after, int atMost) {
        return table.confirmed(after, atMost);
    }

    @Transactional(readOnly = true)
    List<CitizenProposal> unchecked() {
        return table.unchecked();
    }

    /// @param after the address of the last on the page before
    @Transactional(readOnly = true)
    List<ProposalTable.Public> published(String after, int atMost) {
        return table.published(after, atMost);
    }

    @Transactional(readOnly = true)
    Map<UUID, CitizenProposal> find(List<UUID> ids) {
        return table.find(ids);
    }

    @Transactional(readOnly = true)
    Optional<ProposalTable.Public> published(String slug) {
        return table.published(slug);
    }

    @Transactional(readOnly = true)
    List<Step> steps(CitizenProposal proposal) {
        var matter = proposal.matter();
        return matter == null ? List.of() : registry.steps(new MatterId(matter));
    }

    /// The registrar has looked her up in the population register on the day.
    ///
    /// @param laidOut whether the text, which she has read, is laid out
    Outcome<CitizenProposal> check(
            UUID id, boolean registered, LocalDate on, String note, boolean laidOut, String by) {
        return locked(id)
                .check()
                .map(proposal -> {
                    add(
                            proposal,
                            registered ? Kind.CHECKED : Kind.NOT_REGISTERED,
                            on,
                            "",
                            note,
                            registered && laidOut,
                            by);
                    if (!registered) {
                        step(proposal, new Step(on, Step.Kind.PREPARED, reason(), null));
                    }
                    return table.find(id).orElseThrow();
                });
    }

    private String reason() {
        return texts.get("petitions.not-registered");
    }

    /// The assembly has had it before it; the year runs from that day.
    Outcome<CitizenProposal> raise(UUID id, LocalDate on, String section, String by) {
        return locked(id)
                .raise()
                .map(proposal -> {
                    add(proposal, Kind.RAISED, on, "", section, false, by);
                    step(proposal, new Step(on, Step.Kind.RAISED, section, null));
                    return table.find(id).orElseThrow();
                });
    }

    /// The assembly has let a committee decide (KL 5:23).
    Outcome<CitizenProposal> handOver(
            UUID id, Organ committee, boolean principle, LocalDate on, String section, String by) {
        return locked(id)
                .handOver(principle)
                .map(proposal -> {
                    add(proposal, Kind.HANDED_OVER, on, committee.slug(), section, false, by);
                    step(
                            proposal,
                            new Step(
                                    on,
                                    Step.Kind.REFERRED,
                                    committee.name() + ", " + section,
                                    null));
                    return table.find(id).orElseThrow();
                });
    }

    /// It was decided where minutes of ours do not tell of it themselves.
    Outcome<CitizenProposal> decide(UUID id, LocalDate on, String section) {
        return locked(id)
                .decide()
                .map(proposal -> {
                    step(proposal, new Step(on, Step.Kind.DECIDED, section, null));
                    return table.find(id).orElseThrow();
                });
    }

    private CitizenProposal locked(UUID id) {
        return table.lock(id).orElseThrow();
    }

    private void add(
            CitizenProposal proposal,
            Kind kind,
            LocalDate on,
            String organ,
            String note,
            boolean laidOut,
            String by) {
        table.insert(
                proposal.id(),
                new Event(proposal.events().size() + 1, kind, on, organ, note, laidOut, by, now()));
    }

    private Instant now() {
        return clock.instant();
    }

    private void step(CitizenProposal proposal, Step step) {
        @Nullable UUID matter = proposal.matter();
        if (matter != null) {
            registry.step(new MatterId(matter), step);
        }
    }

    /// Committees the assembly may let decide (KL 5:23).
    @Transactional(readOnly = true)
    List<Organ> committees() {
        return register.organs(today()).stream().filter(Organ::committee).toList();
    }
}
