package se.uppdrag.mail;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where people outside reach the program, `https://uppdraget.example.se`: its links in a letter
/// must lead somewhere.
@Component
class PublicAddress {

    private final URI home;

    PublicAddress(@Value("${uppdrag.address:http://localhost:${server.port}}") URI home) {
        this.home = home;
    }

    String of(String path) {
        return home.resolve(path).toString();
    }

    String host() {
        return home.getHost();
    }
}
