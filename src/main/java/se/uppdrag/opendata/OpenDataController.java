package se.uppdrag.opendata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.opendata.pages.OpenDataPage;
import se.uppdrag.opendata.pages.OpenDataPage.Line;
import se.uppdrag.opendata.pages.OpenDataPage.Manner;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.Texts;

/// `/oppna-data`: everything programs may read, each with what it is and a command that fetches it.
@Controller
class OpenDataController {

    /// What is there for everybody, in the order it is shown.
    ///
    /// @param name of its text
    /// @param shown what shows it best
    private record Source(String name, String address, String shown) {}

    private static final List<Source> SOURCES =
            List.of(
                    new Source(
                            "oparl",
                            "/oparl/v1/system",
                            "/oparl/v1/meeting?organization=kf&limit=5"),
                    source("api", "/api/v1/openapi.json"),
                    new Source("matters", "/api/v1/matters", "/api/v1/matters?limit=5"),
                    source("meetings-csv", "/api/v1/meetings.csv"),
                    source("documents-json", "/api/v1/documents.json"),
                    new Source(
                            "changes",
                            "/api/v1/changes",
                            "/api/v1/changes?modifiedSince=2026-01-01T00:00:00Z"),
                    source("elected", "/ledamoter.json"),
                    source("elected-csv", "/ledamoter.csv"),
                    source("votes", "/voteringar.json"),
                    source("calendar", "/sammantraden.ics"),
                    source("meetings", "/sammantraden.atom"),
                    source("board", "/anslagstavla.atom"),
                    source("registry", "/diarium.atom"),
                    source("summaries", "/kort-sagt.atom"),
                    new Source("search", "/sok.atom", "/sok.atom?q=cykel"),
                    source("checkpoints", "/kontrollpunkter.atom"),
                    source("dcat", "/datasets/dcat"),
                    source("health", "/halsa"),
                    source("theme", "/theme.css"));

    private final Examples examples;
    private final Houses houses;
    private final Texts texts;

    OpenDataController(Examples examples, Houses houses, Texts texts) {
        this.examples = examples;
        this.houses = houses;
        this.texts = texts;
    }

    private static Source source(String name, String address) {
        return new Source(name, address, address);
    }

    @GetMapping("/oppna-data")
    String page(Model model) {
        var sets = new ArrayList<Line>();
        SOURCES.forEach(one -> sets.add(line(one)));
        akoma("minutes-xml", examples.minutesAsData()).ifPresent(sets::add);
        akoma("statutes-xml", examples.statuteAsData()).ifPresent(sets::add);
        model.addAttribute("page", new OpenDataPage(sets, manners(), catalogue(sets)));
        return "opendata/open-data";
    }

    /// Shown when there is one to show.
    private Optional<Line> akoma(String name, Optional<String> address) {
        return address.map(one -> line(source(name, one.replace(Here.SIGN, ""))));
    }

    private Line line(Source source) {
        return new Line(
                source.address(),
                texts.get("opendata.page." + source.name()),
                texts.get("opendata.page." + source.name() + ".about"),
                "curl \"" + Here.now() + source.shown() + "\"");
    }

    private List<Manner> manners() {
        return List.of(
                manner("paging", "curl \"%s/api/v1/persons?limit=2&page=2\""),
                manner("since", "curl \"%s/oparl/v1/paper?modified_since=2026-01-01T00:00:00Z\""),
                manner(
                        "tag",
                        "curl --etag-compare svar.txt --etag-save svar.txt \"%s/api/v1/matters.csv\""),
                manner(
                        "origin",
                        "curl -i -H \"Origin: https://exempel.se\" \"%s/api/v1/api-info\""),
                manner("rate", "curl -I \"%s/api/v1/organs\""),
                manner("problem", "curl -i \"%s/api/v1/organs?limit=0\""));
    }

    private Manner manner(String name, String example) {
        return new Manner(
                texts.get("opendata.page." + name),
                texts.get("opendata.page." + name + ".about", MachineHeaders.A_MINUTE),
                example.formatted(Here.now()));
    }

    private LinkedData catalogue(List<Line> sets) {
        var house = LinkedData.house(houses.ours());
        return LinkedData.of("DataCatalog")
                .with("name", texts.get("opendata.page"))
                .with("url", LinkedData.here("/oppna-data"))
                .with("publisher", house)
                .with("dataset", sets.stream().map(one -> described(one, house)).toList());
    }

    private static LinkedData described(Line one, LinkedData house) {
        return LinkedData.of("Dataset")
                .with("name", one.title())
                .with("description", one.about())
                .with("license", OParlController.LICENSE)
                .with("creator", house)
                .with(
                        "distribution",
                        LinkedData.of("DataDownload")
                                .with("contentUrl", LinkedData.here(one.href())));
    }
}
