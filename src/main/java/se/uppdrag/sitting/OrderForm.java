package se.uppdrag.sitting;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// An order of questions as a form sends it: for each proposal the round it is put in, and which of
/// those that are set against each other is the main one. What cannot be read is left out, and the
/// order then says that a proposal is missing.
record OrderForm(MultiValueMap<String, String> fields) {

    static final String ROUND = "omgang-";
    static final String MAIN = "huvud";

    static boolean in(MultiValueMap<String, String> fields) {
        return fields.keySet().stream().anyMatch(field -> field.startsWith(ROUND));
    }

    QuestionOrder order() {
        var main = number(fields.getFirst(MAIN));
        var rounds = new TreeMap<Integer, List<Integer>>();
        fields.keySet().stream()
                .filter(field -> field.startsWith(ROUND))
                .forEach(field -> {
                    var proposal = number(field.substring(ROUND.length()));
                    var round = number(fields.getFirst(field));
                    if (proposal >= 0 && round >= 0) {
                        rounds.computeIfAbsent(round, _ -> new ArrayList<>()).add(proposal);
                    }
                });
        return new QuestionOrder(
                rounds.values().stream().map(round -> mainFirst(round, main)).toList());
    }

    private static List<Integer> mainFirst(List<Integer> round, int main) {
        var sorted = new ArrayList<>(round.stream().sorted().toList());
        if (sorted.remove((Integer) main)) {
            sorted.addFirst(main);
        }
        return sorted;
    }

    private static int number(@Nullable String text) {
        return text != null && text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
    }
}
