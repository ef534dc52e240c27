package se.uppdrag.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.audit.pages.InspectionsPage;
import se.uppdrag.register.Organ;
import se.uppdrag.registry.HandingOut;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/revision/handlingar`: which of an authority's documents the auditors have read, for those who
/// keep its diarium. The reasons are the auditors' own and are not here.
@Controller
class InspectionListController {

    static final String HERE = "/revision/handlingar";

    private static final int PAGE = 50;

    /// What is shown of those who have read one document.
    private static final int READINGS = 5;

    private final Inspections inspections;
    private final HandingOut diaries;
    private final Texts texts;

    InspectionListController(Inspections inspections, HandingOut diaries, Texts texts) {
        this.inspections = inspections;
        this.diaries = diaries;
        this.texts = texts;
    }

    static String address(UUID inspection) {
        return HERE + "#handling-" + inspection;
    }

    /// @param efter the last one on the page before
    @GetMapping(HERE)
    String list(SignedIn who, @RequestParam(defaultValue = "") String efter, Model model) {
        var authorities =
                diaries.organs(who).stream().map(Organ::authority).distinct().sorted().toList();
        if (authorities.isEmpty()) {
            throw new AccessDeniedException("keeper of a diarium");
        }
        var after = id(efter).flatMap(inspections::find);
        var found = inspections.newest(authorities, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var readings = inspections.readings(shown, READINGS + 1);
        model.addAttribute(
                "page",
                new InspectionsPage(
                        String.join(", ", authorities),
                        shown.stream().map(one -> line(one, readings)).toList(),
                        efter.isEmpty() ? "" : HERE,
                        found.size() > PAGE ? HERE + "?efter=" + shown.getLast().id() : ""));
        return "audit/inspections";
    }

    private InspectionsPage.Line line(Inspection one, List<InspectionTable.Reading> readings) {
        var own = readings.stream().filter(each -> each.inspection().equals(one.id())).toList();
        return new InspectionsPage.Line(
                "handling-" + one.id(),
                "/administration/diarium/" + one.matter() + "/" + one.number(),
                one.reference(),
                one.secret(),
                texts.get("audit.inspection.about", one.name(), Swedish.moment(one.at())),
                own.stream()
                        .limit(READINGS)
                        .map(each ->
                                texts.get(
                                        "audit.inspection.read",
                                        each.name(),
                                        Swedish.moment(each.at())))
                        .toList(),
                own.size() > READINGS);
    }

    private static Optional<UUID> id(String sent) {
        try {
            return sent.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(sent));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
