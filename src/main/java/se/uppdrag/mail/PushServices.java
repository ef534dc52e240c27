package se.uppdrag.mail;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Where we send what is for a browser. The address comes from whoever is signed in, so it is one
/// of the known services of the browsers or it is not used: never a machine in the house's own
/// network.
@Component
class PushServices {

    private static final String SECURE = "https";
    private static final int SECURE_PORT = 443;

    private final List<String> known;

    /// @param known hosts and what lies under them, `push.example`; or whole origins, which are
    ///   taken as they are: `http://127.0.0.1:8099`
    PushServices(
            @Value(
                            "${uppdrag.push.services:fcm.googleapis.com,push.services.mozilla.com,push.apple.com,notify.windows.com}")
                    List<String> known) {
        this.known = List.copyOf(known);
    }

    boolean knows(String endpoint) {
        var address = Device.address(endpoint);
        if (address == null || address.getHost() == null || address.getUserInfo() != null) {
            return false;
        }
        return named(address) || ofKnownHost(address);
    }

    private boolean named(URI address) {
        return known.contains(address.getScheme() + "://" + address.getRawAuthority());
    }

    private boolean ofKnownHost(URI address) {
        var port = address.getPort();
        return SECURE.equals(address.getScheme())
                && (port == -1 || port == SECURE_PORT)
                && known.stream()
                        .anyMatch(host ->
                                address.getHost().equals(host)
                                        || address.getHost().endsWith("." + host));
    }

    /// Whether it may be sent to now: a known service, whose name leads out into the world.
    boolean reachable(String endpoint) throws UnknownHostException {
        if (!knows(endpoint)) {
            return false;
        }
        var address = URI.create(endpoint);
        if (named(address)) {
            return true;
        }
        for (var one : InetAddress.getAllByName(address.getHost())) {
            if (!outside(one)) {
                return false;
            }
        }
        return true;
    }

    static boolean outside(InetAddress address) {
        var bytes = address.getAddress();
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean uniqueLocal = bytes.length == 16 && (first & 0xfe) == 0xfc;
        boolean shared = bytes.length == 4 && first == 100 && (second & 0xc0) == 64;
        return !address.isLoopbackAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && !uniqueLocal
                && !shared;
    }
}
