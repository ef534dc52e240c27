package se.uppdrag.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Thousands who follow a stream of events at once, on one thread: they only note when the end of
/// an event has come.
final class Swarm implements AutoCloseable {

    private static final int AT_ONCE = 100;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /// A sign of life is shorter than any event.
    private static final int SHORTEST = 16;

    /// One who follows.
    private static final class Follower {

        private int sinceLast;
        private byte before;
        private long arrivedAt;
    }

    private final Selector selector;
    private final List<Follower> followers = new ArrayList<>();
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private int arrived;
    private int refused;

    /// @param path what they ask for; empty where they are sent to without asking
    Swarm(int port, String path, int size) {
        try {
            selector = Selector.open();
            var request =
                    path.isEmpty()
                            ? new byte[0]
                            : ("GET %s HTTP/1.1\r\nHost: localhost:%d\r\n"
                                            + "Accept: text/event-stream\r\n\r\n")
                                    .formatted(path, port)
                                    .getBytes(StandardCharsets.US_ASCII);
            for (int i = 0; i < size; i++) {
                var channel = SocketChannel.open(new InetSocketAddress("127.0.0.1", port));
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                channel.write(ByteBuffer.wrap(request));
                channel.configureBlocking(false);
                var follower = new Follower();
                followers.add(follower);
                channels.add(channel);
                channel.register(selector, SelectionKey.OP_READ, follower);
                if (!path.isEmpty() && i % AT_ONCE == AT_ONCE - 1) {
                    awaitFirst(i + 1);
                }
            }
            if (!path.isEmpty()) {
                awaitFirst(size);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Everybody has been sent how things stand.
    private void awaitFirst(int number) throws IOException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (arrived + refused < number) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(number - arrived + " never got a first event");
            }
            read();
        }
    }

    /// Forgets what has come, before something is sent.
    void begin() {
        followers.forEach(one -> one.arrivedAt = 0);
        arrived = 0;
    }

    /// Waits until everybody has the event.
    ///
    /// @return milliseconds from the moment until each had it, in order
    double[] await(long since) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (arrived < followers.size() - refused) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException(
                            followers.size() - arrived + " never got the event");
                }
                read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return followers.stream()
                .filter(one -> one.arrivedAt != 0)
                .mapToDouble(one -> (one.arrivedAt - since) / 1e6)
                .sorted()
                .toArray();
    }

    int refused() {
        return refused;
    }

    private void read() throws IOException {
        selector.select(
                key -> {
                    var follower = (Follower) key.attachment();
                    try {
                        buffer.clear();
                        if (((SocketChannel) key.channel()).read(buffer) < 0) {
                            key.cancel();
                            refused++;
                            return;
                        }
                        buffer.flip();
                        take(follower);
                    } catch (IOException lost) {
                        key.cancel();
                        refused++;
                    }
                },
                1_000);
    }

    /// The headers end with returns between their line ends, so only an event ends with two in a
    /// row.
    private void take(Follower follower) {
        while (buffer.hasRemaining()) {
            var one = buffer.get();
            follower.sinceLast++;
            if (one == '\n' && follower.before == '\n') {
                if (follower.sinceLast > SHORTEST && follower.arrivedAt == 0) {
                    follower.arrivedAt = System.nanoTime();
                    arrived++;
                }
                follower.sinceLast = 0;
            }
            follower.before = one;
        }
    }

    /// The value that so many in a hundred are below.
    static double percentile(double[] sorted, double percent) {
        return sorted[
                Math.min(sorted.length - 1, (int) Math.ceil(sorted.length * percent / 100) - 1)];
    }

    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    @Override
    public void close() {
        for (var channel : channels) {
            try {
                channel.close();
            } catch (IOException gone) {
                // As wished.
            }
        }
        try {
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
