package se.uppdrag.learning;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.Gate;
import se.uppdrag.access.SignedIn;
import se.uppdrag.learning.Following.Count;
import se.uppdrag.learning.Following.Follower;
import se.uppdrag.learning.pages.CountPage;
import se.uppdrag.learning.pages.FollowPage;
import se.uppdrag.web.Texts;

/// Who has finished what: for the office, for the one who leads a group, and, counted, for
/// everybody.
@Controller
class FollowController {

    private static final String OFFICE = "/administration/utbildning/deltagare";
    private static final String GROUP = "/utbildning/min-grupp";
    private static final int FULL = 400;

    private final Following following;
    private final LessonPages pages;
    private final Learning learning;
    private final Gate gate;
    private final Texts texts;

    FollowController(
            Following following, LessonPages pages, Learning learning, Gate gate, Texts texts) {
        this.following = following;
        this.pages = pages;
        this.learning = learning;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping(OFFICE)
    String office(SignedIn who, @RequestParam(defaultValue = "") String kurs, Model model) {
        ShelfController.require(gate, who);
        return show(OFFICE, "", course(kurs), model);
    }

    @GetMapping(GROUP)
    String group(SignedIn who, @RequestParam(defaultValue = "") String kurs, Model model) {
        var party =
                following.parties(who.person()).stream()
                        .findFirst()
                        .orElseThrow(() -> new AccessDeniedException("leads no group"));
        return show(GROUP, party, course(kurs), model);
    }

    private static CourseName course(String sent) {
        return CourseName.of(sent).orElse(CourseName.HANDBOOK);
    }

    private String show(String here, String party, CourseName course, Model model) {
        var followers = following.of(course, one -> party.isEmpty() || one.party().equals(party));
        model.addAttribute(
                "page",
                new FollowPage(
                        here,
                        party,
                        pages.title(course),
                        Stream.of(CourseName.values())
                                .map(one ->
                                        new FollowPage.Tab(
                                                here + "?kurs=" + one.slug(),
                                                pages.title(one),
                                                one == course))
                                .toList(),
                        Following.byRole(followers).entrySet().stream()
                                .map(one -> sum(one.getKey(), one.getValue()))
                                .toList(),
                        followers.stream().map(this::row).toList()));
        return "learning/follow";
    }

    private FollowPage.Sum sum(Following.Role role, Count count) {
        return new FollowPage.Sum(
                texts.get("learning.role." + role),
                Integer.toString(count.enrolled()),
                Integer.toString(count.finished()),
                FULL * count.finished() / Math.max(1, count.enrolled()));
    }

    private FollowPage.Row row(Follower one) {
        var late = !one.finished() && one.enrolment().late(learning.today());
        var state =
                one.finished() ? "finished" : late ? "late" : one.done() > 0 ? "begun" : "waits";
        return new FollowPage.Row(
                "/ledamoter/" + one.person().value(),
                one.name(),
                one.party(),
                texts.get("learning.role." + one.role()),
                texts.get(
                        "learning.state.done",
                        Integer.toString(one.done()),
                        Integer.toString(one.all())),
                texts.get("learning.follow." + state),
                one.finished(),
                late);
    }

    @GetMapping("/utbildning/statistik")
    String statistics(Model model) {
        model.addAttribute(
                "page",
                new CountPage(
                        Stream.of(CourseName.values())
                                .map(one ->
                                        new CountPage.Course(
                                                one.slug(), pages.title(one), bars(one)))
                                .toList()));
        return "learning/statistics";
    }

    /// All together, and by role only where no role need be hidden: a hidden one could be reckoned
    /// from the rest.
    private List<CountPage.Bar> bars(CourseName course) {
        var followers = following.of(course, _ -> true);
        var all = bar(texts.get("learning.role.all"), Following.count(followers));
        var roles = Following.byRole(followers);
        if (all.hidden() || !roles.values().stream().allMatch(Count::tellable)) {
            return List.of(all);
        }
        return Stream.concat(
                        Stream.of(all),
                        roles.entrySet().stream()
                                .map(one ->
                                        bar(
                                                texts.get("learning.role." + one.getKey()),
                                                one.getValue())))
                .toList();
    }

    private CountPage.Bar bar(String role, Count count) {
        var hidden = !count.tellable();
        return new CountPage.Bar(
                role,
                hidden ? texts.get("learning.hidden") : Integer.toString(count.enrolled()),
                hidden ? texts.get("learning.hidden") : Integer.toString(count.finished()),
                hidden ? 0 : FULL * count.finished() / Math.max(1, count.enrolled()),
                hidden);
    }
}
