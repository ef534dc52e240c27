package se.uppdrag.safety;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The test of Kolmogorov and Smirnov: how likely two samples as unlike as these are where both
/// come from the same.
final class Kolmogorov {

    private static final int TERMS = 100;

    private Kolmogorov() {}

    static double p(List<Double> one, List<Double> other) {
        var a = sorted(one);
        var b = sorted(other);
        double most = 0;
        int i = 0;
        int j = 0;
        while (i < a.size() && j < b.size()) {
            double at = Math.min(a.get(i), b.get(j));
            while (i < a.size() && a.get(i) <= at) {
                i++;
            }
            while (j < b.size() && b.get(j) <= at) {
                j++;
            }
            most = Math.max(most, Math.abs((double) i / a.size() - (double) j / b.size()));
        }
        double n = Math.sqrt((double) a.size() * b.size() / (a.size() + b.size()));
        return tail((n + 0.12 + 0.11 / n) * most);
    }

    private static double tail(double x) {
        if (x < 0.2) {
            return 1;
        }
        double sum = 0;
        for (int k = 1; k <= TERMS; k++) {
            sum += (k % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * k * k * x * x);
        }
        return Math.clamp(sum, 0, 1);
    }

    static double median(List<Double> all) {
        return sorted(all).get(all.size() / 2);
    }

    private static List<Double> sorted(List<Double> all) {
        var sorted = new ArrayList<>(all);
        Collections.sort(sorted);
        return sorted;
    }
}
