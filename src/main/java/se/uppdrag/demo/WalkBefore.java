package se.uppdrag.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// From the voters' ballots to the notice on the board.
record WalkBefore(Walk walk) {

    static final String BUDGET = "Budget 2027 med flerårsplan 2028–2029";
    static final String MOTION = "Motion om säkra skolvägar i Sollebrunn";

    void tell() {
        walk.chapter("Valet och fullmäktige");
        election();
        seats();
        presidium();
        walk.chapter("Motionen och diariet");
        walk.clock("2026-11-10T20:15");
        motion();
        matters();
        walk.chapter("Sammanträdet planeras och kungörs");
        plan();
    }

    private void election() {
        var administrator = walk.as("Maja Tornérus");
        var votes =
                DemoElection.VOTES.entrySet().stream()
                        .map(party -> party.getKey() + " " + party.getValue())
                        .collect(Collectors.joining("\n"));
        var review =
                administrator.sends(
                        administrator.reads("/administration/val"),
                        "/administration/val/roster",
                        "valdag",
                        DemoElection.DAY.toString(),
                        "mandat",
                        Integer.toString(DemoElection.SEATS),
                        "giltiga",
                        Integer.toString(DemoElection.VALID_VOTES),
                        "roster",
                        votes);
        walk.check(review.status() == 200, "valresultatet togs inte emot: " + review.text());
        administrator.sends(review, review.path() + "/bekrafta");
        var result = walk.citizen().reads("/rakna/mandat/2022");
        for (var party : List.of("14", "10", "7", "5", "4", "2")) {
            walk.shows(result, party);
        }
        walk.keep("1-mandatfordelning.html", result);
        walk.held(
                "27 365 röster ger 51 mandat: S 14, M 10, SD 7, V 5, C 5, KD 4, L 4, MP 2",
                "14 kap. 3 § vallagen");
    }

    private void seats() {
        var administrator = walk.as("Maja Tornérus");
        var fields = new ArrayList<String>();
        for (var party : DemoElection.VOTES.keySet()) {
            fields.add("lista-" + party);
            fields.add(String.join("\n", walk.list(party)));
        }
        var form = administrator.reads("/administration/platser");
        var short1 = new ArrayList<>(fields);
        short1.set(1, walk.list("S").getFirst());
        walk.refused(
                administrator.sends(
                        form, "/administration/platser", with(short1, "steg", "granska")),
                "14 kap. 1 § vallagen");
        var preview =
                administrator.sends(
                        form, "/administration/platser", with(fields, "steg", "granska"));
        var seated =
                administrator.sends(
                        preview, "/administration/platser", with(fields, "steg", "spara"));
        walk.check(seated.path().equals("/ledamoter"), "platserna sparades inte: " + seated.text());
        walk.clock("2022-10-26T21:00");
        walk.shows(walk.citizen().reads("/ledamoter"), walk.list("C").getFirst());
        walk.held(
                "51 ledamöter och deras ersättare tar plats från den 15 oktober; ett för kort partis lista nekas",
                "5 kap. 9 § KL");
    }

    private static String[] with(List<String> fields, String... more) {
        var all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private void presidium() {
        var administrator = walk.as("Maja Tornérus");
        var seen =
                administrator.sends(
                        administrator.reads("/administration/presidium"),
                        "/administration/presidium",
                        "CHAIR",
                        walk.id(walk.list("S").getFirst()),
                        "FIRST_VICE_CHAIR",
                        walk.id(walk.list("M").getFirst()),
                        "SECOND_VICE_CHAIR",
                        walk.id(walk.list("V").getFirst()),
                        "fran",
                        "2022-10-26",
                        "beslut",
                        "Kommunfullmäktige 2022-10-26 § 5");
        walk.check(seen.path().equals("/organ/kf"), "presidiet registrerades inte: " + seen.text());
        walk.shows(seen, walk.list("S").getFirst(), walk.list("M").getFirst());
        walk.held("Presidiet väljs bland ledamöterna", "5 kap. 11 § KL");
    }

    private void motion() {
        var mover = walk.as(walk.list("C").getFirst());
        var form = mover.reads("/lamna-in");
        var preview =
                mover.sends(
                        form,
                        "/lamna-in/utkast",
                        "typ",
                        "MOTION",
                        "rubrik",
                        MOTION,
                        "text",
                        "Många barn går eller cyklar till skolan längs vägar utan trottoar.",
                        "forslag",
                        "Att kommunen ser över skolvägarna i Sollebrunn.",
                        "steg",
                        "granska");
        walk.check(preview.path().equals("/lamna-in/granska"), "motionen gick inte att granska");
        var receipt = mover.sends(preview, "/lamna-in");
        walk.shows(receipt, "KS 2026.0001");
        walk.check(
                mover.sends(preview, "/lamna-in").path().equals(receipt.path()),
                "samma formulär två gånger gav två kvitton");
        walk.held(
                "En ledamot lämnar in en motion och får diarienumret KS 2026.0001 på en gång; formuläret sänt två gånger räknas en gång",
                "4 kap. 19 § KL");

        var substitute = walk.as(walk.list("S").get(14));
        walk.shows(substitute.reads("/lamna-in"), "4 kap. 22 § KL");
        walk.held("En ersättare som inte tjänstgör får veta varför hon inte kan", "4 kap. 22 § KL");

        walk.shows(
                walk.citizen().reads("/diarium/ks-2026-0001"),
                MOTION,
                "KS 2026.0001",
                walk.list("C").getFirst(),
                "10 november 2026");
        walk.held(
                "Vem som helst läser i diariet när den kom in, numret, från vem och vad den rör",
                "5 kap. 2 § OSL");
    }

    private void matters() {
        register(BUDGET, "Skattesatsen föreslås bli 21:36.", "ks-2026-0002");
        register("Detaljplan för Bolltorp", "Planen ger plats för verksamheter.", "ks-2026-0003");
    }

    private void register(String subject, String text, String slug) {
        var registrar = walk.as("Jörgen Ahlgrenska");
        var seen =
                registrar.sends(
                        registrar.reads("/diarium/registrera"),
                        "/diarium/registrera",
                        "organ",
                        "ks",
                        "arende",
                        subject,
                        "riktning",
                        "DRAWN_UP",
                        "mening",
                        subject,
                        "text",
                        text);
        walk.check(
                seen.path().equals("/administration/diarium/" + slug),
                "registreringen ledde till " + seen.path());
    }

    private void plan() {
        var secretary = walk.as("Hanna Wiikstrand");
        walk.clock("2026-11-16T09:30");
        var planned =
                secretary.sends(
                        secretary.reads("/sammantraden"),
                        "/sammantraden",
                        "organ",
                        "kf",
                        "datum",
                        "2026-11-25",
                        "tid",
                        "18:00",
                        "plats",
                        "Sammanträdessalen, Rådhuset");
        walk.check(planned.status() == 200, "sammanträdet planerades inte: " + planned.text());
        add(
                "ORDINARY",
                "KS 2026.0002",
                "",
                "Skattesatsen fastställs till 21:36 och budgeten antas.");
        add("ORDINARY", "KS 2026.0003", "", "Detaljplanen antas.");
        add("MOTIONS", "", "Anmälan av nya motioner", "");
        walk.shows(secretary.reads(Walk.MEETING + "/planera"), "inte berett");
        prepared(3, "Kommunstyrelsen 2026-11-09 § 1");
        prepared(4, "Kommunstyrelsen 2026-11-09 § 2");
        walk.held(
                "Ärenden som ingen nämnd har haft märks ut; sekreteraren anger var de bereddes",
                "5 kap. 26–33 §§ KL");
        var published =
                secretary.sends(
                        secretary.reads(Walk.MEETING + "/planera"),
                        Walk.MEETING + "/planera/publicera");
        walk.check(
                published.path().equals(Walk.MEETING),
                "kallelsen gick inte ut: " + published.text());
        var notice = walk.shows(walk.citizen().reads("/anslagstavla"), "2026-11-25");
        walk.keep("2-anslagstavla-tillkannagivande.html", notice);
        walk.held(
                "Tillkännagivandet anslås och alla ledamöter och ersättare kallas, mer än en vecka före",
                "5 kap. 13 och 15 §§ KL");

        walk.clock("2026-11-25T12:00");
        add("ORDINARY", "", "Borgen för ny bussdepå", "Borgen beviljas.");
        var meeting = walk.citizen().reads(Walk.MEETING);
        walk.shows(meeting, BUDGET, "Detaljplan för Bolltorp", "Borgen för ny bussdepå");
        walk.check(
                !meeting.page().select("#arende-6 .chip").isEmpty(),
                "det sena ärendet märktes inte");
        walk.keep("3-kallelse.html", meeting);
        walk.held(
                "Ett ärende som läggs till samma dag märks ut som för sent kungjort",
                "5 kap. 14 och 52 §§ KL");
    }

    private void prepared(int number, String by) {
        var seen =
                walk.as("Hanna Wiikstrand")
                        .sends(
                                walk.as("Hanna Wiikstrand").reads(Walk.MEETING + "/planera"),
                                Walk.MEETING + "/planera/beredning",
                                "nummer",
                                Integer.toString(number),
                                "beredd",
                                by);
        walk.check(seen.status() == 200, "beredningen sparades inte: " + seen.text());
        walk.shows(seen, by);
    }

    private void add(String kind, String matter, String title, String proposal) {
        var secretary = walk.as("Hanna Wiikstrand");
        var seen =
                secretary.sends(
                        secretary.reads(Walk.MEETING + "/planera"),
                        Walk.MEETING + "/planera/arende",
                        "typ",
                        kind,
                        "arende",
                        matter,
                        "rubrik",
                        title,
                        "forslag",
                        proposal);
        walk.check(seen.status() == 200, "ärendet lades inte till: " + seen.text());
    }
}
