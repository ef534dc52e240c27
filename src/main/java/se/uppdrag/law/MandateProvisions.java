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

/// KL chapters 3 and 4: the municipality's organs and its elected.
final class MandateProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("KL3-1", kl(3, 1), REFUSE)
                            .carriedBy("Register.seat", "OrganTable")
                            .shownOn("/administration/platser"),
                    provision("KL3-1b", kl(3, 3), RECORD)
                            .carriedBy("NewOrgan")
                            .shownOn("/administration/kommunen/organ"),
                    provision("KL3-2", kl(3, 2), RECORD)
                            .carriedBy("Organ.Kind")
                            .shownOn("/administration/kommunen/organ"),
                    provision("KL3-3", kl(3, 4), RECORD)
                            .carriedBy("NewOrgan")
                            .shownOn("/administration/kommunen/organ"),
                    provision("KL3-4", kl(3, 5), RECORD)
                            .carriedBy("Organ.Kind")
                            .shownOn("/administration/kommunen/organ"),
                    provision("KL3-5", kl(3, 9), RECORD)
                            .carriedBy("NewOrgan", "JointBoard")
                            .shownOn("/administration/kommunen/organ"),
                    provision("KL3-6", kl(3, 10), RECORD)
                            .carriedBy("Organs", "ElectionRules")
                            .shownOn(
                                    "/administration/kommunen/organ",
                                    "/administration/val-till-organ"),
                    provision("KL3-7", kl(3, "11–12"), RECORD)
                            .carriedBy("NewOrgan", "AppointmentRules")
                            .shownOn("/administration/kommunen/organ", "/administration/personer"),
                    provision("KL4-1", kl(4, 1), RECORD)
                            .carriedBy("Register", "Membership", "Terms")
                            .shownOn("/ledamoter", "/organ/{slug}"),
                    provision("KL4-2", kl(4, 2), RECORD)
                            .carriedBy("Titles", "FullTimers")
                            .shownOn(
                                    "/administration/val-till-organ",
                                    "/administration/personer",
                                    "/ledamoter"),
                    provision("KL4-3", kl(4, 3), REFUSE)
                            .carriedBy("Seating", "ElectionRules")
                            .shownOn("/administration/platser", "/administration/val-till-organ"),
                    provision("KL4-4", kl(4, 4), REFUSE)
                            .carriedBy("ElectionRules", "Checks")
                            .shownOn(
                                    "/administration/val-till-organ",
                                    "/administration/register/kvalitet"),
                    provision("KL4-5", kl(4, 5), REFUSE)
                            .carriedBy("ElectionRules", "Checks")
                            .shownOn(
                                    "/administration/val-till-organ",
                                    "/administration/register/kvalitet"),
                    provision("KL4-6", kl(4, 6), RECORD)
                            .carriedBy("Leavings")
                            .shownOn("/mitt-uppdrag", "/administration/avsagelser"),
                    provision("KL4-7", kl(4, 7), COMPUTE)
                            .carriedBy("Departure", "Eligibility")
                            .shownOn("/administration/personer", "/administration/avsagelser"),
                    provision("KL4-8", kl(4, 8), COMPUTE)
                            .carriedBy("DeadlineRule.KL4_8", "Reelections")
                            .shownOn("/administration/omval", "/rakna/frist"),
                    provision("KL4-9", kl(4, 9), REFUSE)
                            .carriedBy("Ground", "Leavings.record")
                            .shownOn("/administration/personer"),
                    provision("KL4-10", kl(4, 10), RECORD)
                            .carriedBy("Ground", "Leavings.record")
                            .shownOn("/administration/personer"),
                    provision("KL4-11", kl(4, 11), RIGHT)
                            .carriedBy("ClaimRules", "CertificateController")
                            .shownOn("/mina-ersattningar/intyg"),
                    provision("KL4-12", kl(4, "12–15"), RIGHT)
                            .carriedBy("ClaimRules", "Regulations")
                            .shownOn("/arvoden", "begäran om ersättning"),
                    provision("KL4-16", kl(4, 16), REMARK)
                            .carriedBy("FeeRules", "Regulations.unequal")
                            .shownOn("/arvoden"),
                    provision("KL4-17", kl(4, "17–18"), RECORD)
                            .carriedBy("ClaimRules", "DutyRules")
                            .shownOn("begäran om ersättning"),
                    provision("KL4-18a", kl(4, "18 a"), RECORD)
                            .from("2025-07-01")
                            .readFrom("SFS 2025:374")
                            .carriedBy("ProtectionRules", "Standings", "CaseActs", "Enrolment")
                            .shownOn("/trygghet", "/trygghet/skydd", "/utbildning"),
                    provision("KL4-19", kl(4, 19), REFUSE)
                            .carriedBy("Initiative.file")
                            .shownOn("/lamna-in"),
                    provision("KL4-20", kl(4, 20), RIGHT)
                            .carriedBy("CommitteeMatter.mayRaise", "InitiativeTasks")
                            .shownOn("/lamna-in/namnd", "/start"),
                    provision("KL4-21", kl(4, 21), RIGHT)
                            .carriedBy("CommitteeMatter.mayRaise")
                            .shownOn("/lamna-in/namnd"),
                    provision("KL4-22", kl(4, 22), REFUSE)
                            .carriedBy("Initiative.file", "Attendance.serves")
                            .shownOn("/lamna-in", "mötets sidor"),
                    provision("KL4-23", kl(4, 23), PUBLISH)
                            .carriedBy("Accessibility")
                            .shownOn("hela tjänsten"),
                    provision("KL4-24", kl(4, 24), REFUSE)
                            .carriedBy("QuestionRules.cast", "Seating", "ElectionRules", "Loan")
                            .shownOn(
                                    "mötets sidor",
                                    "/administration/platser",
                                    "mötets sida för utlåning"),
                    provision("KL4-25", kl(4, 25), REFUSE)
                            .carriedBy("Side", "QuestionRules.castingVote")
                            .shownOn("ordförandens vy"),
                    provision("KL4-26", kl(4, 26), REFUSE)
                            .carriedBy("QuestionRules.cast", "QuestionRules.markAuthority")
                            .shownOn("ordförandens vy", "ledamotens vy"),
                    provision("KL4-27", kl(4, 27), REFUSE)
                            .carriedBy("DebateRules.reserve")
                            .shownOn("ledamotens vy"),
                    provision("KL4-28", kl(4, 28), RIGHT)
                            .carriedBy("AppointmentRules", "Convening", "Guest")
                            .shownOn("/administration/personer", "mötets sidor"),
                    provision("KL4-29", kl(4, 29), REFUSE)
                            .carriedBy("Support.of", "Representation")
                            .shownOn("/partistod"),
                    provision("KL4-30", kl(4, 30), COMPUTE)
                            .carriedBy("SupportRules", "PartySupport.decide")
                            .shownOn("/partistod", "partistödets administration"),
                    provision("KL4-31", kl(4, 31), DEADLINE)
                            .carriedBy("DeadlineRule.KL4_31", "PartySupport.account")
                            .shownOn("/partistod", "/rakna/frist"),
                    provision("KL4-32", kl(4, 32), DEADLINE)
                            .carriedBy("PartySupport.pay", "SupportTasks")
                            .shownOn("partistödets administration"),
                    provision("KL4-33", kl(4, 33), COMPUTE)
                            .carriedBy("Term.secretaryUntil", "AppointmentRules")
                            .shownOn("/administration/personer"));

    private MandateProvisions() {}
}
