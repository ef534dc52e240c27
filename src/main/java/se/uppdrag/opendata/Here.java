package se.uppdrag.opendata;

import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/// Our own addresses inside what is stored: absolute only when they are sent, since only then is it
/// known under what name we were asked.
final class Here {

    /// A private character: no text that is published has it.
    static final String SIGN = "\uE000";

    private Here() {}

    static String now() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }

    static String oparl(Kind kind, String id) {
        return SIGN + "/oparl/v1/" + kind.path() + "/" + id;
    }

    static String page(String path) {
        return SIGN + path;
    }
}
