package se.uppdrag.law;

import static se.uppdrag.law.Citation.kl;
import static se.uppdrag.law.Provision.Grade.COMPUTE;
import static se.uppdrag.law.Provision.Grade.DEADLINE;
import static se.uppdrag.law.Provision.Grade.PUBLISH;
import static se.uppdrag.law.Provision.Grade.RECORD;
import static se.uppdrag.law.Provision.Grade.REFUSE;
import static se.uppdrag.law.Provision.Grade.REMARK;
import static se.uppdrag.law.Provision.Grade.RIGHT;
import static se.uppdrag.law.Provision.Grade.UNLESS_THE_ORGAN_DECIDES;
import static se.uppdrag.law.Provision.provision;

import java.util.List;

/// Public documents, time, accessibility, personal data and the work environment.
final class OtherProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("T-1", Citation.section(Act.TIDSBERAKNING, 1), COMPUTE)
                            .carriedBy("DeadlineRule")
                            .shownOn("/rakna/frist"),
                    provision("T-2", Citation.section(Act.TIDSBERAKNING, 2), COMPUTE)
                            .carriedBy("Holidays.onOrAfter")
                            .shownOn("/rakna/frist"),
                    provision("T-3", Citation.whole(Act.HELGDAGAR), COMPUTE)
                            .carriedBy("Holidays.publicHoliday")
                            .shownOn("/rakna/frist"),
                    provision("T-4", kl(5, 13), COMPUTE)
                            .carriedBy("DeadlineRule.KL5_13")
                            .shownOn("/rakna/frist"),
                    provision("T-5", kl(5, 14), COMPUTE)
                            .carriedBy("Holidays.before")
                            .shownOn("/rakna/frist"),
                    provision("T-6", kl(8, 12), COMPUTE)
                            .carriedBy("Deadline")
                            .shownOn("/rakna/frist"),
                    provision("T-7", Citation.section(Act.FL, 22), COMPUTE)
                            .carriedBy("SwedishTime.dateOf")
                            .shownOn("/rakna/frist"),
                    provision("TF-5", Citation.of(Act.TF, 2, 5), RECORD)
                            .carriedBy("Registry.open")
                            .shownOn("/diarium"),
                    provision("TF-8", Citation.of(Act.TF, 2, 8), COMPUTE)
                            .carriedBy("Handling")
                            .shownOn("/inkommande-post"),
                    provision("TF-9", Citation.of(Act.TF, 2, 9), COMPUTE)
                            .carriedBy("Registry.add", "Registrations")
                            .shownOn("/diarium", "/inkommande-post"),
                    provision("TF-10", Citation.of(Act.TF, 2, 10), REFUSE)
                            .carriedBy("Readers", "Publication")
                            .shownOn("protokollet"),
                    provision("TF-12", Citation.of(Act.TF, 2, "12–13"), COMPUTE)
                            .carriedBy("Readers")
                            .shownOn("protokollet"),
                    provision("TF-15", Citation.of(Act.TF, 2, "15–18"), REFUSE)
                            .carriedBy("RegistryController", "Request")
                            .shownOn("/diarium", "/begar-handling"),
                    provision("OSL-2-1", Citation.of(Act.OSL, 2, 1), REFUSE)
                            .carriedBy("Recipients", "Document", "Masked")
                            .shownOn("/trygghet/rapportera", "/administration/diarium"),
                    provision("OSL-4", Citation.of(Act.OSL, 4, "1–2"), RECORD)
                            .carriedBy("Handling", "DescriptionController")
                            .shownOn("/diarium/beskrivning", "/administration/diarium"),
                    provision("OSL-5-1", Citation.of(Act.OSL, 5, 1), DEADLINE)
                            .carriedBy("Registry.open", "Registry.add", "Registrations", "Kept")
                            .shownOn("/diarium", "/inkommande-post", "mötets planering"),
                    provision("OSL-5-2", Citation.of(Act.OSL, 5, 2), REFUSE)
                            .carriedBy("Registration", "DiariumFile", "Handling")
                            .shownOn("/diarium", "/diarium/registrera"),
                    provision("OSL-5-5", Citation.of(Act.OSL, 5, 5), REFUSE)
                            .carriedBy("CaseActs", "Secrecy", "Mark", "SecretMark")
                            .shownOn(
                                    "en rapport till säkerhetsnätverket",
                                    "/administration/diarium"),
                    provision("OSL-6", Citation.of(Act.OSL, 6, "2–3"), RIGHT)
                            .carriedBy("Request", "RequestWords")
                            .shownOn("/begar-handling"),
                    provision("OSL-8-1", Citation.of(Act.OSL, 8, 1), REFUSE)
                            .carriedBy("Referrals", "Handling.referTo")
                            .shownOn("/administration/diarium"),
                    provision("OSL-10-17", Citation.of(Act.OSL, 10, 17), REFUSE)
                            .carriedBy("Inspection")
                            .shownOn("/revision/arbetsrum", "/revision/handlingar"),
                    provision("H-9", Citation.of(Act.OSL, 21, 3), REFUSE)
                            .carriedBy("PersonDetails", "Veil")
                            .shownOn("/ledamoter/{id}", "/administration/personer"),
                    provision("ARK-3", Citation.section(Act.ARKIVLAGEN, 3), RECORD)
                            .carriedBy("Delivery", "PackageFile", "Intake")
                            .shownOn("/administration/arkiv", "/diarium/arkivredovisning"),
                    provision("ARK-4", Citation.section(Act.ARKIVLAGEN, 10), REFUSE)
                            .carriedBy("Reports.dispose", "Plan", "Disposal", "Ripe")
                            .shownOn(
                                    "en rapport till säkerhetsnätverket",
                                    "/diarium/dokumenthanteringsplan",
                                    "/administration/arkiv/gallring"),
                    provision("FL-2", Citation.section(Act.FL, 2), COMPUTE)
                            .carriedBy("Initiative.file")
                            .shownOn("/lamna-in"),
                    provision("FL-9", Citation.section(Act.FL, 9), RECORD)
                            .carriedBy("Reminder")
                            .shownOn("/administration/diarium"),
                    provision("FL-14", Citation.section(Act.FL, 14), RIGHT)
                            .carriedBy("MatterParty")
                            .shownOn("/administration/diarium"),
                    provision("FL-22", Citation.section(Act.FL, 22), COMPUTE)
                            .carriedBy("SwedishTime.dateOf")
                            .shownOn("hela tjänsten"),
                    provision("FL-32", Citation.section(Act.FL, 32), RECORD)
                            .carriedBy("Remuneration.reject", "Remuneration.correct")
                            .shownOn("underlaget för en ersättning"),
                    provision("FL-33", Citation.section(Act.FL, 33), RIGHT)
                            .from("2025-07-01")
                            .readFrom("SFS 2025:582")
                            .carriedBy("Extracts")
                            .shownOn("protokollsutdraget"),
                    provision("DOS-1", Citation.section(Act.DOS, "10–11"), REFUSE)
                            .carriedBy("Accessibility")
                            .shownOn("hela tjänsten"),
                    provision("DOS-9", Citation.section(Act.DOS, 9), RECORD),
                    provision("DOS-16", Citation.section(Act.DOS, "16–21"), RECORD),
                    provision("DOS-12", Citation.section(Act.DOS, "12–13"), PUBLISH)
                            .carriedBy("Accessibility")
                            .shownOn("/tillganglighetsredogorelse"),
                    provision("GDPR-1", Citation.of(Act.DATASKYDDSLAGEN, 2, "1–2"), RECORD)
                            .carriedBy("InformationController", "Document.publish")
                            .shownOn("/personuppgifter", "/administration/diarium"),
                    provision("GDPR-2", Citation.of(Act.DATASKYDDSLAGEN, 1, 7), RECORD),
                    provision("GDPR-3", Citation.of(Act.DATASKYDDSLAGEN, 3, 3), REFUSE)
                            .carriedBy("PeopleSource", "Search")
                            .shownOn("/sok"),
                    provision("GDPR-5", Citation.of(Act.DATASKYDDSLAGEN, 6, 2), RECORD),
                    provision("GDPR-4", Citation.of(Act.DATASKYDDSLAGEN, 3, 10), REFUSE)
                            .carriedBy("PersonTable")
                            .shownOn("hela tjänsten"),
                    provision("GDPR-7", kl(8, 12), REMARK)
                            .carriedBy("Notice")
                            .shownOn("/anslagstavla"),
                    provision("GDPR-6", kl(8, 10), REMARK)
                            .carriedBy("Proofreading", "Veil", "PublicCopies")
                            .shownOn("protokollets utkast"),
                    provision("AM-1", Citation.of(Act.AML, 3, "2 a"), RECORD)
                            .carriedBy("WorkEnvironment.followUp", "WorkStatistics")
                            .shownOn("/arbetsmiljo"),
                    provision("AM-4", Citation.whole(Act.AFS), REFUSE)
                            .carriedBy("Giving", "WorkChain", "WorkEnvironment")
                            .shownOn("/arbetsmiljo"),
                    provision("AM-2", Citation.of(Act.AML, 1, "2–3"), RECORD),
                    provision("AM-3", Citation.whole(Act.AFS), RECORD),
                    provision("AM-5", Citation.whole(Act.AFS), REFUSE)
                            .carriedBy("WorkChain")
                            .shownOn("/arbetsmiljo"),
                    provision("AM-6", Citation.whole(Act.AFS), RECORD)
                            .carriedBy("WorkEnvironment")
                            .shownOn("/arbetsmiljo"),
                    provision("AM-7", Citation.whole(Act.AFS), DEADLINE)
                            .carriedBy("WorkChain", "WorkStatistics")
                            .shownOn("/arbetsmiljo"),
                    provision("AM-8", Citation.whole(Act.AFS), RECORD),
                    provision("FB-19-1", Citation.of(Act.FORALDRABALKEN, 19, 1), REFUSE)
                            .carriedBy("DemandedOrgan")
                            .shownOn("/administration/kommunen/organ"),
                    provision("H-3", Citation.of(Act.BRB, 17, "1–5"), RECORD),
                    provision("H-4", Citation.of(Act.BRB, 18, 5), RECORD),
                    provision("H-5", Citation.of(Act.BRB, 4, "4–7"), RECORD),
                    provision("H-10", Citation.of(Act.DATASKYDDSLAGEN, 3, 8), RECORD)
                            .carriedBy("Vault", "Reports.dispose")
                            .shownOn("en rapport till säkerhetsnätverket"),
                    provision("H-2", Citation.of(Act.BRB, 29, 2), RECORD)
                            .carriedBy("ReportController")
                            .shownOn("/trygghet/rapportera"),
                    provision(
                                    "LOCAL-ARB",
                                    Citation.whole(Act.ARBETSORDNING),
                                    UNLESS_THE_ORGAN_DECIDES)
                            .from("2018-01-01")
                            .carriedBy(
                                    "Initiative",
                                    "InTime",
                                    "SpeakingOrder",
                                    "SpeakingRules",
                                    "HouseRules")
                            .shownOn("/lamna-in", "mötets sidor", "/administration/regler"),
                    provision("LOCAL-REG", Citation.whole(Act.REGLEMENTE), REMARK)
                            .from("2018-01-01")
                            .carriedBy("HouseRules", "LocalRules")
                            .shownOn("organets sida", "/administration/regler"),
                    provision("LOCAL-ARV", Citation.whole(Act.ARVODEN), REFUSE)
                            .from("2018-01-01")
                            .carriedBy(
                                    "Regulations",
                                    "FeeRules",
                                    "ClaimRules",
                                    "Remuneration",
                                    "Payroll")
                            .shownOn("/arvoden", "begäran om ersättning", "månadens ersättningar"),
                    provision("LOCAL-UTB", Citation.whole(Act.UTBILDNING), UNLESS_THE_ORGAN_DECIDES)
                            .from("2018-01-01")
                            .carriedBy("Enrolment", "Training", "Trainings", "Lessons")
                            .shownOn("/utbildning", "/utbildning/tillfallen"),
                    provision("FL-44", Citation.section(Act.FL, 44), DEADLINE)
                            .carriedBy("DeadlineRule.FL_44")
                            .shownOn("/rakna/frist"));

    private OtherProvisions() {}
}
