package se.uppdrag.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Role;
import se.uppdrag.elections.AuthorityResult;
import se.uppdrag.elections.Elections;
import se.uppdrag.elections.MunicipalCount;
import se.uppdrag.elections.PartySeats;
import se.uppdrag.elections.Result;
import se.uppdrag.law.Outcome.Granted;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.trail.Command;
import se.uppdrag.trail.Trail;

/// The election of 2022 as it was: real votes, and the seats that follow from them.
@Component
@ConditionalOnBooleanProperty("uppdrag.demo")
class DemoElection {

    static final LocalDate DAY = LocalDate.of(2022, 9, 11);
    static final int SEATS = 51;
    static final int VALID_VOTES = 27_365;
    static final Map<String, Integer> VOTES = votes();

    private final Elections elections;
    private final Register register;
    private final Trail trail;

    DemoElection(Elections elections, Register register, Trail trail) {
        this.elections = elections;
        this.register = register;
        this.trail = trail;
    }

    private static Map<String, Integer> votes() {
        var votes = new LinkedHashMap<String, Integer>();
        votes.put("S", 7403);
        votes.put("M", 5134);
        votes.put("SD", 3912);
        votes.put("V", 2684);
        votes.put("C", 2454);
        votes.put("KD", 2119);
        votes.put("L", 2030);
        votes.put("MP", 1336);
        return votes;
    }

    /// Records the election and counts its seats, by party in the order of the votes.
    Map<String, Integer> seats() {
        var names = new LinkedHashMap<String, String>();
        for (Party party : register.parties()) {
            names.put(party.code(), party.name());
        }
        var count = MunicipalCount.undivided(DAY.getYear(), "Alingsås", SEATS, VALID_VOTES, VOTES);
        var by = register.holders(Role.ADMINISTRATOR, "kf", DemoMunicipality.TERM).getFirst().id();
        var outcome =
                trail.once(
                        new Command(UUID.randomUUID(), by.value(), "demonstration"),
                        () ->
                                elections
                                        .record(
                                                new AuthorityResult(
                                                        count, DAY, names, Map.of(), List.of()),
                                                Result.Source.ENTERED,
                                                by)
                                        .map(_ -> "/rakna/mandat/" + DAY.getYear()));
        if (!(outcome instanceof Granted<String>)) {
            throw new IllegalStateException("Refused: " + outcome);
        }
        var seats = new LinkedHashMap<String, Integer>();
        for (PartySeats party : elections.result(DAY.getYear()).orElseThrow().parties()) {
            seats.put(party.party(), party.seats());
        }
        return seats;
    }
}
