package se.uppdrag.demo;

import java.util.List;
import se.uppdrag.demo.Visitor.Seen;

/// From the draft of the minutes to legal force.
record WalkAfter(Walk walk) {

    private static final String MINUTES = Walk.MEETING + "/protokoll";
    private static final String SIGNING = Walk.MEETING + "/justera";

    void tell() {
        walk.chapter("Protokollet");
        walk.clock("2026-11-27T09:00");
        draft();
        signatures();
        walk.chapter("Anslagstavlan och laga kraft");
        notice();
        finality();
        walk.chapter("Efteråt");
        afterwards();
    }

    private void draft() {
        walk.check(
                walk.citizen().reads(MINUTES).status() == 404, "utkastet syntes för allmänheten");
        var secretary = walk.as("Hanna Wiikstrand");
        var draft = walk.shows(secretary.reads(MINUTES), WalkBefore.BUDGET, "reserverar sig");
        var sent = secretary.sends(draft, MINUTES + "/till-justering");
        walk.check(sent.status() == 200, "utkastet gick inte till justering: " + sent.text());
        walk.held(
                "Utkastet skrivs av kvällens logg och är inte allmänt förrän det är justerat",
                "2 kap. 10 § TF");
    }

    private void signatures() {
        var chair = walk.list("S").getFirst();
        var wrong = signs(chair, "fel lösenord");
        walk.check(wrong.status() == 422, "fel lösenord godtogs");
        for (var person : List.of(chair, walk.list("C").getFirst(), walk.list("M").get(1))) {
            var seen = signs(person, DemoMunicipality.PASSWORD);
            walk.check(seen.status() == 200, person + " kunde inte justera: " + seen.text());
        }
        walk.keep("6-protokoll.html", walk.shows(walk.citizen().reads(MINUTES), "Justerat av"));
        walk.keep("7-protokoll.pdf", MINUTES + ".pdf");
        walk.keep("7-kommunens-certifikat.pem", "/verifiera/kommunens-certifikat.pem");
        walk.keep(
                "7-underskrifter.html",
                walk.shows(
                        walk.citizen()
                                .reads(
                                        "/verifiera?protokoll="
                                                + MINUTES.substring(0, MINUTES.lastIndexOf('/'))),
                        "Alla underskrifter är giltiga"));
        walk.held(
                "Ordföranden och två justerare skriver under exakt den visade texten, senast den 9 december",
                "5 kap. 69 § KL");
    }

    private Seen signs(String name, String password) {
        var person = walk.as(name);
        return person.sends(person.reads(SIGNING), SIGNING, "losenord", password);
    }

    private void notice() {
        var board = walk.citizen().reads("/anslagstavla?typ=VERIFIED_MINUTES");
        var href = board.page().select("a[href^=/anslagstavla/]").attr("href");
        var notice =
                walk.shows(
                        walk.citizen().reads(href),
                        "27 november 2026",
                        "18 december 2026",
                        "19 december 2026");
        walk.keep("8-anslag.html", notice);
        walk.held(
                "Med sista underskriften anslås justeringen; överklagas senast den 18 december",
                "8 kap. 12 § och 13 kap. 5 § KL");
        var secretary = walk.as("Hanna Wiikstrand");
        walk.refused(secretary.sends(secretary.reads(href), href + "/ta-ner"), "8 kap. 12 § KL");
        walk.held("Att ta ner anslaget tidigare nekas", "8 kap. 12 § KL");
    }

    private void finality() {
        walk.clock("2026-12-19T08:00");
        walk.shows(walk.citizen().reads(Walk.MEETING), "Laga kraft");
        walk.held("Besluten får laga kraft av sig själva", "13 kap. 5 § KL");
    }

    private void afterwards() {
        var matter =
                walk.shows(
                        walk.citizen().reads("/diarium/ks-2026-0001"),
                        "10 november 2026",
                        "25 november 2026");
        walk.keep("9-motionens-vag.html", matter);
        walk.shows(walk.as(walk.list("C").getFirst()).reads("/start"), WalkBefore.MOTION);
        walk.held(
                "Motionens hela väg är offentlig, och motionären ser den på sin startsida",
                "5 kap. 35 § KL");
    }
}
