package se.uppdrag.portal;

import java.net.InetAddress;

/// Whether an address on the network is out in the world: neither this machine nor one in the
/// house's own network, in whatever way it is written. Pure.
final class Outside {

    private static final int V4 = 4;
    private static final int V6 = 16;

    private Outside() {}

    static boolean is(InetAddress address) {
        return !address.isLoopbackAddress()
                && !address.isSiteLocalAddress()
                && !address.isLinkLocalAddress()
                && !address.isAnyLocalAddress()
                && !address.isMulticastAddress()
                && (address.getAddress().length == V4
                        ? v4(address.getAddress())
                        : v6(address.getAddress()));
    }

    private static boolean v4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        boolean thisNetwork = first == 0;
        boolean shared = first == 100 && (second & 0xc0) == 64;
        boolean assignments = first == 192 && second == 0 && bytes[2] == 0;
        boolean measuring = first == 198 && (second & 0xfe) == 18;
        boolean reserved = first >= 240;
        return !thisNetwork && !shared && !assignments && !measuring && !reserved;
    }

    /// The world is `2000::/3`. Of it `2001::/32` and `2002::/16` carry another address, which may
    /// be one at home.
    private static boolean v6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | bytes[1] & 0xff;
        int second = (bytes[2] & 0xff) << 8 | bytes[3] & 0xff;
        return bytes.length == V6
                && (first & 0xe000) == 0x2000
                && first != 0x2002
                && !(first == 0x2001 && second == 0);
    }
}
