package se.uppdrag.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppdrag.access.PersonId;
import se.uppdrag.access.Role;
import se.uppdrag.delegations.DelegatedDecisions;
import se.uppdrag.law.Outcome.Refused;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Register;
import se.uppdrag.statutes.Decided;
import se.uppdrag.statutes.Form;
import se.uppdrag.statutes.Period;
import se.uppdrag.statutes.Statute;
import se.uppdrag.statutes.StatuteKind;
import se.uppdrag.statutes.Statutes;

/// Pages of a municipality with 500 statutes of 20 versions each, and a year of delegated decisions
/// in one committee: how long the server takes to answer, beside a page that asks for next to
/// nothing.
record GoverningBench(ApplicationContext program, URI home, int decisions) {

    private static final int STATUTES = 500;
    private static final int VERSIONS = 20;
    private static final int TIMES = 60;
    private static final int WARMING = 15;
    private static final int PAGES = 20;

    /// In milliseconds; nineteen of twenty answers are to be quicker.
    private static final double QUICK = 100;

    private static final String ORGAN = "socialnamnden";
    private static final String LIST = "/delegation/beslut?namnd=" + ORGAN;

    List<Figure> measure() {
        var filling = System.nanoTime();
        fillStatutes();
        fillDecisions();
        program.getBean(JdbcClient.class).sql("analyze").update();
        var filled = (System.nanoTime() - filling) / 1e9;
        var secretary = new Visitor(home);
        secretary.posts(
                secretary.reads("/demo").proof(),
                "/demo/logga-in",
                "person",
                secretary().value().toString());
        var figures = new ArrayList<Figure>();
        figures.add(
                new Figure(
                        "infört, %d versioner och %d beslut"
                                .formatted(STATUTES * VERSIONS, decisions),
                        (STATUTES * VERSIONS + decisions) / filled,
                        1_000,
                        "per s",
                        "tusen"));
        for (var path : pages(secretary)) {
            figures.add(new Figure(path + ", 95 %", took(secretary, path), QUICK, "ms", "gränsen"));
        }
        figures.add(
                new Figure(
                        "en sida nästan utan frågor, 95 %",
                        took(secretary, "/anslagstavla/overklaga"), QUICK, "ms", "gränsen"));
        return List.copyOf(figures);
    }

    private List<String> pages(Visitor secretary) {
        var statute = "/forfattningssamling/stor-foreskrift-250";
        var year = today().getYear();
        var one =
                secretary
                        .reads(LIST)
                        .page()
                        .select("main a[href~=/delegation/beslut/[0-9a-f-]{36}]")
                        .attr("href");
        return List.of(
                "/forfattningssamling",
                "/forfattningssamling?lage=alla&efter=stor-foreskrift-250",
                "/forfattningssamling?q=avgiften",
                "/styrande-dokument",
                statute,
                statute + "/2009-06-01",
                statute + "/historik",
                statute + "/skillnad?fran=3&till=17",
                "/administration/forfattningar",
                LIST,
                LIST + "&ar=" + year,
                older(secretary, LIST + "&ar=" + year),
                LIST + "&ar=" + year + "&lage=TO_REPORT",
                LIST + "&sok=hyresavtal",
                one,
                "/administration/delegation/" + ORGAN,
                "/delegation",
                "/delegation/" + ORGAN,
                "/delegation/fraga?namnd=" + ORGAN,
                "/delegation/" + ORGAN + "/anslagna",
                "/arbetsmiljo",
                "/arbetsmiljo/" + ORGAN,
                "/styrning");
    }

    /// A page well into the year's decisions, by the links from the first one.
    private static String older(Visitor secretary, String first) {
        var address = first;
        for (int i = 0; i < PAGES; i++) {
            var next = secretary.reads(address).page().select("nav a[href*=efter=]").attr("href");
            address = next.isEmpty() ? address : next;
        }
        return address;
    }

    private double took(Visitor who, String path) {
        var took = new double[TIMES];
        for (int i = -WARMING; i < TIMES; i++) {
            var begun = System.nanoTime();
            who.downloads(path);
            if (i >= 0) {
                took[i] = (System.nanoTime() - begun) / 1e6;
            }
        }
        Arrays.sort(took);
        return Swarm.percentile(took, 95);
    }

    private void fillStatutes() {
        var statutes = program.getBean(Statutes.class);
        var transaction = program.getBean(TransactionTemplate.class);
        for (int i = 1; i <= STATUTES; i++) {
            var number = i;
            transaction.executeWithoutResult(_ -> {
                var statute =
                        statutes.found(
                                number % 2 == 0
                                        ? StatuteKind.LOCAL_REGULATION
                                        : StatuteKind.GUIDELINE,
                                new Statute.Card(
                                        "Stor föreskrift " + number, "kf", "", "Mätning", null),
                                secretary());
                for (int version = 0; version < VERSIONS; version++) {
                    enter(statutes, statute, version);
                }
            });
        }
    }

    private void enter(Statutes statutes, Statute statute, int version) {
        var from = LocalDate.of(2000, 1, 1).plusYears(version);
        var entered =
                statutes.enter(
                        statute,
                        Form.WHOLE,
                        text(version),
                        new Decided("kf", from.minusDays(30), version + 1, null, false),
                        new Period(from, null),
                        secretary());
        if (entered instanceof Refused<?> no) {
            throw new IllegalStateException(no.toString());
        }
    }

    /// About three pages, other words in each version.
    private static String text(int version) {
        var text = new StringBuilder();
        for (int chapter = 1; chapter <= 4; chapter++) {
            text.append(text.isEmpty() ? "" : "\n\n").append(chapter).append(" kap. Kapitel ");
            text.append(chapter);
            for (int number = 1; number <= 8; number++) {
                text.append("\n\n").append(number).append(" § Nämnden ansvarar för verksamheten");
                text.append(" och ska följa upp den varje år. Avgiften är ").append(version + 100);
                text.append(" kronor och betalas i förskott.");
            }
        }
        return text.toString();
    }

    private void fillDecisions() {
        var chance = new Random(640);
        var lines = new StringBuilder();
        var what =
                new String[] {
                    "Bistånd beviljat", "Hyresavtal tecknat", "Anställning", "Inköp av möbler"
                };
        for (int i = 0; i < decisions; i++) {
            lines.append(today().minusDays(chance.nextInt(today().getDayOfYear())))
                    .append(";1.1;")
                    .append(what[chance.nextInt(what.length)])
                    .append(";;")
                    .append(chance.nextInt(40_000))
                    .append(";anställd;Hanna Handläggare;Handläggare;nej\n");
        }
        var recorded =
                program.getBean(DelegatedDecisions.class)
                        .recordFile(ORGAN, lines.toString(), secretary());
        if (recorded instanceof Refused<List<UUID>> no) {
            throw new IllegalStateException(no.toString());
        }
    }

    private PersonId secretary() {
        return program.getBean(Register.class)
                .holders(Role.SECRETARY, ORGAN, today())
                .getFirst()
                .id();
    }

    private LocalDate today() {
        return SwedishTime.dateOf(program.getBean(Clock.class).instant());
    }
}
