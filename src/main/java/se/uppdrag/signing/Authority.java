package se.uppdrag.signing;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppdrag.signing.KeyChest.Kept;
import se.uppdrag.web.Houses;

/// The municipality's own certificate authority (`utfärdare`). Its keys are made when something is
/// first signed.
@Component
class Authority implements Credentials {

    private static final String ROOT = "authority";
    private static final String SEAL = "seal";
    private static final String CHECKPOINT = "checkpoint";

    /// What is kept, once it has been opened.
    private record Keys(Kept root, Kept seal, Kept checkpoint) {}

    /// The list of revoked certificates of an hour.
    private record Posted(Instant hour, byte[] list) {}

    private final KeyChest chest;
    private final Houses houses;
    private final Clock clock;
    private final boolean listed;
    private volatile @Nullable Keys keys;
    private volatile @Nullable Posted posted;

    Authority(SigningSettings settings, Houses houses, Clock clock) {
        this.chest = new KeyChest(settings.keys(), settings.secret());
        this.houses = houses;
        this.clock = clock;
        this.listed = !settings.stamps().isEmpty();
    }

    /// What everybody who checks must trust.
    X509Certificate root() {
        return keys().root().chain().getFirst();
    }

    /// The certificates it has revoked, as of now; there are none.
    byte[] revoked() {
        return revoked(clock.instant());
    }

    private byte[] revoked(Instant at) {
        var root = keys().root();
        return new Certificates(root.key(), root.chain().getFirst()).revoked(at);
    }

    /// The list as anybody may fetch it: signed once an hour, however often it is asked for.
    byte[] revokedThisHour() {
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        var kept = posted;
        if (kept == null || !kept.hour().equals(hour)) {
            kept = new Posted(hour, revoked(hour));
            posted = kept;
        }
        return kept.list();
    }

    X509Certificate checkpointCertificate() {
        return keys().checkpoint().chain().getFirst();
    }

    /// Ed25519 over the bytes themselves.
    byte[] signCheckpoint(byte[] text) {
        return signed("Ed25519", keys().checkpoint().key(), text);
    }

    /// A key for this one signature. It is gone when the signature is made.
    @Override
    public Credential of(Signer signer, Instant now) {
        var root = keys().root();
        var pair = pair("EC");
        var certificate =
                new Certificates(root.key(), root.chain().getFirst())
                        .personal(
                                signer.name(), houses.ours().name(), pair.getPublic(), now, listed);
        return new Held(new Kept(pair.getPrivate(), List.of(certificate, root.chain().getFirst())));
    }

    /// The seal of the municipality (`kommunens sigill`), for what no person signs.
    Credential seal() {
        return new Held(keys().seal());
    }

    private record Held(Kept kept) implements Credential {

        @Override
        public List<X509Certificate> chain() {
            return kept.chain();
        }

        @Override
        public byte[] sign(byte[] data) {
            return signed("SHA256withECDSA", kept.key(), data);
        }
    }

    private Keys keys() {
        var open = keys;
        if (open == null) {
            synchronized (this) {
                open = keys;
                if (open == null) {
                    var store = chest.exists() ? chest.open() : chest.keep(made());
                    open =
                            new Keys(
                                    chest.get(store, ROOT),
                                    chest.get(store, SEAL),
                                    chest.get(store, CHECKPOINT));
                    keys = open;
                }
            }
        }
        return open;
    }

    private java.security.KeyStore made() {
        var store = KeyChest.empty();
        var house = houses.ours().name();
        var pair = pair("EC");
        var root = Certificates.root(house, pair, clock.instant());
        chest.put(store, ROOT, new Kept(pair.getPrivate(), List.of(root)));
        var issuer = new Certificates(pair.getPrivate(), root);
        var seal = pair("EC");
        chest.put(
                store,
                SEAL,
                new Kept(seal.getPrivate(), List.of(issuer.seal(house, seal.getPublic()), root)));
        var checkpoint = pair("Ed25519");
        chest.put(
                store,
                CHECKPOINT,
                new Kept(
                        checkpoint.getPrivate(),
                        List.of(issuer.checkpoint(house, checkpoint.getPublic()), root)));
        return store;
    }

    private static KeyPair pair(String algorithm) {
        try {
            var maker = KeyPairGenerator.getInstance(algorithm);
            if (algorithm.equals("EC")) {
                maker.initialize(256);
            }
            return maker.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + algorithm, e);
        }
    }

    private static byte[] signed(String algorithm, PrivateKey key, byte[] data) {
        try {
            var signature = Signature.getInstance(algorithm);
            signature.initSign(key);
            signature.update(data);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The key cannot sign", e);
        }
    }
}
