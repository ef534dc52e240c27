package se.uppdrag.remuneration;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Regulations and rows as JSON, as the database takes and gives them.
@Component
class RemunerationJson {

    private final JsonMapper mapper = JsonMapper.builder().build();

    String write(Regulations regulations) {
        return mapper.writeValueAsString(regulations);
    }

    Regulations regulations(String json) {
        return mapper.readValue(json, Regulations.class);
    }

    /// Many rows in one statement: a roll call is fifty.
    String rows(List<? extends Map<String, ? extends @Nullable Object>> rows) {
        return mapper.writeValueAsString(rows);
    }

    List<Voucher.Line> lines(String json) {
        return mapper.readValue(json, new TypeReference<>() {});
    }
}
