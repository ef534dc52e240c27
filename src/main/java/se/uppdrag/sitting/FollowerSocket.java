package se.uppdrag.sitting;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/// One who follows the public view: a connection and what is left to send on it, nothing more.
///
/// The answer's headers are sent as for any page. Then Tomcat hands the connection over as it does
/// to a web socket, and takes back everything it keeps to read requests and write answers, which is
/// most of what an open stream otherwise costs. Writing never waits: what the network does not take
/// now is sent when it can, and a follower with something left to send is not sent more than the
/// newest.
public final class FollowerSocket implements InternalHttpUpgradeHandler {

    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Audience audience;
    private long seen;
    private @Nullable SocketWrapperBase<?> connection;
    private @Nullable ByteBuffer sending;
    private Audience.@Nullable Version next;
    private boolean gone;

    /// Asks for the connection of the request. Its answer must then be one that ends with it.
    ///
    /// @return nothing where the server cannot hand it over: encrypted by the program itself, or
    ///   not of HTTP/1
    static Optional<FollowerSocket> takenOver(
            HttpServletRequest request, HttpServletResponse response) {
        if (!request.getProtocol().startsWith("HTTP/1.")
                || request.getAttribute("jakarta.servlet.request.cipher_suite") != null) {
            return Optional.empty();
        }
        try {
            var follower = request.upgrade(FollowerSocket.class);
            response.setStatus(HttpServletResponse.SC_OK);
            response.setHeader("Connection", "close");
            return Optional.of(follower);
        } catch (IOException | ServletException | UnsupportedOperationException unable) {
            return Optional.empty();
        }
    }

    void join(Audience joined, long lastSeen) {
        audience = joined;
        seen = lastSeen;
    }

    @Override
    public void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        connection = wrapper;
    }

    /// The headers are sent, and the connection is ours.
    @Override
    public void init(WebConnection handedOver) {
        if (audience != null) {
            audience.add(this, seen);
        }
    }

    void send(Audience.Version version) {
        lock.lock();
        try {
            if (version.seq() <= seen || gone) {
                return;
            }
            if (sending != null) {
                next = version;
                return;
            }
            seen = version.seq();
            sending = version.bytes().duplicate();
            write();
        } finally {
            lock.unlock();
        }
    }

    /// A sign of life, unless there is something under way already.
    void pulse(ByteBuffer pulse) {
        lock.lock();
        try {
            if (sending == null && !gone) {
                sending = pulse.duplicate();
                write();
            }
        } finally {
            lock.unlock();
        }
    }

    private void write() {
        var to = connection;
        if (to == null || !(to.getSocket() instanceof NioChannel channel)) {
            return;
        }
        try {
            while (sending != null) {
                channel.getIOChannel().write(sending);
                if (sending.hasRemaining()) {
                    to.registerWriteInterest();
                    return;
                }
                sending = null;
                if (next != null) {
                    seen = next.seq();
                    sending = next.bytes().duplicate();
                    next = null;
                }
            }
        } catch (IOException lost) {
            leave();
            to.processSocket(SocketEvent.DISCONNECT, true);
        }
    }

    @Override
    public SocketState upgradeDispatch(SocketEvent event) {
        var stays =
                switch (event) {
                    case OPEN_WRITE -> continues();
                    // She has nothing to say but that she goes.
                    case OPEN_READ -> listens();
                    case STOP, TIMEOUT, DISCONNECT, ERROR, CONNECT_FAIL -> false;
                };
        if (!stays) {
            leave();
        }
        return stays ? SocketState.UPGRADED : SocketState.CLOSED;
    }

    private boolean continues() {
        lock.lock();
        try {
            write();
            return !gone;
        } finally {
            lock.unlock();
        }
    }

    private boolean listens() {
        try {
            return connection != null
                    && connection.getSocket() instanceof NioChannel channel
                    && channel.getIOChannel().read(ByteBuffer.allocate(64)) >= 0;
        } catch (IOException lost) {
            return false;
        }
    }

    private void leave() {
        lock.lock();
        try {
            gone = true;
            sending = null;
            next = null;
        } finally {
            lock.unlock();
        }
        if (audience != null) {
            audience.remove(this);
        }
    }

    @Override
    public void destroy() {
        leave();
    }

    @Override
    public void timeoutAsync(long now) {
        // A follower may stay for as long as she likes.
    }

    @Override
    public void setSslSupport(SSLSupport sslSupport) {
        // Encrypted connections are not handed over; see LiveController.
    }

    @Override
    public void pause() {
        // The program is about to stop, and closes the connection then.
    }

    @Override
    public boolean hasAsyncIO() {
        return false;
    }
}
