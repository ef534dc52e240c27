package se.uppdrag.steering;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Acts;
import se.uppdrag.web.Form;
import se.uppdrag.web.Texts;

/// What is asked for to look at the surroundings.
@Component
class ScanForms {

    private final EnvironmentalScan scans;
    private final MunicipalGoals goals;
    private final Committees committees;
    private final Acts acts;
    private final Texts texts;

    ScanForms(
            EnvironmentalScan scans,
            MunicipalGoals goals,
            Committees committees,
            Acts acts,
            Texts texts) {
        this.scans = scans;
        this.goals = goals;
        this.committees = committees;
        this.acts = acts;
        this.texts = texts;
    }

    Form begin(LocalDate on) {
        return Form.of("steering", "scan", ScanWorkController.HERE)
                .number("fran-ar", 2000, 2190)
                .beginning("fran-ar", Integer.toString(on.getYear() + 1));
    }

    Form intro(Scan scan) {
        return Form.of(
                        "steering",
                        "intro",
                        ScanWorkController.HERE + "/" + scan.id() + "/inledning")
                .area("text", 8000)
                .beginning("text", scan.intro());
    }

    Form trend(Scan scan) {
        return Form.of("steering", "trend", ScanWorkController.HERE + "/" + scan.id() + "/trend")
                .text("rubrik", 120)
                .choice("slag", acts.options("steering.trend-kind", Trend.Kind.class))
                .choice("omrade", acts.options("steering.area", Trend.Area.class))
                .choice("nar", acts.options("steering.horizon", Trend.Horizon.class))
                .area("text", 4000)
                .text("kalla", 500)
                .optionalArea("scenario", 4000);
    }

    Form effect(Scan scan, LocalDate on) {
        return Form.of("steering", "effect", ScanWorkController.HERE + "/" + scan.id() + "/foljd")
                .choice(
                        "trend",
                        scans.trends(scan).stream()
                                .map(one -> new Option(one.id().toString(), one.title()))
                                .toList())
                .choice(
                        "namnd",
                        committees.all(on).stream()
                                .map(one -> new Option(one.slug(), one.name()))
                                .toList())
                .area("text", 2000)
                .optionalArea("atgard", 2000)
                .choice(
                        "mal",
                        Stream.concat(
                                        Stream.of(
                                                new Option("inget", texts.get("steering.no-goal"))),
                                        goals.all().stream()
                                                .map(one ->
                                                        new Option(
                                                                one.id().toString(),
                                                                committees.name(one.organ())
                                                                        + ": "
                                                                        + one.title())))
                                .toList());
    }

    Form publish(Scan scan) {
        return Form.of(
                "steering", "publish", ScanWorkController.HERE + "/" + scan.id() + "/publicera");
    }
}
