package se.uppdrag.demo;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// The members of the assembly, each signed in with a device of her own, at a meeting of the
/// demonstration.
record Hall(String meeting, List<Member> members) {

    /// The meeting that is held on the evening of the demonstration.
    static final String EVENING = "/sammantraden/kf/2026-11-25";

    /// @param proof that a form comes from one of our own pages
    record Member(Visitor visitor, String proof, String id) {

        /// The same device, at another instance of the program.
        Member at(URI other) {
            return new Member(visitor.at(other), proof, id);
        }
    }

    static Hall enter(URI home, String meeting) {
        var options =
                new Visitor(home)
                        .reads("/demo").page().select("#person option").stream()
                                .filter(option -> option.text().endsWith("ledamot"))
                                .toList();
        var members = new ArrayList<Member>();
        for (var option : options) {
            var visitor = new Visitor(home, false);
            var id = option.attr("value");
            visitor.posts(visitor.reads("/demo").proof(), "/demo/logga-in", "person", id);
            members.add(new Member(visitor, visitor.reads(meeting + "/ledamot").proof(), id));
        }
        return new Hall(meeting, List.copyOf(members));
    }

    /// That evening in the middle of a vote, which is open until somebody closes it.
    static Hall inAVote(URI home) {
        var hall = enter(home, EVENING);
        hall.opens(3);
        hall.comesToAQuestion();
        hall.does("ordforande", "begar-omrostning", "person", hall.chair().id());
        return hall;
    }

    Member chair() {
        return members.getFirst();
    }

    /// Everybody is here, the meeting is open and the item is up.
    void opens(int item) {
        does("ordforande", "upprop", "alla", "ja");
        does("ordforande", "oppna");
        does("ordforande", "ta-upp", "arende", Integer.toString(item));
    }

    /// A proposal against the committee's, and the question put.
    void comesToAQuestion() {
        act(members.get(1), "ledamot", "yrka", "slag", "REJECTION", "text", "Avslag på förslaget.");
        does("ordforande", "avsluta-overlaggning");
        does("ordforande", "ordning", "huvud", "0");
        does("ordforande", "stall-proposition");
    }

    /// The chair's act.
    int does(String view, String act, String... fields) {
        return act(chair(), view, act, fields);
    }

    /// @return the status
    int act(Member member, String view, String act, String... fields) {
        return act(UUID.randomUUID(), member, view, act, fields);
    }

    int act(UUID command, Member member, String view, String act, String... fields) {
        var all = new ArrayList<>(List.of("kommando", command.toString()));
        all.addAll(List.of(fields));
        return member.visitor()
                .posts(
                        member.proof(),
                        meeting + "/" + view + "/" + act,
                        all.toArray(String[]::new));
    }
}
