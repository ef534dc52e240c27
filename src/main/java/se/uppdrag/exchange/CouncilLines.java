package se.uppdrag.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import se.uppdrag.exchange.CouncilList.Entry;
import se.uppdrag.exchange.CouncilList.Named;

/// Gathers the rows of the county board's decision into one list. Where the file says whom a
/// substitute is named for, she stands on a row for each of those members, with her place in that
/// member's order; a row that names no member is her place in the order of the party.
final class CouncilLines {

    private record Place(Entry entry, String member) {}

    private final boolean perMember;
    private final Map<String, Entry> once = new LinkedHashMap<>();
    private final Set<String> orders = new HashSet<>();
    private final List<Place> places = new ArrayList<>();

    CouncilLines(boolean perMember) {
        this.perMember = perMember;
    }

    void add(Entry entry, String member) throws UnreadableSheet {
        if (member.isEmpty()) {
            once(entry);
        } else if (entry.member()) {
            throw wrong(
                    entry, CouncilList.FOR, "%s är ledamot; fältet ska vara tomt.", entry.name());
        } else {
            places.add(new Place(entry, member));
        }
    }

    private void once(Entry entry) throws UnreadableSheet {
        var before = once.putIfAbsent(key(entry), entry);
        if (before != null) {
            throw wrong(
                    entry,
                    CouncilList.NAME,
                    "%s står redan på rad %d.",
                    entry.name(),
                    before.line());
        }
        if (!orders.add(
                entry.party() + entry.member() + entry.constituency() + "|" + entry.order())) {
            throw wrong(
                    entry,
                    CouncilList.ORDER,
                    "Nummer %d finns redan för partiets %s.",
                    entry.order(),
                    entry.member() ? "ledamöter" : "ersättare");
        }
    }

    CouncilList list() throws UnreadableSheet {
        var named = new LinkedHashMap<Entry, TreeMap<Integer, Entry>>();
        for (var place : places) {
            var entry = place.entry();
            var member =
                    Optional.ofNullable(once.get(place.member() + "|" + entry.party()))
                            .filter(Entry::member);
            if (member.isEmpty()) {
                throw wrong(
                        entry,
                        CouncilList.FOR,
                        "%s är inte ledamot för %s i filen.",
                        place.member(),
                        entry.party());
            }
            enter(entry);
            var order = named.computeIfAbsent(member.get(), _ -> new TreeMap<>());
            if (order.values().stream().anyMatch(one -> one.name().equals(entry.name()))) {
                throw wrong(
                        entry,
                        CouncilList.NAME,
                        "%s står redan som ersättare för %s.",
                        entry.name(),
                        place.member());
            }
            if (order.putIfAbsent(entry.order(), entry) != null) {
                throw wrong(
                        entry,
                        CouncilList.ORDER,
                        "Nummer %d finns redan för %s.",
                        entry.order(),
                        place.member());
            }
        }
        if (once.isEmpty()) {
            throw new UnreadableSheet("Filen har inga rader under kolumnnamnen.");
        }
        return new CouncilList(
                numbered(List.copyOf(once.values())),
                named.entrySet().stream().map(one -> named(one.getKey(), one.getValue())).toList(),
                perMember);
    }

    private static Named named(Entry member, TreeMap<Integer, Entry> order) {
        return new Named(
                member.name(), member.party(), order.values().stream().map(Entry::name).toList());
    }

    /// One who stands only under members comes in the order of the party as she comes in the file.
    private void enter(Entry entry) throws UnreadableSheet {
        var before = once.get(key(entry));
        if (before != null && before.member()) {
            throw wrong(
                    entry,
                    CouncilList.NAME,
                    "%s står redan på rad %d.",
                    entry.name(),
                    before.line());
        }
        if (before == null) {
            int order = 1;
            while (!orders.add(entry.party() + false + entry.constituency() + "|" + order)) {
                order++;
            }
            once.put(key(entry), entry.as(order));
        }
    }

    /// Each part of a divided municipality has numbers of its own in the file; in the register the
    /// substitutes of a party have one order, part by part.
    private static List<Entry> numbered(List<Entry> entries) {
        if (entries.stream().allMatch(one -> one.constituency().isEmpty())) {
            return entries;
        }
        var parts = entries.stream().map(Entry::constituency).distinct().toList();
        var next = new HashMap<String, Integer>();
        var order = new HashMap<Entry, Entry>();
        entries.stream()
                .sorted(
                        Comparator.<Entry>comparingInt(one -> parts.indexOf(one.constituency()))
                                .thenComparingInt(Entry::order))
                .forEach(one ->
                        order.put(
                                one,
                                one.as(next.merge(one.party() + one.member(), 1, Integer::sum))));
        return entries.stream().map(order::get).toList();
    }

    private static String key(Entry entry) {
        return entry.name() + "|" + entry.party();
    }

    private static UnreadableSheet wrong(
            Entry entry, String column, String expected, Object... about) {
        return new UnreadableSheet(entry.line(), column, expected.formatted(about));
    }
}
