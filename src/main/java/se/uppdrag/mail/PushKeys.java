package se.uppdrag.mail;

import com.zerodeplibs.webpush.VAPIDKeyPair;
import com.zerodeplibs.webpush.VAPIDKeyPairs;
import com.zerodeplibs.webpush.key.PrivateKeySources;
import com.zerodeplibs.webpush.key.PublicKeySources;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.uppdrag.access.Seal;

/// The key with which the house says who it is to the browsers' services (VAPID, RFC 8292). Made
/// when the program first starts, by whichever instance comes first, and kept with the private half
/// sealed: a copy of the database is not enough to send as us.
@Component
class PushKeys {

    private static final Logger LOG = LoggerFactory.getLogger(PushKeys.class);
    private static final String SEALED_FOR = "push";

    private record Row(byte[] publicKey, byte[] sealed) {}

    private final JdbcClient jdbc;
    private final Seal seal;
    private final Clock clock;
    private volatile @Nullable VAPIDKeyPair pair;

    PushKeys(JdbcClient jdbc, Seal seal, Clock clock) {
        this.jdbc = jdbc;
        this.seal = seal;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        try {
            if (kept().isEmpty()) {
                make();
            }
            pair = kept().map(this::opened).orElseThrow();
        } catch (RuntimeException e) {
            LOG.warn("Notifications on devices are off: {}", e.getMessage());
        }
    }

    /// Nothing where the key does not open; then there are no notifications on devices.
    Optional<VAPIDKeyPair> pair() {
        return Optional.ofNullable(pair);
    }

    private Optional<Row> kept() {
        return jdbc.sql("select public as public_key, sealed from mail.push_key")
                .query((row, _) -> new Row(row.getBytes(1), row.getBytes(2)))
                .optional();
    }

    private VAPIDKeyPair opened(Row row) {
        return VAPIDKeyPairs.of(
                PrivateKeySources.ofPKCS8Bytes(seal.open(row.sealed(), SEALED_FOR)),
                PublicKeySources.ofX509Bytes(row.publicKey()));
    }

    private void make() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var made = generator.generateKeyPair();
            jdbc.sql(
                            """
                            insert into mail.push_key (public, sealed, made_at)
                            values (:public, :sealed, :now) on conflict do nothing
                            """)
                    .param("public", made.getPublic().getEncoded())
                    .param("sealed", seal.close(made.getPrivate().getEncoded(), SEALED_FOR))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
