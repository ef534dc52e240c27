package se.uppdrag.steering;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Something in the surroundings that will matter here (`trend`, `utmaning`).
///
/// @param carried the trend of the last scan it continues; nothing for a new one
/// @param scenario what it could come to; empty where nobody has thought of it
public record Trend(
        UUID id,
        UUID scan,
        @Nullable UUID carried,
        Area area,
        Kind kind,
        String title,
        String text,
        Horizon horizon,
        String source,
        String scenario) {

    public enum Area {
        PEOPLE,
        ECONOMY,
        TECHNOLOGY,
        ENVIRONMENT,
        DEMOCRACY,
        WORK
    }

    public enum Kind {
        TREND,
        CHALLENGE
    }

    /// When it is felt.
    public enum Horizon {
        NOW,
        SOON,
        LATER
    }

    /// What it means for a committee, and what is to be done.
    ///
    /// @param goal the goal the action belongs to; nothing where there is none
    public record Effect(
            UUID id, UUID trend, String organ, String text, String action, @Nullable UUID goal) {}

    /// Its place on the radar, by its number among those of the same area and horizon.
    public record Place(int number, Trend trend, int x, int y) {}

    static final int CENTRE = 240;
    private static final int RING = 66;
    private static final double SECTOR = 2 * Math.PI / Area.values().length;

    /// The farther out, the later; each area has a sector of its own, and those that share both
    /// stand side by side.
    static List<Place> radar(List<Trend> trends) {
        var places = new ArrayList<Place>();
        for (int i = 0; i < trends.size(); i++) {
            var one = trends.get(i);
            var mates =
                    trends.stream()
                            .filter(other -> other.area == one.area && other.horizon == one.horizon)
                            .toList();
            double part = (mates.indexOf(one) + 1.0) / (mates.size() + 1);
            double angle = (one.area.ordinal() + part) * SECTOR - Math.PI / 2;
            double radius = (one.horizon.ordinal() + 0.62) * RING;
            places.add(
                    new Place(
                            i + 1,
                            one,
                            (int) Math.round(CENTRE + radius * Math.cos(angle)),
                            (int) Math.round(CENTRE + radius * Math.sin(angle))));
        }
        return places;
    }

    /// Where a ring ends.
    static int ring(Horizon horizon) {
        return (horizon.ordinal() + 1) * RING;
    }

    static Optional<Trend> find(List<Trend> trends, UUID id) {
        return trends.stream().filter(one -> one.id.equals(id)).findFirst();
    }
}
