package se.uppdrag.access;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a browser calls itself, in two words its owner knows it by: `Chrome, Windows`.
final class DeviceName {

    /// The first that is found is it; most call themselves by several names.
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser", "Samsung Internet"},
        {"Firefox", "Firefox"},
        {"FxiOS", "Firefox"},
        {"CriOS", "Chrome"},
        {"Chrome", "Chrome"},
        {"Safari", "Safari"},
    };

    private static final String[][] SYSTEMS = {
        {"iPad", "iPad"},
        {"iPhone", "iPhone"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"CrOS", "ChromeOS"},
        {"Mac OS", "Mac"},
        {"Linux", "Linux"},
    };

    private DeviceName() {}

    static String of(@Nullable String agent) {
        return agent == null
                ? ""
                : String.join(
                        ", ",
                        Stream.of(first(BROWSERS, agent), first(SYSTEMS, agent))
                                .filter(one -> !one.isEmpty())
                                .toList());
    }

    private static String first(String[][] among, String agent) {
        for (var one : among) {
            if (agent.contains(one[0])) {
                return one[1];
            }
        }
        return "";
    }
}
