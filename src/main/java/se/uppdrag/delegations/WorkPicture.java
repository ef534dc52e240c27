package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.uppdrag.delegations.Gap.Kind;
import se.uppdrag.delegations.Link.State;

/// The chain of tasks as it is on one day.
///
/// @param units those that are, by slug
/// @param postings who is where
/// @param links how each task stands, by receiver
record WorkPicture(
        String assembly,
        LocalDate day,
        Map<String, Unit> units,
        List<Posting> postings,
        Map<String, Map<WorkTask, Link>> links,
        List<FollowUp> followUps) {

    /// Who has a task to do: a person in a unit, a committee together, or the assembly.
    ///
    /// @param name empty where a body has it
    record Holder(String node, String name) {}

    Optional<Posting> manager(String unit) {
        return postings.stream()
                .filter(one -> one.manager() && one.unit().equals(unit))
                .findFirst();
    }

    List<Unit> under(String node) {
        return units.values().stream()
                .filter(one -> one.above().equals(node))
                .sorted((one, other) -> one.name().compareTo(other.name()))
                .toList();
    }

    /// Administrations first.
    List<Unit> of(String organ) {
        return units.values().stream()
                .filter(one -> one.organ().equals(organ))
                .sorted(
                        Comparator.comparing((Unit one) -> one.parent() != null)
                                .thenComparing(Unit::name))
                .toList();
    }

    /// Who is one step up from a unit or a committee.
    String above(String node) {
        var unit = units.get(node);
        return unit == null ? assembly : unit.above();
    }

    Map<WorkTask, Link> links(String receiver) {
        return links.getOrDefault(receiver, Map.of());
    }

    boolean holds(String node, WorkTask task) {
        var link = links(node).get(task);
        return link != null && link.state().held();
    }

    /// Whoever has the task in the unit on the day; what nobody there has is the giver's.
    Holder holder(String node, WorkTask task) {
        var at = node;
        while (units.containsKey(at)) {
            var link = links(at).get(task);
            if (link != null && link.state().held()) {
                return new Holder(at, link.letter().personName());
            }
            at = above(at);
        }
        return new Holder(at, "");
    }

    long count(String organ, boolean held) {
        return of(organ).stream()
                .flatMap(one -> links(one.slug()).values().stream())
                .filter(one -> one.state() != State.WITHDRAWN)
                .filter(one -> (one.state() == State.HELD) == held)
                .count();
    }

    /// What is missing in the committee's part of the chain. Nothing: it is correct and current.
    List<Gap> gaps(String organ, String organName) {
        var gaps = new ArrayList<Gap>();
        if (links(organ).values().stream().noneMatch(one -> one.state() != State.WITHDRAWN)) {
            gaps.add(new Gap(Kind.NO_MANDATE, organ, organName, "", 0));
        }
        states(gaps, organ, organName);
        var own = of(organ);
        if (own.isEmpty()) {
            gaps.add(new Gap(Kind.NO_UNITS, organ, organName, "", 0));
        }
        own.forEach(unit -> unit(gaps, unit));
        if (!own.isEmpty() && followUp(organ).isEmpty()) {
            gaps.add(new Gap(Kind.FOLLOW_UP, organ, organName, "", 0));
        }
        return gaps;
    }

    /// The last follow-up, if it is not more than a year old.
    Optional<FollowUp> followUp(String organ) {
        return followUps.stream()
                .filter(one -> one.organ().equals(organ))
                .filter(one -> day.isBefore(one.onDate().plusYears(1)))
                .reduce((_, later) -> later);
    }

    private void unit(List<Gap> gaps, Unit unit) {
        states(gaps, unit.slug(), unit.name());
        var manager = manager(unit.slug());
        if (manager.isEmpty()) {
            gaps.add(new Gap(Kind.NO_MANAGER, unit.slug(), unit.name(), "", 0));
            return;
        }
        var all = links(unit.slug());
        var own =
                all.values().stream()
                        .filter(one ->
                                Objects.equals(one.letter().person(), manager.get().person()))
                        .filter(one -> one.state() != State.WITHDRAWN)
                        .count();
        if (own == 0) {
            gaps.add(new Gap(Kind.NO_LETTER, unit.slug(), unit.name(), manager.get().name(), 0));
        } else if (unit.parent() == null) {
            var lacking =
                    WorkTask.usual(false).stream()
                            .filter(task ->
                                    !all.containsKey(task)
                                            || Objects.requireNonNull(all.get(task)).state()
                                                    == State.WITHDRAWN)
                            .count();
            if (lacking > 0) {
                gaps.add(
                        new Gap(
                                Kind.NOT_GIVEN,
                                unit.slug(),
                                unit.name(),
                                manager.get().name(),
                                (int) lacking));
            }
        }
    }

    private void states(List<Gap> gaps, String node, String name) {
        var counts = new EnumMap<Kind, Integer>(Kind.class);
        var who = new EnumMap<Kind, String>(Kind.class);
        for (var link : links(node).values()) {
            kind(link)
                    .ifPresent(kind -> {
                        counts.merge(kind, 1, Integer::sum);
                        who.put(
                                kind,
                                kind == Kind.BROKEN
                                        ? link.letter().giverName()
                                        : link.letter().personName());
                    });
        }
        counts.forEach((kind, count) ->
                gaps.add(new Gap(kind, node, name, Objects.requireNonNull(who.get(kind)), count)));
    }

    private static Optional<Kind> kind(Link link) {
        return switch (link.state()) {
            case HELD, WITHDRAWN -> Optional.empty();
            case FALLEN -> Optional.of(Kind.FALLEN);
            case BROKEN -> Optional.of(Kind.BROKEN);
            case RETURNED -> Optional.of(Kind.RETURNED);
            case WAITING -> Optional.of(Kind.WAITING);
            case REVIEW -> Optional.of(Kind.valueOf(Objects.requireNonNull(link.cause()).name()));
        };
    }
}
