package se.uppdrag.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// The auditors' common room as its sheets tell it: risks, the plan of reviews, and the yearly
/// reports as they are being written.
public record Room(
        List<Risk> risks,
        List<Review.Plan> plan,
        Map<Integer, YearReport> reports,
        List<Admission> admissions) {

    /// A risk the auditors see in what an organ does.
    ///
    /// @param likelihood 1 to 4
    /// @param consequence 1 to 4
    /// @param response what they mean to do about it; empty where nothing
    public record Risk(
            UUID id,
            int year,
            String organ,
            String text,
            int likelihood,
            int consequence,
            String response) {

        int weight() {
            return likelihood * consequence;
        }

        Map<String, String> fields() {
            return Map.of(
                    "id", id.toString(),
                    "ar", Integer.toString(year),
                    "organ", organ,
                    "text", text,
                    "sannolikhet", Integer.toString(likelihood),
                    "konsekvens", Integer.toString(consequence),
                    "atgard", response);
        }

        static Risk of(Sheet sheet) {
            return new Risk(
                    UUID.fromString(sheet.get("id")),
                    Integer.parseInt(sheet.get("ar")),
                    sheet.get("organ"),
                    sheet.get("text"),
                    Integer.parseInt(sheet.get("sannolikhet")),
                    Integer.parseInt(sheet.get("konsekvens")),
                    sheet.get("atgard"));
        }
    }

    /// Who was let in, and by whom.
    public record Admission(String name, String by) {}

    static Room of(List<Sheet> sheets) {
        var risks = new LinkedHashMap<String, Risk>();
        var plan = new LinkedHashMap<String, Review.Plan>();
        var reports = new LinkedHashMap<Integer, List<Sheet>>();
        var admissions = new ArrayList<Admission>();
        for (var sheet : sheets) {
            switch (sheet.kind()) {
                case RISK -> risks.put(sheet.get("id"), Risk.of(sheet));
                case REVIEW -> plan.put(sheet.get("id"), Review.Plan.of(sheet));
                case ESSAY, VERDICT, OPINION, HANDED_OVER ->
                        reports.computeIfAbsent(
                                        Integer.valueOf(sheet.get("ar")), _ -> new ArrayList<>())
                                .add(sheet);
                case ADMITTED -> admissions.add(new Admission(sheet.get("namn"), sheet.by()));
                case NOTE,
                        FINDING,
                        STATE,
                        DRAFT,
                        QUESTION,
                        EXPERT,
                        RECUSED,
                        PAPER,
                        DOCUMENT,
                        PUBLISHED ->
                        throw new IllegalStateException("Belongs in a review");
            }
        }
        var years = new LinkedHashMap<Integer, YearReport>();
        reports.forEach((year, own) -> years.put(year, YearReport.of(year, own)));
        return new Room(
                risks.values().stream().filter(one -> !one.text().isEmpty()).toList(),
                List.copyOf(plan.values()),
                Map.copyOf(years),
                List.copyOf(admissions));
    }

    YearReport report(int year) {
        return reports.getOrDefault(year, YearReport.of(year, List.of()));
    }
}
