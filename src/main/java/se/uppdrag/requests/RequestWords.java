package se.uppdrag.requests;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.register.Organ;
import se.uppdrag.register.Register;
import se.uppdrag.registry.HandingOut;
import se.uppdrag.requests.pages.RequestView;
import se.uppdrag.requests.pages.WaitsPage;
import se.uppdrag.web.Act.Option;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// Puts a request and its answers into words, for the one who asked and for those who answer.
@Component
class RequestWords {

    private static final int WIDTH = 300;
    private static final int ROW = 30;

    private final Requests requests;
    private final HandingOut handingOut;
    private final Register register;
    private final Texts texts;
    private final Clock clock;

    RequestWords(
            Requests requests, HandingOut handingOut, Register register, Texts texts, Clock clock) {
        this.requests = requests;
        this.handingOut = handingOut;
        this.register = register;
        this.texts = texts;
        this.clock = clock;
    }

    List<Option> ways() {
        return Arrays.stream(Request.Way.values())
                .map(one -> new Option(one.name(), texts.get("requests.way." + one)))
                .toList();
    }

    String organ(Request request) {
        return register.organ(request.organ()).map(Organ::name).orElse(request.authority());
    }

    String waited(Request request) {
        return texts.get(
                request.events().isEmpty() ? "requests.waits" : "requests.waited",
                request.days(SwedishTime.dateOf(clock.instant())));
    }

    String state(Request request) {
        return request.events().isEmpty()
                ? texts.get("requests.kind.WAITING")
                : texts.get("requests.kind." + request.events().getLast().kind());
    }

    static String colour(Request request) {
        return request.answered()
                ? request.events().getLast().kind().refuses() ? "neutral" : "success"
                : "ochre";
    }

    /// @param files where the files of it are; followed by the answer's number and the document's
    RequestView view(Request request, String files) {
        var items = requests.items(request);
        return new RequestView(
                request.wanted(),
                organ(request),
                texts.get("requests.way." + request.way()),
                request.contact(),
                Swedish.moment(request.receivedAt()),
                state(request),
                colour(request),
                waited(request),
                request.events().stream()
                        .map(event ->
                                new RequestView.Event(
                                        texts.get("requests.kind." + event.kind()),
                                        event.kind().decides()
                                                ? List.of(decision(request, event).split("\n"))
                                                : event.text().lines().toList(),
                                        event.provision() == null || event.kind().decides()
                                                ? ""
                                                : provision(event.provision()),
                                        event.kind() == Request.Kind.REFUSED
                                                        || event.kind()
                                                                == Request.Kind.REFUSED_IN_PART
                                                ? texts.get("requests.demand.about")
                                                : "",
                                        Swedish.moment(event.at()),
                                        event.byName(),
                                        items.stream()
                                                .filter(one -> one.seq() == event.seq())
                                                .map(one -> item(one, files))
                                                .toList()))
                        .toList());
    }

    private static RequestView.Item item(RequestTable.Item one, String files) {
        var body = one.body();
        return new RequestView.Item(
                one.title(),
                body == null
                        ? List.of()
                        : body.lines().map(String::strip).filter(line -> !line.isEmpty()).toList(),
                one.file() == null ? "" : files + "/" + one.seq() + "/" + one.number());
    }

    String provision(String id) {
        return handingOut.provisions().stream()
                .filter(one -> one.id().equals(id))
                .map(HandingOut.SecrecyChoice::name)
                .findFirst()
                .orElse(id);
    }

    /// The authority's written decision, with how it is appealed (OSL 6:2–3).
    String decision(Request request, Request.Event event) {
        var matter = event.matter();
        return texts.get(
                "requests.decision",
                organ(request),
                Swedish.date(event.at()),
                request.wanted(),
                texts.get("requests.decides." + event.kind()),
                event.text(),
                event.provision() == null ? "" : provision(event.provision()),
                event.byName(),
                matter == null ? "" : matter);
    }

    /// A bar for each span of days, and the same as a table.
    WaitsPage waits(Waits waits) {
        int most = Math.max(1, waits.most());
        var rows = new ArrayList<WaitsPage.Row>();
        for (int i = 0; i < waits.spans().size(); i++) {
            var span = waits.spans().get(i);
            rows.add(
                    new WaitsPage.Row(
                            texts.get(
                                    span.from() == span.to()
                                            ? "requests.span.one"
                                            : span.to() == Integer.MAX_VALUE
                                                    ? "requests.span.more"
                                                    : "requests.span",
                                    span.from(),
                                    span.to()),
                            span.count(),
                            i * ROW,
                            span.count() * WIDTH / most));
        }
        return new WaitsPage(
                waits.median() < 0
                        ? texts.get("requests.stats.none")
                        : texts.get("requests.stats.told", waits.answered(), waits.median()),
                rows.size() * ROW,
                rows);
    }
}
