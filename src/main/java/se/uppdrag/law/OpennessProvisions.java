package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Provision.Grade.COMPUTE;
import static se.uppdrag.law.Provision.Grade.DEADLINE;
import static se.uppdrag.law.Provision.Grade.PUBLISH;
import static se.uppdrag.law.Provision.Grade.RECORD;
import static se.uppdrag.law.Provision.Grade.REFUSE;
import static se.uppdrag.law.Provision.Grade.REMARK;
import static se.uppdrag.law.Provision.Grade.RIGHT;
import static se.uppdrag.law.Provision.provision;

import java.util.List;

/// KL chapters 8 to 13: the notice board, cooperation, the accounts, the audit and appeal.
final class OpennessProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("KL8-1", kl(8, 1), RIGHT)
                            .carriedBy(
                                    "HouseRules.citizenProposals",
                                    "Petitions",
                                    "CitizenProposal.check")
                            .shownOn("/medborgarforslag", "/administration/regler"),
                    provision("KL8-2", kl(8, 2), REFUSE)
                            .carriedBy("SignatureList", "Numbers.petition")
                            .shownOn("/folkinitiativ"),
                    provision("KL8-9", kl(8, 9), PUBLISH)
                            .carriedBy("NoticesController")
                            .shownOn("/anslagstavla"),
                    provision("KL8-10", kl(8, 10), PUBLISH)
                            .carriedBy("Notice.Kind")
                            .shownOn("/anslagstavla"),
                    provision("KL8-11", kl(8, 11), REFUSE)
                            .carriedBy("Notice.Kind")
                            .shownOn("/anslagstavla"),
                    provision("KL8-12", kl(8, 12), DEADLINE)
                            .carriedBy("DeadlineRule.KL8_12", "Notice")
                            .shownOn("/anslagstavla"),
                    provision("KL8-13", kl(8, 13), PUBLISH)
                            .carriedBy("VersionRules", "AdoptedTexts", "StatuteIndexController")
                            .shownOn("/forfattningssamling"),
                    provision("KL8-14", kl(8, "14–15"), PUBLISH)
                            .carriedBy("Special.published", "Preparing.remarks")
                            .shownOn("mötets planering", "mötets sida"),
                    provision("KL8-16a", kl(8, "16 a"), PUBLISH)
                            .from("2024-01-01")
                            .carriedBy("AuditController")
                            .shownOn("/revision"),
                    provision("KL8-16", kl(8, 16), RIGHT)
                            .carriedBy("HouseRules.publicMayAsk")
                            .shownOn("mötets sida"),
                    provision("KL9-19", kl(9, "19–35"), COMPUTE)
                            .carriedBy("JointBoard.announced")
                            .shownOn("/anslagstavla"),
                    provision("KL9-29", kl(9, 29), RIGHT)
                            .carriedBy("Addressees.asked")
                            .shownOn("/lamna-in"),
                    provision("KL6-9b", kl(9, 38), DEADLINE)
                            .carriedBy("Handover")
                            .shownOn("årets frister"),
                    provision("KL10-2", kl(10, "2–9"), REFUSE)
                            .carriedBy("ElectionRules", "AppointmentRules")
                            .shownOn("/administration/val-till-organ"),
                    provision("KL10-3", kl(10, 3), REFUSE)
                            .carriedBy("AppointmentRules")
                            .shownOn("/administration/personer"),
                    provision("KL11-1", kl(11, "1–6"), RECORD)
                            .carriedBy("Goal", "FigureFile")
                            .shownOn("fullmäktiges mål"),
                    provision("KL11-8", kl(11, 8), DEADLINE)
                            .carriedBy("DeadlineRule.KL11_8")
                            .shownOn("/rakna/frist"),
                    provision("KL11-10", kl(11, 10), DEADLINE)
                            .carriedBy("DeadlineRule.KL11_10")
                            .shownOn("/rakna/frist"),
                    provision("KL11-12", kl(11, 12), DEADLINE),
                    provision("KL11-15", kl(11, 15), REMARK),
                    provision("KL11-16", kl(11, 16), DEADLINE)
                            .carriedBy("DeadlineRule.KL11_16", "InterimPeriod")
                            .shownOn("/rakna/frist"),
                    provision("KL11-20", kl(11, 20), DEADLINE)
                            .carriedBy("DeadlineRule.KL11_20")
                            .shownOn("/rakna/frist"),
                    provision("KL11-21", kl(11, 21), REFUSE)
                            .carriedBy("Discharge.decide")
                            .shownOn("mötets planering"),
                    provision("KL12-1", kl(12, "1–3"), RECORD)
                            .carriedBy("Audits")
                            .shownOn("/revision/arbetsrum"),
                    provision("KL12-2", kl(12, 2), DEADLINE)
                            .carriedBy("DischargeMatter")
                            .shownOn("/revision"),
                    provision("KL12-4", kl(12, 4), COMPUTE)
                            .carriedBy("ElectionYear.auditYears")
                            .shownOn("/rakna/frist"),
                    provision("KL12-5", kl(12, 5), REMARK)
                            .carriedBy("NewOrgan.check", "ElectionRules", "Checks")
                            .shownOn(
                                    "/administration/kommunen/organ",
                                    "/administration/val-till-organ"),
                    provision("KL12-7", kl(12, 7), RIGHT)
                            .carriedBy("YearReport", "AuditKeys")
                            .shownOn("/revision/arbetsrum"),
                    provision("KL12-8", kl(12, 8), RECORD)
                            .carriedBy("AuditKeys.admitExpert")
                            .shownOn("/revision/arbetsrum"),
                    provision("KL12-9", kl(12, 9), RIGHT)
                            .carriedBy("Inquiries", "Inspections")
                            .shownOn("/revision/fragor", "/revision/handlingar"),
                    provision("KL12-11", kl(12, 11), RECORD)
                            .carriedBy("Preparing.remarks", "Meetings.plan", "Minutes")
                            .shownOn("mötets planering", "protokollet"),
                    provision("KL12-12", kl(12, "12–13"), REFUSE)
                            .carriedBy("YearReport", "YearReports")
                            .shownOn("/revision"),
                    provision("KL12-14", kl(12, "14–17"), REFUSE)
                            .carriedBy("Review")
                            .shownOn("/revision/arbetsrum"),
                    provision("KL13-1", kl(13, 1), RIGHT)
                            .carriedBy("NoticesController")
                            .shownOn("/anslagstavla"),
                    provision("KL13-2", kl(13, 2), RECORD)
                            .carriedBy("Appeal")
                            .shownOn("protokollsutdraget"),
                    provision("KL13-5", kl(13, 5), DEADLINE)
                            .carriedBy("DeadlineRule.KL13_5", "JointBoard", "FinalSteps")
                            .shownOn("/anslagstavla", "/diarium"),
                    provision("KL13-7", kl(13, "7–9"), RECORD),
                    provision("KL13-14", kl(13, "14–15"), RECORD)
                            .carriedBy("LodgedAppeal")
                            .shownOn("protokollet", "/diarium"),
                    provision("LKBR13-1", Citation.of(Act.LKBR, 13, 1), REFUSE)
                            .carriedBy("InterimPeriod")
                            .shownOn("/rakna/frist"));

    private OpennessProvisions() {}
}
