package se.uppdrag.safety;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.safety.pages.NetworkPage;
import se.uppdrag.web.Houses;
import se.uppdrag.web.RefusalText;
import se.uppdrag.web.Swedish;

/// Puts together what the pages of the network show.
@Component
class NetworkPages {

    private final Network network;
    private final HelpTable help;
    private final Houses houses;
    private final Clock clock;

    NetworkPages(Network network, HelpTable help, Houses houses, Clock clock) {
        this.network = network;
        this.help = help;
        this.houses = houses;
        this.clock = clock;
    }

    NetworkPage page(
            PersonId reader,
            Map<String, String> values,
            Map<String, String> mistakes,
            @Nullable RefusalText refusal) {
        var ours = help.ours();
        var members = network.members();
        var inside = members.stream().anyMatch(one -> one.person().equals(reader));
        return new NetworkPage(
                houses.ours().name(),
                ours.exit(),
                Swedish.date(SwedishTime.dateOf(clock.instant())),
                ours.contact(),
                ours.phone(),
                inside,
                rows(members.stream().filter(NetworkMember::official).toList()),
                rows(members.stream().filter(one -> !one.official()).toList()),
                network.vacancies().stream().map(one -> one.name()).toList(),
                network.duties().stream()
                        .map(one ->
                                new NetworkPage.Duty(
                                        Swedish.day(one.fromDate())
                                                + "–"
                                                + Swedish.date(one.toDate()),
                                        network.name(one.person())))
                        .toList(),
                inside ? gatherings() : List.of(),
                inside ? network.guidance() : "",
                members.stream()
                        .map(one ->
                                new NetworkPage.Choice(one.person().value().toString(), one.name()))
                        .toList(),
                values,
                mistakes,
                refusal);
    }

    private List<NetworkPage.Gathering> gatherings() {
        return network.gatherings().stream()
                .map(one ->
                        new NetworkPage.Gathering(
                                Swedish.weekday(one.onDate())
                                        + " "
                                        + one.atTime().replace(':', '.'),
                                one.place(),
                                one.about()))
                .toList();
    }

    private static List<NetworkPage.Row> rows(List<NetworkMember> members) {
        return members.stream()
                .map(one ->
                        new NetworkPage.Row(
                                one.name(),
                                one.party() == null ? "" : one.party(),
                                one.partyName(),
                                one.phone(),
                                one.email()))
                .toList();
    }
}
