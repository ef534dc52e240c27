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

    /// Larger letters stay on the server, and only their heads are fetched.
    static final int MOST_BYTES = 150_000_000;

    private static final String WAIT = "20000";

    /// A message that has not been taken in.
    ///
    /// @param at when it reached our server
    record Waiting(Message message, long uid, int size, Instant at) {}

    /// @param whole whether all of it was fetched
    record Fetched(byte[] bytes, boolean whole) {}

    private final Mailbox mailbox;
    private final IMAPStore store;
    private final IMAPFolder folder;

    private MailServer(Mailbox mailbox, IMAPStore store, IMAPFolder folder) {
        this.mailbox = mailbox;
        this.store = store;
        this.folder = folder;
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
            var folder = (IMAPFolder) store.getFolder(mailbox.folder());
            folder.open(Folder.READ_WRITE);
            return new MailServer(mailbox, store, folder);
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

    Fetched fetch(Waiting one) throws MessagingException, IOException {
        var message = (IMAPMessage) one.message();
        if (one.size() > MOST_BYTES) {
            var head = String.join("\r\n", Collections.list(message.getAllHeaderLines()));
            return new Fetched((head + "\r\n\r\n").getBytes(StandardCharsets.UTF_8), false);
        }
        var bytes = new ByteArrayOutputStream(Math.max(1024, one.size()));
        try (var in = message.getMimeStream()) {
            in.transferTo(bytes);
        }
        if (bytes.size() == 0) {
            throw new IOException("An empty message");
        }
        return new Fetched(bytes.toByteArray(), true);
    }

    /// After it is safely kept: marked as seen, and moved where the house wants that and the server
    /// can.
    void settled(List<Waiting> taken) throws MessagingException {
        if (taken.isEmpty()) {
            return;
        }
        var messages = taken.stream().map(Waiting::message).toArray(Message[]::new);
        folder.setFlags(messages, new Flags(Flags.Flag.SEEN), true);
        if (mailbox.seen().isPresent() && store.hasCapability("MOVE")) {
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
