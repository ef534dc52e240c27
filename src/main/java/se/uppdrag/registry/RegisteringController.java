package se.uppdrag.registry;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import se.uppdrag.access.SignedIn;
import se.uppdrag.registry.pages.RegisteringPage;
import se.uppdrag.trail.Command;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Form.Filled;

/// `/diarium/registrera`: the registrar opens a matter with its first document (OSL 5:1–2).
@Controller
class RegisteringController {

    private final Desk desk;
    private final DeskForms forms;
    private final Arrivals arrivals;
    private final RegistryKeepers keepers;
    private final Acts acts;

    RegisteringController(
            Desk desk, DeskForms forms, Arrivals arrivals, RegistryKeepers keepers, Acts acts) {
        this.desk = desk;
        this.forms = forms;
        this.arrivals = arrivals;
        this.keepers = keepers;
        this.acts = acts;
    }

    @GetMapping("/diarium/registrera")
    String form(SignedIn who, Model model) {
        return show(who, null, model);
    }

    @PostMapping("/diarium/registrera")
    String registers(
            SignedIn who,
            Command command,
            @RequestParam Map<String, String> sent,
            @RequestParam(required = false) @Nullable MultipartFile fil,
            Model model,
            HttpServletResponse response)
            throws IOException {
        var bytes = Arrivals.bytes(fil);
        var form = form(who);
        var filled = arrivals.checked(form.read(sent));
        if (!filled.right()) {
            response.setStatus(422);
            return show(who, filled, model);
        }
        return acts.take(
                form,
                sent,
                command,
                response,
                right ->
                        arrivals.grounded(right)
                                .map(_ -> open(who, right, arrivals.read(right, fil, bytes))),
                again -> show(who, again, model));
    }

    private String open(SignedIn who, Filled filled, Desk.Arrived first) {
        var organ = keepers.organ(who, filled.text("organ"));
        return desk.open(
                        new Desk.Opening(
                                organ,
                                filled.text("arende"),
                                filled.ticked("hemligt-arende"),
                                arrivals.handler(filled)),
                        first,
                        keepers.clerk(who))
                .desk();
    }

    private Form form(SignedIn who) {
        keepers.authorities(who);
        return forms.opening(keepers.organs(who));
    }

    private String show(SignedIn who, @Nullable Filled again, Model model) {
        model.addAttribute(
                "page", new RegisteringPage(acts.shown(again, List.of(form(who))).getFirst()));
        return "registry/registering";
    }
}
