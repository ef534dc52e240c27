package se.uppdrag.law;

import static se.uppdrag.law.Provision.Grade.COMPUTE;
import static se.uppdrag.law.Provision.Grade.PUBLISH;
import static se.uppdrag.law.Provision.Grade.RECORD;
import static se.uppdrag.law.Provision.Grade.REFUSE;
import static se.uppdrag.law.Provision.provision;

import java.util.List;

/// The Elections Act and the act on proportional elections in municipalities.
final class ElectionProvisions {

    static final List<Provision> ALL =
            List.of(
                    provision("VL-16", Citation.of(Act.VALLAGEN, 1, 3), COMPUTE)
                            .carriedBy("ElectionYear.electionDay")
                            .shownOn("/rakna/mandat"),
                    provision("VL-3-3", Citation.of(Act.VALLAGEN, 3, 3), REFUSE)
                            .carriedBy("DemandedOrgan")
                            .shownOn("/administration/kommunen/organ"),
                    provision("VL-5", Citation.of(Act.VALLAGEN, 4, "11–12"), RECORD)
                            .carriedBy("FixedSeats")
                            .shownOn("/rakna/fasta-mandat"),
                    provision("VL-6", Citation.of(Act.VALLAGEN, 4, "13–14"), COMPUTE)
                            .carriedBy("FixedSeats")
                            .shownOn("/rakna/fasta-mandat"),
                    provision("VL-1", Citation.of(Act.VALLAGEN, 14, 1), REFUSE)
                            .carriedBy("Seating")
                            .shownOn("/administration/platser"),
                    provision("VL-2", Citation.of(Act.VALLAGEN, 14, 2), REFUSE)
                            .carriedBy("Lot", "LotOutcomes")
                            .shownOn("/administration/val", "/rakna/mandat"),
                    provision("VL-3", Citation.of(Act.VALLAGEN, 14, 3), COMPUTE)
                            .from("2018-01-01")
                            .readFrom("SFS 2014:1384")
                            .carriedBy("SeatRule", "SeatDistribution")
                            .shownOn("/rakna/mandat"),
                    provision("VL-3-2014", Citation.of(Act.VALLAGEN, 14, 3), COMPUTE)
                            .from("2006-01-01")
                            .until("2018-01-01")
                            .readFrom("SFS 2005:837")
                            .carriedBy("SeatRule", "SeatDistribution")
                            .shownOn("/rakna/mandat"),
                    provision("VL-4", Citation.of(Act.VALLAGEN, 14, "6–7"), COMPUTE)
                            .from("2018-01-01")
                            .readFrom("SFS 2014:1384")
                            .carriedBy("SeatRule.admits")
                            .shownOn("/rakna/mandat"),
                    provision("VL-7", Citation.of(Act.VALLAGEN, 14, 8), COMPUTE)
                            .from("2018-01-01")
                            .readFrom("SFS 2014:1384")
                            .carriedBy("Divided", "Returning")
                            .shownOn("/rakna/mandat"),
                    provision("VL-8", Citation.of(Act.VALLAGEN, 14, 9), COMPUTE)
                            .carriedBy("PersonalVotes")
                            .shownOn("/rakna/personroster", "/administration/val"),
                    provision("VL-9", Citation.of(Act.VALLAGEN, 14, "10–12"), COMPUTE)
                            .carriedBy("PersonalVotes.elected", "PartyBallots.elected")
                            .shownOn("/administration/val", "/rakna/ersattare"),
                    provision("VL-10", Citation.of(Act.VALLAGEN, 14, 16), COMPUTE)
                            .carriedBy("PartyBallots", "CallOrder", "CouncilLines")
                            .shownOn(
                                    "/rakna/ersattare",
                                    "/organ/{slug}/ersattarordning",
                                    "/administration/register/lansstyrelsen"),
                    provision("VL-11", Citation.of(Act.VALLAGEN, 14, 17), COMPUTE)
                            .carriedBy("PartyBallots.substitutes", "Checks")
                            .shownOn("/rakna/ersattare", "/administration/register/kvalitet"),
                    provision("VL-12", Citation.of(Act.VALLAGEN, 14, 21), RECORD)
                            .carriedBy("Successions.succeed", "CouncilImport", "CouncilChange")
                            .shownOn(
                                    "/administration/avsagelser",
                                    "/administration/register/lansstyrelsen"),
                    provision("VL-13", Citation.of(Act.VALLAGEN, 14, 23), RECORD)
                            .carriedBy("Successions.addAlternate", "Substitutes.add")
                            .shownOn("/administration/avsagelser"),
                    provision("VL-14", Citation.of(Act.VALLAGEN, 14, 27), RECORD)
                            .carriedBy("Checks")
                            .shownOn("/administration/register/kvalitet"),
                    provision("VL-15", Citation.of(Act.VALLAGEN, 15, 0), RECORD),
                    provision("LPV-2", Citation.section(Act.LPV, 2), COMPUTE)
                            .carriedBy(
                                    "ProportionalElection.quota",
                                    "ProportionalElection.demanded",
                                    "Cooperation")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-3", Citation.section(Act.LPV, 3), REFUSE)
                            .carriedBy("ElectionRules")
                            .shownOn("/administration/val-till-organ"),
                    provision("LPV-4", Citation.section(Act.LPV, 4), RECORD)
                            .carriedBy("BallotsController")
                            .shownOn("/rakna/valsedlar"),
                    provision("LPV-5", Citation.section(Act.LPV, "5–8"), PUBLISH)
                            .carriedBy("BallotLists.printable", "BallotsController")
                            .shownOn("/rakna/valsedlar"),
                    provision("LPV-9", Citation.section(Act.LPV, 9), REFUSE)
                            .carriedBy("BallotLists.printable")
                            .shownOn("/rakna/valsedlar"),
                    provision("LPV-10", Citation.section(Act.LPV, 10), REFUSE)
                            .carriedBy("BallotLists.printable")
                            .shownOn("/rakna/valsedlar"),
                    provision("LPV-11", Citation.section(Act.LPV, "11–13"), RECORD),
                    provision("LPV-14", Citation.section(Act.LPV, "14–15"), COMPUTE)
                            .carriedBy("BallotsFile", "ProportionalElection")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-16", Citation.section(Act.LPV, 16), COMPUTE)
                            .carriedBy("ProportionalElection")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-17", Citation.section(Act.LPV, "17–18"), COMPUTE)
                            .carriedBy("ProportionalCounting")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-19", Citation.section(Act.LPV, 19), COMPUTE)
                            .carriedBy("ProportionalCounting")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-20", Citation.section(Act.LPV, 20), COMPUTE)
                            .carriedBy("ProportionalCounting")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-21", Citation.section(Act.LPV, 21), REFUSE)
                            .carriedBy("ProportionalCounting", "DrawnOrder")
                            .shownOn("/rakna/proportionellt-val"),
                    provision("LPV-22", Citation.section(Act.LPV, 22), COMPUTE)
                            .carriedBy("ProportionalElection.callOrder")
                            .shownOn("/rakna/proportionellt-val"));

    private ElectionProvisions() {}
}
