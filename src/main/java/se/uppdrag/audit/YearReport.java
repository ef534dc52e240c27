package se.uppdrag.audit;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Outcome.granted;
import static se.uppdrag.law.Outcome.refused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppdrag.law.Outcome;
import se.uppdrag.law.Remark;

/// The auditors' report for a year (`revisionsberättelse`, KL 12:12–13): a judgement as a whole,
/// one for each organ, and each auditor's own name under it or against it (12:7).
///
/// @param essay the judgement as a whole; empty before it is written
/// @param verdicts by organ
/// @param opinions by auditor: those who have signed what stands now
/// @param stale auditors who signed something that has been changed since
public record YearReport(
        int year,
        String essay,
        Map<String, Verdict> verdicts,
        Map<UUID, Opinion> opinions,
        List<UUID> stale,
        boolean handedOver) {

    /// What is said of one organ.
    ///
    /// @param supported whether discharge is supported
    /// @param remark `anmärkning`; empty where there is none
    /// @param reasons of the remark, or of why discharge is not supported
    public record Verdict(String organ, boolean supported, String remark, String reasons) {}

    /// An auditor's own.
    ///
    /// @param dissent empty where she signs without one
    public record Opinion(UUID auditor, String name, String dissent) {}

    static YearReport of(int year, List<Sheet> sheets) {
        var essay = "";
        var verdicts = new LinkedHashMap<String, Verdict>();
        var opinions = new LinkedHashMap<UUID, Opinion>();
        var stale = new ArrayList<UUID>();
        boolean handedOver = false;
        for (var sheet : sheets) {
            switch (sheet.kind()) {
                case ESSAY -> essay = sheet.get("text");
                case VERDICT -> verdicts.put(sheet.get("organ"), verdict(sheet));
                case OPINION -> {
                    var auditor = UUID.fromString(sheet.get("person"));
                    stale.remove(auditor);
                    opinions.put(auditor, new Opinion(auditor, sheet.by(), sheet.get("avvikande")));
                }
                case HANDED_OVER -> handedOver = true;
                case RISK,
                        REVIEW,
                        ADMITTED,
                        NOTE,
                        FINDING,
                        STATE,
                        DRAFT,
                        QUESTION,
                        EXPERT,
                        RECUSED,
                        PUBLISHED ->
                        throw new IllegalStateException("No part of a yearly report");
            }
            if (sheet.kind() == Sheet.Kind.ESSAY || sheet.kind() == Sheet.Kind.VERDICT) {
                stale.addAll(opinions.keySet());
                opinions.clear();
            }
        }
        return new YearReport(
                year,
                essay,
                Map.copyOf(verdicts),
                Map.copyOf(opinions),
                List.copyOf(stale),
                handedOver);
    }

    private static Verdict verdict(Sheet sheet) {
        return new Verdict(
                sheet.get("organ"),
                sheet.get("tillstyrks").equals("JA"),
                sheet.get("anmarkning"),
                sheet.get("motiv"));
    }

    /// A remark, and a no to discharge, take reasons (KL 12:13).
    static Outcome<Verdict> judge(String organ, boolean supported, String remark, String reasons) {
        return (!supported || !remark.isEmpty()) && reasons.isEmpty()
                ? refused(AuditRefusal.REMARK_WITHOUT_REASONS)
                : granted(new Verdict(organ, supported, remark, reasons));
    }

    /// Whether it can be handed over to the assembly: written, with a word on every organ, and
    /// signed. Whoever has not signed is told of and does not stop it: each auditor acts for
    /// herself.
    ///
    /// @param judged the organs it must speak of, by slug
    /// @param auditors those who serve, by name
    Outcome<YearReport> handOver(Map<String, String> judged, Map<UUID, String> auditors) {
        if (handedOver) {
            return refused(AuditRefusal.HANDED_OVER_BEFORE, Integer.toString(year));
        }
        var missing =
                judged.entrySet().stream()
                        .filter(one -> !verdicts.containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList();
        if (essay.isEmpty() || !missing.isEmpty()) {
            return refused(AuditRefusal.NOT_ALL_ARE_JUDGED, String.join(", ", missing));
        }
        if (opinions.isEmpty()) {
            return refused(AuditRefusal.NOBODY_HAS_SIGNED);
        }
        var unsigned =
                auditors.entrySet().stream()
                        .filter(one -> !opinions.containsKey(one.getKey()))
                        .map(Map.Entry::getValue)
                        .sorted()
                        .toList();
        return unsigned.isEmpty()
                ? granted(this)
                : granted(
                        this,
                        List.of(
                                new Remark(
                                        kl(12, 7),
                                        "audit.remark.unsigned",
                                        List.of(String.join(", ", unsigned)))));
    }
}
