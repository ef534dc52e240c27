package se.uppdrag.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/// What a page tells programs it is about (schema.org, as JSON-LD). A block of data, not a script:
/// nothing in it is ever run, and the content security policy has nothing to say of it. It names no
/// person.
///
/// The words are given by `@vocab`, so that whoever reads it fetches nothing.
public final class LinkedData {

    private static final String WORDS = "https://schema.org/";

    private final Map<String, Object> values = new LinkedHashMap<>();

    private LinkedData() {}

    public static LinkedData of(String type) {
        var data = new LinkedData();
        data.values.put("@type", type);
        return data;
    }

    /// The house itself, as the one who stands behind everything.
    public static LinkedData house(House house) {
        return of("GovernmentOrganization")
                .id(here("/") + "#kommunen")
                .with("name", house.name())
                .with("url", here("/"))
                .with("email", house.registryMail())
                .with("address", house.address());
    }

    /// An address of ours, in full.
    public static String here(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString() + path;
    }

    public LinkedData id(String address) {
        values.put("@id", address);
        return this;
    }

    /// What is empty is left out.
    public LinkedData with(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            values.put(name, value);
        }
        return this;
    }

    /// One of schema.org's own values, such as `EventCancelled`.
    public LinkedData is(String name, String value) {
        values.put(name, Map.of("@id", WORDS + value));
        return this;
    }

    public LinkedData with(String name, LinkedData value) {
        values.put(name, value.values);
        return this;
    }

    public LinkedData with(String name, List<LinkedData> all) {
        if (!all.isEmpty()) {
            values.put(name, new ArrayList<>(all.stream().map(one -> one.values).toList()));
        }
        return this;
    }

    /// As it may stand between the tags of a page: no sign in it can end them.
    public String json() {
        var whole = new LinkedHashMap<String, Object>();
        whole.put("@context", Map.of("@vocab", WORDS));
        whole.putAll(values);
        return JsonMapper.shared()
                .writeValueAsString(whole)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }
}
