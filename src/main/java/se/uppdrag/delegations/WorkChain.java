package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppdrag.access.PersonId;
import se.uppdrag.delegations.LetterEvent.Kind;
import se.uppdrag.delegations.Link.Cause;
import se.uppdrag.delegations.Link.State;
import se.uppdrag.law.ElectionYear;

/// Everything that has happened in the chain of tasks. What it looks like is asked of a day.
///
/// @param assembly where the chain begins
/// @param units every version of every unit
record WorkChain(
        String assembly,
        List<Unit> units,
        List<Posting> postings,
        List<TaskLetter> letters,
        List<LetterEvent> events,
        List<FollowUp> followUps) {

    WorkPicture on(LocalDate day) {
        var open = new LinkedHashMap<String, Unit>();
        units.stream()
                .filter(one -> !one.fromDate().isAfter(day))
                .sorted(Comparator.comparing(Unit::fromDate))
                .forEach(one -> open.put(one.slug(), one));
        open.values().removeIf(Unit::closed);
        var there = postings.stream().filter(one -> one.on(day)).toList();
        return new WorkPicture(
                assembly,
                day,
                open,
                there,
                new Folding(day, open, there).links(),
                followUps.stream().filter(one -> !one.onDate().isAfter(day)).toList());
    }

    /// The part of the chain that is one committee's.
    WorkChain only(String organ) {
        var slugs =
                units.stream()
                        .filter(one -> one.organ().equals(organ))
                        .map(Unit::slug)
                        .collect(Collectors.toSet());
        slugs.add(organ);
        var own = letters.stream().filter(one -> slugs.contains(one.receiver())).toList();
        var ids = own.stream().map(TaskLetter::id).collect(Collectors.toSet());
        return new WorkChain(
                assembly,
                units.stream().filter(one -> slugs.contains(one.slug())).toList(),
                postings.stream().filter(one -> slugs.contains(one.unit())).toList(),
                own,
                events.stream().filter(one -> ids.contains(one.letter())).toList(),
                followUps.stream().filter(one -> one.organ().equals(organ)).toList());
    }

    /// The last day a new term of the committees began.
    static LocalDate termBegan(LocalDate day) {
        int year = day.getYear();
        while (!ElectionYear.is(year)
                || new ElectionYear(year).executiveTerm().from().isAfter(day)) {
            year--;
        }
        return new ElectionYear(year).executiveTerm().from();
    }

    private record Heading(PersonId person, String unit) {}

    /// What the events come to on one day.
    private final class Folding {

        private final LocalDate day;
        private final Map<String, Unit> open;
        private final Set<Heading> heads;
        private final Map<UUID, List<LetterEvent>> happened;
        private final Map<String, Map<WorkTask, Link>> links = new HashMap<>();

        Folding(LocalDate day, Map<String, Unit> open, List<Posting> there) {
            this.day = day;
            this.open = open;
            this.heads =
                    there.stream()
                            .filter(Posting::manager)
                            .map(one -> new Heading(one.person(), one.unit()))
                            .collect(Collectors.toSet());
            this.happened =
                    events.stream()
                            .filter(one -> !one.onDate().isAfter(day))
                            .sorted(Comparator.comparing(LetterEvent::at))
                            .collect(Collectors.groupingBy(LetterEvent::letter));
        }

        Map<String, Map<WorkTask, Link>> links() {
            var given =
                    letters.stream()
                            .filter(one -> !one.givenOn().isAfter(day))
                            .sorted(Comparator.comparing(TaskLetter::givenAt))
                            .collect(
                                    Collectors.groupingBy(
                                            TaskLetter::receiver,
                                            LinkedHashMap::new,
                                            Collectors.toList()));
            given.forEach((receiver, own) -> {
                if (receiver.equals(assembly) || !closedUnit(receiver)) {
                    links.put(receiver, each(own));
                }
            });
            links.replaceAll((_, own) -> supported(own));
            return links;
        }

        private boolean closedUnit(String receiver) {
            return !open.containsKey(receiver)
                    && units.stream().anyMatch(one -> one.slug().equals(receiver));
        }

        private Map<WorkTask, Link> each(List<TaskLetter> own) {
            var each = new LinkedHashMap<WorkTask, Link>();
            for (var task : WorkTask.values()) {
                var about = own.stream().filter(one -> one.tasks().contains(task)).toList();
                if (!about.isEmpty()) {
                    each.put(task, current(about, task));
                }
            }
            return each;
        }

        /// The one accepted last, while it stands; else the one given last.
        private Link current(List<TaskLetter> about, WorkTask task) {
            var accepted =
                    about.stream()
                            .filter(one -> last(one, task, Set.of(Kind.ACCEPTED)).isPresent())
                            .max(
                                    Comparator.comparing(one ->
                                            last(one, task, Set.of(Kind.ACCEPTED))
                                                    .orElseThrow()
                                                    .at()));
            var standing = accepted.map(one -> link(one, task)).filter(one -> one.state().held());
            return standing.orElseGet(() -> link(about.getLast(), task));
        }

        private Link link(TaskLetter letter, WorkTask task) {
            var last = last(letter, task, Set.of(Kind.ACCEPTED, Kind.RETURNED, Kind.WITHDRAWN));
            var ended = last.filter(one -> one.kind() != Kind.ACCEPTED);
            if (ended.isPresent()) {
                return new Link(
                        letter,
                        task,
                        ended.get().kind() == Kind.RETURNED ? State.RETURNED : State.WITHDRAWN,
                        null,
                        ended.get().reason());
            }
            if (letter.person() != null && !heads(letter.person(), letter.receiver())) {
                return new Link(letter, task, State.FALLEN, null, "");
            }
            if (last.isEmpty()) {
                return new Link(letter, task, State.WAITING, null, "");
            }
            var reviewed = last(letter, task, Set.of(Kind.REVIEWED));
            var backer = reviewed.map(LetterEvent::by).orElse(letter.giverPerson());
            if (letter.giverPerson() != null && !heads(backer, letter.giver())) {
                return new Link(letter, task, State.BROKEN, null, "");
            }
            var cause = due(letter, reviewed.orElse(last.get()).onDate());
            return new Link(letter, task, cause == null ? State.HELD : State.REVIEW, cause, "");
        }

        private @Nullable Cause due(TaskLetter letter, LocalDate seen) {
            if (letter.giverPerson() == null && seen.isBefore(termBegan(day))) {
                return Cause.TERM;
            }
            var unit = open.get(letter.receiver());
            if (unit != null && unit.fromDate().isAfter(seen)) {
                return Cause.UNIT;
            }
            return day.isBefore(seen.plusYears(1)) ? null : Cause.YEAR;
        }

        /// A task that its giver has given back or lost rests on nothing.
        private Map<WorkTask, Link> supported(Map<WorkTask, Link> own) {
            var seen = new LinkedHashMap<WorkTask, Link>();
            own.forEach((task, link) -> {
                var above = links.getOrDefault(link.letter().giver(), Map.of()).get(task);
                var lost =
                        link.letter().giverPerson() != null
                                && link.state().held()
                                && (above == null || !above.state().held());
                seen.put(task, lost ? new Link(link.letter(), task, State.BROKEN, null, "") : link);
            });
            return seen;
        }

        private boolean heads(@Nullable PersonId person, String unit) {
            return person != null && heads.contains(new Heading(person, unit));
        }

        private Optional<LetterEvent> last(TaskLetter letter, WorkTask task, Set<Kind> kinds) {
            return happened.getOrDefault(letter.id(), List.of()).stream()
                    .filter(one -> one.about(task) && kinds.contains(one.kind()))
                    .reduce((_, later) -> later);
        }
    }
}
