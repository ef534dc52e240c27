package se.uppdrag.sitting;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Arrays;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.jsontype.NamedType;

/// Events as JSON, one object each with its name as `type`. The only class that knows.
@Component
class SittingJson {

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}

    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .addMixIn(SittingEvent.class, Typed.class)
                    .registerSubtypes(
                            Arrays.stream(SittingEvent.class.getPermittedSubclasses())
                                    .map(type -> new NamedType(type, type.getSimpleName()))
                                    .toArray(NamedType[]::new))
                    // A log written by a later version must not be read as if it were ours.
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build();

    String write(SittingEvent event) {
        return mapper.writerFor(SittingEvent.class).writeValueAsString(event);
    }

    SittingEvent read(String json) {
        return mapper.readValue(json, SittingEvent.class);
    }
}
