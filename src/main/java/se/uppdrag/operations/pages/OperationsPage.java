package se.uppdrag.operations.pages;

import java.util.Comparator;
import java.util.List;

/// How the program fares.
///
/// @param parts the worst first
/// @param jobs what is done by the clock
public record OperationsPage(List<Part> parts, List<Row> jobs) {

    public OperationsPage {
        parts = List.copyOf(parts);
        jobs = List.copyOf(jobs);
    }

    /// @param state `WELL`, `WATCH`, `WRONG` or `OFF`
    /// @param href where there is more of it; empty where there is not
    public record Part(String name, String state, String stateName, String told, String href) {

        private static final List<String> ORDER = List.of("WRONG", "WATCH", "WELL", "OFF");

        public static final Comparator<Part> WORST =
                Comparator.<Part>comparingInt(part -> ORDER.indexOf(part.state()))
                        .thenComparing(Part::name);

        public String color() {
            return switch (state) {
                case "WELL" -> "success";
                case "WATCH" -> "warning";
                case "WRONG" -> "danger";
                default -> "neutral";
            };
        }
    }

    /// @param last when it last began; empty where it has not yet
    /// @param state `well`, `failed` or `none`
    public record Row(String name, String last, String outcome, String state, String next) {

        public String color() {
            return switch (state) {
                case "well" -> "success";
                case "failed" -> "danger";
                default -> "neutral";
            };
        }
    }
}
