package se.uppdrag.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.uppdrag.demo.Visitor.Seen;

/// The evening of the meeting, from the first who checks in to the last reservation.
record WalkEvening(Walk walk) {

    private static final Set<String> MAJORITY = Set.of("S", "V", "MP", "C");

    void tell() {
        walk.chapter("Kvällen den 25 november");
        walk.clock("2026-11-25T17:45");
        arrivals();
        walk.clock("2026-11-25T18:00");
        opening();
        budget();
        plan();
        lateItem();
        motions();
        closing();
    }

    private String chair() {
        return walk.list("S").getFirst();
    }

    private List<String> members() {
        var members = new ArrayList<String>();
        for (var party : DemoElection.VOTES.keySet()) {
            var list = walk.list(party);
            var seats = list.size() * 2 / 3;
            members.addAll(list.subList(0, party.equals("MP") ? 2 : seats));
        }
        return members;
    }

    private Seen does(String name, String view, String act, String... fields) {
        var person = walk.as(name);
        var page = Walk.MEETING + "/" + view;
        return person.sends(person.reads(page), page + "/" + act, fields);
    }

    private Seen granted(String name, String view, String act, String... fields) {
        var seen = does(name, view, act, fields);
        walk.check(
                seen.status() == 200,
                "%s fick inte göra %s: %s"
                        .formatted(name, act, seen.page().select("[role=alert]").text()));
        return seen;
    }

    /// All but two members of S come by themselves; two alternates of S are there.
    private void arrivals() {
        var absent = walk.list("S").subList(12, 14);
        for (var member : members()) {
            if (!absent.contains(member)) {
                granted(member, "ledamot", "narvaro");
            }
        }
        for (var alternate : walk.list("S").subList(14, 16)) {
            granted(alternate, "ledamot", "narvaro");
        }
        var seen = granted(chair(), "ordforande", "kalla-in-alla");
        walk.shows(
                seen,
                walk.list("S").get(14) + " (S) tjänstgör för " + absent.getFirst(),
                "nummer 1 i turordningen",
                "51 av 51",
                "Beslutsför");
        walk.held(
                "49 ledamöter checkar in; två ersättare kallas in i partiets ordning med en mening som säger varför",
                "5 kap. 17–18 §§ KL");
    }

    private void opening() {
        granted(chair(), "ordforande", "oppna");
        var form = walk.as(chair()).reads(Walk.MEETING + "/ordforande");
        var seen =
                walk.as(chair())
                        .sends(
                                form,
                                Walk.MEETING + "/ordforande/justerare",
                                "justerare",
                                walk.id(walk.list("C").getFirst()),
                                "justerare",
                                walk.id(walk.list("M").get(1)));
        walk.check(seen.status() == 200, "justerare valdes inte: " + seen.text());
        granted(chair(), "ordforande", "ta-upp");
        granted(chair(), "ordforande", "avsluta-overlaggning");
        granted(chair(), "ordforande", "besluta");
        granted(chair(), "ordforande", "ta-upp");
        granted(chair(), "ordforande", "avsluta-overlaggning");
        granted(chair(), "ordforande", "besluta");
        walk.held(
                "Ordföranden öppnar, två justerare väljs och dagordningen fastställs",
                "5 kap. 45 och 69 §§ KL");
    }

    private void budget() {
        walk.clock("2026-11-25T18:25");
        granted(chair(), "ordforande", "ta-upp");
        var leader = walk.list("M").get(2);
        granted(leader, "ledamot", "begar-ordet", "slag", "SPEECH");
        granted(chair(), "ordforande", "nasta-talare");
        granted(
                leader,
                "ledamot",
                "yrka",
                "slag",
                "AMENDMENT",
                "text",
                "Den alternativa budgeten antas.");
        granted(walk.list("M").get(3), "ledamot", "instam");
        granted(
                walk.list("C").get(1),
                "ledamot",
                "yrka",
                "slag",
                "ADDITION",
                "text",
                "En busslinje till Hemsjö utreds.");
        granted(walk.list("L").getFirst(), "ledamot", "jav");
        walk.held("En ledamot anmäler jäv och lämnar ärendet", "5 kap. 47 § KL");

        walk.clock("2026-11-25T19:52");
        bench();
        granted(chair(), "ordforande", "avsluta-overlaggning");
        granted(chair(), "ordforande", "ordning", "huvud", "0");
        granted(chair(), "ordforande", "stall-proposition");
        granted(chair(), "ordforande", "finner", "sida", "YES");
        walk.held(
                "Huvudförslag mot motförslag: ordföranden ställer proposition och finner ja",
                "5 kap. 53 § KL");
        granted(leader, "ledamot", "begar-omrostning");
        vote();
        granted(chair(), "ordforande", "stall-proposition");
        granted(chair(), "ordforande", "finner", "sida", "NO");
        granted(chair(), "ordforande", "klubba");
        granted(chair(), "ordforande", "besluta");
        granted(leader, "ledamot", "reservera", "text", "Vi ville ha vår egen budget.");
        walk.held(
                "Tilläggsyrkandet avslås med acklamation, budgeten antas och en ledamot reserverar sig",
                "4 kap. 27 § KL");
    }

    private void bench() {
        var mover = walk.as(walk.list("MP").getFirst());
        var preview =
                mover.sends(
                        mover.reads("/lamna-in"),
                        "/lamna-in/utkast",
                        "typ",
                        "MOTION",
                        "rubrik",
                        "Motion om cykelparkering vid stationen",
                        "text",
                        "Platserna räcker inte.",
                        "forslag",
                        "Att fler platser byggs.",
                        "steg",
                        "granska");
        walk.shows(mover.sends(preview, "/lamna-in"), "KS 2026.0004");
        walk.shows(
                walk.as("Hanna Wiikstrand").reads(Walk.MEETING + "/sekreterare"),
                "Motion om cykelparkering vid stationen",
                "19.52");
        walk.held(
                "En motion lämnas in från bänken 19.52, medan mötet pågår, och syns hos sekreteraren",
                "4 kap. 19 § KL");
    }

    /// Everybody votes from her own page; the one who stepped aside cannot.
    private void vote() {
        var serving = new ArrayList<>(members());
        serving.removeAll(walk.list("S").subList(12, 14));
        serving.addAll(walk.list("S").subList(14, 16));
        serving.remove(walk.list("L").getFirst());
        for (var person : serving) {
            granted(person, "ledamot", "rosta", "sida", inMajority(person) ? "YES" : "NO");
        }
        walk.shows(walk.citizen().reads(Walk.MEETING + "/live"), "50 av 50 har röstat");
        granted(chair(), "ordforande", "avsluta-omrostning");
        var result = walk.citizen().reads(Walk.MEETING + "/omrostningar/1");
        walk.check(
                result.page().select(".votesum b").eachText().equals(List.of("26", "24", "0", "1")),
                "rösterna blev " + result.page().select(".votesum b").eachText());
        walk.shows(result, walk.list("S").get(14));
        walk.keep("4-omrostning-1.html", result);
        walk.keep("5-projektor.html", walk.citizen().reads(Walk.MEETING + "/skarm"));
        walk.held(
                "Öppen omröstning med 50 namn: 26 ja, 24 nej, 1 jävig; ingen räkning visas förrän den är avslutad",
                "5 kap. 54–55 §§ KL");
    }

    private boolean inMajority(String person) {
        return MAJORITY.stream().anyMatch(party -> walk.list(party).contains(person));
    }

    /// A third has the matter referred back although the majority wants to decide.
    private void plan() {
        walk.clock("2026-11-25T20:35");
        granted(chair(), "ordforande", "ta-upp");
        granted(
                walk.list("SD").getFirst(),
                "ledamot",
                "yrka",
                "slag",
                "REFERRAL_BACK",
                "text",
                "Trafiken måste utredas.");
        granted(chair(), "ordforande", "avsluta-overlaggning");
        granted(chair(), "ordforande", "stall-proposition");
        granted(chair(), "ordforande", "finner", "sida", "YES");
        granted(walk.list("SD").getFirst(), "ledamot", "begar-omrostning");
        int against = 0;
        for (var person : votersAfterBudget()) {
            var no = !inMajority(person) && against < 17;
            against += no ? 1 : 0;
            granted(person, "ledamot", "rosta", "sida", no ? "NO" : "YES");
        }
        granted(chair(), "ordforande", "avsluta-omrostning");
        walk.shows(
                walk.citizen().reads(Walk.MEETING + "/omrostningar/3"),
                "Ärendet återremitteras",
                "34",
                "17");
        granted(chair(), "ordforande", "besluta");
        walk.held(
                "Återremiss fast omröstningen förloras 34–17: en tredjedel av 51 närvarande räcker",
                "5 kap. 50 § KL");
    }

    /// Who stepped aside is back.
    private List<String> votersAfterBudget() {
        var voters = new ArrayList<>(members());
        voters.removeAll(walk.list("S").subList(12, 14));
        voters.addAll(walk.list("S").subList(14, 16));
        return voters;
    }

    private void motions() {
        granted(chair(), "ordforande", "ta-upp", "arende", "5");
        granted(chair(), "ordforande", "avsluta-overlaggning");
        granted(chair(), "ordforande", "besluta");
        walk.shows(walk.citizen().reads("/diarium/ks-2026-0001"), "2027-11-25");
        walk.held(
                "Motionerna väcks; fullmäktige ska om möjligt besluta inom ett år, den 25 november 2027",
                "5 kap. 35 § KL");
    }

    private void lateItem() {
        granted(chair(), "ordforande", "ta-upp", "arende", "6");
        granted(chair(), "ordforande", "avsluta-overlaggning");
        walk.refused(does(chair(), "ordforande", "besluta"), "5 kap. 52 § KL");
        granted(chair(), "ordforande", "medge");
        granted(chair(), "ordforande", "besluta");
        walk.held(
                "Det sena ärendet nekas tills alla närvarande är överens om att avgöra det",
                "5 kap. 52 § KL");
    }

    private void closing() {
        walk.clock("2026-11-25T21:10");
        var late = walk.as(walk.list("KD").getFirst());
        var page = late.reads(Walk.MEETING + "/ledamot");
        granted(chair(), "ordforande", "avsluta");
        walk.clock("2026-11-25T21:20");
        walk.refused(
                late.sends(
                        page,
                        Walk.MEETING + "/ledamot/reservera",
                        "arende",
                        "3",
                        "text",
                        "Vi reserverar oss."),
                "4 kap. 27 § KL");
        walk.held("Mötet avslutas; en reservation tio minuter senare nekas", "4 kap. 27 § KL");
    }
}
