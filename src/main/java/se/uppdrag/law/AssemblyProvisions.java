package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Provision.Grade.COMPUTE;
import static se.uppdrag.law.Provision.Grade.DEADLINE;
import static se.uppdrag.law.Provision.Grade.RECORD;
import static se.uppdrag.law.Provision.Grade.REFUSE;
import static se.uppdrag.law.Provision.Grade.REMARK;
import static se.uppdrag.law.Provision.Grade.RIGHT;
import static se.uppdrag.law.Provision.Grade.UNLESS_THE_ORGAN_DECIDES;
import static se.uppdrag.law.Provision.provision;

import java.util.List;

/// KL chapter 5, first half: size, notice, alternates, who raises a matter and how it is prepared.
final class AssemblyProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("KL2-4", kl(2, 4), UNLESS_THE_ORGAN_DECIDES)
                            .carriedBy("VersionRules")
                            .shownOn("/administration/forfattningar"),
                    provision("KL5-1", kl(5, "1–2"), REFUSE)
                            .carriedBy("Delegation.fromAssembly")
                            .shownOn("delegationsordningen"),
                    provision("KL5-5", kl(5, 5), REFUSE)
                            .carriedBy("CouncilSize.of", "Numbers.fewestMembers", "Elections.keep")
                            .shownOn("/administration/val"),
                    provision("KL5-6", kl(5, 6), COMPUTE)
                            .carriedBy("ElectionYear.electorateCounted")
                            .shownOn("/rakna/frist"),
                    provision("KL5-7", kl(5, 7), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_7")
                            .shownOn("/rakna/frist"),
                    provision("KL5-8", kl(5, 8), COMPUTE)
                            .carriedBy("NationalNumber.SUBSTITUTES_SHARE", "Checks")
                            .shownOn("/administration/register/kvalitet"),
                    provision("KL5-9", kl(5, 9), COMPUTE)
                            .carriedBy(
                                    "ElectionYear.councilTerm",
                                    "Elections.termStart",
                                    "Register.seat")
                            .shownOn("/administration/platser"),
                    provision("KL5-10", kl(5, 10), REFUSE)
                            .carriedBy("ExtraElection", "Numbers.twoThirds", "DeadlineRule.KL5_10")
                            .shownOn("/rakna/beslutsforhet", "/rakna/frist"),
                    provision("KL5-11", kl(5, 11), REFUSE)
                            .carriedBy("Register.preside", "PresenceRules.handGavel")
                            .shownOn("/administration/presidium", "ordförandens vy"),
                    provision("KL5-12", kl(5, 12), COMPUTE)
                            .carriedBy("Numbers.third", "Rescheduling")
                            .shownOn("/rakna/beslutsforhet", "mötets sida"),
                    provision("KL5-13", kl(5, 13), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_13", "Meetings.publish")
                            .shownOn("mötets planering", "/anslagstavla"),
                    provision("KL5-14", kl(5, 14), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_14", "AgendaItem.announcement")
                            .shownOn("mötets sida"),
                    provision("KL5-15", kl(5, 15), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_15", "Meetings.publish")
                            .shownOn("mötets sida"),
                    provision("KL5-16", kl(5, 16), REFUSE)
                            .carriedBy("PresenceRules.arrive", "HouseRules.distanceAllowed")
                            .shownOn("ledamotens vy"),
                    provision("KL5-17", kl(5, 17), REFUSE)
                            .carriedBy("PresenceRules", "Callings")
                            .shownOn("närvaron på mötets sidor", "mötets sida för inkallelse"),
                    provision("KL5-18", kl(5, 18), REFUSE)
                            .carriedBy("Attendance.orderFor", "ServingReasons", "NextToAsk")
                            .shownOn("närvaron på mötets sidor"),
                    provision("KL5-19", kl(5, 19), RIGHT)
                            .carriedBy("PresenceRules.takeSeat", "PresenceRules.afterItem")
                            .shownOn("ledamotens vy"),
                    provision("KL5-20", kl(5, 20), REFUSE)
                            .carriedBy("PresenceRules")
                            .shownOn("mötets sidor"),
                    provision("KL5-21", kl(5, 21), COMPUTE)
                            .carriedBy("CallOrder", "Constituencies", "Attendance.orderFor")
                            .shownOn("/organ/{slug}/ersattarordning", "närvaron på mötets sidor"),
                    provision("KL5-22", kl(5, 22), REFUSE)
                            .carriedBy("Meetings")
                            .shownOn("mötets planering"),
                    provision("KL5-23", kl(5, 23), RECORD)
                            .carriedBy("CitizenProposal.handOver")
                            .shownOn("medborgarförslagets sida för sekreteraren"),
                    provision("KL5-24", kl(5, 24), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_24", "Discharge")
                            .shownOn("/rakna/frist"),
                    provision("KL5-25", kl(5, 25), DEADLINE)
                            .carriedBy("DeadlineRule.KL5_25")
                            .shownOn("/rakna/frist"),
                    provision("KL5-26", kl(5, "26–28"), REMARK)
                            .carriedBy("Preparation", "Preparing.remarks")
                            .shownOn("mötets planering", "mötets sida"),
                    provision("KL5-29", kl(5, "29–32"), COMPUTE)
                            .carriedBy("Special.exempt", "Preparation")
                            .shownOn("mötets planering"),
                    provision("KL5-33", kl(5, 33), UNLESS_THE_ORGAN_DECIDES)
                            .carriedBy("QuestionRules.decide")
                            .shownOn("mötets planering", "ordförandens vy"),
                    provision("KL5-35", kl(5, 35), DEADLINE)
                            .carriedBy(
                                    "DeadlineRule.KL5_35",
                                    "Initiatives.raised",
                                    "UnansweredLists",
                                    "UnansweredTasks")
                            .shownOn("/diarium", "/motioner/obesvarade", "/start"),
                    provision("KL5-36", kl(5, "36–37"), COMPUTE)
                            .carriedBy(
                                    "Numbers.petition",
                                    "Numbers.twoThirds",
                                    "SignatureList.answered")
                            .shownOn("/rakna/beslutsforhet", "/folkinitiativ"),
                    provision("KL5-39", kl(5, "39–41"), RIGHT)
                            .carriedBy("SpeakingRules.admitGuest", "Convening", "Guest")
                            .shownOn("mötets sidor"),
                    provision("KL5-42", kl(5, "42–43"), RECORD)
                            .carriedBy(
                                    "DebateRules.closeDoors", "Sitting.fromOutside", "Disclosure")
                            .shownOn("mötets sidor", "protokollet"));

    private AssemblyProvisions() {}
}
