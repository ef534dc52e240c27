package se.uppdrag.register;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.Outcome;

/// Who takes the seats of a newly elected council, party by party, as the county administrative
/// board decided (14 kap. 1 § vallagen).
///
/// @param from the first day they serve: 15 October in the year of the election (KL 5:9)
/// @param decidedBy the decision behind it, as it is cited
public record Seating(LocalDate from, String decidedBy, List<PartyList> lists) {

    /// Written where a seat has nobody to fill it (`tom stol`).
    private static final String EMPTY_CHAIR = "tom stol";

    /// @param seats what the election gave the party
    /// @param names in order: first a member for each seat, then the substitutes
    /// @param constituencies for those elected for a part of a divided municipality: which
    public record PartyList(
            String party,
            String partyName,
            int seats,
            List<String> names,
            Map<String, String> constituencies) {

        public PartyList(String party, String partyName, int seats, List<String> names) {
            this(party, partyName, seats, names, Map.of());
        }

        public PartyList {
            constituencies = Map.copyOf(constituencies);
            names = names.stream().map(String::strip).filter(name -> !name.isEmpty()).toList();
        }

        public List<String> members() {
            return names.subList(0, Math.min(seats, names.size()));
        }

        public List<String> substitutes() {
            return names.subList(Math.min(seats, names.size()), names.size());
        }
    }

    public Seating {
        lists = List.copyOf(lists);
    }

    public int seats() {
        return lists.stream().mapToInt(PartyList::seats).sum();
    }

    /// The seating, or the first reason it cannot stand.
    public Outcome<Seating> checked() {
        if (decidedBy.isBlank()) {
            return Outcome.refused(RegisterRefusal.NO_DECISION_IS_NAMED);
        }
        var seen = new HashSet<String>();
        for (var list : lists) {
            if (list.names().size() < list.seats()) {
                return Outcome.refused(
                        RegisterRefusal.SEATS_ARE_NOT_FILLED,
                        list.partyName(),
                        Integer.toString(list.seats()),
                        Integer.toString(list.names().size()));
            }
            for (var name : list.names()) {
                if (emptyChair(name) && list.members().contains(name)) {
                    continue;
                }
                if (!name.contains(" ") || emptyChair(name)) {
                    return Outcome.refused(
                            RegisterRefusal.NAME_IS_NOT_WHOLE, name, list.partyName());
                }
                if (!seen.add(name)) {
                    return Outcome.refused(RegisterRefusal.PERSON_IS_NAMED_TWICE, name);
                }
            }
        }
        return Outcome.granted(this);
    }

    static boolean emptyChair(String name) {
        return name.toLowerCase(Locale.ROOT).equals(EMPTY_CHAIR);
    }

    /// The last word is the family name; double names are written with a hyphen.
    static Person person(PersonId id, String name) {
        int space = name.lastIndexOf(' ');
        return new Person(id, name.substring(0, space).strip(), name.substring(space + 1), null);
    }
}
