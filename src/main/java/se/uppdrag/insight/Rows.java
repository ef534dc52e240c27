package se.uppdrag.insight;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.uppdrag.register.Party;
import se.uppdrag.register.Register;
import se.uppdrag.web.Texts;

/// What every table is made of: words over the columns, and parties in the order of the benches.
@Component
class Rows {

    private final Register register;
    private final Texts texts;

    Rows(Register register, Texts texts) {
        this.register = register;
        this.texts = texts;
    }

    /// Names by code.
    Map<String, String> names() {
        return register.parties().stream()
                .collect(
                        Collectors.toMap(
                                Party::code, Party::name, (one, _) -> one, LinkedHashMap::new));
    }

    /// By name, in the order of the benches; those without a party last.
    Map<String, int[]> inOrder(Map<String, int[]> byParty) {
        var ordered = new LinkedHashMap<String, int[]>();
        names().forEach((code, name) -> {
            var counts = byParty.get(code);
            if (counts != null) {
                ordered.put(name, counts);
            }
        });
        var none = byParty.get("");
        if (none != null) {
            ordered.put(texts.get("insight.no-party"), none);
        }
        return ordered;
    }

    List<String> header(String... keys) {
        return Stream.of(keys).map(key -> texts.get("insight.column." + key)).toList();
    }

    static Table.Row row(String name, double... numbers) {
        return new Table.Row(name, Arrays.stream(numbers).boxed().toList());
    }

    /// In a hundred; -1 where there is nothing to have a part of.
    static double share(int[] counts) {
        return counts[1] == 0 ? -1 : 100.0 * counts[0] / counts[1];
    }
}
