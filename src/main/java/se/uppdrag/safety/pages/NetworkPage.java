package se.uppdrag.safety.pages;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppdrag.web.RefusalText;

/// What `safety/network.jte` and `safety/network-paper.jte` show.
///
/// @param member whether the reader is in the network
/// @param vacant the names of the parties that have nobody in it
public record NetworkPage(
        String house,
        String exit,
        String day,
        String contact,
        String phone,
        boolean member,
        List<Row> officials,
        List<Row> representatives,
        List<String> vacant,
        List<Duty> duties,
        List<Gathering> gatherings,
        String guidance,
        List<Choice> choices,
        Map<String, String> values,
        Map<String, String> mistakes,
        @Nullable RefusalText refusal) {

    public record Row(String name, String party, String partyName, String phone, String email) {}

    public record Duty(String days, String name) {}

    public record Gathering(String day, String place, String about) {}

    public record Choice(String id, String name) {}

    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    public String mistake(String field) {
        return mistakes.getOrDefault(field, "");
    }
}
