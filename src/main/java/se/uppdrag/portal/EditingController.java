package se.uppdrag.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.Outcome;
import se.uppdrag.portal.LinkCheckTable.Check;
import se.uppdrag.portal.LinkCheckTable.Result;
import se.uppdrag.portal.pages.EditingPage;
import se.uppdrag.portal.pages.EditorPage;
import se.uppdrag.portal.pages.TopicView;
import se.uppdrag.portal.pages.VersionPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Swedish;

/// `/administration/portal`: the texts and links of the page Förtroendeuppdraget, for editors.
@Controller
class EditingController {

    private static final String LIST = "/administration/portal";

    private final Portal portal;
    private final Editors editors;
    private final Trail trail;
    private final Houses houses;

    EditingController(Portal portal, Editors editors, Trail trail, Houses houses) {
        this.portal = portal;
        this.editors = editors;
        this.trail = trail;
        this.houses = houses;
    }

    @GetMapping(LIST)
    String list(SignedIn who, Model model) {
        editors.require(who);
        var checks = portal.checks();
        var topics = portal.topics();
        model.addAttribute(
                "page",
                new EditorPage(
                        topics.stream().map(topic -> line(topic, checks)).toList(),
                        topics.stream()
                                .flatMap(topic -> topic.links().stream())
                                .filter(link -> broken(link, checks))
                                .map(link -> checked(link, checks))
                                .distinct()
                                .toList()));
        return "portal/editor";
    }

    @PostMapping(LIST)
    String checkLinks(SignedIn who, Command command) {
        editors.require(who);
        trail.once(
                command,
                () -> {
                    portal.checkLinks();
                    return Outcome.granted(LIST);
                });
        return Answers.seeOther(LIST);
    }

    @GetMapping(LIST + "/{topic}")
    String form(@PathVariable String topic, SignedIn who, Model model) {
        editors.require(who);
        var found = found(topic);
        return form(found, found.number(), TopicDraft.of(found), Map.of(), "", model);
    }

    @PostMapping(LIST + "/{topic}")
    String edit(
            @PathVariable String topic,
            SignedIn who,
            Command command,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String rubrik,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String lankar,
            Model model,
            HttpServletResponse response) {
        editors.require(who);
        var found = found(topic);
        var draft = new TopicDraft(rubrik, text, lankar);
        var mistakes = draft.mistakes();
        if (!mistakes.isEmpty()) {
            response.setStatus(422);
            return form(found, version, draft, mistakes, "", model);
        }
        try {
            trail.once(
                    command,
                    () -> {
                        portal.edit(topic, version, draft, who);
                        return Outcome.granted(LIST);
                    });
            return Answers.seeOther(LIST);
        } catch (OptimisticLockingFailureException _) {
            response.setStatus(409);
            var newest = found(topic);
            return form(newest, newest.number(), draft, Map.of(), newest.body(), model);
        }
    }

    @GetMapping(LIST + "/{topic}/{number}")
    String version(
            @PathVariable String topic, @PathVariable int number, SignedIn who, Model model) {
        editors.require(who);
        var found =
                portal.history(topic).stream()
                        .filter(one -> one.number() == number)
                        .findFirst()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new VersionPage(
                        topic,
                        found.title(),
                        found.number(),
                        Swedish.moment(found.editedAt()),
                        found.editedByName(),
                        PlainText.blocks(found.body(), houses.ours()),
                        found.links().stream()
                                .map(link ->
                                        new TopicView.Link(
                                                link.text(), link.address(), !link.internal()))
                                .toList()));
        return "portal/version";
    }

    /// @param stale the text as somebody else has left it, to compare with; otherwise empty
    private String form(
            Topic topic,
            int number,
            TopicDraft draft,
            Map<String, String> mistakes,
            String stale,
            Model model) {
        var checks = portal.checks();
        model.addAttribute(
                "page",
                new EditingPage(
                        topic.slug(),
                        number,
                        draft.title(),
                        draft.body(),
                        draft.links(),
                        mistakes,
                        stale,
                        topic.links().stream().map(link -> checked(link, checks)).toList(),
                        history(topic.slug())));
        return "portal/editing";
    }

    private List<EditingPage.Version> history(String slug) {
        return portal.history(slug).stream()
                .map(one ->
                        new EditingPage.Version(
                                one.number(),
                                Swedish.moment(one.editedAt()),
                                one.editedByName(),
                                "%s/%s/%d".formatted(LIST, slug, one.number())))
                .toList();
    }

    private static EditorPage.Line line(Topic topic, Map<String, Check> checks) {
        return new EditorPage.Line(
                topic.title(),
                LIST + "/" + topic.slug(),
                topic.number(),
                Swedish.date(topic.editedAt()),
                topic.editedByName(),
                topic.links().size(),
                (int) topic.links().stream().filter(link -> broken(link, checks)).count());
    }

    private static boolean broken(Topic.Link link, Map<String, Check> checks) {
        var check = checks.get(link.address());
        return check != null && check.result() == Result.BROKEN;
    }

    private static EditingPage.Checked checked(Topic.Link link, Map<String, Check> checks) {
        var check = checks.get(link.address());
        return new EditingPage.Checked(
                link.text(),
                link.address(),
                !link.internal(),
                check == null ? Result.NOT_CHECKED.name() : check.result().name(),
                check == null ? "" : Swedish.moment(check.checkedAt()));
    }

    private Topic found(String slug) {
        return portal.topic(slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
