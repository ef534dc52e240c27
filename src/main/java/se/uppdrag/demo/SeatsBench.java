package se.uppdrag.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import se.uppdrag.elections.Distribution;
import se.uppdrag.elections.MunicipalCount;

/// Seats for as many municipalities as Sweden has, with made-up votes that are the same every time.
/// The limit is the same distribution by plain floating point, which is quick and may be wrong
/// where numbers are equal.
final class SeatsBench {

    private static final int MUNICIPALITIES = 290;
    private static final int WARM_UP = 40;
    private static final int ROUNDS = 41;
    private static final int[] SIZES = {31, 35, 41, 45, 51, 61, 71, 101};
    private static final double NANOS_IN_A_MILLI = 1e6;

    private final List<MunicipalCount> counts = counts();
    private long seen;

    List<Figure> measure() {
        for (int i = 0; i < WARM_UP; i++) {
            exactly();
            roughly();
        }
        var exact = new double[ROUNDS];
        var rough = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            exact[i] = timed(this::exactly);
            rough[i] = timed(this::roughly);
        }
        if (seen == 0) {
            throw new IllegalStateException("No seats were handed out");
        }
        return List.of(
                new Figure(
                        MUNICIPALITIES + " kommuner, median av " + ROUNDS,
                        median(exact),
                        median(rough),
                        "ms",
                        "med flyttal"),
                new Figure(
                        MUNICIPALITIES + " kommuner, långsammaste",
                        Arrays.stream(exact).max().orElse(0),
                        median(rough),
                        "ms",
                        "med flyttal"));
    }

    private static double timed(Runnable work) {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / NANOS_IN_A_MILLI;
    }

    private static double median(double[] times) {
        var sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private void exactly() {
        counts.forEach(count -> seen += Distribution.of(count).handedOut());
    }

    private void roughly() {
        for (var count : counts) {
            int[] votes = count.votes().values().stream().mapToInt(Integer::intValue).toArray();
            int[] seats = new int[votes.length];
            for (int seat = 0; seat < count.seats(); seat++) {
                int best = 0;
                for (int party = 1; party < votes.length; party++) {
                    if (comparison(votes[party], seats[party])
                            > comparison(votes[best], seats[best])) {
                        best = party;
                    }
                }
                seats[best]++;
            }
            seen += seats[0];
        }
    }

    private static double comparison(int votes, int seats) {
        return seats == 0 ? votes / 1.2 : votes / (2.0 * seats + 1);
    }

    private static List<MunicipalCount> counts() {
        var random = new Random(2022);
        var counts = new ArrayList<MunicipalCount>();
        for (int i = 0; i < MUNICIPALITIES; i++) {
            var votes = new LinkedHashMap<String, Integer>();
            int parties = 8 + random.nextInt(4);
            for (int party = 0; party < parties; party++) {
                votes.put("P" + party, 200 + random.nextInt(8_000));
            }
            int valid = votes.values().stream().mapToInt(Integer::intValue).sum();
            counts.add(
                    MunicipalCount.undivided(
                            2022,
                            "Kommun " + i,
                            SIZES[random.nextInt(SIZES.length)],
                            valid,
                            votes));
        }
        return counts;
    }
}
