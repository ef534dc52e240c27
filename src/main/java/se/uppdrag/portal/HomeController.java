package se.uppdrag.portal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.notices.NoticeBoard;
import se.uppdrag.portal.pages.HomePage;
import se.uppdrag.register.Membership;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.registry.Registry;
import se.uppdrag.web.Hemicycle;
import se.uppdrag.web.Houses;
import se.uppdrag.web.LinkedData;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// `/`: what is going on, for everybody.
@Controller
class HomeController {

    private static final int SHOWN = 5;
    private static final int NEW_DAYS = 365;

    private final Neighbours neighbours;
    private final Register register;
    private final Registry registry;
    private final NoticeBoard board;
    private final OwnPages pages;
    private final Houses houses;
    private final Texts texts;
    private final Clock clock;

    HomeController(
            Neighbours neighbours,
            Register register,
            Registry registry,
            NoticeBoard board,
            OwnPages pages,
            Houses houses,
            Texts texts,
            Clock clock) {
        this.neighbours = neighbours;
        this.register = register;
        this.registry = registry;
        this.board = board;
        this.pages = pages;
        this.houses = houses;
        this.texts = texts;
        this.clock = clock;
    }

    @GetMapping("/")
    String home(Model model) {
        var now = clock.instant();
        var today = SwedishTime.dateOf(now);
        var coming = neighbours.coming("", now);
        var assembly = neighbours.assembly(today).orElse(null);
        var seats = assembly == null ? List.<HomePage.Seats>of() : seats(assembly, today);
        model.addAttribute(
                "page",
                new HomePage(
                        coming.stream()
                                .filter(one -> one.openToPublic() && neighbours.ongoing(one, now))
                                .map(one -> line(one, live(one)))
                                .toList(),
                        coming.stream()
                                .filter(one -> !neighbours.ongoing(one, now))
                                .limit(SHOWN)
                                .map(one -> line(one, one.address()))
                                .toList(),
                        notices(),
                        matters(now),
                        assembly == null ? null : chamber(assembly, seats),
                        seats,
                        assembly == null ? "" : Swedish.inSentence(assembly.name()),
                        assembly == null ? "" : shown("/organ/" + assembly.slug()),
                        LinkedData.of("WebSite")
                                .with("name", houses.ours().name())
                                .with("url", LinkedData.here("/"))
                                .with("inLanguage", "sv")
                                .with("publisher", LinkedData.house(houses.ours()))
                                .with(
                                        "potentialAction",
                                        LinkedData.of("SearchAction")
                                                .with(
                                                        "target",
                                                        LinkedData.of("EntryPoint")
                                                                .with(
                                                                        "urlTemplate",
                                                                        LinkedData.here(
                                                                                "/sok?q={ord}")))
                                                .with("query-input", "required name=ord"))));
        return "portal/home";
    }

    private String live(Meeting meeting) {
        var address = meeting.address() + "/live";
        return pages.exist(address) ? address : meeting.address();
    }

    private String shown(String address) {
        return pages.exist(address) ? address : "";
    }

    private static HomePage.Line line(Meeting meeting, String href) {
        return new HomePage.Line(
                href,
                Integer.toString(meeting.onDate().getDayOfMonth()),
                Swedish.month(meeting.onDate()),
                meeting.onDate().toString(),
                meeting.organName(),
                Swedish.time(meeting.startsAt()) + " · " + meeting.place());
    }

    private List<HomePage.Notice> notices() {
        return board.up().stream()
                .limit(SHOWN)
                .map(notice ->
                        new HomePage.Notice(
                                notice.id().address(),
                                notice.title(),
                                texts.get("notices.facts.posted", Swedish.day(notice.postedOn())),
                                notice.appealLast() == null
                                        ? ""
                                        : Swedish.day(notice.appealLast())))
                .toList();
    }

    private List<HomePage.Matter> matters(Instant now) {
        return registry.openedSince(now.minus(NEW_DAYS, ChronoUnit.DAYS), SHOWN).stream()
                .map(matter ->
                        new HomePage.Matter(
                                matter.address(),
                                matter.subject(),
                                "%s · %s · %s"
                                        .formatted(
                                                texts.get("registry.kind." + matter.kind()),
                                                matter.dnr(),
                                                Swedish.day(matter.openedOn()))))
                .toList();
    }

    /// By party from the left; those without a party sit last.
    private List<HomePage.Seats> seats(Organ assembly, LocalDate on) {
        var members =
                register.roll(assembly, on).members().stream()
                        .collect(
                                Collectors.groupingBy(HomeController::code, Collectors.counting()));
        var names = new LinkedHashMap<String, String>();
        for (Party party : register.parties()) {
            names.put(party.code(), party.name());
        }
        names.put("", texts.get("portal.home.no-party"));
        var seats = new ArrayList<HomePage.Seats>();
        names.forEach((code, name) -> {
            var count = members.getOrDefault(code, 0L).intValue();
            if (count > 0) {
                seats.add(new HomePage.Seats(code, name, count));
            }
        });
        return seats;
    }

    private static String code(Membership member) {
        return member.party() == null ? "" : member.party();
    }

    private @Nullable Hemicycle chamber(Organ assembly, List<HomePage.Seats> seats) {
        var places = new ArrayList<Hemicycle.Seat>();
        for (var party : seats) {
            for (int i = 0; i < party.seats(); i++) {
                places.add(new Hemicycle.Seat(party.code(), Hemicycle.Vote.PLAIN));
            }
        }
        return places.isEmpty()
                ? null
                : Hemicycle.of(
                        places,
                        texts.get("portal.home.chamber.description", assembly.name())
                                + " "
                                + seats.stream()
                                        .map(one -> one.party() + " " + one.seats())
                                        .collect(Collectors.joining(", "))
                                + ".");
    }
}
