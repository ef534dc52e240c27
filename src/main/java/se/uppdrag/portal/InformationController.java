package se.uppdrag.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.access.Gate;
import se.uppdrag.access.Role;
import se.uppdrag.access.SignedIn;
import se.uppdrag.portal.pages.Block;
import se.uppdrag.portal.pages.InformationPage;
import se.uppdrag.portal.pages.LinksPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Texts;

/// Pages about the service itself: personal data, and the way into administration.
@Controller
class InformationController {

    private static final List<Role> KEEPERS = List.of(Role.ADMINISTRATOR, Role.SECRETARY);

    /// Pages of administration and who they are for.
    private static final Map<String, List<Role>> ADMINISTRATION =
            Map.ofEntries(
                    Map.entry("/administration/kommunen", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/konton", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/konton/aterstall", List.of(Role.SECRETARY)),
                    Map.entry(
                            "/administration/regler", List.of(Role.ADMINISTRATOR, Role.SECRETARY)),
                    Map.entry("/administration/tjanstepersoner", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/portal", KEEPERS),
                    Map.entry("/administration/tillganglighet", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/val", KEEPERS),
                    Map.entry("/administration/platser", KEEPERS),
                    Map.entry("/administration/presidium", KEEPERS),
                    Map.entry("/administration/val-till-organ", KEEPERS),
                    Map.entry("/administration/avsagelser", KEEPERS),
                    Map.entry("/administration/omval", KEEPERS),
                    Map.entry("/administration/vakanser", KEEPERS),
                    Map.entry("/administration/personer", KEEPERS),
                    Map.entry("/administration/register/lansstyrelsen", KEEPERS),
                    Map.entry("/administration/register/kvalitet", KEEPERS),
                    Map.entry("/administration/register/filer", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/utskick", KEEPERS),
                    Map.entry("/administration/sokregister", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/sammantraden", List.of(Role.SECRETARY)),
                    Map.entry("/diarium/registrera", List.of(Role.REGISTRAR, Role.SECRETARY)),
                    Map.entry("/inkommande-post", List.of(Role.REGISTRAR, Role.SECRETARY)),
                    Map.entry("/administration/diarium", List.of(Role.REGISTRAR, Role.SECRETARY)),
                    Map.entry("/beredning", List.of(Role.REGISTRAR, Role.SECRETARY)),
                    Map.entry("/administration/begaran", List.of(Role.REGISTRAR, Role.SECRETARY)),
                    Map.entry("/administration/arkiv", List.of(Role.REGISTRAR)),
                    Map.entry(
                            "/administration/ersattningar",
                            List.of(Role.ADMINISTRATOR, Role.SECRETARY)),
                    Map.entry("/administration/forfattningar", List.of(Role.SECRETARY)),
                    Map.entry("/administration/arvoden", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/partistod", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/styrning/siffror", List.of(Role.SECRETARY)),
                    Map.entry("/omvarldsanalys/arbete", List.of(Role.SECRETARY)),
                    Map.entry("/arbetsmiljo", KEEPERS),
                    Map.entry("/delegation", KEEPERS),
                    Map.entry("/administration/drift", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/handelsebok", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/sakerhetskopior", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/trygghet", List.of(Role.ADMINISTRATOR)),
                    Map.entry("/administration/utbildning", KEEPERS));

    private final OwnPages pages;
    private final Houses houses;
    private final Gate gate;
    private final Texts texts;

    InformationController(OwnPages pages, Houses houses, Gate gate, Texts texts) {
        this.pages = pages;
        this.houses = houses;
        this.gate = gate;
        this.texts = texts;
    }

    @GetMapping("/personuppgifter")
    String privacy(Model model) {
        var sections = new ArrayList<InformationPage.Section>();
        var body = new ArrayList<Block>();
        var heading = "";
        for (var block : PlainText.blocks(SeedTexts.privacy(), houses.ours())) {
            if (block.kind() == Block.Kind.HEADING) {
                add(sections, heading, body);
                heading = block.text();
            } else {
                body.add(block);
            }
        }
        add(sections, heading, body);
        model.addAttribute("page", new InformationPage(sections));
        return "portal/information";
    }

    private static void add(
            List<InformationPage.Section> sections, String heading, List<Block> body) {
        if (!body.isEmpty()) {
            sections.add(
                    new InformationPage.Section(
                            "avsnitt-" + (sections.size() + 1), heading, List.copyOf(body)));
            body.clear();
        }
    }

    @GetMapping("/administration")
    String administration(SignedIn who, Model model) {
        var open =
                ADMINISTRATION.entrySet().stream()
                        .filter(page ->
                                page.getValue().stream().anyMatch(role -> gate.open(who, role)))
                        .map(Map.Entry::getKey)
                        .sorted()
                        .filter(pages::exist)
                        .map(href -> line(href, "portal.administration" + href.replace('/', '.')))
                        .toList();
        if (open.isEmpty()) {
            throw new AccessDeniedException("nothing to administer");
        }
        model.addAttribute("page", new LinksPage(open));
        return "portal/administration";
    }

    private LinksPage.Line line(String href, String key) {
        return new LinksPage.Line(href, texts.get(key), texts.get(key + ".about"));
    }
}
