package se.uppdrag.steering;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.uppdrag.steering.pages.ScanPage;
import se.uppdrag.steering.pages.Year;
import se.uppdrag.web.Act;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// A scan of the surroundings as it is shown: a radar, and everything on it as a list.
@Component
class ScanPages {

    /// Where the names of the sectors stand, outside the last ring.
    private static final int NAMES = 228;

    private final EnvironmentalScan scans;
    private final MunicipalGoals goals;
    private final Committees committees;
    private final Texts texts;

    ScanPages(EnvironmentalScan scans, MunicipalGoals goals, Committees committees, Texts texts) {
        this.scans = scans;
        this.goals = goals;
        this.committees = committees;
        this.texts = texts;
    }

    ScanPage none(String work, List<Act> acts) {
        return new ScanPage(
                "", "", "", List.of(), "", work, false, List.of(), List.of(), List.of(), List.of(),
                acts);
    }

    /// @param work whether it is shown where it is worked on
    ScanPage page(Scan scan, boolean keeps, boolean work, List<Act> acts) {
        var places = Trend.radar(scans.trends(scan));
        var effects = scans.effects(scan);
        var published = scan.publishedAt();
        return new ScanPage(
                scan.term(),
                published == null ? "" : Swedish.date(published),
                scan.intro(),
                terms(scan, work),
                work ? "" : "/omvarldsanalys.pdf?fran=" + scan.fromYear(),
                keeps && !work ? "/omvarldsanalys/arbete" : "",
                published == null,
                Arrays.stream(Trend.Horizon.values())
                        .map(one ->
                                new ScanPage.Ring(
                                        texts.get("steering.horizon." + one),
                                        Trend.ring(one),
                                        Trend.CENTRE - Trend.ring(one) + 14))
                        .toList(),
                sectors(),
                places.stream().map(ScanPages::dot).toList(),
                areas(places, effects, work && published == null),
                acts);
    }

    private List<Year> terms(Scan shown, boolean work) {
        return scans.all().stream()
                .filter(one -> work || one.publishedAt() != null)
                .map(one ->
                        new Year(
                                one.term(),
                                "/omvarldsanalys%s?fran=%d"
                                        .formatted(work ? "/arbete" : "", one.fromYear()),
                                one.id().equals(shown.id())))
                .toList();
    }

    private List<ScanPage.Sector> sectors() {
        return Arrays.stream(Trend.Area.values()).map(this::sector).toList();
    }

    private ScanPage.Sector sector(Trend.Area area) {
        double sector = 2 * Math.PI / Trend.Area.values().length;
        double middle = (area.ordinal() + 0.5) * sector - Math.PI / 2;
        double edge = area.ordinal() * sector - Math.PI / 2;
        int last = Trend.ring(Trend.Horizon.LATER);
        return new ScanPage.Sector(
                texts.get("steering.area." + area),
                (int) Math.round(Trend.CENTRE + NAMES * Math.cos(middle)),
                (int) Math.round(Trend.CENTRE + NAMES * Math.sin(middle)) + 4,
                (int) Math.round(Trend.CENTRE + last * Math.cos(edge)),
                (int) Math.round(Trend.CENTRE + last * Math.sin(edge)),
                Math.abs(Math.cos(middle)) < 0.3
                        ? "middle"
                        : Math.cos(middle) > 0 ? "start" : "end");
    }

    private static ScanPage.Dot dot(Trend.Place place) {
        return new ScanPage.Dot(
                Integer.toString(place.number()),
                place.x(),
                place.y(),
                place.trend().kind().name().toLowerCase(Swedish.LOCALE));
    }

    private List<ScanPage.Area> areas(
            List<Trend.Place> places, List<Trend.Effect> effects, boolean open) {
        return Arrays.stream(Trend.Area.values())
                .map(area ->
                        new ScanPage.Area(
                                "omrade-" + area.name().toLowerCase(Swedish.LOCALE),
                                texts.get("steering.area." + area),
                                places.stream()
                                        .filter(one -> one.trend().area() == area)
                                        .map(one -> trend(one, effects, open))
                                        .toList()))
                .filter(area -> !area.trends().isEmpty())
                .toList();
    }

    private ScanPage.Trend trend(Trend.Place place, List<Trend.Effect> effects, boolean open) {
        var trend = place.trend();
        return new ScanPage.Trend(
                Integer.toString(place.number()),
                "trend-" + place.number(),
                trend.title(),
                texts.get("steering.trend-kind." + trend.kind()),
                texts.get("steering.horizon." + trend.horizon()),
                trend.text(),
                trend.source(),
                trend.scenario(),
                trend.carried() != null,
                effects.stream()
                        .filter(one -> one.trend().equals(trend.id()))
                        .map(this::effect)
                        .toList(),
                open ? "/omvarldsanalys/arbete/trend/" + trend.id() + "/ta-bort" : "");
    }

    private ScanPage.Effect effect(Trend.Effect one) {
        var goal = Optional.ofNullable(one.goal()).flatMap(goals::find);
        return new ScanPage.Effect(
                committees.name(one.organ()),
                one.text(),
                one.action(),
                goal.map(Goal::title).orElse(""),
                goal.map(Goal::address).orElse(""));
    }
}
