package se.uppdrag.portal;

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
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.portal.LinkCheckTable.Check;
import se.uppdrag.portal.LinkCheckTable.Result;
import se.uppdrag.portal.pages.EditingPage;
import se.uppdrag.portal.pages.EditorPage;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;
import se.uppdrag.web.Answers;
import se.uppdrag.web.Sent;
import se.uppdrag.web.Swedish;

/// `/administration/portal`: the texts and links of the page Förtroendeuppdraget, for editors.
@Controller
class EditingController {

    static final String LIST = "/administration/portal";

    private final Portal portal;
    private final VersionPages pages;
    private final Editors editors;
    private final Trail trail;

    EditingController(Portal portal, VersionPages pages, Editors editors, Trail trail) {
        this.portal = portal;
        this.pages = pages;
        this.editors = editors;
        this.trail = trail;
    }

    @GetMapping(LIST)
    String list(SignedIn who, Model model) {
        editors.require(who);
        var checks = portal.checks();
        var topics = portal.newest();
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

    /// Saved as a draft, or saved and shown from today.
    @PostMapping(LIST + "/{topic}")
    String edit(
            @PathVariable String topic,
            SignedIn who,
            Sent sent,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String gor,
            Model model) {
        editors.require(who);
        var found = found(topic);
        var draft = typed(sent.fields());
        var mistakes = draft.mistakes();
        if (!mistakes.isEmpty()) {
            sent.wrong();
            return form(found, version, draft, mistakes, "", model);
        }
        try {
            return switch (trail.once(
                    sent.command(), () -> saved(topic, version, draft, gor, who))) {
                case Granted<String>(var location, _) -> Answers.seeOther(location);
                case Refused<String> _ -> throw new IllegalStateException("nobody has been asked");
            };
        } catch (OptimisticLockingFailureException _) {
            sent.response().setStatus(409);
            var newest = found(topic);
            return form(newest, newest.number(), draft, Map.of(), newest.body(), model);
        }
    }

    private static TopicDraft typed(Map<String, String> fields) {
        return new TopicDraft(
                fields.getOrDefault("rubrik", ""),
                fields.getOrDefault("text", ""),
                fields.getOrDefault("lankar", ""),
                fields.getOrDefault("rubrik-engelska", ""),
                fields.getOrDefault("text-engelska", ""));
    }

    private Outcome<String> saved(
            String topic, int version, TopicDraft draft, String how, SignedIn who) {
        int number = portal.edit(topic, version, draft, who);
        if (how.equals("utkast")) {
            return Outcome.granted(VersionPages.address(topic, number));
        }
        var one = portal.wordings(topic).getFirst();
        return portal.publish(one, portal.today(), who).map(_ -> LIST);
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
                        draft.titleEn(),
                        draft.bodyEn(),
                        mistakes,
                        stale,
                        topic.links().stream().map(link -> checked(link, checks)).toList(),
                        history(topic.slug())));
        return "portal/editing";
    }

    private List<EditingPage.Version> history(String slug) {
        var standing = pages.standing(slug);
        return portal.history(slug).stream()
                .map(one ->
                        new EditingPage.Version(
                                one.number(),
                                Swedish.moment(one.editedAt()),
                                one.editedByName(),
                                standing.getOrDefault(one.number(), ""),
                                VersionPages.address(slug, one.number())))
                .toList();
    }

    private EditorPage.Line line(Topic topic, Map<String, Check> checks) {
        return new EditorPage.Line(
                topic.title(),
                LIST + "/" + topic.slug(),
                topic.number(),
                Swedish.date(topic.editedAt()),
                topic.editedByName(),
                pages.standing(topic.slug()).getOrDefault(topic.number(), ""),
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
