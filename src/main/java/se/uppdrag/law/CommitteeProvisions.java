package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Provision.Grade.COMPUTE;
import static se.uppdrag.law.Provision.Grade.DEADLINE;
import static se.uppdrag.law.Provision.Grade.RECORD;
import static se.uppdrag.law.Provision.Grade.REFUSE;
import static se.uppdrag.law.Provision.Grade.REMARK;
import static se.uppdrag.law.Provision.Grade.RIGHT;
import static se.uppdrag.law.Provision.provision;

import java.util.List;

/// KL chapters 6 and 7: committees, delegation and employees.
final class CommitteeProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("KL6-1", kl(6, 1), RECORD)
                            .carriedBy("Supervision", "EnvironmentalScan")
                            .shownOn("kommunstyrelsens uppsikt", "omvärldsanalysen"),
                    provision("KL6-5", kl(6, 5), DEADLINE)
                            .carriedBy("Commission", "Commissions")
                            .shownOn("uppdrag från fullmäktige"),
                    provision("KL6-6", kl(6, 6), REMARK)
                            .from("2025-07-01")
                            .carriedBy("ControlYear", "Goal", "Commissions")
                            .shownOn("nämndens interna kontroll", "nämndens mål"),
                    provision("KL6-7", kl(6, 7), RECORD),
                    provision("KL6-9", kl(6, 9), DEADLINE)
                            .carriedBy("Supervision.review", "Supervised.CompanyReview")
                            .shownOn("kommunstyrelsens uppsikt"),
                    provision("KL6-16", kl(6, 16), REFUSE)
                            .carriedBy("ElectionRules", "Checks", "Attendance.orderFor")
                            .shownOn("/administration/val-till-organ", "mötets sidor"),
                    provision("KL6-17", kl(6, 17), RIGHT)
                            .carriedBy("SpeakingRules.maySpeak", "CallOrder", "Meetings.publish")
                            .shownOn("ledamotens vy", "/organ/{slug}/ersattarordning"),
                    provision("KL6-18", kl(6, 18), COMPUTE)
                            .carriedBy("ElectionYear.executiveTerm", "Assignments")
                            .shownOn("/administration/val-till-organ"),
                    provision("KL6-20", kl(6, 20), COMPUTE)
                            .from("2022-07-01")
                            .carriedBy("ElectionRules", "Vacancies")
                            .shownOn("/administration/val-till-organ", "/administration/vakanser"),
                    provision("KL6-21", kl(6, 21), REFUSE)
                            .carriedBy("ElectionRules")
                            .shownOn("/administration/val-till-organ"),
                    provision("KL6-23", kl(6, 23), COMPUTE)
                            .carriedBy("Numbers.third")
                            .shownOn("/rakna/beslutsforhet"),
                    provision("KL6-24", kl(6, 24), REFUSE)
                            .carriedBy("PresenceRules.arrive", "HouseRules.distanceAllowed")
                            .shownOn("ledamotens vy"),
                    provision("KL6-25", kl(6, 25), REFUSE)
                            .carriedBy("LiveController", "DebateRules.takeUp", "Disclosure")
                            .shownOn("mötets sidor"),
                    provision("KL6-26", kl(6, 26), RIGHT)
                            .carriedBy("SpeakingRules.admitGuest")
                            .shownOn("mötets sidor"),
                    provision("KL6-27", kl(6, 27), REFUSE)
                            .carriedBy("Numbers.quorum", "DebateRules.takeUp")
                            .shownOn("mötets sidor", "/rakna/beslutsforhet"),
                    provision("KL6-28", kl(6, 28), REFUSE)
                            .carriedBy(
                                    "PresenceRules.stepAside",
                                    "SectionWriter",
                                    "Remuneration.approve")
                            .shownOn("protokollet", "underlaget för en ersättning"),
                    provision("KL6-29", kl(6, "29–32"), REFUSE)
                            .carriedBy("PresenceRules.stepAside")
                            .shownOn("mötets sidor"),
                    provision("KL6-33", kl(6, 33), COMPUTE)
                            .carriedBy("QuestionRules")
                            .shownOn("mötets sidor"),
                    provision("KL6-34", kl(6, 34), DEADLINE)
                            .carriedBy(
                                    "DeadlineRule.KL6_34",
                                    "CitizenProposal.deadline",
                                    "ProposalReports")
                            .shownOn("/medborgarforslag/redovisning", "/rakna/frist"),
                    provision("KL6-35", kl(6, 35), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_69", "Readiness")
                            .shownOn("protokollet"),
                    provision("KL6-36", kl(6, 36), RECORD),
                    provision("KL6-37", kl(6, 37), REFUSE)
                            .carriedBy(
                                    "Delegation.to",
                                    "VersionRules",
                                    "OrderRow.checked",
                                    "Power.marks")
                            .shownOn("/delegation"),
                    provision("KL6-38", kl(6, 38), REFUSE)
                            .carriedBy("Delegation.to", "OrderRow.checked")
                            .shownOn("/delegation"),
                    provision("KL6-39", kl(6, 39), REFUSE)
                            .carriedBy("Delegation.urgent", "OrderRow.checked", "Power.marks")
                            .shownOn("/delegation"),
                    provision("KL6-40", kl(6, 40), DEADLINE)
                            .carriedBy("DelegatedDecisions.report", "DelegatedDecisions.overdue")
                            .shownOn("/delegation/beslut"),
                    provision("KL6-41", kl(6, 41), RECORD)
                            .carriedBy("ElectionRules")
                            .shownOn("/administration/val-till-organ"),
                    provision("KL6-44", kl(6, 44), REMARK)
                            .carriedBy("HouseRules", "LocalRules", "VersionRules")
                            .shownOn("/administration/regler", "/administration/forfattningar"),
                    provision("KL7-1", kl(7, "1–2"), RECORD)
                            .carriedBy("AppointmentRules")
                            .shownOn("/administration/personer"),
                    provision("KL7-3", kl(7, 3), REFUSE)
                            .carriedBy("ElectionRules", "AppointmentRules")
                            .shownOn("/administration/val-till-organ", "/administration/personer"),
                    provision("KL7-5", kl(7, 5), REFUSE)
                            .carriedBy("Delegation.to", "OrderRow.checked")
                            .shownOn("/delegation"),
                    provision("KL7-6", kl(7, 6), REFUSE)
                            .carriedBy("Delegation.onward", "PassedOn.checked", "Power.marks")
                            .shownOn("/delegation"),
                    provision("KL7-8", kl(7, 8), DEADLINE)
                            .carriedBy("DelegatedDecisions.report", "DelegatedDecisions.post")
                            .shownOn("/delegation/beslut"),
                    provision("KL7-10", kl(7, 10), REFUSE)
                            .carriedBy("AppointmentRules")
                            .shownOn("/administration/personer"));

    private CommitteeProvisions() {}
}
