package se.uppdrag.opendata;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/// Answers for programs.
final class Machine {

    static final String PROBLEM = "application/problem+json";

    private Machine() {}

    static ResponseEntity<String> json(String text) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(text);
    }

    /// Text in a form of its own, always as UTF-8.
    static ResponseEntity<byte[]> text(String type, String text) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type + ";charset=UTF-8"))
                .body(text.getBytes(StandardCharsets.UTF_8));
    }

    /// What went wrong (RFC 9457).
    static String problem(int status, String title, String detail, String instance) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "about:blank");
        problem.put("title", title);
        problem.put("status", status);
        problem.put("detail", detail);
        problem.put("instance", instance);
        return JsonMapper.shared().writeValueAsString(problem);
    }
}
