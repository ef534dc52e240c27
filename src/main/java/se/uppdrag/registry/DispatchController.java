package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.registry.pages.DispatchPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.EmailAddress;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;
import se.uppdrag.web.Swedish;

/// `/administration/diarium/{slug}/{number}/skicka`: a document by e-mail.
@Controller
class DispatchController {

    private static final String HERE = "/administration/diarium/{slug}/{number:\\d{1,6}}/skicka";
    private static final String EMAIL = "mottagarens-epost";
    private static final int LONGEST_ADDRESS = 254;

    private final Dispatches dispatches;
    private final Desk desk;
    private final SecrecyTable documents;
    private final RegistryKeepers keepers;
    private final Acts acts;

    DispatchController(
            Dispatches dispatches,
            Desk desk,
            SecrecyTable documents,
            RegistryKeepers keepers,
            Acts acts) {
        this.dispatches = dispatches;
        this.desk = desk;
        this.documents = documents;
        this.keepers = keepers;
        this.acts = acts;
    }

    private record Asked(Handling matter, Document document) {

        String page() {
            return matter.desk() + "/" + document.number();
        }
    }

    @GetMapping(HERE)
    String show(@PathVariable String slug, @PathVariable int number, SignedIn who, Model model) {
        return show(kept(slug, number, who), null, model);
    }

    @PostMapping(HERE)
    String send(
            @PathVariable String slug,
            @PathVariable int number,
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            Model model,
            HttpServletResponse response) {
        var asked = kept(slug, number, who);
        var filled = form(asked).read(sent);
        if (!filled.text(EMAIL).isEmpty() && !EmailAddress.wellFormed(filled.text(EMAIL))) {
            response.setStatus(422);
            return show(asked, filled.mistaken(EMAIL, "registry.dispatch.wrong"), model);
        }
        return acts.take(
                form(asked),
                sent,
                command,
                response,
                right ->
                        dispatches
                                .send(
                                        asked.matter(),
                                        asked.document(),
                                        right.text(EMAIL),
                                        keepers.clerk(who))
                                .map(_ -> asked.page() + "/skicka"),
                again -> show(asked, again, model));
    }

    private Form form(Asked asked) {
        return Form.of("registry", "dispatch", asked.page() + "/skicka")
                .text(EMAIL, LONGEST_ADDRESS)
                .beginning(EMAIL, dispatches.address(asked.matter(), asked.document()));
    }

    private String show(Asked asked, @Nullable Filled again, Model model) {
        var document = asked.document();
        boolean readable = dispatches.readable(document);
        model.addAttribute(
                "page",
                new DispatchPage(
                        asked.matter().dnr(),
                        asked.matter().desk(),
                        asked.page(),
                        document.subject(),
                        readable,
                        dispatches.of(document).stream().map(this::line).toList(),
                        readable || again != null ? acts.shown(again, form(asked)) : List.of()));
        return "registry/dispatch";
    }

    private DispatchPage.Line line(DocumentDispatch one) {
        return new DispatchPage.Line(
                one.address(),
                Swedish.moment(one.at()),
                one.byName(),
                dispatches.state(one).orElse(""));
    }

    private Asked kept(String slug, int number, SignedIn who) {
        var matter = desk.find(slug).orElseThrow(RegistryKeepers::notFound);
        keepers.requireKeeping(who, matter);
        return new Asked(
                matter, documents.find(matter.id(), number).orElseThrow(RegistryKeepers::notFound));
    }
}
