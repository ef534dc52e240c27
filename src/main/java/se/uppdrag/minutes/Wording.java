package se.uppdrag.minutes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import se.uppdrag.access.PersonId;
import se.uppdrag.law.SwedishTime;
import se.uppdrag.meetings.Meeting;
import se.uppdrag.web.Swedish;
import se.uppdrag.web.Texts;

/// How names, times and numbers are written in minutes.
record Wording(Meeting meeting, Evening evening, Texts texts) {

    String t(String key, Object... arguments) {
        return texts.get("minutes." + key, arguments);
    }

    boolean assembly() {
        return evening.sitting().roll().assembly();
    }

    /// `Kommunfullmäktige`
    String organ() {
        return evening.sitting().roll().organName();
    }

    /// `kommunfullmäktige`, inside a sentence.
    String organInside() {
        return organ().substring(0, 1).toLowerCase(Swedish.LOCALE) + organ().substring(1);
    }

    /// `Astrid Lindmark (C)`
    String name(PersonId person) {
        return evening.sitting().roll().name(person);
    }

    String names(Collection<PersonId> persons) {
        return list(persons.stream().map(this::name).toList());
    }

    /// `A, B och C`
    String list(List<String> words) {
        return words.size() < 2
                ? String.join("", words)
                : t(
                        "list.and",
                        String.join(", ", words.subList(0, words.size() - 1)),
                        words.getLast());
    }

    /// `18.40`, with the day when it is another than the meeting's.
    String time(Instant at) {
        var on = SwedishTime.dateOf(at);
        return on.equals(meeting.onDate())
                ? Swedish.time(at)
                : Swedish.day(on) + " " + Swedish.time(at);
    }

    /// `§ 131`, `§§ 130–131 och 133`
    String sections(Collection<Integer> numbers) {
        var runs = new ArrayList<String>();
        var first = 0;
        var last = 0;
        for (var number : new TreeSet<>(numbers)) {
            if (first == 0) {
                first = number;
            } else if (number != last + 1) {
                runs.add(run(first, last));
                first = number;
            }
            last = number;
        }
        if (first > 0) {
            runs.add(run(first, last));
        }
        return (new TreeSet<>(numbers).size() == 1 ? "§ " : "§§ ") + list(runs);
    }

    private static String run(int first, int last) {
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
