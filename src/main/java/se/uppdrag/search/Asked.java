package se.uppdrag.search;

import org.springframework.web.util.UriComponentsBuilder;

/// A search as it stands in an address.
record Asked(String text, HitTable.Filter filter) {

    static Asked read(String q, String typ, String organ, String ar) {
        var text = q.strip();
        return new Asked(
                text.length() > Typed.LONGEST ? text.substring(0, Typed.LONGEST) : text,
                new HitTable.Filter(
                        Kind.of(typ).orElse(null),
                        organ.matches("[a-z0-9-]{1,60}") ? organ : "",
                        ar.matches("(19|20|21)\\d\\d") ? Integer.valueOf(ar) : null));
    }

    /// @param path `/sok` or its feed
    String address(String path, int page) {
        var address = UriComponentsBuilder.fromPath(path).queryParam("q", "{q}");
        var kind = filter.kind();
        if (kind != null) {
            address.queryParam("typ", kind.word());
        }
        if (!filter.organ().isEmpty()) {
            address.queryParam("organ", filter.organ());
        }
        if (filter.year() != null) {
            address.queryParam("ar", filter.year());
        }
        if (page > 1) {
            address.queryParam("sida", page);
        }
        return address.encode().buildAndExpand(text).toUriString();
    }
}
