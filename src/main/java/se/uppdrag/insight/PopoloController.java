package se.uppdrag.insight;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import se.uppdrag.access.PersonId;
import se.uppdrag.register.Persons;
import se.uppdrag.sitting.Side;
import tools.jackson.databind.json.JsonMapper;

/// `/voteringar.json`: votes by name as Popolo has them, each question a `Motion` with its
/// `VoteEvent`. Only what was voted before everybody; a hidden voter is counted and not named.
@Controller
class PopoloController {

    private final Logs logs;
    private final Persons persons;
    private final JsonMapper json;

    PopoloController(Logs logs, Persons persons, JsonMapper json) {
        this.logs = logs;
        this.persons = persons;
        this.json = json;
    }

    /// @param organ empty for every organ
    @GetMapping("/voteringar.json")
    ResponseEntity<String> votes(@RequestParam(defaultValue = "") String organ) {
        var here = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        var hidden = persons.hidden();
        var motions =
                logs.votes(organ).stream()
                        .filter(Vote::open)
                        .map(vote -> motion(vote, here, hidden))
                        .toList();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(json.writeValueAsString(Map.of("motions", motions)));
    }

    private static Map<String, Object> motion(Vote vote, String here, Set<PersonId> hidden) {
        var motion = new LinkedHashMap<String, Object>();
        motion.put("id", here + vote.link());
        motion.put("organization", Map.of("name", vote.organ()));
        motion.put("text", vote.matter());
        motion.put("date", vote.on().toString());
        motion.put("result", vote.settled() == Side.YES ? "pass" : "fail");
        motion.put("sources", List.of(Map.of("url", here + vote.link())));
        motion.put("vote_events", List.of(event(vote, here, hidden)));
        return motion;
    }

    private static Map<String, Object> event(Vote vote, String here, Set<PersonId> hidden) {
        var event = new LinkedHashMap<String, Object>();
        event.put("identifier", Integer.toString(vote.number()));
        event.put("motion_id", here + vote.link());
        event.put("start_date", vote.on().toString());
        event.put("result", vote.settled() == Side.YES ? "pass" : "fail");
        var counts = new ArrayList<Map<String, Object>>();
        for (var side : Side.values()) {
            counts.add(count(vote, side));
        }
        event.put("counts", counts);
        event.put("group_results", groups(vote.cast()));
        event.put("votes", vote.cast().stream().map(one -> vote(one, hidden)).toList());
        return event;
    }

    /// Popolo has no word for what a side meant.
    private static Map<String, Object> count(Vote vote, Side side) {
        var count = new LinkedHashMap<String, Object>();
        count.put("option", option(side));
        count.put("value", vote.cast().stream().filter(one -> one.side() == side).count());
        if (side != Side.ABSTAIN) {
            count.put("uppdraget:means", side == Side.YES ? vote.yes() : vote.no());
        }
        return count;
    }

    /// How it fell among those of each party.
    private static List<Map<String, Object>> groups(List<Vote.Cast> cast) {
        var parties = new TreeMap<String, Integer>();
        for (var one : cast) {
            if (!one.party().isEmpty()) {
                int adds =
                        switch (one.side()) {
                            case YES -> 1;
                            case NO -> -1;
                            case ABSTAIN -> 0;
                        };
                parties.merge(one.party(), adds, Integer::sum);
            }
        }
        return parties.entrySet().stream()
                .map(one ->
                        Map.<String, Object>of(
                                "group",
                                Map.of("name", one.getKey()),
                                "result",
                                one.getValue() > 0 ? "pass" : "fail"))
                .toList();
    }

    private static Map<String, Object> vote(Vote.Cast one, Set<PersonId> hidden) {
        var vote = new LinkedHashMap<String, Object>();
        if (!hidden.contains(one.person())) {
            vote.put("voter_id", one.person().value().toString());
        }
        if (!one.party().isEmpty()) {
            vote.put("group", Map.of("name", one.party()));
        }
        vote.put("option", option(one.side()));
        return vote;
    }

    private static String option(Side side) {
        return switch (side) {
            case YES -> "yes";
            case NO -> "no";
            case ABSTAIN -> "abstain";
        };
    }
}
