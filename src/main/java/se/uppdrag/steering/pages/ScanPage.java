package se.uppdrag.steering.pages;

import java.util.List;
import se.uppdrag.web.Act;

/// What `steering/scan.jte` shows, and its paper.
///
/// @param term empty where there is none
/// @param work the address where it is worked on; empty for everybody else
/// @param draft whether it is not published yet
public record ScanPage(
        String term,
        String published,
        String intro,
        List<Year> terms,
        String pdf,
        String work,
        boolean draft,
        List<Ring> rings,
        List<Sector> sectors,
        List<Dot> dots,
        List<Area> areas,
        List<Act> acts) {

    public record Ring(String name, int radius, int y) {}

    public record Sector(String name, int x, int y, int edgeX, int edgeY, String anchor) {}

    public record Dot(String number, int x, int y, String kind) {}

    public record Area(String id, String name, List<Trend> trends) {}

    public record Trend(
            String number,
            String id,
            String title,
            String kind,
            String horizon,
            String text,
            String source,
            String scenario,
            boolean carried,
            List<Effect> effects,
            String drop) {}

    /// @param goalHref the goal the action belongs to; empty where there is none
    public record Effect(String organ, String text, String action, String goal, String goalHref) {}
}
