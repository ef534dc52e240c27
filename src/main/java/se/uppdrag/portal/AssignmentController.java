package se.uppdrag.portal;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.SignedIn;
import se.uppdrag.portal.pages.AssignmentPage;

/// `/fortroendeuppdraget`: what the assignment is, for those who have one and those who wonder.
@Controller
class AssignmentController {

    private final TopicPages topics;
    private final Editors editors;

    AssignmentController(TopicPages topics, Editors editors) {
        this.topics = topics;
        this.editors = editors;
    }

    @GetMapping("/fortroendeuppdraget")
    String show(@Nullable SignedIn who, Model model) {
        var all = topics.all();
        model.addAttribute(
                "page",
                new AssignmentPage(
                        all.topics(),
                        all.updated(),
                        all.updatedIso(),
                        topics.anyEnglish(),
                        editors.include(who)));
        return "portal/assignment";
    }

    /// The same in English, as far as somebody has written it.
    @GetMapping("/fortroendeuppdraget/english")
    String english(Model model) {
        model.addAttribute("page", topics.english());
        return "portal/english";
    }
}
