package se.uppdrag.inbox;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;

/// A mailbox that is open for reading (IMAP). Nothing is marked by being fetched, and nothing is
/// ever deleted.
final class MailServer implements AutoCloseable {

    /// No mail server takes in so large a letter; should one, only its head is fetched.
    static final int MOST_BYTES = 1_000_000_000;

    private static final String WAIT = "20000";

    /// In so long a server has answered that it is waited for.
    private static final Duration BEGUN = Duration.ofSeconds(1);

    /// A message that has not been taken in.
    ///
    /// @param at when it reached our server
    record Waiting(Message message, long uid, int size, Instant at) {}

    private final Mailbox mailbox;
    private final IMAPStore store;
    private final IMAPFolder folder;
    private final boolean moves;
    private final boolean tells;

    private MailServer(
            Mailbox mailbox, IMAPStore store, IMAPFolder folder, boolean moves, boolean tells) {
        this.mailbox = mailbox;
        this.store = store;
        this.folder = folder;
        this.moves = moves;
        this.tells = tells;
    }

    static MailServer open(Mailbox mailbox)
            throws MessagingException, IOException, InterruptedException {
        var scheme = mailbox.security() == Mailbox.Security.TLS ? "imaps" : "imap";
        var token = mailbox.token();
        var session = Session.getInstance(properties(mailbox, "mail." + scheme + "."));
        var store = (IMAPStore) session.getStore(scheme);
        try {
            store.connect(
                    mailbox.host(),
                    mailbox.port(),
                    mailbox.user(),
                    token == null ? mailbox.password() : token.token());
            // Asked for after the folder is open, it takes a line of its own.
            boolean moves = store.hasCapability("MOVE");
            boolean tells = store.hasCapability("IDLE");
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            return new MailServer(mailbox, store, folder, moves, tells);
        } catch (MessagingException | IOException | InterruptedException e) {
            store.close();
            throw e;
        }
    }

    private static Properties properties(Mailbox mailbox, String prefix) {
        var properties = new Properties();
        properties.setProperty(prefix + "connectiontimeout", WAIT);
        properties.setProperty(prefix + "timeout", WAIT);
        properties.setProperty(prefix + "writetimeout", WAIT);
        properties.setProperty(prefix + "peek", "true");
        properties.setProperty(prefix + "fetchsize", "262144");
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        if (mailbox.security() == Mailbox.Security.STARTTLS) {
            properties.setProperty(prefix + "starttls.enable", "true");
            properties.setProperty(prefix + "starttls.required", "true");
        }
        if (mailbox.token() != null) {
            properties.setProperty(prefix + "auth.mechanisms", "XOAUTH2");
        }
        return properties;
    }

    /// Changes when the server has numbered its messages anew.
    long validity() throws MessagingException {
        return folder.getUIDValidity();
    }

    /// What lies there from a number on, in the order it came.
    List<Waiting> from(long uid) throws MessagingException {
        var messages = folder.getMessagesByUID(uid, UIDFolder.LASTUID);
        var profile = new FetchProfile();
        profile.add(UIDFolder.FetchProfileItem.UID);
        profile.add(FetchProfile.Item.FLAGS);
        profile.add(FetchProfile.Item.SIZE);
        profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
        folder.fetch(messages, profile);
        var waiting = new ArrayList<Waiting>();
        for (var message : messages) {
            var number = folder.getUID(message);
            // Asked for what is not there yet, a server gives the last there is.
            if (number >= uid) {
                waiting.add(
                        new Waiting(
                                message,
                                number,
                                message.getSize(),
                                message.getReceivedDate() == null
                                        ? Instant.EPOCH
                                        : message.getReceivedDate().toInstant()));
            }
        }
        return waiting;
    }

    /// All of it, held in memory.
    byte[] whole(Waiting one) throws MessagingException, IOException {
        var bytes = new ByteArrayOutputStream(Math.max(1024, one.size()));
        try (var in = ((IMAPMessage) one.message()).getMimeStream()) {
            in.transferTo(bytes);
        }
        if (bytes.size() == 0) {
            throw new IOException("An empty message");
        }
        return bytes.toByteArray();
    }

    /// All of it, on disk; fetched a piece at a time.
    LargeLetter large(Waiting one) throws MessagingException, IOException {
        try (var in = ((IMAPMessage) one.message()).getMimeStream()) {
            return LargeLetter.of(in);
        }
    }

    byte[] head(Waiting one) throws MessagingException {
        var lines = Collections.list(((IMAPMessage) one.message()).getAllHeaderLines());
        return (String.join("\r\n", lines) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /// Whether it says when something comes.
    boolean tells() {
        return tells;
    }

    /// Waits until the server says something of the mailbox, and no longer than so: a line that has
    /// been cut in silence is found out by asking.
    ///
    /// @param waiting is told when it has begun: what came just before is told by no server
    void awaits(Duration most, Runnable waiting) throws MessagingException {
        var asks =
                Thread.ofVirtual()
                        .name("mailbox-asks")
                        .start(() -> {
                            try {
                                Thread.sleep(BEGUN);
                                waiting.run();
                                Thread.sleep(most);
                                folder.getMessageCount();
                            } catch (InterruptedException | MessagingException over) {
                                // It has said something, or is gone.
                            }
                        });
        try {
            folder.idle(true);
        } finally {
            asks.interrupt();
        }
    }

    /// After it is safely kept: marked as seen, and moved where the house wants that and the server
    /// can.
    void settled(List<Waiting> taken) throws MessagingException {
        if (taken.isEmpty()) {
            return;
        }
        var messages = taken.stream().map(Waiting::message).toArray(Message[]::new);
        folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        if (mailbox.seen().isPresent() && moves) {
            var to = store.getFolder(mailbox.seen().get());
            if (!to.exists()) {
                to.create(Folder.HOLDS_MESSAGES);
            }
            folder.moveMessages(messages, to);
        }
    }

    static boolean seen(Waiting one) throws MessagingException {
        return one.message().isSet(Flags.Flag.SEEN);
    }

    boolean isOpen() {
        return folder.isOpen();
    }

    @Override
    public void close() throws MessagingException {
        try {
            if (folder.isOpen()) {
                folder.close(false);
            }
        } finally {
            store.close();
        }
    }
}
