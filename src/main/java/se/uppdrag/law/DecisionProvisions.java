package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Provision.Grade.COMPUTE;
import static se.uppdrag.law.Provision.Grade.DEADLINE;
import static se.uppdrag.law.Provision.Grade.RECORD;
import static se.uppdrag.law.Provision.Grade.REFUSE;
import static se.uppdrag.law.Provision.Grade.REMARK;
import static se.uppdrag.law.Provision.Grade.UNLESS_THE_ORGAN_DECIDES;
import static se.uppdrag.law.Provision.provision;

import java.util.List;

/// KL chapter 5, second half: quorum, deciding, questions and the minutes.
final class DecisionProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("KL5-45", kl(5, 45), UNLESS_THE_ORGAN_DECIDES)
                            .carriedBy(
                                    "Numbers.quorum",
                                    "DebateRules.takeUp",
                                    "HouseRules.answersWithoutQuorum")
                            .shownOn("mötets sidor", "/rakna/beslutsforhet"),
                    provision("KL5-46", kl(5, 46), COMPUTE)
                            .carriedBy("Attendance")
                            .shownOn("mötets sidor"),
                    provision("KL5-47", kl(5, 47), REFUSE)
                            .carriedBy("PresenceRules.stepAside", "PresenceRules.afterItem")
                            .shownOn("ledamotens vy"),
                    provision("KL5-48", kl(5, "48–49"), REFUSE)
                            .carriedBy("Discharge")
                            .shownOn("mötets sidor"),
                    provision("KL5-50", kl(5, 50), COMPUTE)
                            .carriedBy(
                                    "QuestionRules", "Numbers.third", "LogTable.deferredByMinority")
                            .shownOn("mötets sidor"),
                    provision("KL5-51", kl(5, 51), COMPUTE)
                            .carriedBy("AgendaDesk.table", "Meetings.plan")
                            .shownOn("mötets planering"),
                    provision("KL5-52", kl(5, 52), UNLESS_THE_ORGAN_DECIDES)
                            .carriedBy("DebateRules.admit")
                            .shownOn("mötets sidor", "mötets planering"),
                    provision("KL5-53", kl(5, 53), REFUSE)
                            .carriedBy(
                                    "SittingRules",
                                    "QuestionRules",
                                    "QuestionOrder",
                                    "QuestionTree",
                                    "ChairGuide")
                            .shownOn("mötets sidor"),
                    provision("KL5-54", kl(5, 54), REFUSE)
                            .carriedBy(
                                    "QuestionRules.requestVote",
                                    "QuestionRules.cast",
                                    "ElectionRules")
                            .shownOn("mötets sidor"),
                    provision("KL5-55", kl(5, 55), COMPUTE)
                            .carriedBy("Ballot.majority", "Majority", "CountRules")
                            .shownOn("mötets sidor"),
                    provision("KL5-56", kl(5, 56), COMPUTE)
                            .carriedBy("QuestionRules.castingVote", "ElectionRules", "Lot")
                            .shownOn("ordförandens vy"),
                    provision("KL5-57", kl(5, 57), REFUSE)
                            .carriedBy("DebateRules.refuseToPut", "DebateRules.putAnyway")
                            .shownOn("ordförandens och sekreterarens vyer"),
                    provision("KL5-58", kl(5, 58), COMPUTE)
                            .carriedBy("ProportionalElection.quota")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("KL5-59", kl(5, 59), REFUSE)
                            .carriedBy("Addressees", "WrittenAnswers", "HouseRules.othersAsked")
                            .shownOn("/lamna-in", "/administration/regler"),
                    provision("KL5-60", kl(5, 60), REFUSE)
                            .carriedBy("Initiative.file")
                            .shownOn("/lamna-in"),
                    provision("KL5-61", kl(5, 61), REMARK)
                            .carriedBy("PreviewPage")
                            .shownOn("/lamna-in/granska"),
                    provision("KL5-62", kl(5, 62), COMPUTE)
                            .carriedBy("QuestionRules.put", "Item.Kind.needsLeave")
                            .shownOn("mötets sidor"),
                    provision("KL5-63", kl(5, 63), RECORD)
                            .carriedBy(
                                    "SpeakingRules.handOver", "HouseRules.answersMayBeHandedOver")
                            .shownOn("mötets sidor"),
                    provision("KL5-64", kl(5, 64), REFUSE)
                            .carriedBy("SpeakingRules.ask", "Convening")
                            .shownOn("mötets sidor"),
                    provision("KL5-65", kl(5, 65), RECORD)
                            .carriedBy("Readiness")
                            .shownOn("protokollet"),
                    provision("KL5-66", kl(5, 66), RECORD)
                            .carriedBy("AttendanceWriter")
                            .shownOn("protokollet"),
                    provision("KL5-67", kl(5, 67), REFUSE)
                            .carriedBy("SectionWriter", "QuestionWriter", "Readiness")
                            .shownOn("protokollet"),
                    provision("KL5-68", kl(5, 68), RECORD)
                            .carriedBy("SectionWriter")
                            .shownOn("protokollet"),
                    provision("KL5-69", kl(5, 69), DEADLINE)
                            .carriedBy(
                                    "DeadlineRule.KL5_69",
                                    "Verification",
                                    "PresenceRules.electVerifiers")
                            .shownOn("protokollet", "justeringen"),
                    provision("KL5-71", kl(5, 71), REMARK)
                            .carriedBy("LocalRules", "HouseRules", "VersionRules")
                            .shownOn("/administration/regler", "/administration/forfattningar"),
                    provision("KL5-72", kl(5, 72), REMARK)
                            .carriedBy("LocalRules.missing", "RuleHeading")
                            .shownOn("/administration/regler"));

    private DecisionProvisions() {}
}
