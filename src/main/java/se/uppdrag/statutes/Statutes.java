package se.uppdrag.statutes;

import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.register.Register;
import se.uppdrag.web.PlainLetters;

/// The door: found a statute, enter its versions, repeal it, and read it as of any day.
@Service
@Transactional
public class Statutes {

    private static final int SLUG_MAX = 80;

    private final StatuteTable statutes;
    private final StatuteVersionTable versions;
    private final InForceTable inForce;
    private final DecisionTable decisions;
    private final Register register;
    private final Clock clock;

    Statutes(
            StatuteTable statutes,
            StatuteVersionTable versions,
            InForceTable inForce,
            DecisionTable decisions,
            Register register,
            Clock clock) {
        this.statutes = statutes;
        this.versions = versions;
        this.inForce = inForce;
        this.decisions = decisions;
        this.register = register;
        this.clock = clock;
    }

    /// Makes room for a new text; its address is made from its title and never changes.
    public Statute found(StatuteKind kind, Statute.Card card, PersonId by) {
        var statute = new Statute(UUID.randomUUID(), freeSlug(card.title()), kind, card);
        statutes.insert(statute, by, now());
        return statute;
    }

    private String freeSlug(String title) {
        var plain = PlainLetters.of(title).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        var cut =
                plain.length() > SLUG_MAX
                        ? plain.substring(0, SLUG_MAX).replaceAll("-[^-]*$", "")
                        : plain;
        var slug = cut.isEmpty() ? "text" : cut;
        var taken = statutes.slugs(slug);
        var free = slug;
        for (int i = 2; taken.contains(free); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    /// Says something else of it: another title, another day for the next review.
    public Statute describe(Statute statute, Statute.Card card, PersonId by) {
        return describe(statute, card, null, by);
    }

    /// @param titleFrom the first day of a new title; nothing where the title is put right, also
    ///   for the days that have been
    public Statute describe(
            Statute statute, Statute.Card card, @Nullable LocalDate titleFrom, PersonId by) {
        statutes.insert(statute.id(), card, titleFrom, by, now());
        return new Statute(statute.id(), statute.slug(), statute.kind(), card);
    }

    /// The text under what it was called on the day.
    @Transactional(readOnly = true)
    Statute called(Statute statute, LocalDate day) {
        return statute.called(statutes.titles(statute.id()).on(day));
    }

    /// The text a version would have, or what is wrong with what was typed.
    @Transactional(readOnly = true)
    Reading read(Statute statute, Form form, String source, LocalDate from) {
        return form.read(source, textBefore(versions.of(statute.id()), from));
    }

    private static StatuteText textBefore(List<StatuteVersion> all, LocalDate from) {
        return StatuteVersion.before(all, from).map(StatuteVersion::tree).orElse(StatuteText.EMPTY);
    }

    /// Enters a version that has been decided. The text is read once more under the lock, so that
    /// changes are folded onto what is there then.
    ///
    /// @param decided nothing where no decision is told
    public Outcome<StatuteVersion> enter(
            Statute statute,
            Form form,
            String source,
            @Nullable Decided decided,
            Period period,
            PersonId by) {
        return enter(statute, form, source, decided, period, null, by);
    }

    /// @param put the proposal it is published from, whose text it must have
    Outcome<StatuteVersion> enter(
            Statute statute,
            Form form,
            String source,
            @Nullable Decided decided,
            Period period,
            @Nullable Put put,
            PersonId by) {
        statutes.lock(statute.id());
        if (decided != null && decisions.minutesLack(decided)) {
            return refused(
                    StatuteRefusal.DECISION_IS_NOT_IN_THE_MINUTES,
                    Integer.toString(decided.section()));
        }
        var all = versions.of(statute.id());
        var placed =
                VersionRules.place(
                        statute.kind(),
                        statute.card().organ(),
                        register.assembly().slug(),
                        decided,
                        period,
                        all);
        return switch (placed) {
            case Refused<VersionRules.Placed>(var refusal, var arguments) ->
                    new Refused<>(refusal, arguments);
            case Granted<VersionRules.Placed>(var place, var remarks) -> {
                var reading = form.read(source, textBefore(all, period.from()));
                var text = reading instanceof Reading.Read(var tree) ? tree.text() : "";
                if (decided == null || text.isEmpty() || put != null && !put.text().equals(text)) {
                    yield refused(StatuteRefusal.TEXT_HAS_CHANGED_SINCE);
                }
                var ends = place.ends();
                if (ends != null) {
                    versions.end(statute.id(), ends, period.from());
                }
                var version =
                        new StatuteVersion(
                                all.size() + 1,
                                form,
                                source,
                                text,
                                decided,
                                period,
                                put == null ? null : put.id(),
                                now());
                versions.insert(statute.id(), version, by);
                yield granted(version, remarks);
            }
        };
    }

    /// Enters a decision that the text is in force no longer.
    ///
    /// @param from the first day nothing of it is in force
    public Outcome<StatuteVersion> repeal(
            Statute statute, @Nullable Decided decided, LocalDate from, PersonId by) {
        statutes.lock(statute.id());
        return VersionRules.repeal(versions.of(statute.id()), decided, from)
                .map(version -> {
                    versions.end(statute.id(), version.number(), from);
                    if (decided != null) {
                        versions.insertRepeal(
                                statute.id(), version.number(), decided, from, by, now());
                    }
                    return version;
                });
    }

    @Transactional(readOnly = true)
    public Optional<Statute> statute(String slug) {
        return statutes.find(slug);
    }

    @Transactional(readOnly = true)
    Optional<Statute> statute(UUID id) {
        return statutes.find(id);
    }

    /// Every version, in the order they come into force.
    @Transactional(readOnly = true)
    public List<StatuteVersion> versions(Statute statute) {
        return versions.of(statute.id());
    }

    /// As it reads on the day; nothing where nothing is in force.
    @Transactional(readOnly = true)
    public Optional<StatuteVersion> on(Statute statute, LocalDate day) {
        return inForce.on(statute.id(), day);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
