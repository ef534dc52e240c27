package se.uppdrag.steering;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.uppdrag.access.SignedIn;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.web.Houses;
import se.uppdrag.web.Paper;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/omvarldsanalys`: what surrounds the municipality and what it means, for everybody.
@Controller
class ScanController {

    private static final String HERE = "/omvarldsanalys";

    private final EnvironmentalScan scans;
    private final ScanPages pages;
    private final Committees committees;
    private final Owners owners;
    private final Houses houses;
    private final Paper paper;
    private final Texts texts;
    private final Clock clock;

    ScanController(
            EnvironmentalScan scans,
            ScanPages pages,
            Committees committees,
            Owners owners,
            Houses houses,
            Paper paper,
            Texts texts,
            Clock clock) {
        this.scans = scans;
        this.pages = pages;
        this.committees = committees;
        this.owners = owners;
        this.houses = houses;
        this.paper = paper;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping(HERE)
    String show(@RequestParam(defaultValue = "") String fran, @Nullable SignedIn who, Model model) {
        var keeps = keeps(who);
        model.addAttribute(
                "page",
                published(fran)
                        .map(one -> pages.page(one, keeps, false, List.of()))
                        .orElseGet(() -> pages.none(keeps ? HERE + "/arbete" : "", List.of())));
        return "steering/scan";
    }

    @GetMapping(HERE + ".pdf")
    ResponseEntity<byte[]> paper(@RequestParam(defaultValue = "") String fran) {
        var scan = published(fran).orElseThrow(Committees::notFound);
        return Paper.saved(
                "omvarldsanalys-" + scan.fromYear() + ".pdf",
                paper.pdf(
                        "steering/scan-paper",
                        Map.of(
                                "page",
                                pages.page(scan, false, false, List.of()),
                                "house",
                                houses.ours().name(),
                                "made",
                                Swedish.moment(clock.instant()),
                                "texts",
                                texts)));
    }

    /// The one asked for, or the latest.
    private Optional<Scan> published(String from) {
        return scans.all().stream()
                .filter(one -> one.publishedAt() != null)
                .filter(one -> from.isEmpty() || Integer.toString(one.fromYear()).equals(from))
                .findFirst();
    }

    private boolean keeps(@Nullable SignedIn who) {
        var today = SwedishTime.dateOf(clock.instant());
        return committees
                .executive(today)
                .filter(one -> owners.keeps(who, one.slug(), today))
                .isPresent();
    }
}
