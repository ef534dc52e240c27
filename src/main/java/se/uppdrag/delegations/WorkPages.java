package se.uppdrag.delegations;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.uppdrag.delegations.Gap.Kind;
import se.uppdrag.delegations.Link.State;
import se.uppdrag.delegations.pages.WorkOrganPage;
import se.uppdrag.delegations.pages.WorkOrganPage.Chip;
import se.uppdrag.delegations.pages.WorkOrganPage.Missing;
import se.uppdrag.delegations.pages.WorkOrganPage.TaskLine;
import se.uppdrag.delegations.pages.WorkOrganPage.TreeNode;
import se.uppdrag.delegations.pages.WorkOverviewPage;
import se.uppdrag.register.Organ;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Makes ready the overview and a committee's chain.
@Component
class WorkPages {

    private static final Set<Kind> MENDED_BY_LETTER =
            Set.of(Kind.NO_LETTER, Kind.NOT_GIVEN, Kind.FALLEN, Kind.RETURNED, Kind.NO_MANDATE);

    private final WorkWords words;
    private final WorkStatistics statistics;
    private final Texts texts;

    WorkPages(WorkWords words, WorkStatistics statistics, Texts texts) {
        this.words = words;
        this.statistics = statistics;
        this.texts = texts;
    }

    WorkOverviewPage overview(WorkPicture now, List<Organ> committees, boolean mine) {
        return new WorkOverviewPage(
                committees.stream()
                        .map(one ->
                                new WorkOverviewPage.Row(
                                        one.name(),
                                        "/arbetsmiljo/" + one.slug(),
                                        now.gaps(one.slug(), one.name()).isEmpty(),
                                        Long.toString(now.count(one.slug(), true)),
                                        Long.toString(now.count(one.slug(), false))))
                        .toList(),
                mine);
    }

    /// @param keeper whether the reader keeps the committee's papers, and
    /// @param top the assembly's, which gives the committee its tasks
    WorkOrganPage organ(
            WorkChain chain,
            Organ organ,
            LocalDate day,
            LocalDate today,
            boolean keeper,
            boolean top) {
        var own = chain.only(organ.slug());
        var picture = own.on(day);
        var gaps = picture.gaps(organ.slug(), organ.name());
        var current = day.equals(today);
        return new WorkOrganPage(
                organ.slug(),
                organ.name(),
                day.toString(),
                Swedish.date(day),
                !current,
                gaps.isEmpty(),
                gaps.stream()
                        .map(one ->
                                new Missing(
                                        words.gap(one),
                                        keeper && current
                                                ? mended(one, picture, organ.slug(), top)
                                                : ""))
                        .toList(),
                body(picture, organ, keeper && current, top && current),
                statistics.of(own, organ.slug(), day),
                picture.followUps().reversed().stream()
                        .map(one ->
                                new WorkOrganPage.Followed(
                                        Swedish.date(one.onDate()),
                                        one.decision(),
                                        one.finding(),
                                        one.measures()))
                        .toList(),
                keeper);
    }

    private static String mended(Gap gap, WorkPicture picture, String organ, boolean top) {
        if (MENDED_BY_LETTER.contains(gap.kind())) {
            return top && !picture.units().containsKey(gap.node())
                            || picture.above(gap.node()).equals(organ)
                                    && picture.manager(gap.node()).isPresent()
                    ? "/arbetsmiljo/brev/nytt?till=" + gap.node()
                    : "";
        }
        return gap.kind() == Kind.NO_MANAGER
                        || gap.kind() == Kind.NO_UNITS
                        || gap.kind() == Kind.FOLLOW_UP
                ? "/arbetsmiljo/" + organ + "/enheter"
                : "";
    }

    private TreeNode body(WorkPicture picture, Organ organ, boolean keeper, boolean top) {
        return new TreeNode(
                organ.name(),
                texts.get("delegations.collective"),
                chips(picture, organ.slug()),
                tasks(picture, organ.slug()),
                picture.under(organ.slug()).stream()
                        .map(one -> unit(picture, one, keeper))
                        .toList(),
                top ? "/arbetsmiljo/brev/nytt?till=" + organ.slug() : "");
    }

    private TreeNode unit(WorkPicture picture, Unit unit, boolean keeper) {
        var manager = picture.manager(unit.slug());
        return new TreeNode(
                unit.name(),
                manager.map(one -> one.name() + ", " + Swedish.inSentence(one.title()))
                        .orElseGet(() -> texts.get("delegations.no-manager")),
                chips(picture, unit.slug()),
                tasks(picture, unit.slug()),
                picture.under(unit.slug()).stream().map(one -> unit(picture, one, keeper)).toList(),
                keeper && unit.parent() == null && manager.isPresent()
                        ? "/arbetsmiljo/brev/nytt?till=" + unit.slug()
                        : "");
    }

    private List<Chip> chips(WorkPicture picture, String node) {
        var chips = new ArrayList<Chip>();
        if (picture.units().containsKey(node) && picture.manager(node).isEmpty()) {
            chips.add(new Chip("danger", texts.get("delegations.no-manager")));
        }
        for (var state : State.values()) {
            var count =
                    picture.links(node).values().stream()
                            .filter(one -> one.state() == state)
                            .count();
            if (count > 0) {
                chips.add(
                        new Chip(
                                WorkWords.color(state),
                                words.state(state) + ": " + words.tasks(count)));
            }
        }
        if (picture.links(node).isEmpty()) {
            chips.add(new Chip("warning", texts.get("delegations.nothing-given")));
        }
        return chips;
    }

    /// Every task, also those that nobody here has been given: they are whose they are.
    private List<TaskLine> tasks(WorkPicture picture, String node) {
        return Arrays.stream(WorkTask.values())
                .map(task -> {
                    var link = picture.links(node).get(task);
                    var holder = picture.holder(node, task);
                    return new TaskLine(
                            words.task(task),
                            link == null ? texts.get("delegations.not-given") : words.state(link),
                            link == null ? "neutral" : WorkWords.color(link.state()),
                            holder.name().isEmpty()
                                    ? texts.get(
                                            holder.node().equals(picture.assembly())
                                                    ? "delegations.holder.assembly"
                                                    : "delegations.holder.committee")
                                    : holder.name(),
                            link == null ? "" : "/arbetsmiljo/brev/" + link.letter().id());
                })
                .toList();
    }
}
