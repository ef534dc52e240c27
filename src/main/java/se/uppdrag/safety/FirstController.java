package se.uppdrag.safety;

import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import se.uppdrag.safety.pages.AdvicePage;
import se.uppdrag.safety.pages.CheckPage;
import se.uppdrag.safety.pages.FirstPage;

/// `/trygghet`: help at once, for everybody. Starts no session, sets no cookie, runs no script.
@Controller
class FirstController {

    private final HelpTable help;
    private final Network network;

    FirstController(HelpTable help, Network network) {
        this.help = help;
        this.network = network;
    }

    @GetMapping("/trygghet")
    String first(Model model) {
        var ours = help.ours();
        model.addAttribute(
                "page",
                new FirstPage(
                        ours.exit(),
                        ours.contact(),
                        ours.phone(),
                        ours.dial(),
                        ours.hours(),
                        AdviceBook.of(AdviceBook.EVENT),
                        AdviceBook.of(AdviceBook.BEFOREHAND),
                        Stream.concat(
                                        help.policies(network.today(), false).stream()
                                                .map(one ->
                                                        new FirstPage.Policy(
                                                                one.title(), one.address())),
                                        ours.policies().stream()
                                                .map(one ->
                                                        new FirstPage.Policy(
                                                                one.title(), one.href())))
                                .toList()));
        return "safety/first";
    }

    @GetMapping("/trygghet/sjalvkoll")
    String check(Model model) {
        model.addAttribute("page", new CheckPage(help.ours().exit(), AdviceBook.check()));
        return "safety/check";
    }

    @GetMapping("/trygghet/rad/{slug}")
    String advice(@PathVariable String slug, Model model) {
        var advice =
                AdviceBook.find(slug)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute(
                "page",
                new AdvicePage(
                        help.ours().exit(),
                        advice,
                        AdviceBook.of(advice.kind()).stream()
                                .filter(one -> !one.slug().equals(slug))
                                .toList()));
        return "safety/advice";
    }
}
